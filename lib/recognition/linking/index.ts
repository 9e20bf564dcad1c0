import type { Folded } from '../../text/fold.ts';
import type { Candidate, FoldedClaim } from '../candidate.ts';
import type { PageContext } from '../context.ts';

/** Says of the figures among settled candidates whom and what they speak of, where it is clear. */
export function relate(
  _folded: Folded,
  _candidates: readonly Candidate[],
  _context: PageContext,
): FoldedClaim[] {
  return [];
}
