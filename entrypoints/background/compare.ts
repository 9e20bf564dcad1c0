import type { CatalogueView } from '../../lib/catalogue/view.ts';
import type { Comparison, PageClaim, SourcedFact } from '../../lib/model/views.ts';
import { closest, type Statement } from '../../lib/recognition/index.ts';
import { keptOf, type Store, withComing } from '../../lib/store/index.ts';

/**
 * How each claim of a page stands to what is kept of its subject, in their order. `unseeded` tells
 * what the catalogue has while it is not in the store yet.
 */
export async function compareClaims(
  store: Store,
  claims: readonly PageClaim[],
  unseeded: CatalogueView = () => null,
): Promise<readonly Comparison[]> {
  const kept = await keptOf(store, claims);
  return claims.map((claim, i) => {
    const coming = unseeded(claim.claim.subject.entityId ?? '');
    return compareClaim(claim, withComing(kept[i] ?? [], coming?.facts ?? []), store.moment());
  });
}

/** The same by the catalogue alone, where the store cannot be asked. */
export function compareWithCatalogue(
  claims: readonly PageClaim[],
  unseeded: CatalogueView,
): readonly Comparison[] {
  const today = new Date().toISOString();
  return claims.map((claim) => {
    const known = unseeded(claim.claim.subject.entityId ?? '');
    return compareClaim(claim, known?.facts ?? [], today);
  });
}

function compareClaim(
  { claim, quantity }: PageClaim,
  kept: readonly SourcedFact[],
  today: string,
): Comparison {
  const said: Statement = { ...claim, quantity, date: today };
  const known = kept.map((sourced) => ({ ...statement(sourced), sourced }));
  const found = closest(said, known);
  return found ? { verdict: found.verdict, against: found.against.sourced } : { verdict: 'new' };
}

/** A fact was said on its source's day, or, where that is not known, kept on one. */
function statement({ fact, source }: SourcedFact): Statement {
  const { metric, metricId, quantity, period, polarity, status, qualifiers } = fact;
  return {
    metric,
    ...(metricId !== undefined && { metricId }),
    ...(quantity !== undefined && { quantity }),
    ...(period !== undefined && { period }),
    polarity,
    status,
    ...(qualifiers !== undefined && { qualifiers }),
    date: source.published ?? fact.createdAt,
  };
}
