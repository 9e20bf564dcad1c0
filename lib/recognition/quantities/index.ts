import type { Folded } from '../../text/fold.ts';
import type { FigureCandidate } from '../candidate.ts';
import type { PageContext } from '../context.ts';

/** Reads the figures of a text: one pass, in order, not overlapping. */
export function readQuantities(_folded: Folded, _context: PageContext): FigureCandidate[] {
  return [];
}
