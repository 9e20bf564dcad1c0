import type { Clause, Phrase } from './sentence.ts';

/** What stands between the last phrase or verb and the token at hand. */
type Mark = 'none' | 'comma' | 'and' | 'sub' | 'stop';

/** How far a sentence has been read. */
export interface State {
  clause: Clause | null;
  /** The last phrase since the verb that no preposition governs. */
  phrase: Phrase | null;
  last: Phrase | null;
  mark: Mark;
  prep: string | null;
  /** The phrase a relative pronoun stands for. */
  relative: Phrase | null;
  isRelative: boolean;
  /** A phrase that "after" or the like leads: the next verb may be its own. */
  held: Phrase | null;
  aux: boolean;
}

/** At a beginning: of a sentence, behind a colon, within brackets. */
export function fresh(clause: Clause | null, last: Phrase | null): State {
  return {
    clause,
    phrase: null,
    last,
    mark: 'none',
    prep: null,
    relative: null,
    isRelative: false,
    held: null,
    aux: false,
  };
}
