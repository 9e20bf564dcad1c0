import { createSignals, type Signalled, type Signals } from '../../signals.ts';
import { occurrences } from './occurrences.ts';

/** The signals of the rules for Chinese names. */
export const { signalled, signalsOf } = createSignals();

/** The matches of a signalled pattern in a text, in order; none where its signals are missing. */
export function signalledIn(
  { pattern, needs }: Signalled,
  { text, signals }: { readonly text: string; readonly signals: Signals },
): RegExpExecArray[] {
  return (signals & needs) === needs ? occurrences(pattern, text) : NONE;
}

const NONE: RegExpExecArray[] = [];
