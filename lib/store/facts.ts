import { Dexie } from 'dexie';
import type { EntityId } from '../model/entity.ts';
import type { Origin } from '../model/fact.ts';
import type { SourcedFact } from '../model/views.ts';
import type { Store } from './database.ts';
import type { Page } from './entities.ts';
import { folded, plain } from './keys.ts';
import type { FactRow } from './rows.ts';
import { findEntityIds } from './search.ts';

/** What a list of facts shows; newest first. */
export interface FactList {
  /** Found in subject (any script), metric, text and quote. */
  readonly query?: string;
  readonly entityId?: EntityId;
  readonly metricId?: string;
  readonly sourceId?: string;
  /** Without it the catalogue's facts are left out, unless an entity or a source is asked for. */
  readonly origin?: Origin | 'any';
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
  const filter = await factFilter(store, list);
  const found = () => (filter ? based(store, list).filter(filter) : based(store, list));
  const total = await found().count();
  const rows = await found().offset(offset).limit(limit).toArray();
  return { rows: await sourced(store, rows), total };
}

function based(store: Store, { entityId, sourceId, metricId }: FactList) {
  if (entityId !== undefined) return ofEntity(store, entityId);
  if (sourceId !== undefined) return store.facts.where('keys.sources').equals(sourceId);
  if (metricId !== undefined) return store.facts.where('keys.metric').equals(metricId);
  return store.facts.orderBy('updatedAt').reverse();
}

function ofEntity(store: Store, id: EntityId) {
  return store.facts
    .where('[keys.entity+keys.metric+keys.period]')
    .between([id, Dexie.minKey, Dexie.minKey], [id, Dexie.maxKey, Dexie.maxKey]);
}

async function factFilter(
  store: Store,
  { query, origin, entityId, sourceId, metricId }: FactList,
): Promise<((row: FactRow) => boolean) | null> {
  const wanted = folded(query ?? '');
  const named = new Set(wanted ? await findEntityIds(store, wanted) : []);
  const narrowed = entityId !== undefined || sourceId !== undefined;
  const from = origin ?? (narrowed ? 'any' : 'kept');
  if (!wanted && from === 'any' && (metricId === undefined || !narrowed)) return null;
  return (row) =>
    (from === 'any' || (from === 'kept' ? row.origin !== 'catalogue' : row.origin === from)) &&
    (metricId === undefined || row.keys.metric === metricId) &&
    (!wanted || named.has(row.keys.entity) || saysIn(row, wanted));
}

function saysIn({ subject, metric, text, quote = '' }: FactRow, wanted: string): boolean {
  return folded(`${subject.text} ${metric} ${text} ${quote}`).includes(wanted);
}

/** All facts of one entity, by metric and period. */
export async function factsOf(store: Store, id: EntityId): Promise<readonly SourcedFact[]> {
  return sourced(store, await ofEntity(store, id).toArray());
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
