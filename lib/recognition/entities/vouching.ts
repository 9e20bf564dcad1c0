import type { Folded } from '../../text/fold.ts';
import type { NameCandidate } from '../candidate.ts';
import type { PageContext } from '../context.ts';

/** Notes in the page's memory the names of this text that vouch for their short forms. */
export function establish(
  _folded: Folded,
  _found: readonly NameCandidate[],
  _context: PageContext,
): void {}

/** Finds in this text the names, and short forms of names, that the page has established. */
export function vouch(
  _folded: Folded,
  _found: readonly NameCandidate[],
  _context: PageContext,
): NameCandidate[] {
  return [];
}
