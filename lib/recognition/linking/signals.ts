import { occurrences } from '../entities/chinese/occurrences.ts';
import { createSignals, type Signalled, type Signals } from '../signals.ts';

/** The signals of the patterns that figures are linked by, told of a whole sentence. */
export const { signalled, signalsOf } = createSignals();

/** Whether a pattern may match anywhere in the sentence that `signals` are of. */
export function mayHold({ needs }: Signalled, { signals }: { readonly signals: Signals }): boolean {
  return (signals & needs) === needs;
}

/** Whether a pattern matches `stretch`, a part of the sentence that `signals` are of. */
export function asks(
  { pattern, needs }: Signalled,
  { signals }: { readonly signals: Signals },
  stretch: string,
): boolean {
  return (signals & needs) === needs && pattern.test(stretch);
}

/** The first match of a pattern in `stretch`, a part of the sentence that `signals` are of, or null. */
export function matchIn(
  { pattern, needs }: Signalled,
  { signals }: { readonly signals: Signals },
  stretch: string,
): RegExpExecArray | null {
  return (signals & needs) === needs ? pattern.exec(stretch) : null;
}

/** The matches of a global pattern in `stretch`, a part of the sentence that `signals` are of. */
export function matchesIn(
  { pattern, needs }: Signalled,
  { signals }: { readonly signals: Signals },
  stretch: string,
): RegExpExecArray[] {
  return (signals & needs) === needs ? occurrences(pattern, stretch) : [];
}
