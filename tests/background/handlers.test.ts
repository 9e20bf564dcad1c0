import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepHouse } from '../../entrypoints/background/catalogue.ts';
import { storeHandlers } from '../../entrypoints/background/handlers.ts';
import {
  deleteEntities,
  factsOf,
  getSource,
  listEntities,
  listFacts,
  type Store,
  seededVersion,
} from '../../lib/store/index.ts';
import { claimOf, emptyStore, good, page } from '../store/opened.ts';

const FILES: Readonly<Record<string, unknown>> = {
  'version.json': '1',
  'entities.json': [
    { id: 'ark', kind: 'company', names: { en: 'Ark' }, aliases: [], source: 'list' },
    { id: 'boat', kind: 'model', names: { en: 'Boat' }, aliases: [], maker: 'ark', source: 'list' },
  ],
  'facts.json': { boat: [['parameters', 7e9, 'list']] },
  'ambiguous.json': [],
  'not-names.json': [],
  'sources.json': {
    list: { name: 'A list', url: 'https://list.example/', licence: 'MIT', attribution: 'The list' },
  },
};

const onPage = { url: 'https://news.example/a', tabId: 7, incognito: false };

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async (url: URL) => {
    const file = url.pathname.split('/').at(-1) ?? '';
    return { json: async () => structuredClone(FILES[file]) };
  });
});
afterEach(() => vi.unstubAllGlobals());

function background(store: Store) {
  const house = keepHouse(store);
  return { house, handlers: storeHandlers(store, house) };
}

/** Keeps the store busy, as taking in thousands of rows does, until it is told to stop. */
function occupy(store: Store): () => void {
  let busy = true;
  void store.transaction('rw', store.tables, async () => {
    while (busy) await store.meta.get('nothing');
  });
  return () => {
    busy = false;
  };
}

test('the first card after installation is answered before the catalogue is in the store', async () => {
  const store = emptyStore();
  const { house, handlers } = background(store);
  await seededVersion(store);
  const seeding = house.seeded();
  await house.unseeded();
  const free = occupy(store);
  const view = good(await handlers['entity:view']({ id: 'boat' }, onPage));
  const parameters = claimOf(7e9, {
    subject: { text: 'Boat', entityId: 'boat' },
    metric: 'parameters',
    metricId: 'parameters',
  });
  const [verdict] = good(await handlers['claims:compare']({ claims: [parameters] }, onPage));
  free();
  await seeding;
  expect(view?.maker?.names.en).toBe('Ark');
  expect(view?.facts.map(({ fact, source }) => [fact.text, source.title])).toEqual([
    ['7B parameters', 'A list'],
  ]);
  expect(verdict).toBeDefined();
  expect(good(await handlers['entity:view']({ id: 'boat' }, onPage))).toMatchObject({
    entity: { id: 'boat' },
    facts: view?.facts ?? [],
  });
});

test('what the reader kept meanwhile is on the card too, and what was deleted is not', async () => {
  const store = emptyStore();
  const { handlers } = background(store);
  const claim = claimOf(5, { subject: { text: 'Boat', entityId: 'boat' } });
  good(await handlers['fact:keep']({ claim, source: page() }, onPage));
  const view = good(await handlers['entity:view']({ id: 'boat' }, onPage));
  expect(view?.facts.map(({ fact }) => fact.metricId).sort()).toEqual(['parameters', 'revenue']);
  await background(store).house.seeded();
  good(await deleteEntities(store, ['boat']));
  expect(good(await handlers['entity:view']({ id: 'boat' }, onPage))).toBeNull();
});

test('without a store the catalogue is told of all the same', async () => {
  const store = emptyStore();
  const { house, handlers } = background(store);
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(store, 'transaction').mockRejectedValue(new Error('no IndexedDB'));
  await house.seeded();
  expect(good(await handlers['entity:view']({ id: 'ark' }, onPage))?.makes).toHaveLength(1);
});

test('data that were wiped are followed by the catalogue once a page says so', async () => {
  const store = emptyStore();
  const { house, handlers } = background(store);
  await house.seeded();
  await Promise.all(store.tables.map((table) => table.clear()));
  good(await handlers['store:changed'](undefined, { ...onPage, url: '' }));
  expect((await listEntities(store)).total).toBe(2);
});

test('a page cannot put what it says in another page’s mouth', async () => {
  const store = emptyStore();
  const { handlers } = background(store);
  const request = { claim: claimOf(1), source: page('b') };
  const { factId } = good(await handlers['fact:keep'](request, onPage));
  const fact = await store.facts.get(factId);
  expect((await getSource(store, fact?.sourceId ?? ''))?.url).toBe(onPage.url);
});

test('keeping can be undone from the page that kept', async () => {
  const store = emptyStore();
  const { handlers } = background(store);
  const request = { claim: claimOf(1), source: page() };
  const { undoId } = good(await handlers['fact:keep'](request, onPage));
  good(await handlers.undo({ undoId }, onPage));
  expect((await listFacts(store)).total).toBe(0);
  expect(await factsOf(store, 'lumen')).toEqual([]);
});
