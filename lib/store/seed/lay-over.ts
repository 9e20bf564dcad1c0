import type { KeptEntity, Proposal } from '../../model/collection.ts';
import type { Store } from '../database.ts';
import { applyRows } from '../journal/draft.ts';
import { entityRow, factRow, sourceRow } from '../rows/keys.ts';
import type { BaseRow, FactRow, SourceRow } from '../rows/rows.ts';
import { sameRow } from '../rows/same-row.ts';
import {
  bareRow,
  baseId,
  basesOf,
  isCatalogues,
  type SeededRow,
  type SeededTable,
} from './bases.ts';
import { type Fields, type Merged, mergeThreeWays } from './three-way.ts';

/** Rows that a seeding added, updated and removed, and fields it put to review. */
export interface Tally {
  added: number;
  updated: number;
  removed: number;
  conflicts: number;
}

/** Lays some of the catalogue's rows over what is kept; must run in a transaction. */
export async function takeRows(
  store: Store,
  table: SeededTable,
  { rows: all, tally }: { rows: readonly SeededRow[]; tally: Tally },
): Promise<void> {
  const gone = new Map((await store.redirects.toArray()).map(({ id, to }) => [id, to]));
  const rows = table === 'facts' ? await housed(store, all, gone) : all;
  const bases = await basesOf(store, table);
  const present = await presentOf(store, table, rows);
  const puts: SeededRow[] = [];
  const newBases: BaseRow[] = [];
  for (const row of rows) {
    const base = bases.get(row.id);
    const mine = present.get(row.id);
    const bare = bareRow(row);
    const remember = () => newBases.push({ id: baseId(table, row.id), row: bare });
    if (!mine) {
      // There is a base but no row, here or where an import came from: deleted or merged.
      if (base) remember();
      if (base || (table === 'entities' && gone.has(row.id))) continue;
      tally.added += 1;
      puts.push(row);
      continue;
    }
    const from = base ?? (isCatalogues(mine) ? bareRow(mine) : {});
    if (sameRow(from, bare)) continue;
    const { row: merged, conflicts } = mergeThreeWays(from, bareRow(mine), bare);
    await proposeConflicts(store, { table, id: row.id, conflicts });
    tally.conflicts += conflicts.length;
    tally.updated += 1;
    if (base || !isCatalogues(mine)) remember();
    puts.push(rekeyed(table, merged));
  }
  if (newBases.length) await store.bases.bulkPut(newBases);
  const befores = puts.map((row) => present.get(row.id));
  // All are rows of `table`: the one place where the three are treated alike.
  await applyRows(store, table, { puts: puts as never, removes: [], befores: befores as never });
}

/** Facts whose entity is there, or was merged into one that is; a deleted one takes its facts along. */
async function housed(
  store: Store,
  rows: readonly SeededRow[],
  gone: ReadonlyMap<string, string>,
): Promise<SeededRow[]> {
  const living = new Set(await store.entities.toCollection().primaryKeys());
  return rows.flatMap((row) => {
    if (!('subject' in row)) return [];
    const id = row.subject.entityId ?? '';
    const home = gone.get(id) ?? id;
    if (!living.has(home)) return [];
    const { keys: _, ...fact } = row;
    return [home === id ? row : factRow({ ...fact, subject: { ...row.subject, entityId: home } })];
  });
}

/** The rows that are kept under the ids of these. At the first seeding there are none to look up. */
async function presentOf(
  store: Store,
  table: SeededTable,
  rows: readonly SeededRow[],
): Promise<Map<string, SeededRow>> {
  const kept = store.table<SeededRow, string>(table);
  const keys = new Set(await kept.toCollection().primaryKeys());
  const ids = rows.map((row) => row.id).filter((id) => keys.has(id));
  const found = ids.length ? await kept.bulkGet(ids) : [];
  return new Map(found.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** Puts what both sides changed to review; a field that is under review already stays one proposal. */
async function proposeConflicts(
  store: Store,
  { table, id, conflicts }: { table: SeededTable; id: string; conflicts: Merged['conflicts'] },
): Promise<void> {
  const now = store.moment();
  for (const { field, mine, theirs } of conflicts) {
    const key = `${table}/${id}/${field}`;
    const old = await store.proposals.where({ type: 'conflict', key }).first();
    const row: Proposal = {
      id: old?.id ?? store.newId(),
      type: 'conflict',
      surface: id,
      kind: 'company',
      key,
      sentences: [],
      seen: 1,
      conflict: { table, id, field, mine, theirs },
      createdAt: old?.createdAt ?? now,
      updatedAt: now,
    };
    await store.proposals.put(row);
  }
}

/** A merged row has the shape of its table: each field comes from a row of that table. */
function rekeyed(table: SeededTable, row: Fields): SeededRow {
  const typed = row as unknown;
  if (table === 'facts') return factRow(typed as FactRow);
  if (table === 'sources') return sourceRow(typed as SourceRow);
  return entityRow(typed as KeptEntity);
}
