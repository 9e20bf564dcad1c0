import { Dexie } from 'dexie';
import type { KeptEntity } from '../../model/collection.ts';
import type { Entity, EntityId, NameKind } from '../../model/entity.ts';
import type { Store } from '../database.ts';
import { StoreRefusal } from '../errors.ts';
import type { Draft } from '../journal/draft.ts';
import { type Written, write } from '../journal/journal.ts';
import { entityRow, plain } from '../rows/keys.ts';
import type { EntityRow } from '../rows/rows.ts';
import { stretchOf } from '../rows/stretch.ts';
import { totalOf } from '../rows/totals.ts';
import { findEntityIds } from './search.ts';

/** What a list shows, from where, and how much; without `query` the whole table in order. */
export interface EntityList {
  readonly query?: string;
  readonly kind?: NameKind;
  /** `own`: only what the reader made or changed. */
  readonly own?: boolean;
  /** With a query the best match comes first, whatever is asked here. */
  readonly sort?: 'name' | 'updated';
  readonly descending?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/** A stretch of a list, and how long the whole of it is. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

/** What the reader may set of an entity; without `id` a new one is made. */
export type EntityDraft = Omit<Entity, 'id' | 'source'> & { readonly id?: EntityId };

/** An entity by id, following redirects of merged ones. Undefined where there is none. */
export async function getEntity(store: Store, id: EntityId): Promise<KeptEntity | undefined> {
  const row = await store.entities.get(await resolveId(store, id));
  return row && plain(row);
}

/** Where an id leads today: itself, or the entity it was merged into. */
export async function resolveId(store: Store, id: EntityId): Promise<EntityId> {
  const seen = new Set([id]);
  for (let at = id; ; ) {
    const next = (await store.redirects.get(at))?.to;
    if (!next || seen.has(next)) return at;
    seen.add(next);
    at = next;
  }
}

/** A stretch of the entities. */
export async function listEntities(store: Store, list: EntityList = {}): Promise<Page<KeptEntity>> {
  const { query, limit = 100, offset = 0 } = list;
  if (query?.trim()) {
    const ids = await findEntityIds(store, query, list.kind);
    const shown = list.own ? await ownOf(store, ids) : ids;
    const rows = await store.entities.bulkGet(shown.slice(offset, offset + limit));
    return { rows: rows.filter((row) => row !== undefined).map(plain), total: shown.length };
  }
  const total = list.own
    ? await ordered(store, list).count()
    : await totalOf(store, list.kind ? `entities:${list.kind}` : 'entities');
  const { descending = false } = list;
  const stretch = { offset, limit, total, descending };
  const rows = await stretchOf(store.entities, () => ordered(store, list), stretch);
  return { rows: rows.map(plain), total };
}

async function ownOf(store: Store, ids: readonly EntityId[]): Promise<EntityId[]> {
  const own = new Set(await store.entities.where('keys.own').equals(1).primaryKeys());
  return ids.filter((id) => own.has(id));
}

function ordered(store: Store, { kind, own, sort }: EntityList) {
  if (own) {
    const mine = store.entities.where('keys.own').equals(1);
    return kind ? mine.and((row) => row.kind === kind) : mine;
  }
  if (sort === 'updated') {
    const recent = store.entities.orderBy('updatedAt');
    return kind ? recent.and((row) => row.kind === kind) : recent;
  }
  return kind
    ? store.entities.where('[kind+keys.name]').between([kind, Dexie.minKey], [kind, Dexie.maxKey])
    : store.entities.orderBy('keys.name');
}

/**
 * Writes what the reader set of an entity, or makes a new one. `since` is the `updatedAt` that was
 * read: where another window was quicker, `collision`, and nothing is written.
 */
export function saveEntity(
  store: Store,
  entity: EntityDraft,
  since?: string,
): Promise<Written<{ id: EntityId }>> {
  return write(store, 'entity:save', async (draft, entry) => {
    const old = entity.id === undefined ? undefined : await store.entities.get(entity.id);
    if (old && since !== undefined && old.updatedAt !== since) throw new StoreRefusal('collision');
    const id = entity.id ?? store.newId();
    entry.about = nameOf(entity);
    const now = store.moment();
    await putEntity(draft, {
      ...entity,
      id,
      source: old?.source ?? 'hand',
      origin: old?.origin ?? 'hand',
      createdAt: old?.createdAt ?? now,
      updatedAt: now,
      ...(old?.lastSeen !== undefined && { lastSeen: old.lastSeen }),
    });
    return { id };
  });
}

/** Puts an entity that the reader made or changed, so that pages are told of it. */
export async function putEntity(draft: Draft, entity: KeptEntity): Promise<void> {
  await draft.put('entities', changedRow(entity));
}

/** The row of an entity that the reader made or changed. */
export function changedRow(entity: KeptEntity): EntityRow {
  const aliases = [...new Set(entity.aliases.map((alias) => alias.trim()).filter(Boolean))];
  const edited = entity.origin === 'catalogue' ? ({ edited: true } as const) : {};
  return entityRow({ ...entity, aliases, ...edited });
}

/** The name an act is remembered by. */
export function nameOf({ names }: Pick<Entity, 'names'>): string {
  return names.hant ?? names.hans ?? names.en ?? '';
}

/** How many facts and notes hang on each of these entities, in their order. */
export function countOf(
  store: Store,
  ids: readonly EntityId[],
): Promise<readonly { facts: number; notes: number }[]> {
  return store.transaction('r', store.facts, store.notes, async () =>
    Promise.all(
      ids.map(async (id) => ({
        facts: await store.facts
          .where('[keys.entity+keys.metric+keys.period]')
          .between([id, Dexie.minKey, Dexie.minKey], [id, Dexie.maxKey, Dexie.maxKey])
          .count(),
        notes: await store.notes.where('target.entityId').equals(id).count(),
      })),
    ),
  );
}
