import type { EntityId, NameKind, Script } from '../../model/entity.ts';
import type { Store } from '../database.ts';
import { heldIds, idsInOrder } from '../rows/held-ids.ts';
import { inOrder, type Order } from '../rows/order.ts';
import type { EntitySort } from './entities.ts';

type Ids = readonly EntityId[];

const NAMED: Readonly<Record<Script, { all: Order['index']; grouped: Order['index'] }>> = {
  en: { all: '[keys.name+id]', grouped: '[kind+keys.name+id]' },
  hans: { all: '[keys.hans+id]', grouped: '[kind+keys.hans+id]' },
  hant: { all: '[keys.hant+id]', grouped: '[kind+keys.hant+id]' },
};

/** The index that has the names of a script in order: all of them, of one kind, or kind by kind. */
export function nameOrder({
  script = 'en',
  kind,
  grouped = false,
}: {
  script?: Script | undefined;
  kind?: NameKind | undefined;
  grouped?: boolean;
}): Order {
  const { all, grouped: byKind } = NAMED[script];
  if (kind !== undefined) return { index: byKind, within: [kind] };
  return { index: grouped ? byKind : all };
}

/** The ids of all entities, ascending by what no index has in order: ties are in the order of names. */
export async function sortedIds(
  store: Store,
  sort: EntitySort,
  { kind, script = 'en' }: { kind?: NameKind | undefined; script?: Script | undefined },
): Promise<Ids> {
  const { entities } = store;
  if (sort === 'name' || sort === 'kind')
    return idsInOrder(entities, nameOrder({ script, kind, grouped: sort === 'kind' }));
  const byName = await idsInOrder(entities, nameOrder({ script, kind }));
  if (sort === 'updated')
    return among(byName, await idsInOrder(entities, { index: '[updatedAt+id]' }));
  if (sort === 'aliases' || sort === 'maker') {
    // What a live query depends on, though it is read apart from it.
    await inOrder(entities, nameOrder({})).limit(1).primaryKeys();
    const name = `${sort} ${kind ?? ''} ${script}`;
    return heldIds(entities, name, () => byRows(store, { sort, script }, byName));
  }
  // Only what something hangs on has a tally; the others come before it.
  return among(byName, await idsInOrder(store.tallies, { index: `[${sort}+id]` }));
}

/** Those of the second that are among the first, behind those that are not. */
function among(all: Ids, ordered: Ids): Ids {
  const last = new Set(ordered);
  const known = new Set(all);
  return [...all.filter((id) => !last.has(id)), ...ordered.filter((id) => known.has(id))];
}

/** So many rows are read at once. */
const STEP = 2_000;

async function byRows(
  store: Store,
  { sort, script }: { sort: 'aliases' | 'maker'; script: Script },
  ids: Ids,
): Promise<Ids> {
  const keys = new Map<EntityId, string | number>();
  const makers = new Map<EntityId, EntityId>();
  for (let from = 0; from < ids.length; from += STEP) {
    const rows = await store.entities.bulkGet(ids.slice(from, from + STEP));
    for (const row of rows) {
      const maker = row?.maker ?? row?.parent;
      if (row && sort === 'aliases') keys.set(row.id, row.aliases.length);
      else if (row && maker !== undefined) makers.set(row.id, maker);
    }
  }
  const named = await store.entities.bulkGet([...new Set(makers.values())]);
  const names = new Map(
    named.flatMap((row) => (row ? [[row.id, row.keys[script === 'en' ? 'name' : script]]] : [])),
  );
  for (const [id, maker] of makers) keys.set(id, names.get(maker) ?? maker);
  const keyOf = (id: EntityId) => keys.get(id) ?? '';
  return [...ids].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
