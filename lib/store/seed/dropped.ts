import type { Store } from '../database.ts';
import { applyRows } from '../journal/draft.ts';
import {
  bareRow,
  baseId,
  basesOf,
  isCatalogues,
  type SeededRow,
  type SeededTable,
} from './bases.ts';
import type { Tally } from './lay-over.ts';
import { untouched } from './three-way.ts';

/**
 * Removes what the catalogue no longer has, unless the reader changed it or something hangs on it;
 * `ids` are those it still has. Must run in a transaction.
 */
export async function removeDropped(
  store: Store,
  { table, ids, tally }: { table: SeededTable; ids: ReadonlySet<string>; tally: Tally },
): Promise<void> {
  const bases = await basesOf(store, table);
  const dropped = (await seededIds(store, table)).filter((id) => !ids.has(id));
  const rows = dropped.length ? await store.table<SeededRow, string>(table).bulkGet(dropped) : [];
  const befores: SeededRow[] = [];
  for (const row of rows) {
    if (!row || !isCatalogues(row)) continue;
    const base = bases.get(row.id);
    if (base && !untouched(base, bareRow(row))) continue;
    if (!(await isUsed(store, table, row))) befores.push(row);
  }
  tally.removed += befores.length;
  const removes = befores.map((row) => row.id);
  if (removes.length) {
    await applyRows(store, table, { puts: [], removes, befores: befores as never });
  }
  const stale = [...bases.keys()].filter((id) => !ids.has(id));
  if (stale.length) await store.bases.bulkDelete(stale.map((id) => baseId(table, id)));
}

/** The ids of the rows that may be the catalogue's; what else there is has ids of other sorts. */
async function seededIds(store: Store, table: SeededTable): Promise<string[]> {
  if (table !== 'entities') {
    return store.table<SeededRow, string>(table).where('id').startsWith('catalogue:').primaryKeys();
  }
  const own = new Set(await store.entities.where('keys.own').equals(1).primaryKeys());
  const all = await store.entities.toCollection().primaryKeys();
  return all.filter((id) => !own.has(id));
}

async function isUsed(store: Store, table: SeededTable, row: SeededRow): Promise<boolean> {
  const { facts, notes } = store;
  if ('confirmed' in row && row.confirmed) return true;
  if (table === 'facts') return (await notes.where('target.factId').equals(row.id).count()) > 0;
  if (table === 'sources') return (await facts.where('keys.sources').equals(row.id).count()) > 0;
  const spoken = facts
    .where('[keys.entity+keys.metric+keys.period]')
    .between([row.id, '', ''], [row.id, '\uffff', '\uffff']);
  const noted = await notes.where('target.entityId').equals(row.id).count();
  return noted + (await spoken.count()) > 0;
}
