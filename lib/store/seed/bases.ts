import type { Conflict } from '../../model/collection.ts';
import type { Store } from '../database.ts';
import type {
  BaseRow,
  EntityRow,
  FactRow,
  Journalled,
  JournalledTable,
  SourceRow,
} from '../rows/rows.ts';
import type { Fields } from './three-way.ts';

/** The tables that the catalogue fills. */
export type SeededTable = Conflict['table'];
/** A row of one of them. */
export type SeededRow = EntityRow | FactRow | SourceRow;

export const SEEDED_TABLES: readonly SeededTable[] = ['entities', 'facts', 'sources'];

/** Whether a row is as the catalogue had it when it was taken in, here or where an import came from. */
export function isCatalogues(row: SeededRow): boolean {
  if (!('origin' in row)) return row.id.startsWith('catalogue:');
  return row.origin === 'catalogue' && !('edited' in row);
}

/** A row as updates are merged with it: without what is derived from the rest. */
export function bareRow({ keys: _, ...row }: SeededRow): Fields {
  return row;
}

/** The id under which the base of a row is kept. */
export function baseId(table: SeededTable, id: string): string {
  return `${table}/${id}`;
}

/** The bases of one table, by the ids of its rows. */
export async function basesOf(store: Store, table: SeededTable): Promise<Map<string, Fields>> {
  const rows = await store.bases.where('id').startsWith(baseId(table, '')).toArray();
  return new Map(rows.map(({ id, row }) => [id.slice(table.length + 1), row as Fields]));
}

/**
 * Remembers the catalogue's rows as they are before the reader first changes or deletes them: the
 * bases of later three-way merges. Rows that were never changed are their own bases.
 */
export async function rememberBases<T extends JournalledTable>(
  store: Store,
  table: T,
  befores: readonly (Journalled[T] | undefined)[],
): Promise<void> {
  const seeded = SEEDED_TABLES.find((name) => name === table);
  if (!seeded) return;
  // Rows of a seeded table are seeded rows.
  const rows = befores as readonly (SeededRow | undefined)[];
  const bases = rows.flatMap((row): BaseRow[] =>
    row && isCatalogues(row) ? [{ id: baseId(seeded, row.id), row: bareRow(row) }] : [],
  );
  if (!bases.length) return;
  const known = await store.bases.bulkGet(bases.map(({ id }) => id));
  await store.bases.bulkPut(bases.filter((_, i) => !known[i]));
}
