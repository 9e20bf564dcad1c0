import { indexedDB } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { storeError } from '../../lib/store/errors.ts';
import {
  deleteIgnores,
  expireProposals,
  forgetSite,
  getSettings,
  ignoreName,
  listIgnores,
  listNotes,
  listProposals,
  listSites,
  listTags,
  notesOfPage,
  openStore,
  pageRules,
  proposeNames,
  rejectProposals,
  saveEntity,
  saveNote,
  setSettings,
  setSiteMode,
  writeNote,
} from '../../lib/store/index.ts';
import { entityRow } from '../../lib/store/rows/keys.ts';
import { claimOf, emptyStore, good, page } from './opened.ts';

const address = 'https://www.news.example/a?b#c';

test('a site’s rule holds for all its pages, with and without www', async () => {
  const store = emptyStore();
  good(await setSiteMode(store, address, 'never'));
  expect((await pageRules(store, 'http://news.example/z')).mode).toBe('never');
  expect((await pageRules(store, 'https://other.example/')).mode).toBe('auto');
  good(await setSiteMode(store, 'news.example', 'auto'));
  expect(await listSites(store)).toEqual([]);
});

test('“not this” holds on its site or everywhere, in both scripts, once', async () => {
  const store = emptyStore();
  const first = good(await ignoreName(store, { surface: '數字', scope: 'everywhere', address }));
  const again = good(await ignoreName(store, { surface: '数字', scope: 'everywhere', address }));
  good(await ignoreName(store, { surface: 'Ark', scope: 'site', address }));
  expect(again.undoId).toBe(first.undoId);
  expect((await pageRules(store, address)).ignored).toEqual(['数字', 'ark']);
  expect((await pageRules(store, 'https://other.example/')).ignored).toEqual(['数字']);
  good(
    await deleteIgnores(
      store,
      (await listIgnores(store)).map((row) => row.id),
    ),
  );
  expect((await pageRules(store, address)).ignored).toEqual([]);
});

test('settings keep their defaults where nothing was set', async () => {
  const store = emptyStore();
  good(await setSettings(store, { density: 'first' }));
  expect(await getSettings(store)).toMatchObject({ density: 'first', dwell: 150, collect: 'ask' });
});

const name = (surface: string, sentence: string) => ({ surface, kind: 'model', sentence }) as const;

test('names are collected only after the reader said yes', async () => {
  const store = emptyStore();
  good(await proposeNames(store, [name('方舟大模型', 'A.')], address));
  expect((await listProposals(store)).total).toBe(0);
});

test('a proposed name is one row with at most three sentences, and forgotten after 90 days', async () => {
  const store = emptyStore();
  good(await setSettings(store, { collect: 'yes' }));
  good(await saveEntity(store, { kind: 'model', names: { en: 'Known' }, aliases: [] }));
  good(await ignoreName(store, { surface: 'Unwanted', scope: 'everywhere', address }));
  const names = ['A.', 'B.', 'B.', 'C.', 'D.'].map((text) => name('方舟大模型', text));
  good(await proposeNames(store, [...names, name('Known', 'E.'), name('Unwanted', 'F.')], address));
  const { rows } = await listProposals(store);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.sentences.map(({ text }) => text)).toEqual(['A.', 'B.', 'C.']);
  const later = openStore({ name: store.name, now: () => Date.parse('2026-07-01') });
  await expireProposals(later);
  expect((await listProposals(later)).total).toBe(0);
  later.close();
});

test('forgetting a site takes its sentences out of the queue, a rejected name is gone', async () => {
  const store = emptyStore();
  good(await setSettings(store, { collect: 'yes' }));
  good(await proposeNames(store, [name('甲模型', 'A.'), name('乙模型', 'A.')], address));
  good(await proposeNames(store, [name('乙模型', 'B.')], 'https://other.example/'));
  expect(good(await forgetSite(store, 'news.example'))).toBe(2);
  const { rows } = await listProposals(store);
  expect(rows.map((row) => [row.surface, row.sentences.length])).toEqual([['乙模型', 1]]);
  good(
    await rejectProposals(
      store,
      rows.map((row) => row.id),
    ),
  );
  expect((await listProposals(store)).total).toBe(0);
});

test('notes on a page come back on the next visit in the order of the page', async () => {
  const store = emptyStore();
  const { selector } = claimOf(1);
  for (const start of [90, 10]) {
    const at = { ...selector, position: { ...selector.position, start } };
    const note = {
      body: String(start),
      tags: ['ai', ' ai ', ''],
      on: 'passage',
      selector: at,
    } as const;
    good(await writeNote(store, note, page()));
  }
  const notes = await notesOfPage(store, 'https://news.example/a#top');
  expect(notes.map((note) => note.body)).toEqual(['10', '90']);
  expect(await listTags(store)).toEqual(['ai']);
});

test('notes are found by their words in either script and by tag', async () => {
  const store = emptyStore();
  const target = { type: 'entity', entityId: 'e' } as const;
  good(await saveNote(store, { body: '核對營收', tags: ['Q2'], target }));
  good(await saveNote(store, { body: 'other', tags: [], target }));
  expect((await listNotes(store, { query: '营收' })).total).toBe(1);
  expect((await listNotes(store, { query: 'q2' })).total).toBe(1);
  expect((await listNotes(store, { tag: 'Q2' })).total).toBe(1);
});

test.each([
  ['a full disk', { name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'storage-full'],
  [
    'a full disk within a bulk write',
    { name: 'BulkError', failures: [{ name: 'QuotaExceededError' }] },
    'storage-full',
  ],
  ['data of a newer version', { name: 'VersionError' }, 'storage-newer'],
  ['a browser without storage', { name: 'MissingAPIError' }, 'storage-unavailable'],
  [
    'a window that was closed under us',
    { name: 'DatabaseClosedError', inner: null },
    'storage-blocked',
  ],
  ['anything else', new TypeError('x'), 'failed'],
])('%s has a reason of its own', (_, error, reason) => {
  expect(storeError(error)).toBe(reason);
});

test('pages are told of thousands of own names, each once and of none that is the catalogue’s', async () => {
  const store = emptyStore();
  const rows = Array.from({ length: 3_200 }, (_, i) =>
    entityRow({
      id: `e${String(i).padStart(4, '0')}`,
      kind: 'company',
      names: { en: `Name ${i}` },
      aliases: [],
      source: 'hand',
      origin: i % 3 ? 'hand' : 'catalogue',
      createdAt: '2026-01-01',
      updatedAt: '2026-01-01',
    }),
  );
  await store.entities.bulkPut(rows);
  const { overlay } = await pageRules(store, address);
  const own = rows.filter((row) => row.origin === 'hand');
  expect(overlay.entities.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
}, 20_000);

test('data written by a newer version is left alone and said so', async () => {
  const store = emptyStore();
  await store.open();
  store.close();
  const newer = indexedDBAt(store.name, 90);
  (await newer).close();
  const older = openStore({ name: store.name });
  const result = await setSiteMode(older, 'a.example', 'never');
  older.close();
  expect(result).toEqual({ ok: false, error: 'storage-newer' });
});

function indexedDBAt(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
