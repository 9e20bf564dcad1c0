import { Dexie } from 'dexie';
import type { EntityId } from '../../model/entity.ts';
import type { Origin } from '../../model/fact.ts';
import type { SourcedFact } from '../../model/views.ts';
import type { Store } from '../database.ts';
import type { Page } from '../entities/entities.ts';
import { findEntityIds } from '../entities/search.ts';
import { idsInOrder } from '../rows/held-ids.ts';
import { folded, plain, squeeze } from '../rows/keys.ts';
import { inOrder, type Order } from '../rows/order.ts';
import type { FactRow } from '../rows/rows.ts';
import { chosenOf, placeIn, stretchOf } from '../rows/stretch.ts';
import { totalOf } from '../rows/totals.ts';
import { newestSaying, said } from './newest.ts';

/** `amount`: figures of one unit stand together, by size. */
export type FactSort = 'updated' | 'subject' | 'metric' | 'amount' | 'period';

/** What a list of facts shows; newest first unless sorted otherwise. */
export interface FactList {
  /** Found by subject (any script) and metric; by text and quote among the newest. */
  readonly query?: string;
  readonly entityId?: EntityId;
  readonly metricId?: string;
  readonly sourceId?: string;
  /** Without it the catalogue's facts are left out, unless an entity or a source is asked for. */
  readonly origin?: Origin | 'any';
  /** Without a query, an entity or a source. */
  readonly sort?: FactSort;
  readonly descending?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

export async function getFact(store: Store, id: string): Promise<SourcedFact | undefined> {
  const row = await store.facts.get(id);
  return row && (await sourced(store, [row]))[0];
}

/** A stretch of the facts, each with its earliest source. */
export async function listFacts(store: Store, list: FactList = {}): Promise<Page<SourcedFact>> {
  const { limit = 100, offset = 0 } = list;
  // Waiting for what reads nothing would end what a live query listens to.
  const narrowed = isBroad(list) ? null : await narrow(store, list);
  if (narrowed) {
    const rows = narrowed.slice(offset, offset + limit);
    return { rows: await sourced(store, rows), total: narrowed.length };
  }
  const any = list.origin === 'any';
  const total = totalOf(store, any ? 'facts' : 'facts:kept');
  const { sort = 'updated', descending = sort === 'updated' } = list;
  const stretch = { offset, limit, descending };
  const order = orderOf(sort, any || sort !== 'updated');
  const rows =
    any || sort === 'updated'
      ? await stretchOf(store.facts, order, { ...stretch, total })
      : await chosenOf(store.facts, order, {
          stretch: { ...stretch, total: await total },
          few: () => kept(store).toArray(),
          fits: (row) => row.keys.kept === 1,
          ids: () => keptIds(store, order),
        });
  return { rows: await sourced(store, rows), total: await total };
}

/** Of all the reader's own come before the catalogue's, which bear one time. */
function orderOf(sort: FactSort, any: boolean): Order {
  if (sort !== 'updated') return { index: `[keys.${sort}+id]` };
  return { index: '[keys.kept+updatedAt+id]', ...(!any && { within: [1] }) };
}

/** The reader's own in an order that holds the catalogue's too. */
async function keptIds(store: Store, order: Order): Promise<readonly string[]> {
  const all = await idsInOrder(store.facts, order);
  const kept = await idsInOrder(store.facts, orderOf('updated', false));
  if (kept.length === all.length) return all;
  const own = new Set(kept);
  return all.filter((id) => own.has(id));
}

/** Where a fact stands among the reader's own, the newest first; -1 where it is not among them. */
export async function placeOfFact(store: Store, id: string): Promise<number> {
  const before = await placeIn(store.facts, orderOf('updated', false), id);
  return before < 0 ? -1 : (await totalOf(store, 'facts:kept')) - 1 - before;
}

/** Whether a list may be too long to be read whole. */
function isBroad({ query = '', entityId, sourceId, metricId, origin }: FactList): boolean {
  const near = entityId !== undefined || sourceId !== undefined || metricId !== undefined;
  return !folded(query) && !near && (origin === undefined || origin === 'any');
}

/** The rows of a list that is short enough to be read whole. */
async function narrow(store: Store, list: FactList): Promise<FactRow[]> {
  const { query = '', entityId, sourceId, metricId, origin } = list;
  const fits = (row: FactRow) =>
    (entityId === undefined || row.keys.entity === entityId) &&
    (sourceId === undefined || row.keys.sources.includes(sourceId)) &&
    (metricId === undefined || row.keys.metric === metricId) &&
    (origin === undefined || origin === 'any' || row.origin === origin);
  const near = entityId !== undefined || sourceId !== undefined;
  const shown = (row: FactRow) =>
    fits(row) && (near || origin !== undefined || row.keys.kept === 1);
  if (folded(query)) {
    const found = near ? await base(store, list).toArray() : await findFacts(store, query);
    return found.filter((row) => shown(row) && (!near || says(row, folded(query))));
  }
  return base(store, list).filter(shown).toArray();
}

function base(store: Store, { entityId, sourceId, metricId, origin }: FactList) {
  if (entityId !== undefined) return ofEntity(store, entityId);
  if (sourceId !== undefined) return store.facts.where('keys.sources').equals(sourceId);
  if (metricId !== undefined)
    return inOrder(store.facts, { index: '[keys.metric+id]', within: [metricId] });
  return origin === 'catalogue' ? ofCatalogue(store) : kept(store).reverse();
}

function kept(store: Store) {
  return inOrder(store.facts, orderOf('updated', false));
}

function ofCatalogue(store: Store) {
  return store.facts.where('id').startsWith('catalogue:');
}

function ofEntity(store: Store, id: EntityId) {
  return store.facts
    .where('[keys.entity+keys.metric+keys.period]')
    .between([id, Dexie.minKey, Dexie.minKey], [id, Dexie.maxKey, Dexie.maxKey]);
}

const MOST_HITS = 200;
/** Of so many entities that fit, so many facts each. */
const MOST_NAMED = 10;
const MOST_OF_NAMED = 20;

/** Facts by the words of their subject or metric, or said among the newest; newest first. */
async function findFacts(store: Store, query: string): Promise<FactRow[]> {
  const [first = '', ...more] = folded(query).split(' ');
  const ofNames = async () => {
    const named = (await findEntityIds(store, query)).slice(0, MOST_NAMED);
    return Promise.all(named.map((id) => ofEntity(store, id).limit(MOST_OF_NAMED).toArray()));
  };
  const [byTerm, byEntity, newest] = await Promise.all([
    store.facts.where('keys.terms').startsWith(squeeze(first)).limit(MOST_HITS).toArray(),
    ofNames(),
    newestSaying(store, folded(query)),
  ]);
  const worded = byTerm.filter((row) => more.every((word) => says(row, word)));
  const all = [...worded, ...byEntity.flat(), ...newest];
  const unique = [...new Map(all.map((row) => [row.id, row])).values()];
  return unique.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

function says(row: FactRow, wanted: string): boolean {
  return said(row).includes(wanted);
}

/** All facts of one entity, by metric and period. */
export async function factsOf(store: Store, id: EntityId): Promise<readonly SourcedFact[]> {
  return sourced(store, await ofEntity(store, id).toArray());
}

/** The same as rows, for what moves or deletes them. */
export function factRowsOf(store: Store, id: EntityId): Promise<FactRow[]> {
  return ofEntity(store, id).toArray();
}

/** Facts with their earliest sources; one whose source is gone gets an empty one. */
export async function sourced(
  store: Store,
  rows: readonly FactRow[],
): Promise<readonly SourcedFact[]> {
  const ids = [...new Set(rows.map((row) => row.sourceId))];
  const sources = await store.sources.bulkGet(ids);
  const byId = new Map(sources.flatMap((source) => (source ? [[source.id, plain(source)]] : [])));
  return rows.map((row) => ({
    fact: plain(row),
    source: byId.get(row.sourceId) ?? { id: row.sourceId, url: '', title: '', accessed: '' },
  }));
}
