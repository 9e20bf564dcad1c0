import type { EntityId, NameKind } from '../../model/entity.ts';
import type { Store } from '../database.ts';
import { heldIds, idsInOrder } from '../rows/held-ids.ts';
import { inOrder } from '../rows/order.ts';
import type { EntitySort } from './entities.ts';

type Ids = readonly EntityId[];

/** The ids of all entities, ascending by what no index has in order: ties are in the order of names. */
export async function sortedIds(
  store: Store,
  sort: EntitySort,
  kind: NameKind | undefined,
): Promise<Ids> {
  const { entities } = store;
  const within = kind && { within: [kind] };
  if (sort === 'name' || sort === 'kind')
    return idsInOrder(entities, { index: '[kind+keys.name+id]', ...within });
  const byName = within
    ? await idsInOrder(entities, { index: '[kind+keys.name+id]', ...within })
    : await idsInOrder(entities, { index: '[keys.name+id]' });
  if (sort === 'updated')
    return among(byName, await idsInOrder(entities, { index: '[updatedAt+id]' }));
  if (sort === 'aliases' || sort === 'maker') {
    // What a live query depends on, though it is read apart from it.
    await inOrder(entities, { index: '[keys.name+id]' }).limit(1).primaryKeys();
    const name = `${sort} ${kind ?? ''}`;
    return heldIds(entities, name, () => byRows(store, sort, byName));
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

async function byRows(store: Store, sort: 'aliases' | 'maker', ids: Ids): Promise<Ids> {
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
  const names = new Map(named.flatMap((row) => (row ? [[row.id, row.keys.name]] : [])));
  for (const [id, maker] of makers) keys.set(id, names.get(maker) ?? maker);
  const keyOf = (id: EntityId) => keys.get(id) ?? '';
  return [...ids].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
