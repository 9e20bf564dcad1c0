import type { FigureCandidate } from '../candidate.ts';
import type { Focused } from './focus.ts';
import type { Actor } from './scene.ts';

/** A subject found: the actor in the sentence, or the one carried over, and how sure that is. */
export interface FoundSubject {
  readonly actor: Actor | null;
  readonly carried: Focused | null;
  /** 0 to 1. */
  readonly certainty: number;
  /** The label that says what is measured, where the subject is a list's: H100 of 「H100：100颗」. */
  readonly label?: Actor;
}

/** The claim before in the same sentence: its figure, and whom it spoke of. */
export interface Previous {
  readonly figure: FigureCandidate;
  readonly subject: FoundSubject;
}

/** The actor as a subject, that sure. */
export function found(actor: Actor, certainty: number): FoundSubject {
  return { actor, carried: null, certainty };
}

/** One spoken of before as a subject, that sure. */
export function carriedOver(carried: Focused, certainty: number): FoundSubject {
  return { actor: null, carried, certainty };
}
