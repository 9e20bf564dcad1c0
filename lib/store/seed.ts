import type { Catalogue } from '../catalogue/catalogue.ts';
import { storedFacts, storedSources } from '../catalogue/read.ts';
import type { Conflict, KeptEntity, Proposal } from '../model/collection.ts';
import type { Entity } from '../model/entity.ts';
import type { Result } from '../model/result.ts';
import type { Store } from './database.ts';
import { applyRows, sameRow } from './draft.ts';
import { attempt, type StoreError } from './errors.ts';
import { entityRow, factRow, sourceRow } from './keys.ts';
import type { BaseRow, EntityRow, FactRow, SourceRow } from './rows.ts';
import { type Fields, mergeThreeWays, untouched } from './three-way.ts';

/** What taking in the catalogue did. */
export interface Seeded {
  readonly version: string;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  readonly conflicts: number;
}

type SeededTable = Conflict['table'];
type SeededRow = EntityRow | FactRow | SourceRow;

/**
 * Catalogue rows bear one time, so that two profiles with the same catalogue hold the same, and the
 * reader's own rows come before them in every list of the newest.
 */
const GATHERED = '2026-11-23T00:00:00.000Z';

/** The catalogue's version the store holds; null before the first. */
export async function seededVersion(store: Store): Promise<string | null> {
  const version = (await store.meta.get('catalogue'))?.value;
  return typeof version === 'string' ? version : null;
}

/** So many rows are taken in at once; between them the reader's own writes get their turn. */
const CHUNK = 300;

/**
 * Takes in the catalogue, or an update of it, by a three-way merge: what the reader changed or
 * deleted stays so, the rest follows the catalogue, and a field that both changed goes to review.
 * In many small transactions, each of which leaves whole rows: one that was cut off is taken up again
 * by the next, because the version is noted last. Not journalled, because it is no act of the reader.
 */
export function seed(store: Store, catalogue: Catalogue): Promise<Result<Seeded, StoreError>> {
  return attempt(async () => {
    const tally = { added: 0, updated: 0, removed: 0, conflicts: 0 };
    const sources = storedSources(catalogue, GATHERED).map(openable);
    const facts = storedFacts(catalogue, GATHERED).map(factRow);
    await seedTable(store, 'sources', sources, tally);
    await seedTable(store, 'entities', catalogue.entities.map(seededEntity), tally);
    await seedTable(store, 'facts', facts, tally);
    await store.meta.put({ key: 'catalogue', value: catalogue.version });
    return { version: catalogue.version, ...tally };
  });
}

async function seedTable(
  store: Store,
  table: SeededTable,
  rows: readonly SeededRow[],
  tally: Tally,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    await store.transaction('rw', store.tables, async () => {
      await takeRows(store, table, chunk, tally);
    });
  }
  const ids = new Set(rows.map((row) => row.id));
  await store.transaction('rw', store.tables, async () => {
    await removeDropped(store, { table, ids, tally });
  });
}

type Tally = { added: number; updated: number; removed: number; conflicts: number };

function seededEntity(entity: Entity): EntityRow {
  const times = { createdAt: GATHERED, updatedAt: GATHERED };
  return entityRow({ ...entity, origin: 'catalogue', ...times });
}

/** What is no address is no link: its words stay in the attribution. */
function openable(source: Parameters<typeof sourceRow>[0]): SourceRow {
  return sourceRow(/^https?:\/\//.test(source.url) ? source : { ...source, url: '' });
}

/** Facts whose entity is there, or was merged into one that is; a deleted one takes its facts along. */
async function housed(store: Store, rows: readonly SeededRow[]): Promise<SeededRow[]> {
  const ids = rows.map((row) => ('subject' in row ? (row.subject.entityId ?? '') : ''));
  const redirects = await store.redirects.bulkGet(ids);
  const homes = redirects.map((redirect, i) => redirect?.to ?? (ids[i] as string));
  const living = await store.entities.bulkGet(homes);
  return rows.flatMap((row, i) => {
    if (!('subject' in row) || !living[i]) return [];
    const { keys: _, ...fact } = row;
    const subject = { ...row.subject, entityId: homes[i] as string };
    return [homes[i] === ids[i] ? row : factRow({ ...fact, subject })];
  });
}

async function takeRows(
  store: Store,
  table: SeededTable,
  all: readonly SeededRow[],
  tally: Tally,
): Promise<void> {
  const rows = table === 'facts' ? await housed(store, all) : all;
  const ids = rows.map((row) => row.id);
  const bases = await store.bases.bulkGet(ids.map((id) => `${table}/${id}`));
  const present = await store.table<SeededRow, string>(table).bulkGet(ids);
  const gone = await store.redirects.bulkGet(ids);
  const puts: SeededRow[] = [];
  const newBases: BaseRow[] = [];
  for (const [i, row] of rows.entries()) {
    const base = bases[i]?.row as Fields | undefined;
    const bare = withoutKeys(row);
    if (base && sameRow(base, bare)) continue;
    newBases.push({ id: `${table}/${row.id}`, row: bare });
    const mine = present[i];
    if (!mine) {
      // In the base but not in the table, here or where an import came from: deleted or merged.
      if (base || (table === 'entities' && gone[i])) continue;
      tally.added += 1;
      puts.push(row);
      continue;
    }
    const from = base ?? (isCatalogues(mine) ? withoutKeys(mine) : {});
    const { row: merged, conflicts } = mergeThreeWays(from, withoutKeys(mine), bare);
    await proposeConflicts(store, { table, id: row.id, conflicts });
    tally.conflicts += conflicts.length;
    tally.updated += 1;
    puts.push(rekeyed(table, merged));
  }
  await store.bases.bulkPut(newBases);
  await applyAll(store, table, { puts, removes: [] });
}

/** A row that came with an import from a profile with another catalogue, and was not changed there. */
function isCatalogues(row: SeededRow): boolean {
  if (!('origin' in row)) return row.id.startsWith('catalogue:');
  return row.origin === 'catalogue' && !('edited' in row);
}

/** Rows the catalogue no longer has go, unless the reader changed them or something hangs on them. */
async function removeDropped(
  store: Store,
  { table, ids, tally }: { table: SeededTable; ids: ReadonlySet<string>; tally: Tally },
): Promise<void> {
  const removes: string[] = [];
  const dropped = await droppedBases(store, table, ids);
  for (const [id, base] of dropped) {
    const mine = await store.table<SeededRow, string>(table).get(id);
    const idle = mine && untouched(base, withoutKeys(mine)) && !(await isUsed(store, table, id));
    if (idle) removes.push(id);
  }
  tally.removed += removes.length;
  await applyAll(store, table, { puts: [], removes });
  await store.bases.bulkDelete([...dropped.keys()].map((id) => `${table}/${id}`));
}

async function isUsed(store: Store, table: SeededTable, id: string): Promise<boolean> {
  if (table === 'facts') return (await store.notes.where('target.factId').equals(id).count()) > 0;
  if (table === 'sources') return (await store.facts.where('keys.sources').equals(id).count()) > 0;
  const notes = await store.notes.where('target.entityId').equals(id).count();
  const facts = store.facts
    .where('[keys.entity+keys.metric+keys.period]')
    .between([id, '', ''], [id, '\uffff', '\uffff']);
  return notes > 0 || (await facts.filter((row) => row.origin !== 'catalogue').count()) > 0;
}

async function proposeConflicts(
  store: Store,
  { table, id, conflicts }: { table: SeededTable; id: string; conflicts: readonly Fields[] },
): Promise<void> {
  const now = store.moment();
  for (const { field, mine, theirs } of conflicts) {
    const key = `${table}/${id}/${field}`;
    const old = await store.proposals.where({ type: 'conflict', key }).first();
    const row: Proposal = {
      id: old?.id ?? store.newId(),
      type: 'conflict',
      surface: id,
      kind: 'company',
      key,
      sentences: [],
      seen: 1,
      conflict: { table, id, field: String(field), mine, theirs },
      createdAt: old?.createdAt ?? now,
      updatedAt: now,
    };
    await store.proposals.put(row);
  }
}

/** The bases of rows that the catalogue no longer has, by id. */
async function droppedBases(
  store: Store,
  table: SeededTable,
  ids: ReadonlySet<string>,
): Promise<Map<string, Fields>> {
  const idOf = (key: string) => key.slice(table.length + 1);
  const keys = await store.bases.where('id').startsWith(`${table}/`).primaryKeys();
  const rows = await store.bases.bulkGet(keys.filter((key) => !ids.has(idOf(key))));
  return new Map(rows.flatMap((base) => (base ? [[idOf(base.id), base.row as Fields]] : [])));
}

function withoutKeys({ keys: _, ...row }: SeededRow): Fields {
  return row;
}

/** A merged row has the shape of its table: each field comes from a row of that table. */
function rekeyed(table: SeededTable, row: Fields): SeededRow {
  const typed = row as unknown;
  if (table === 'facts') return factRow(typed as FactRow);
  if (table === 'sources') return sourceRow(typed as SourceRow);
  return entityRow(typed as KeptEntity);
}

async function applyAll(
  store: Store,
  table: SeededTable,
  { puts, removes }: { puts: readonly SeededRow[]; removes: readonly string[] },
): Promise<void> {
  const keys = [...puts.map((row) => row.id), ...removes];
  const befores = await store.table<SeededRow, string>(table).bulkGet(keys);
  // All are rows of `table`: the one place where the three are treated alike.
  await applyRows(store, table, { puts: puts as never, removes, befores: befores as never });
}
