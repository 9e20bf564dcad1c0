import type { Folded } from '../../../text/fold.ts';
import type { NameCandidate } from '../../candidate.ts';
import type { PageContext } from '../../context.ts';

/**
 * Reads Chinese names no list holds: legal and short company forms, vertical models, coordination,
 * funding headlines. `known` are the gazetteer's candidates of the same text, in order of start.
 */
export function readChineseNames(
  _folded: Folded,
  _known: readonly NameCandidate[],
  _context: PageContext,
): NameCandidate[] {
  return [];
}
