import type { Table } from 'dexie';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { storedFacts, storedSources } from '../../catalogue/read.ts';
import type { Entity } from '../../model/entity.ts';
import type { Result } from '../../model/result.ts';
import type { Store } from '../database.ts';
import { attempt, type StoreError } from '../errors.ts';
import { entityRow, factRow, sourceRow } from '../rows/keys.ts';
import type { EntityRow, SourceRow } from '../rows/rows.ts';
import type { SeededRow, SeededTable } from './bases.ts';
import { removeDropped } from './dropped.ts';
import { type Tally, takeRows } from './lay-over.ts';

/** What taking in the catalogue did. */
export interface Seeded extends Readonly<Tally> {
  readonly version: string;
}

/**
 * Catalogue rows bear one time, so that two profiles with the same catalogue hold the same, and the
 * reader's own rows come before them in every list of the newest.
 */
export const GATHERED = '2026-11-23T00:00:00.000Z';

/**
 * So many rows are taken in at once. Few large transactions cost a third of many small ones; between
 * them pages get their answers, and open lists their first rows.
 */
const CHUNK = 2_500;

/** The catalogue's version the store holds; null before the first. */
export async function seededVersion(store: Store): Promise<string | null> {
  const version = (await store.meta.get('catalogue'))?.value;
  return typeof version === 'string' ? version : null;
}

/** The note that stands in the store as long as a catalogue is being taken in. */
const UNDERWAY = 'catalogue:underway';
/** How often it is begun, where the store is emptied under it. */
const TURNS = 3;

/**
 * Takes in the catalogue, or an update of it, by a three-way merge: what the reader changed or
 * deleted stays so, the rest follows the catalogue, and a field that both changed goes to review.
 * In several transactions, each of which leaves whole rows: one that was cut off is taken up again
 * by the next, because the version is noted last; where the data were deleted in between, by the
 * reader or by the browser, it begins anew. Not journalled, because it is no act of the reader.
 */
export function seed(store: Store, catalogue: Catalogue): Promise<Result<Seeded, StoreError>> {
  return attempt(async () => {
    const rows = {
      sources: storedSources(catalogue, GATHERED).map(openable),
      entities: catalogue.entities.map(seededEntity),
      facts: storedFacts(catalogue, GATHERED).map(factRow),
    };
    for (let turn = 1; ; turn++) {
      try {
        return { version: catalogue.version, ...(await takeIn(store, catalogue.version, rows)) };
      } catch (error) {
        if (!(error instanceof Emptied) || turn === TURNS) throw error;
      }
    }
  });
}

/** The store was emptied between two transactions: what was taken in before is gone. */
class Emptied extends Error {}

async function takeIn(
  store: Store,
  version: string,
  rows: Readonly<Record<SeededTable, readonly SeededRow[]>>,
): Promise<Tally> {
  const tally: Tally = { added: 0, updated: 0, removed: 0, conflicts: 0 };
  await store.meta.put({ key: UNDERWAY, value: version });
  for (const table of ['sources', 'entities', 'facts'] as const) {
    await seedTable(store, table, { rows: rows[table], tally });
  }
  // What hangs on another goes first.
  for (const table of ['facts', 'entities', 'sources'] as const) {
    const ids = new Set(rows[table].map((row) => row.id));
    await step(store, store.tables, () => removeDropped(store, { table, ids, tally }));
  }
  await step(store, [store.meta], async () => {
    await store.meta.put({ key: 'catalogue', value: version });
    await store.meta.delete(UNDERWAY);
  });
  return tally;
}

async function seedTable(
  store: Store,
  table: SeededTable,
  { rows, tally }: { rows: readonly SeededRow[]; tally: Tally },
): Promise<void> {
  const { entities, aliases, tallies, bases, meta, proposals, redirects } = store;
  const tables = [
    store.table(table),
    entities,
    aliases,
    tallies,
    bases,
    meta,
    proposals,
    redirects,
  ];
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    await step(store, [...new Set(tables)], () => takeRows(store, table, { rows: chunk, tally }));
  }
}

/** One transaction, which must find the store as the one before left it. */
function step(store: Store, tables: Table[], work: () => Promise<void>): Promise<void> {
  // Dexie follows awaits only from what is itself an `async` function.
  return store.transaction('rw', tables, async () => {
    if (!(await store.meta.get(UNDERWAY))) throw new Emptied();
    await work();
  });
}

function seededEntity(entity: Entity): EntityRow {
  const times = { createdAt: GATHERED, updatedAt: GATHERED };
  return entityRow({ ...entity, origin: 'catalogue', ...times });
}

/** What is no address is no link: its words stay in the attribution. */
function openable(source: Parameters<typeof sourceRow>[0]): SourceRow {
  return sourceRow(/^https?:\/\//.test(source.url) ? source : { ...source, url: '' });
}
