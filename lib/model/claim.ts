import type { EntityId } from './entity.ts';
import type { Span } from './span.ts';

export type Polarity = 'loss' | 'rise' | null;
export type FactStatus = 'actual' | 'planned' | 'rumoured' | 'denied';

/**
 * What narrows a metric where the text says it: parameters in total, a valuation before or after the
 * money, sums over a year at the present rate, since the beginning, or without what is exceptional,
 * and changes against the year or the quarter before.
 */
export type Qualifier =
  | 'total'
  | 'pre-money'
  | 'post-money'
  | 'annualised'
  | 'cumulative'
  | 'adjusted'
  | 'year-on-year'
  | 'quarter-on-quarter';

/** The period a claim holds for: as written, and as ISO dates where resolved. */
export interface Period {
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
}

/** Whom a claim speaks of: a name the engine knows, or a place or body as written. */
export interface Subject {
  readonly text: string;
  readonly entityId?: EntityId;
}

/** A round of funding as a text tells it besides its sum, names as written. */
export interface Funding {
  /** A轮, Series B, 战略融资. */
  readonly round?: string;
  /** Those who lead it. */
  readonly leads?: readonly Subject[];
  /** Those who take part. */
  readonly investors?: readonly Subject[];
}

/**
 * What a text says with one of its figures: who, what, when. Its span is that of the figure mention
 * it hangs on. It becomes a fact when the reader keeps it.
 */
export interface Claim extends Span {
  readonly subject: Subject;
  /** The shortest noun phrase of the text that says what is measured. */
  readonly metric: string;
  /** The canonical metric, where there is one: `revenue`, `net-profit`, `parameters`, … */
  readonly metricId?: string;
  readonly period?: Period;
  readonly polarity: Polarity;
  readonly status: FactStatus;
  readonly qualifiers?: readonly Qualifier[];
  /** Who says so, as written, where it is not the subject or the page: 据某机构. */
  readonly claimant?: string;
  /** Of the sum of a funding round only. */
  readonly funding?: Funding;
  readonly confidence: number;
}
