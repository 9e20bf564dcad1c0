import type { Lexicon } from '../../model/lexicon.ts';
import type { Folded } from '../../text/fold.ts';
import type { NameCandidate } from '../candidate.ts';
import type { PageContext } from '../context.ts';
import { readChineseNames } from './chinese/index.ts';
import { establish, vouch } from './vouching.ts';

/** Reads names: those the lexicon holds, their versions, and those only their form gives away. */
export interface NameReader {
  /** Notes in the page's memory what this text speaks of; before any text is read. */
  survey(folded: Folded, context: PageContext): void;
  /** The names of one text; those that vouch for short forms are noted in the page's memory. */
  read(folded: Folded, context: PageContext): NameCandidate[];
  /** Names of one text that only the rest of the page gives away; `found` are those `read` gave. */
  vouch(folded: Folded, found: readonly NameCandidate[], context: PageContext): NameCandidate[];
}

export function createNameReader(_lexicon: Lexicon): NameReader {
  return {
    survey() {},
    read(folded, context) {
      const known: NameCandidate[] = [];
      const found = [...known, ...readChineseNames(folded, known, context)];
      establish(folded, found, context);
      return found;
    },
    vouch,
  };
}
