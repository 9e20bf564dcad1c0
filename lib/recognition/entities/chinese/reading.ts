import type { NameKind, Subkind } from '../../../model/entity.ts';
import type { Folded } from '../../../text/fold.ts';
import type { NameCandidate } from '../../candidate.ts';
import type { PageContext } from '../../context.ts';

/** One text as the readers of Chinese names see it. */
export interface Reading {
  /** Folded text, case kept. */
  readonly text: string;
  /** Names that stand: the gazetteer's, then those of the readers that went before. */
  readonly names: readonly NameCandidate[];
  /** The longest standing name that begins at a folded offset. */
  readonly startingAt: ReadonlyMap<number, NameCandidate>;
  /** The longest standing name that ends at a folded offset. */
  readonly endingAt: ReadonlyMap<number, NameCandidate>;
  readonly context: PageContext;
}

/** Reads one family of names; earlier readers' finds stand in `reading.names`. */
export type NameRule = (reading: Reading) => NameCandidate[];

export function createReading(
  folded: Folded,
  names: readonly NameCandidate[],
  context: PageContext,
): Reading {
  const startingAt = new Map<number, NameCandidate>();
  const endingAt = new Map<number, NameCandidate>();
  for (const name of names) {
    const first = startingAt.get(name.start);
    if (!first || first.end < name.end) startingAt.set(name.start, name);
    const last = endingAt.get(name.end);
    if (!last || last.start > name.start) endingAt.set(name.end, name);
  }
  return { text: folded.text, names, startingAt, endingAt, context };
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
