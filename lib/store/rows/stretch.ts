import type { Collection, InsertType, Table } from 'dexie';

/** Which part of an ordered list is read, and how long the whole of it is. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly descending?: boolean;
}

/** From here on skipping rows one by one takes longer than reading the keys of all before. */
const FAR = 500;

/**
 * Some rows of a list that may be 100,000 long. Browsers skip row by row, 2 s to the end of such a
 * list; the keys of all of them come in one piece. `ascending` makes the list anew at each call.
 */
export async function stretchOf<T extends { readonly id: string }>(
  table: Table<T, string, InsertType<T, 'id'>>,
  ascending: () => Collection<T, string, InsertType<T, 'id'>>,
  { offset, limit, total, descending = false }: Stretch,
): Promise<T[]> {
  const list = (turned: boolean) => (turned ? ascending().reverse() : ascending());
  if (offset < FAR) return list(descending).offset(offset).limit(limit).toArray();
  const left = Math.min(limit, total - offset);
  const behind = total - offset - left;
  if (left <= 0) return [];
  // The end is near: from there it is the beginning.
  if (behind < FAR) {
    return (await list(!descending).offset(behind).limit(left).toArray()).reverse();
  }
  const end = descending ? total - offset : offset + limit;
  const start = descending ? Math.max(0, end - limit) : offset;
  const keys = (await ascending().limit(end).primaryKeys()).slice(start);
  const rows = keys.length ? await table.bulkGet(keys) : [];
  const found = rows.filter((row) => row !== undefined);
  return descending ? found.reverse() : found;
}
