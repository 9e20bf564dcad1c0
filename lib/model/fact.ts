import type { FactStatus, Funding, Period, Polarity, Qualifier, Subject } from './claim.ts';
import type { Quantity } from './quantity.ts';
import type { Selector } from './selector.ts';

export type Origin = 'catalogue' | 'page' | 'hand';

/** Another page that says the same: the claim is kept once, with every place it was read. */
export interface Echo {
  readonly sourceId: string;
  readonly quote?: string;
  readonly selector?: Selector;
  /** ISO 8601, UTC; when it was kept. */
  readonly at: string;
}

/** A claim that is kept, with its source. Times are ISO 8601 in UTC. */
export interface Fact {
  readonly id: string;
  readonly subject: Subject;
  readonly metric: string;
  readonly metricId?: string;
  /** What was measured; a catalogue fact such as a licence has `text` instead. */
  readonly quantity?: Quantity;
  /** The figure as written, or the value of a fact that is no figure (a licence, a release date). */
  readonly text: string;
  readonly period?: Period;
  readonly polarity: Polarity;
  readonly status: FactStatus;
  readonly qualifiers?: readonly Qualifier[];
  /** Who says so, as the page writes it. */
  readonly claimant?: string;
  /** Of the sum of a funding round only. */
  readonly funding?: Funding;
  readonly confidence: number;
  readonly origin: Origin;
  readonly sourceId: string;
  readonly quote?: string;
  readonly selector?: Selector;
  /** Further sources of the same claim; `sourceId` is the earliest of all. */
  readonly echoes?: readonly Echo[];
  /** Set when the reader has checked it. */
  readonly confirmed?: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}
