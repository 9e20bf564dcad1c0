import type { EntityId } from './entity.ts';
import type { Span } from './span.ts';

export type Polarity = 'loss' | 'rise' | null;
export type FactStatus = 'actual' | 'planned' | 'rumoured' | 'denied';

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
  readonly confidence: number;
}
