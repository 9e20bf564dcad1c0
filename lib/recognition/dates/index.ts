import type { Folded } from '../../text/fold.ts';
import type { DateCandidate } from '../candidate.ts';
import type { PageContext } from '../context.ts';

/** Reads calendar points and periods: one pass, in order, not overlapping. */
export function readDates(_folded: Folded, _context: PageContext): DateCandidate[] {
  return [];
}
