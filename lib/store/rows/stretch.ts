import { cmp, Dexie, type IndexableType } from 'dexie';
import { idsInOrder } from './held-ids.ts';
import { inOrder, keyPathOf, type Order, type Rows } from './order.ts';

/** Which part of an ordered list is read, and how long the whole of it is. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly descending?: boolean;
}

/** From here on skipping rows one by one takes longer than looking up where they are. */
const FAR = 500;

/**
 * Some rows of a list that may be 200,000 long. Browsers skip row by row, seconds to the middle of
 * such a list: the head and the end are read by index, the rest by ids that are read once.
 */
export async function stretchOf<T extends { readonly id: string }>(
  table: Rows<T>,
  order: Order,
  {
    offset,
    limit,
    total: counted,
    descending = false,
  }: Omit<Stretch, 'total'> & { total: Promise<number> },
): Promise<T[]> {
  const list = (turned: boolean) =>
    turned ? inOrder(table, order).reverse() : inOrder(table, order);
  if (offset < FAR) return list(descending).offset(offset).limit(limit).toArray();
  const total = await counted;
  const left = Math.min(limit, total - offset);
  const behind = total - offset - left;
  if (left <= 0) return [];
  // The end is near: from there it is the beginning.
  if (behind < FAR) {
    return (await list(!descending).offset(behind).limit(left).toArray()).reverse();
  }
  const ids = await idsInOrder(table, order);
  return rowsAt(table, ids, { offset, limit, descending });
}

/** Where a row stands in an order, ascending from 0; -1 where it is not in it. */
export async function placeIn<T extends { readonly id: string }>(
  table: Rows<T>,
  order: Order,
  id: string,
): Promise<number> {
  const row = await table.get(id);
  if (!row) return -1;
  const key = keyPathOf(table, order).map((part) => Dexie.getByKeyPath(row, part) as IndexableType);
  const { index, within = [] } = order;
  if (within.some((part, i) => cmp(part, key[i]) !== 0)) return -1;
  return table
    .where(index)
    .between([...within], key, true, false)
    .count();
}

/** So many rows are read whole and sorted here. */
const FEW = 1_000;

/**
 * Some rows of those of an order that are `chosen`: `few` reads them all where they are few, and
 * `fits` tells them among the others at the head of a list where they are many.
 */
export async function chosenOf<T extends { readonly id: string }>(
  table: Rows<T>,
  order: Order,
  {
    stretch,
    few,
    fits,
    ids,
  }: {
    stretch: Stretch;
    few: () => PromiseLike<T[]>;
    fits: (row: T) => boolean;
    ids: () => Promise<readonly string[]>;
  },
): Promise<T[]> {
  const { offset, limit, total, descending = false } = stretch;
  if (total <= FEW) {
    const rows = sortedBy(await few(), keyPathOf(table, order));
    return (descending ? rows.reverse() : rows).slice(offset, offset + limit);
  }
  if (offset >= FAR) return rowsAt(table, await ids(), stretch);
  const all = descending ? inOrder(table, order).reverse() : inOrder(table, order);
  return all.filter(fits).offset(offset).limit(limit).toArray();
}

function sortedBy<T extends { readonly id: string }>(rows: T[], path: readonly string[]): T[] {
  const keyOf = (row: T) => path.map((part) => Dexie.getByKeyPath(row, part) as IndexableType);
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  // The order of IndexedDB itself.
  return keyed.sort((a, b) => cmp(a.key, b.key)).map(({ row }) => row);
}

/** The rows at some places of a list of ids. */
export async function rowsAt<T extends { readonly id: string }>(
  table: Rows<T>,
  ids: readonly string[],
  { offset, limit, descending = false }: Omit<Stretch, 'total'>,
): Promise<T[]> {
  const end = descending ? ids.length - offset : offset + limit;
  const start = descending ? Math.max(0, end - limit) : offset;
  const keys = ids.slice(start, Math.max(start, end));
  const rows = keys.length ? await table.bulkGet(keys) : [];
  const found = rows.filter((row) => row !== undefined);
  return descending ? found.reverse() : found;
}
