import type { Span } from '../../../model/span.ts';
import type { DateCandidate, FigureCandidate } from '../../candidate.ts';
import type { Actor } from '../scene.ts';
import type { Word } from './word-kinds.ts';

/** A word, mark, name, figure or date of a scene; offsets are those of the folded text. */
export interface Token extends Span, Word {
  readonly actor: Actor | null;
  readonly figure: FigureCandidate | null;
  readonly date: DateCandidate | null;
}

/** A noun phrase with what hangs on it: tokens from `from` up to, not with, `to`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Whether a name stands in it, one that no list holds among them. */
  readonly named: boolean;
  /** The preposition that governs it, or null. */
  readonly prep: string | null;
  /** Phrases that prepositions hang on it: "of OpenAI" on "revenue". */
  readonly tail: Phrase[];
  /** Those it is one with: B and C of "A, B and C". */
  readonly also: Phrase[];
  /** The phrase a preposition hangs it on, or null. */
  host: Phrase | null;
  /** The phrase it says more of: "X, a startup", "X is a startup". */
  of: Phrase | null;
}

/** A verb with whom it speaks of. */
export interface Clause {
  readonly verb: number;
  /** Whom the verb speaks of; null at the head of a fragment: "Raised $5M". */
  readonly subject: Phrase | null;
  /** The clause whose subject or object this one goes on with. */
  readonly parent: Clause | null;
  /** Hung on behind a comma: ", scoring 88%". */
  readonly loose: boolean;
  /** "Was acquired", "is reported as": what is done to the subject. */
  readonly passive: boolean;
  /** Opened by "which", "who" or "that". */
  readonly relative: boolean;
  object: Phrase | null;
}

/** Where a figure stands. */
export interface Standing {
  readonly token: number;
  /** The verb that governs it, or null. */
  readonly clause: Clause | null;
  readonly phrase: Phrase;
  /** The phrase right before its own, whatever it is. */
  readonly before: Phrase | null;
  /** Within round brackets. */
  readonly enclosed: boolean;
}

/** Where a date stands, and the verb that governs it. */
export interface DatedPlace {
  readonly token: number;
  readonly date: DateCandidate;
  readonly clause: Clause | null;
}

/** A sentence, read. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly figures: readonly Standing[];
  readonly dates: readonly DatedPlace[];
}
