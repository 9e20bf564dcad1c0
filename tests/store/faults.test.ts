import { Dexie } from 'dexie';
import { indexedDB } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import {
  attempt,
  listNotes,
  listSites,
  openStore,
  setSiteMode,
  undo,
} from '../../lib/store/index.ts';
import { idMaker } from '../../lib/store/rows/ids.ts';
import { emptyStore, good } from './opened.ts';

/** Opens a database by its own door, at a version of the browser's counting, and holds it. */
function hold(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

test('when the clock goes back, ids go on in order', () => {
  const times = [5_000, 5_000, 1_000, 4_999, 6_000];
  const newId = idMaker(() => times.shift() ?? 0);
  const ids = Array.from({ length: 5 }, newId);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(5);
});

test('after the clock went back, the newest act is still the one that is undone', async () => {
  const { name } = emptyStore();
  const [today, lastYear] = ['2026-03-01', '2025-03-01'].map((day) => Date.parse(day));
  const before = openStore({ name, now: () => today as number });
  good(await setSiteMode(before, 'https://news.example/', 'always'));
  before.close();
  const after = openStore({ name, now: () => lastYear as number });
  good(await setSiteMode(after, 'https://news.example/', 'never'));
  good(await setSiteMode(after, 'https://other.example/', 'never'));
  good(await undo(after));
  expect((await listSites(after)).map(({ site, mode }) => [site, mode])).toEqual([
    ['news.example', 'never'],
  ]);
  good(await undo(after));
  expect((await listSites(after)).map(({ mode }) => mode)).toEqual(['always']);
  after.close();
});

test('a transaction that the browser breaks off is a matter of its storage', async () => {
  const aborted = new Dexie.AbortError('The transaction was aborted');
  const bulk = new Dexie.BulkError('1 of 1 operations failed', { 0: aborted });
  expect(await attempt(() => Promise.reject(bulk))).toEqual({
    ok: false,
    error: 'storage-unavailable',
  });
  const clash = new Dexie.AbortError('aborted', new Dexie.ConstraintError('taken'));
  expect(await attempt(() => Promise.reject(clash))).toEqual({ ok: false, error: 'collision' });
});

test('a newer version that comes in while the store is open is not written into', async () => {
  const store = emptyStore();
  good(await setSiteMode(store, 'https://news.example/', 'always'));
  const newer = await hold(store.name, 9_990);
  newer.close();
  expect(await setSiteMode(store, 'https://news.example/', 'never')).toEqual({
    ok: false,
    error: 'storage-newer',
  });
});

test('an older version that another window holds open is said to be, and waited for', async () => {
  const store = emptyStore();
  const older = await hold(store.name, 5);
  const answer = await attempt(() => listNotes(store));
  expect(answer).toEqual({ ok: false, error: 'storage-blocked' });
  older.close();
  await expect.poll(() => attempt(() => listNotes(store))).toMatchObject({ ok: true });
}, 30_000);
