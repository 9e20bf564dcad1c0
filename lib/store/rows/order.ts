import type { IndexableType, InsertType, Table } from 'dexie';

/** An index that ends in the row's id, and how the part of it begins that a list shows. */
export interface Order {
  readonly index: `[${string}+id]`;
  readonly within?: readonly IndexableType[];
}

/** Behind every key an order has, amounts included: of keys, lists come last. */
const LAST: IndexableType = [[]];

/** A table whose rows bear an id. */
export type Rows<T extends { readonly id: string }> = Table<T, string, InsertType<T, 'id'>>;

/** The rows of an order, ascending; `after` leaves out what comes up to that key of its index. */
export function inOrder<T extends { readonly id: string }>(
  table: Rows<T>,
  { index, within = [] }: Order,
  after: readonly IndexableType[] = within,
) {
  return table.where(index).between([...after], [...within, LAST], after === within, true);
}

/** The parts of a row that an order goes by. */
export function keyPathOf<T extends { readonly id: string }>(
  table: Rows<T>,
  { index }: Order,
): readonly string[] {
  const path = table.schema.idxByName[index]?.keyPath;
  return Array.isArray(path) ? path : ['id'];
}
