import type { EntityId, NameKind } from '../../model/entity.ts';
import type { Store } from '../database.ts';
import { squeeze } from '../rows/keys.ts';
import type { AliasRow } from '../rows/rows.ts';

/** More hits than anyone scrolls through; a longer query finds the rest. */
const MOST_HITS = 300;

/**
 * The entities one of whose surface strings, or a later word of it, begins with the query; any
 * script finds any other. Best first: the whole name, then names that begin so, then inner words.
 */
export async function findEntityIds(
  store: Store,
  query: string,
  kind?: NameKind,
): Promise<EntityId[]> {
  const wanted = squeeze(query);
  if (!wanted) return [];
  const terms = store.aliases.where('terms').startsWith(wanted.slice(0, 32));
  // Of one kind more are looked through, since others stand between them.
  const hits = await terms.limit(kind ? 3 * MOST_HITS : MOST_HITS).toArray();
  const ranks = new Map<EntityId, number>();
  for (const hit of hits) {
    if (kind && hit.kind !== kind) continue;
    if (!ranks.has(hit.entityId)) ranks.set(hit.entityId, rankOf(hit, wanted));
  }
  return [...ranks].sort((a, b) => a[1] - b[1]).map(([id]) => id);
}

/** How well an entity fits, by the surface string that fits best: the less, the better. */
function rankOf({ wholes }: AliasRow, wanted: string): number {
  const ranks = wholes.map((whole) => {
    const fit =
      whole === wanted ? 0 : whole.startsWith(wanted) ? 1 : whole.includes(wanted) ? 2 : 3;
    return fit * 1_000 + Math.min(whole.length, 999);
  });
  return Math.min(...ranks);
}

/** The entities that bear this very name, in any script. */
export async function entitiesNamed(store: Store, surface: string): Promise<EntityId[]> {
  const wanted = squeeze(surface);
  if (!wanted) return [];
  const rows = await store.aliases.where('terms').equals(wanted.slice(0, 32)).toArray();
  return [...new Set(rows.filter((row) => row.wholes.includes(wanted)).map((row) => row.entityId))];
}
