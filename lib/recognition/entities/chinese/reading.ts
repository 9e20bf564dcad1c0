import type { NameKind, Subkind } from '../../../model/entity.ts';
import type { Folded } from '../../../text/fold.ts';
import type { NameCandidate } from '../../candidate.ts';
import type { PageContext } from '../../context.ts';
import type { Signals } from '../../signals.ts';
import { signalsOf } from './signals.ts';

/** One text as the readers of Chinese names see it. */
export interface Reading {
  /** Folded text, case kept. */
  readonly text: string;
  /** Which signals of patterns the text holds. */
  readonly signals: Signals;
  /** Names that stand: the gazetteer's, then those of the readers that went before. */
  readonly names: readonly NameCandidate[];
  /** The longest standing name that begins at a folded offset. */
  readonly startingAt: ReadonlyMap<number, NameCandidate>;
  /** The longest standing name that ends at a folded offset. */
  readonly endingAt: ReadonlyMap<number, NameCandidate>;
  /** 1 at each folded offset inside a standing name; only good while this text is read. */
  readonly taken: Uint8Array;
  readonly context: PageContext;
}

/** Reads one family of names; earlier readers' finds stand in `reading.names`. */
export type NameRule = (reading: Reading) => NameCandidate[];

/** Reused from text to text: a typed array for each of a page's chunks costs more than its reading. */
let buffer = new Uint8Array(4096);

/** Runs `rules` in their order, each seeing the finds of those before it; gives what they found. */
export function readInOrder(
  { text }: Folded,
  { known, context }: { known: readonly NameCandidate[]; context: PageContext },
  rules: readonly NameRule[],
): NameCandidate[] {
  const names: NameCandidate[] = [];
  const startingAt = new Map<number, NameCandidate>();
  const endingAt = new Map<number, NameCandidate>();
  if (buffer.length < text.length) buffer = new Uint8Array(text.length * 2);
  else buffer.fill(0, 0, text.length);
  const taken = buffer;
  const signals = signalsOf(text);
  const reading: Reading = { text, signals, names, startingAt, endingAt, taken, context };
  const stand = (name: NameCandidate) => {
    names.push(name);
    taken.fill(1, name.start, name.end);
    const first = startingAt.get(name.start);
    if (!first || first.end < name.end) startingAt.set(name.start, name);
    const last = endingAt.get(name.end);
    if (!last || last.start > name.start) endingAt.set(name.end, name);
  };
  known.forEach(stand);
  for (const rule of rules) rule(reading).forEach(stand);
  return names.slice(known.length);
}

/** What a rule knows of a name it proposes. */
export interface Proposal {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  readonly subkind?: Subkind;
  readonly rule: string;
  readonly confidence: number;
}

/** A candidate without an entity: names that only their form gives away stay under 0.8. */
export function propose(proposal: Proposal): NameCandidate {
  return { ...proposal, confidence: Math.min(proposal.confidence, 0.79) };
}
