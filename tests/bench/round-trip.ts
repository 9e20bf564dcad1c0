import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import fc from 'fast-check';
import { EXPORT_FORMATS, type ExportFormat } from '../../lib/export/index.ts';
import { json } from '../../lib/export/json.ts';
import { parseCsv } from '../../lib/import/csv.ts';
import { importFile, readFile, readRows } from '../../lib/import/index.ts';
import { type Collection, EMPTY_COLLECTION } from '../../lib/model/collection.ts';
import { applyImport, collect, openStore, type Store } from '../../lib/store/index.ts';
import { collections, wellFormed } from '../export/collections.ts';

/**
 * `npm run bench -- round-trip [ROWS] [SEED]`: rows of every odd character and a note of 1 MB go into a
 * store, out as JSON, into an empty store and out again, which must be the same bytes; and out as each
 * table of CSV, in and out again, which must be the same rows where the text is well-formed. Exit
 * status 1 where it is not.
 */
Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
const [rows = 20_000, seed = 1] = process.argv.slice(3).map(Number);
const options = { at: '2026-03-02T00:00:00.000Z', script: 'en', catalogue: null } as const;

const began = performance.now();
const first = openStore({ name: 'first' });
const made = madeUp();
await taken(first, made);
const text = await written(first);
const second = openStore({ name: 'second' });
const read = importFile('backup.json', text);
if (!read.ok) throw new Error(JSON.stringify(read.error[0]));
await taken(second, read.value);
const same = (await written(second)) === text;
const megabytes = (text.length / 1e6).toFixed(1);
const seconds = ((performance.now() - began) / 1_000).toFixed(0);
console.log(
  `${count(read.value)} rows, ${megabytes} MB, seed ${seed}: ${same ? 'the same bytes' : 'DIFFERENT'}, ${seconds} s`,
);
const tables = await Promise.all(['csv-entities', 'csv-facts', 'csv-notes'].map(sameRows));
process.exit(same && tables.every(Boolean) ? 0 : 1);

/** Whether a table of CSV comes out with the same rows after it went through an empty store. */
async function sameRows(id: string): Promise<boolean> {
  const whole = wellFormed(made);
  const before = table(id, whole);
  const file = readFile('a.csv', new TextEncoder().encode(before));
  if (!file.ok) throw new Error(JSON.stringify(file.error[0]));
  const content = file.value;
  const { collection, refusals } =
    content.format === 'table'
      ? readRows(content.table, { ...content.table, entityKind: 'company' })
      : content.readout;
  const store = openStore({ name: id });
  await taken(store, collection);
  const [old, anew] = [rowsOf(before), rowsOf(table(id, await collect(store)))];
  const lost = [...old].filter((row) => !anew.has(row));
  const verdict = lost.length || anew.size !== old.size ? 'DIFFERENT' : 'the same rows';
  console.log(`${id}: ${old.size} rows, ${refusals.length} refused: ${verdict}`);
  for (const row of lost.slice(0, 5)) console.log(`lost: ${row.slice(0, 300)}`);
  const more = [...anew].filter((row) => !old.has(row));
  for (const row of more.slice(0, 5)) console.log(`more: ${row.slice(0, 300)}`);
  return verdict === 'the same rows' && refusals.length === 0;
}

function table(id: string, collection: Collection): string {
  const format: ExportFormat | undefined = EXPORT_FORMATS.find((one) => one.id === id);
  return [...(format?.write(collection, options) ?? [])].join('');
}

function rowsOf(text: string): Set<string> {
  return new Set(
    parseCsv(text)
      .slice(1)
      .map((row) => JSON.stringify(row)),
  );
}

async function taken(store: Store, collection: Collection): Promise<void> {
  const done = await applyImport(store, collection);
  if (!done.ok) throw new Error(done.error);
}

async function written(store: Store): Promise<string> {
  return [...json.write(await collect(store), options)].join('');
}

function count({ entities, facts, notes, sources }: Collection): number {
  return entities.length + facts.length + notes.length + sources.length;
}

/** Many small collections as one, each with ids, pages and metrics of its own. */
function madeUp(): Collection {
  const all: Collection[] = [];
  for (let n = 0, sum = 0; sum < rows; n++) {
    const [small = EMPTY_COLLECTION] = fc.sample(collections, { numRuns: 1, seed: seed * 1e6 + n });
    all.push(renamed(small, n));
    sum += count(small);
  }
  const note = {
    id: 'long',
    body: '💡\u202e\u0000\ud800 長い'.repeat(100_000),
    tags: ['\udfff'],
    target: { type: 'entity', entityId: '0:e0' },
    createdAt: options.at,
    updatedAt: options.at,
  } as const;
  return {
    ...EMPTY_COLLECTION,
    entities: all.flatMap((one) => one.entities),
    facts: all.flatMap((one) => one.facts),
    notes: [...all.flatMap((one) => one.notes), note],
    sources: all.flatMap((one) => one.sources),
  };
}

function renamed({ entities, facts, notes, sources }: Collection, n: number): Collection {
  const own = (id: string) => `${n}:${id}`;
  return {
    ...EMPTY_COLLECTION,
    entities: entities.map((row) => ({ ...row, id: own(row.id) })),
    facts: facts.map((row, i) => ({
      ...row,
      id: own(row.id),
      sourceId: own(row.sourceId),
      metric: `${row.metric} ${n}.${i}`,
    })),
    notes: notes.map((row) => ({ ...row, id: own(row.id) })),
    sources: sources.map((row) => ({ ...row, id: own(row.id), url: row.url && `${row.url}/${n}` })),
  };
}
