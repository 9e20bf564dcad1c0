import type { EntityId, NameKind } from '../model/entity.ts';
import type { Store } from './database.ts';
import { squeeze } from './keys.ts';

/** More hits than anyone scrolls through; a longer query finds the rest. */
const MOST_HITS = 2_000;

type AliasKey = readonly [entityId: EntityId, whole: string];

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
  const hits = store.aliases.where('terms').startsWith(wanted.slice(0, 32)).limit(MOST_HITS);
  const keys = await hits.primaryKeys();
  if (!kind) return ranked(keys, wanted);
  const rows = await store.aliases.bulkGet(keys);
  return ranked(
    keys.filter((_, i) => rows[i]?.kind === kind),
    wanted,
  );
}

function ranked(keys: readonly AliasKey[], wanted: string): EntityId[] {
  const ranks = new Map<EntityId, number>();
  for (const [entityId, whole] of keys) {
    const fit = whole === wanted ? 0 : whole.startsWith(wanted) ? 1 : 2;
    const rank = fit * 1_000 + Math.min(whole.length, 999);
    if (rank < (ranks.get(entityId) ?? Number.POSITIVE_INFINITY)) ranks.set(entityId, rank);
  }
  return [...ranks].sort((a, b) => a[1] - b[1]).map(([id]) => id);
}

/** The entities that bear this very name, in any script. */
export async function entitiesNamed(store: Store, surface: string): Promise<EntityId[]> {
  const wanted = squeeze(surface);
  if (!wanted) return [];
  const rows = await store.aliases.where('terms').equals(wanted.slice(0, 32)).toArray();
  return [...new Set(rows.filter((row) => row.whole === wanted).map((row) => row.entityId))];
}
