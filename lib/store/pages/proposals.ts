import type { Proposal } from '../../model/collection.ts';
import type { EntityId, NameKind } from '../../model/entity.ts';
import type { Result } from '../../model/result.ts';
import type { Store } from '../database.ts';
import type { Page } from '../entities/entities.ts';
import { entitiesNamed } from '../entities/search.ts';
import { attempt, type StoreError } from '../errors.ts';
import { type Written, write } from '../journal/journal.ts';
import { folded } from '../rows/keys.ts';
import { getSettings } from '../settings.ts';
import { decline } from './fact-proposals.ts';

/** A name no list holds, as a page proposes it. */
export interface ProposedName {
  readonly surface: string;
  readonly kind: NameKind;
  readonly sentence: string;
  /** The entity that the page gives it as another name of. */
  readonly aliasOf?: EntityId;
}

const MOST_SENTENCES = 3;
const MOST_PROPOSALS = 20_000;
const LIFETIME = 90 * 24 * 3_600_000;

/**
 * Collects names for review, where the reader opted in: one row a name, at most three sentences.
 * Names that are kept or ignored are passed over. Not journalled: it is no act of the reader.
 */
export async function proposeNames(
  store: Store,
  names: readonly ProposedName[],
  url: string,
): Promise<Result<null, StoreError>> {
  return attempt(async () => {
    if ((await getSettings(store)).collect !== 'yes') return null;
    const { proposals, aliases, ignores, settings } = store;
    await store.transaction('rw', proposals, aliases, ignores, settings, async () => {
      for (const name of names) await propose(store, name, url);
    });
    return null;
  });
}

async function propose(store: Store, name: ProposedName, url: string): Promise<void> {
  const key = folded(name.surface);
  const ignored = await store.ignores.where('folded').equals(key).first();
  if (ignored || (await entitiesNamed(store, name.surface)).length) return;
  const old = await store.proposals.where({ type: 'name', key }).first();
  if (!old && (await store.proposals.count()) >= MOST_PROPOSALS) return;
  const now = store.moment();
  const aliasOf = name.aliasOf ?? old?.aliasOf;
  const sentences = old?.sentences ?? [];
  const heard = sentences.some((sentence) => sentence.text === name.sentence);
  const more = heard || sentences.length >= MOST_SENTENCES ? [] : [{ text: name.sentence, url }];
  await store.proposals.put({
    id: old?.id ?? store.newId(),
    type: 'name',
    surface: old?.surface ?? name.surface,
    kind: old?.kind ?? name.kind,
    key,
    sentences: [...sentences, ...more],
    seen: (old?.seen ?? 0) + (heard ? 0 : 1),
    ...(aliasOf !== undefined && { aliasOf }),
    createdAt: old?.createdAt ?? now,
    updatedAt: now,
  });
}

/** A stretch of the review queue, newest first. */
export async function listProposals(
  store: Store,
  { limit = 100, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<Page<Proposal>> {
  const total = await store.proposals.count();
  const all = store.proposals.orderBy('updatedAt').reverse();
  return { rows: await all.offset(offset).limit(limit).toArray(), total };
}

/** Takes proposals off the queue; they may be proposed again, unless ignored too. */
export function rejectProposals(store: Store, ids: readonly string[]): Promise<Written<object>> {
  return write(store, 'proposal:reject', async (draft, entry) => {
    entry.about = (await store.proposals.get(ids[0] ?? ''))?.surface ?? '';
    const rows = await store.proposals.bulkGet([...ids]);
    await decline(
      store,
      rows.flatMap((row) => (row?.type === 'fact' ? [row.key] : [])),
    );
    await draft.remove('proposals', ...ids);
    return {};
  });
}

/** Forgets names and facts that no page proposed for 90 days. */
export async function expireProposals(store: Store): Promise<void> {
  const limit = new Date(Date.parse(store.moment()) - LIFETIME).toISOString();
  await store.proposals
    .where('updatedAt')
    .below(limit)
    .and((row) => row.type !== 'conflict')
    .delete();
}
