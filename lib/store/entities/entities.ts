import type { KeptEntity } from '../../model/collection.ts';
import type { Entity, EntityId, NameKind, Script } from '../../model/entity.ts';
import type { Store } from '../database.ts';
import { StoreRefusal } from '../errors.ts';
import type { Draft } from '../journal/draft.ts';
import { type Written, write } from '../journal/journal.ts';
import { entityRow, plain } from '../rows/keys.ts';
import { inOrder, type Order } from '../rows/order.ts';
import type { EntityRow } from '../rows/rows.ts';
import { chosenOf, placeIn, rowsAt, stretchOf } from '../rows/stretch.ts';
import { totalOf } from '../rows/totals.ts';
import { findEntityIds } from './search.ts';
import { nameOrder, sortedIds } from './sorts.ts';

/** `updated`: when it was last changed; `seen`: when something was last kept of it from a page. */
export type EntitySort =
  | 'name'
  | 'kind'
  | 'aliases'
  | 'maker'
  | 'facts'
  | 'notes'
  | 'seen'
  | 'updated';

/** What a list shows, from where, and how much; without `query` the whole table in order. */
export interface EntityList {
  readonly query?: string;
  readonly kind?: NameKind;
  /** `own`: only what the reader made or changed. */
  readonly own?: boolean;
  /** With a query the best match comes first, whatever is asked here. */
  readonly sort?: EntitySort;
  readonly descending?: boolean;
  /** Of the reader, whose names are sorted by; English if not given. */
  readonly script?: Script;
  readonly limit?: number;
  readonly offset?: number;
}

/** A stretch of a list, and how long the whole of it is. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

/** What the reader may set of an entity; without `id` a new one is made. */
export type EntityDraft = Omit<Entity, 'id' | 'source'> &
  Pick<KeptEntity, 'rules'> & { readonly id?: EntityId };

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
  const { own, sort = 'name', descending = false } = list;
  if (own) return ownEntities(store, list);
  const order = orderOf(sort, list);
  if (order) {
    const total = totalOf(store, list.kind ? `entities:${list.kind}` : 'entities');
    const stretch = { offset, limit, total, descending };
    const rows = await stretchOf(store.entities, order, stretch);
    return { rows: rows.map(plain), total: await total };
  }
  const head = await headOf(store, list);
  if (head) return head;
  const ids = await sortedIds(store, sort, list);
  const rows = await rowsAt(store.entities, ids, { offset, limit, descending });
  return { rows: rows.map(plain), total: ids.length };
}

/** Those with most, or the newest, without the order of all; null where it takes that. */
async function headOf(store: Store, list: EntityList): Promise<Page<KeptEntity> | null> {
  const { sort, kind, descending, limit = 100, offset = 0 } = list;
  if (kind || !descending || offset > 500) return null;
  if (sort !== 'facts' && sort !== 'notes' && sort !== 'seen') return null;
  const most = inOrder(store.tallies, { index: `[${sort}+id]` }).reverse();
  const rows = await store.entities.bulkGet(
    (await most.offset(offset).limit(limit).toArray()).map(({ id }) => id),
  );
  const found = rows.filter((row) => row !== undefined);
  if (found.length < limit) return null;
  return { rows: found.map(plain), total: await totalOf(store, 'entities') };
}

async function ownEntities(store: Store, list: EntityList): Promise<Page<KeptEntity>> {
  const { kind, sort = 'name', descending = false, limit = 100, offset = 0 } = list;
  const mine = () => {
    const all = store.entities.where('keys.own').equals(1);
    return kind ? all.and((row) => row.kind === kind) : all;
  };
  const order = orderOf(sort, list);
  const ids = async () => ownOf(store, await sortedIds(store, sort, list));
  if (!order) {
    const all = await ids();
    const rows = await rowsAt(store.entities, all, { offset, limit, descending });
    return { rows: rows.map(plain), total: all.length };
  }
  const total = await mine().count();
  const rows = await chosenOf(store.entities, order, {
    stretch: { offset, limit, total, descending },
    few: () => mine().toArray(),
    fits: ({ keys }) => keys.own === 1,
    ids,
  });
  return { rows: rows.map(plain), total };
}

/** The index that has the rows in order; undefined where none has. */
function orderOf(sort: EntitySort, { kind, script }: EntityList): Order | undefined {
  if (sort === 'kind' || sort === 'name')
    return nameOrder({ script, kind, grouped: sort === 'kind' });
  if (kind !== undefined) return undefined;
  return sort === 'updated' ? { index: '[updatedAt+id]' } : undefined;
}

/** Where an entity stands among all by the names of a script; -1 where there is none. */
export function placeOfEntity(store: Store, id: EntityId, script?: Script): Promise<number> {
  return placeIn(store.entities, nameOrder({ script }), id);
}

async function ownOf(store: Store, ids: readonly EntityId[]): Promise<EntityId[]> {
  const own = new Set(await store.entities.where('keys.own').equals(1).primaryKeys());
  return ids.filter((id) => own.has(id));
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

/** The companies and bodies an entity is the parent of; the first fifty. */
export async function ownedBy(store: Store, id: EntityId): Promise<readonly KeptEntity[]> {
  return (await store.entities.where('parent').equals(id).limit(50).toArray()).map(plain);
}

/** How much hangs on each of these entities, in their order. */
export async function talliesOf(
  store: Store,
  ids: readonly EntityId[],
): Promise<readonly { facts: number; notes: number; seen: string }[]> {
  const rows = await store.tallies.bulkGet([...ids]);
  return rows.map((row) => row ?? { facts: 0, notes: 0, seen: '' });
}

/** Several entities by id, following redirects, by the id that was asked for. */
export async function getEntities(
  store: Store,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, KeptEntity>> {
  const wanted = [...new Set(ids)];
  const rows = await store.entities.bulkGet(wanted);
  const missing = wanted.filter((_, i) => rows[i] === undefined);
  const moved = await Promise.all(missing.map((id) => getEntity(store, id)));
  const found = [
    ...wanted.map((id, i) => [id, rows[i] && plain(rows[i])] as const),
    ...missing.map((id, i) => [id, moved[i]] as const),
  ];
  return new Map(found.flatMap(([id, row]) => (row ? [[id, row] as const] : [])));
}
