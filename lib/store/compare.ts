import type { Fact } from '../model/fact.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Comparison, PageClaim, SourcedFact } from '../model/views.ts';
import type { Store } from './database.ts';
import { resolveId } from './entities.ts';
import { sourced } from './facts.ts';
import { factRow } from './keys.ts';
import type { FactRow } from './rows.ts';

/** How each claim of a page stands to what is kept, in their order. */
export function compareClaims(
  store: Store,
  claims: readonly PageClaim[],
): Promise<readonly Comparison[]> {
  const { facts, sources, redirects } = store;
  return store.transaction('r', facts, sources, redirects, async () =>
    Promise.all(claims.map((claim) => compareClaim(store, claim))),
  );
}

async function compareClaim(store: Store, page: PageClaim): Promise<Comparison> {
  const candidates = await keptLike(store, page);
  return judge(page, candidates);
}

/** The facts kept of the claim's subject and metric, newest period first. */
export async function keptLike(
  store: Store,
  { claim, text, quantity }: PageClaim,
): Promise<readonly SourcedFact[]> {
  const { entityId, text: name } = claim.subject;
  const subject = entityId
    ? { text: name, entityId: await resolveId(store, entityId) }
    : { text: name };
  const { start: _start, end: _end, ...said } = claim;
  const stamps = { id: '', origin: 'page', sourceId: '', createdAt: '', updatedAt: '' } as const;
  const { keys } = factRow({ ...said, subject, text, quantity, ...stamps });
  const rows = await store.facts
    .where('[keys.entity+keys.metric+keys.period]')
    .between([keys.entity, keys.metric, ''], [keys.entity, keys.metric, '\uffff'])
    .toArray();
  return sourced(store, rows.sort(newestFirst));
}

function newestFirst(a: FactRow, b: FactRow): number {
  return endOf(b) < endOf(a) ? -1 : endOf(b) > endOf(a) ? 1 : 0;
}

function endOf({ period }: Pick<Fact, 'period'>): string {
  return period?.to ?? period?.from ?? '';
}

/**
 * `same` where a kept fact says it; `contradicting` where one says otherwise of the same period;
 * `newer` where the newest kept one is of an earlier period; else `new`. Planned and actual figures
 * do not contradict each other.
 */
export function judge({ claim, quantity }: PageClaim, kept: readonly SourcedFact[]): Comparison {
  const comparable = kept.filter(
    ({ fact }) =>
      fact.quantity !== undefined &&
      fact.quantity.unit === quantity.unit &&
      (fact.quantity.per ?? '') === (quantity.per ?? ''),
  );
  const period = endOf(claim);
  const together = comparable.filter(({ fact }) => endOf(fact) === period);
  const same = together.find(({ fact }) => agrees(fact, { claim, quantity }));
  if (same) return { verdict: 'same', against: same };
  const other = together.find(({ fact }) => fact.status === claim.status);
  if (other) return { verdict: 'contradicting', against: other };
  const earlier = comparable.find(({ fact }) => endOf(fact) !== '' && endOf(fact) < period);
  return earlier ? { verdict: 'newer', against: earlier } : { verdict: 'new' };
}

function agrees(fact: Fact, { claim, quantity }: Pick<PageClaim, 'claim' | 'quantity'>): boolean {
  return (
    fact.quantity !== undefined &&
    (fact.polarity === 'loss') === (claim.polarity === 'loss') &&
    sameAmount(fact.quantity, quantity)
  );
}

/** Roundings agree: 4.83億 and 4.8億 are one figure, told with more or less care. */
function sameAmount(a: Quantity, b: Quantity): boolean {
  const pairs = [
    [a.value, b.value],
    [a.min, b.min],
    [a.max, b.max],
  ] as const;
  return pairs.every(([left, right]) => {
    if (left === undefined || right === undefined) return left === right;
    return Math.abs(left - right) <= 0.01 * Math.max(Math.abs(left), Math.abs(right));
  });
}
