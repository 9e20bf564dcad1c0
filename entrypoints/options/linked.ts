import type { Entity } from '../../lib/model/entity.ts';
import { getEntities } from '../../lib/store/index.ts';
import { useLive } from '../surface/store.ts';

const NONE: ReadonlyMap<string, Entity> = new Map();

/** The entities that ids lead to, by id; undefined ids are passed over. */
export function useEntities(ids: readonly (string | undefined)[]): ReadonlyMap<string, Entity> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))].sort();
  const found = useLive((store) => getEntities(store, wanted), [wanted.join('\n')]);
  return found?.ok ? found.value : NONE;
}
