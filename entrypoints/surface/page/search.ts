import type { Found } from '../../../components/popup/SearchResults.tsx';
import { listEntities, listFacts, listNotes } from '../../../lib/store/index.ts';
import { useLive } from '../store.ts';

const EACH = 8;

/** What of the collection matches a query; undefined while it is looked up or where none is asked. */
export function useSearch(query: string): Found | undefined {
  const found = useLive(
    async (store): Promise<Found | undefined> => {
      if (query === '') return undefined;
      const list = { query, limit: EACH };
      const [entities, facts, notes] = await Promise.all([
        listEntities(store, list),
        listFacts(store, list),
        listNotes(store, list),
      ]);
      return { entities: entities.rows, facts: facts.rows, notes: notes.rows };
    },
    [query],
  );
  return found?.ok ? found.value : undefined;
}
