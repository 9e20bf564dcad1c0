import type { Proposal } from '../../model/collection.ts';
import type { NameKind } from '../../model/entity.ts';
import type { Result } from '../../model/result.ts';
import type { PageClaim, PageSource } from '../../model/views.ts';
import type { Store } from '../database.ts';
import { talliesOf } from '../entities/entities.ts';
import { attempt, type StoreError } from '../errors.ts';
import { claimedFact } from '../facts/keep.ts';
import { factRow } from '../rows/keys.ts';
import { getSettings } from '../settings.ts';

/** What a page says that may be worth keeping. */
export interface ProposedFact {
  readonly claim: PageClaim;
  readonly source: PageSource;
  /** The kept fact that it contradicts. */
  readonly against?: string;
}

const MOST_FACTS = 2_000;
/** Facts that were rejected are not proposed again, as long as these many were not rejected since. */
const MOST_DECLINED = 1_000;
const DECLINED = 'declined-facts';

/**
 * Of a page's claims those that may be proposed: on an entity that the reader kept something of from
 * a page, or wrote a note on. None where the reader has not opted in to collecting.
 */
export async function proposable(
  store: Store,
  claims: readonly PageClaim[],
): Promise<readonly PageClaim[]> {
  if ((await getSettings(store)).collect !== 'yes') return [];
  const ids = claims.map(({ claim }) => claim.subject.entityId ?? '');
  const tallies = await talliesOf(store, ids);
  return claims.filter((_, i) => {
    const { seen = '', notes = 0 } = tallies[i] ?? {};
    return ids[i] !== '' && (seen !== '' || notes > 0);
  });
}

/**
 * Collects facts for review: one row a claim. What was rejected is passed over. Not journalled: it is
 * no act of the reader.
 */
export function proposeFacts(
  store: Store,
  facts: readonly ProposedFact[],
): Promise<Result<null, StoreError>> {
  const { proposals, entities, redirects, meta } = store;
  return attempt(async () => {
    await store.transaction('rw', proposals, entities, redirects, meta, async () => {
      const declined = new Set(await declinedIn(store));
      for (const fact of facts) await propose(store, fact, declined);
    });
    return null;
  });
}

async function propose(
  store: Store,
  { claim, source, against }: ProposedFact,
  declined: ReadonlySet<string>,
): Promise<void> {
  const now = store.moment();
  const fact = await claimedFact(store, claim, { id: '', sourceId: '', now });
  const { claim: key } = factRow(fact).keys;
  if (key === undefined || declined.has(key)) return;
  const old = await store.proposals.where({ type: 'fact', key }).first();
  if (!old && (await store.proposals.where({ type: 'fact' }).count()) >= MOST_FACTS) return;
  const seen = old?.sentences ?? [];
  const heard = seen.some(({ url }) => url === source.url);
  const more = heard || seen.length >= 3 ? [] : [{ text: claim.quote, url: source.url }];
  await store.proposals.put({
    id: old?.id ?? store.newId(),
    type: 'fact',
    surface: fact.subject.text,
    kind: await kindOf(store, fact.subject.entityId),
    key,
    sentences: [...seen, ...more],
    seen: (old?.seen ?? 0) + (heard ? 0 : 1),
    said: old?.said ?? { claim, source },
    ...(against !== undefined && { against }),
    createdAt: old?.createdAt ?? now,
    updatedAt: now,
  } satisfies Proposal);
}

async function kindOf(store: Store, id: string | undefined): Promise<NameKind> {
  return (id === undefined ? undefined : await store.entities.get(id))?.kind ?? 'company';
}

/** Remembers that these claims were rejected. */
export async function decline(store: Store, keys: readonly string[]): Promise<void> {
  if (!keys.length) return;
  const all = [...new Set([...(await declinedIn(store)), ...keys])].slice(-MOST_DECLINED);
  await store.meta.put({ key: DECLINED, value: all });
}

async function declinedIn(store: Store): Promise<readonly string[]> {
  const value = (await store.meta.get(DECLINED))?.value;
  return Array.isArray(value) ? value.map(String) : [];
}
