import { factRowsOf } from '../facts/facts.ts';
import {
  bareRow,
  baseId,
  basesOf,
  isCatalogues,
  SEEDED_TABLES,
  type SeededRow,
} from '../seed/bases.ts';
import { untouched } from '../seed/three-way.ts';
import { count, type Intake } from './standing.ts';

/** What the catalogue says of entities that go. */
async function removeFactsOf({ store, draft }: Intake, ids: readonly string[]): Promise<void> {
  const facts = await Promise.all(ids.map((id) => factRowsOf(store, id)));
  const known = facts.flat().filter((fact) => fact.origin === 'catalogue' && !fact.confirmed);
  await draft.remove('facts', ...known.map((fact) => fact.id));
}

/** What the reader deleted of the catalogue goes here too, unless it was changed here. */
export async function takeRemoved(intake: Intake, removed: readonly string[]): Promise<void> {
  const { store, draft } = intake;
  for (const table of SEEDED_TABLES) {
    const prefix = baseId(table, '');
    const named = removed.flatMap((id) => (id.startsWith(prefix) ? id.slice(prefix.length) : []));
    const bases = await basesOf(store, table);
    const rows = await store.table<SeededRow, string>(table).bulkGet(named);
    const gone: string[] = [];
    for (const [i, id] of named.entries()) {
      const row = rows[i];
      const base = bases.get(id);
      const idle = row && (base ? untouched(base, bareRow(row)) : isCatalogues(row));
      count(intake, { table: 'removed', id }, !row ? 'same' : idle ? 'added' : 'conflicting');
      if (idle) gone.push(id);
      // Where the catalogue is not taken in yet, an empty base tells it later that the row is not wanted.
      if (!row && !base) await store.bases.put({ id: baseId(table, id), row: {} });
    }
    await draft.remove(table, ...gone);
    if (table === 'entities') await removeFactsOf(intake, gone);
  }
}
