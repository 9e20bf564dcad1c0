import { Dexie } from 'dexie';
import { EMPTY_COLLECTION, type KeptEntity } from '../../lib/model/collection.ts';
import type { Fact } from '../../lib/model/fact.ts';
import { applyImport, mergeEntities, openStore } from '../../lib/store/index.ts';

/** What a browser may be ended in. */
export type Work = 'import' | 'restore' | 'merge' | 'migration';

const NAME = 'kill-runs';
const AT = '2026-03-01T09:00:00.000Z';
/** Two moments, so that the same work leaves the same rows, and acts in the same order. */
const before = () => openStore({ name: NAME, now: () => Date.parse(AT) });
const after = () => openStore({ name: NAME, now: () => Date.parse(AT) + 60_000 });

/** Leaves the store as it is before the work. */
export async function prepare(work: Work, version1: string): Promise<void> {
  await Dexie.delete(NAME);
  if (work === 'migration') return writeOld(JSON.parse(version1));
  const store = before();
  await store.open();
  if (work === 'import') await applyImport(store, collection('a', 600));
  if (work === 'merge') await applyImport(store, collection('a', 1_200));
  store.close();
}

/** Does the work to its end, unless the browser is ended meanwhile. */
export async function operate(work: Work): Promise<void> {
  const store = after();
  await store.open();
  if (work === 'import') await applyImport(store, collection('b', 1_500), 'take');
  if (work === 'restore') await applyImport(store, collection('c', 2_000));
  if (work === 'merge') await mergeEntities(store, 'a:e0', ['a:e1']);
  store.close();
}

/** All that is in the database, as a digest; ids of acts are made alike. */
export async function digest(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = [...database.objectStoreNames].sort();
  const rows: unknown[] = [database.version];
  if (names.length) {
    const transaction = database.transaction(names, 'readonly');
    for (const name of names) rows.push(name, await all(transaction.objectStore(name)));
  }
  database.close();
  const acts = new Map<string, string>();
  const text = JSON.stringify(rows).replace(
    /"(?:id|entry)":"([0-9A-HJKMNP-TV-Z]{26})"/g,
    (_, id) => {
      if (!acts.has(id)) acts.set(id, `act${acts.size}`);
      return `"act":"${acts.get(id)}"`;
    },
  );
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function all(table: IDBObjectStore): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request = table.getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Half of the rows of `b` are those of `a` changed, the rest are new. */
function collection(prefix: string, size: number) {
  const shared = prefix === 'b' ? 'a' : prefix;
  const idOf = (kind: string, i: number) => `${i % 2 ? prefix : shared}:${kind}${i}`;
  const entities = Array.from(
    { length: size / 3 },
    (_, i): KeptEntity => ({
      id: idOf('e', i),
      kind: 'company',
      names: { en: `Company ${prefix} ${i}` },
      aliases: [`alias ${prefix} ${i}`],
      source: 'hand',
      origin: 'hand',
      createdAt: AT,
      updatedAt: AT,
    }),
  );
  const facts = Array.from(
    { length: size },
    (_, i): Fact => ({
      id: idOf('f', i),
      subject: { text: 'x', entityId: idOf('e', i % 2) },
      metric: `metric ${prefix} ${i}`,
      text: `${i} units of ${'many words '.repeat(20)}`,
      polarity: null,
      status: 'actual',
      confidence: 1,
      origin: 'hand',
      sourceId: idOf('s', i % 50),
      createdAt: AT,
      updatedAt: AT,
    }),
  );
  const sources = Array.from({ length: 50 }, (_, i) => ({
    id: idOf('s', i),
    url: `https://news.example/${prefix}/${i}`,
    title: `Article ${prefix} ${i}`,
    accessed: AT,
  }));
  return { ...EMPTY_COLLECTION, entities, facts, sources };
}

interface Fixture {
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** A database of the first version with many facts. */
async function writeOld({ stores, rows }: Fixture): Promise<void> {
  const old = new Dexie(NAME);
  old.version(1).stores(stores);
  await old.transaction('rw', old.tables, async () => {
    for (const [table, some] of Object.entries(rows)) await old.table(table).bulkAdd([...some]);
    // Without the metric’s id each is told apart by its words.
    const { metricId: _, ...fact } = rows.facts?.[0] ?? {};
    const more = Array.from({ length: 3_000 }, (_, i) => ({
      ...fact,
      id: `old${i}`,
      metric: `metric ${i}`,
      keys: { ...(fact.keys as object), claim: `claim ${i}` },
    }));
    await old.table('facts').bulkAdd(more);
  });
  old.close();
}
