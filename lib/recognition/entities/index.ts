import type { Lexicon } from '../../model/lexicon.ts';
import type { Folded } from '../../text/fold.ts';
import type { NameCandidate } from '../candidate.ts';
import type { PageContext } from '../context.ts';

/** Reads names: those the lexicon holds, their versions, and those only their form gives away. */
export interface NameReader {
  /** Notes in the page's memory the names this text vouches for. */
  establish(folded: Folded, context: PageContext): void;
  read(folded: Folded, context: PageContext): NameCandidate[];
}

export function createNameReader(_lexicon: Lexicon): NameReader {
  return { establish() {}, read: () => [] };
}
