import { ok, type Result } from '../../lib/model/result.ts';
import type { PageClaim, PageSource } from '../../lib/model/views.ts';
import {
  attempt,
  type ProposedFact,
  proposable,
  proposeFacts,
  type Store,
  type StoreError,
} from '../../lib/store/index.ts';
import { compareClaims } from './compare.ts';

/** Proposes what a page says anew, or otherwise than what the reader keeps, for review. */
export async function proposeClaims(
  store: Store,
  claims: readonly PageClaim[],
  source: PageSource,
): Promise<Result<null, StoreError>> {
  const found = await attempt(async () => {
    const about = await proposable(store, claims);
    return about.length ? worthReview(store, about, source) : [];
  });
  if (!found.ok) return found;
  return found.value.length ? proposeFacts(store, found.value) : ok(null);
}

async function worthReview(
  store: Store,
  claims: readonly PageClaim[],
  source: PageSource,
): Promise<readonly ProposedFact[]> {
  const comparisons = await compareClaims(store, claims);
  return claims.flatMap((claim, i): ProposedFact[] => {
    const { verdict = 'same', against } = comparisons[i] ?? {};
    if (verdict === 'same') return [];
    const differs = verdict === 'contradicting' && against !== undefined;
    return [{ claim, source, ...(differs && { against: against.fact.id }) }];
  });
}
