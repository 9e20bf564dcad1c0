import { Dexie, type IndexableType, type ObservabilitySet } from 'dexie';
import { inOrder, keyPathOf, type Order, type Rows } from './order.ts';

type Ids = Promise<readonly string[]>;

/** Read at once: the database answers others in between, and no frame waits for the ids. */
const STEP = 5_000;

/** The ids of orders that were asked for, by the home of their table, until that changes. */
const held = new Map<string, Map<string, Ids>>();

/**
 * The ids of all rows in an order, ascending. Read once, in steps, and held: 200,000 ids take a few
 * seconds to read and 10 MB to hold, and any place in the list is at hand from then on.
 */
export async function idsInOrder<T extends { readonly id: string }>(
  table: Rows<T>,
  order: Order,
): Ids {
  // Read whether or not it is needed, so that a live query knows what it depends on.
  await inOrder(table, order).limit(1).primaryKeys();
  return heldIds(table, JSON.stringify(order), () => readIds(table, order));
}

/** Ids of rows of a table under a name of their own: read once, until the table changes. */
export function heldIds<T extends { readonly id: string }>(
  table: Rows<T>,
  name: string,
  read: () => Ids,
): Ids {
  const home = `idb://${table.db.name}/${table.name}/`;
  if (!held.size) Dexie.on.storagemutated.subscribe(forgetChanged);
  const orders = held.get(home) ?? new Map<string, Ids>();
  held.set(home, orders);
  const known = orders.get(name);
  if (known) return known;
  const ids = outside(read);
  orders.set(name, ids);
  ids.catch(() => orders.delete(name));
  return ids;
}

/** What was read is forgotten with any change of its table, in whatever window. */
function forgetChanged(parts: ObservabilitySet): void {
  const changed = Object.keys(parts);
  for (const [home, orders] of held) {
    if (changed.some((part) => part.startsWith(home))) orders.clear();
  }
}

/** Apart from what asks: a live query would note each single id that is read for it. */
function outside(read: () => Ids): Ids {
  return new Promise((resolve, reject) => {
    setTimeout(() => read().then(resolve, reject));
  });
}

async function readIds<T extends { readonly id: string }>(table: Rows<T>, order: Order): Ids {
  const ids: string[] = [];
  const path = keyPathOf(table, order);
  for (let after: readonly IndexableType[] | undefined; ; ) {
    const keys = await inOrder(table, order, after).limit(STEP).primaryKeys();
    for (const key of keys) ids.push(key);
    const last = keys.at(-1);
    if (keys.length < STEP || last === undefined) return ids;
    const row = await table.get(last);
    if (!row) return ids;
    after = path.map((part) => Dexie.getByKeyPath(row, part) as IndexableType);
  }
}
