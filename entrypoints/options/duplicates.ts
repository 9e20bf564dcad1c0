import type { Entity } from '../../lib/model/entity.ts';
import { listEntities, type Store } from '../../lib/store/index.ts';
import { fold } from '../../lib/text/fold.ts';
import { useLive } from '../surface/store.ts';

const MOST = 5;

/** Entities of the same kind that share a name or an alias with this one, live. */
export function useDuplicates(entity: Entity | undefined): readonly Entity[] {
  const found = useLive(
    async (store) => (entity ? duplicatesOf(store, entity) : []),
    [entity && JSON.stringify([entity.id, entity.names, entity.aliases])],
  );
  return found?.ok ? found.value : [];
}

async function duplicatesOf(store: Store, entity: Entity): Promise<readonly Entity[]> {
  const own = surfacesOf(entity);
  const found = new Map<string, Entity>();
  for (const surface of [...own].slice(0, 2 * MOST)) {
    const { rows } = await listEntities(store, { query: surface, kind: entity.kind, limit: 20 });
    for (const other of rows) {
      if (other.id === entity.id) continue;
      if ([...surfacesOf(other)].some((one) => own.has(one))) found.set(other.id, other);
    }
  }
  return [...found.values()].slice(0, MOST);
}

/** Names and aliases as they are compared: scripts, case, spaces and hyphens are one. */
function surfacesOf({ names, aliases }: Entity): ReadonlySet<string> {
  const all = [...Object.values(names), ...aliases];
  return new Set(all.map((surface) => fold(surface).lower.replace(/[\s·.-]/g, '')));
}
