import type { Entity } from '../../lib/model/entity.ts';
import type { SourcedFact } from '../../lib/model/views.ts';
import { getEntities, getFact } from '../../lib/store/index.ts';
import { useLive } from '../surface/store.ts';

const NONE: ReadonlyMap<string, Entity> = new Map();

/** The entities that ids lead to, by id; undefined ids are passed over. */
export function useEntities(ids: readonly (string | undefined)[]): ReadonlyMap<string, Entity> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))].sort();
  const found = useLive((store) => getEntities(store, wanted), [wanted.join('\n')]);
  return found?.ok ? found.value : NONE;
}

const NO_FACTS: ReadonlyMap<string, SourcedFact> = new Map();

/** Facts by id; those that are gone are not among them. */
export function useFacts(ids: readonly (string | undefined)[]): ReadonlyMap<string, SourcedFact> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))].sort();
  const found = useLive(
    async (store) => {
      // A live query must read something.
      const rows = wanted.length ? await Promise.all(wanted.map((id) => getFact(store, id))) : [];
      return new Map(rows.flatMap((row) => (row ? [[row.fact.id, row] as const] : [])));
    },
    [wanted.join('\n')],
  );
  return found?.ok ? found.value : NO_FACTS;
}
