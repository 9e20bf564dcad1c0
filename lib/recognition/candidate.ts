import type { Claim } from '../model/claim.ts';
import type { EntityId, NameKind, Subkind } from '../model/entity.ts';
import type { Quantity } from '../model/quantity.ts';

interface CandidateBase {
  /** Folded offsets: they never leave the engine. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** The reader that proposed it, for traces. */
  readonly rule: string;
}

/** A name proposed by a reader. */
export interface NameCandidate extends CandidateBase {
  readonly kind: NameKind;
  readonly subkind?: Subkind;
  readonly entityId?: EntityId;
}

/** A figure proposed by the quantity grammar. */
export interface FigureCandidate extends CandidateBase {
  readonly kind: 'figure';
  readonly quantity: Quantity;
}

/** A date proposed by the date grammar. */
export interface DateCandidate extends CandidateBase {
  readonly kind: 'date';
  readonly from?: string;
  readonly to?: string;
}

/** What a reader proposes at a span of folded text; `settle` decides which stand. */
export type Candidate = NameCandidate | FigureCandidate | DateCandidate;

/** A claim whose span counts folded offsets: that of the figure candidate it hangs on. */
export type FoldedClaim = Claim;
