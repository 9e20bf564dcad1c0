import { readFile } from 'node:fs/promises';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../lib/catalogue/catalogue.ts';
import { readCatalogue } from '../../lib/catalogue/read.ts';
import type { Entity } from '../../lib/model/entity.ts';
import {
  applyImport,
  collect,
  confirmFacts,
  deleteEntities,
  entityView,
  forgetAll,
  getEntity,
  keepFact,
  listFacts,
  listProposals,
  mergeEntities,
  pageRules,
  type Store,
  saveEntity,
  seed,
  seededVersion,
  undo,
} from '../../lib/store/index.ts';
import { claimOf, contents, emptyStore, good, page } from './opened.ts';

const ark: Entity = {
  id: 'ark',
  kind: 'company',
  names: { en: 'Ark', hans: '方舟' },
  aliases: ['Ark Labs'],
  country: 'CN',
  source: 'list',
};
const boat: Entity = {
  id: 'boat',
  kind: 'model',
  names: { en: 'Boat' },
  aliases: [],
  maker: 'ark',
  source: 'list',
};

function catalogue(version: string, entities: Entity[], facts: Catalogue['facts'] = {}): Catalogue {
  const list = { name: 'A list', url: 'list.example/a', licence: 'MIT', attribution: 'The list' };
  return { version, entities, facts, ambiguous: [], notNames: [], sources: { list } };
}

const first = catalogue('1', [ark, boat], {
  ark: [['country', 'CN', 'list']],
  boat: [['parameters', 7e9, 'list']],
});

/** The reader's edit of an entity, as the options page makes it. */
async function edit(store: Store, id: string, change: Partial<Entity>): Promise<void> {
  const entity = await getEntity(store, id);
  if (!entity) throw new Error(`no ${id}`);
  good(await saveEntity(store, { ...entity, ...change }));
}

test('the catalogue is there with its facts and their sources, and pages need not be told', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  expect(await seededVersion(store)).toBe('1');
  const view = await entityView(store, 'boat');
  expect(view?.maker?.names.en).toBe('Ark');
  expect(view?.facts[0]).toMatchObject({
    fact: { metricId: 'parameters', origin: 'catalogue', quantity: { value: 7e9 } },
    source: { title: 'A list', attribution: 'The list (MIT)' },
  });
  expect((await pageRules(store, 'https://a.example/')).overlay.entities).toEqual([]);
  expect((await listFacts(store)).total).toBe(0);
  expect(await store.journal.count()).toBe(0);
});

test('the same catalogue again changes nothing', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  const before = await contents(store);
  expect(good(await seed(store, first))).toMatchObject({ added: 0, updated: 0, removed: 0 });
  expect(await contents(store)).toEqual(before);
});

test('a catalogue whose store is emptied while it is taken in is taken in whole', async () => {
  const store = emptyStore();
  let wipes = 0;
  store.entities.hook('creating', () => {
    wipes += 1;
    // As soon as this transaction lets it in, before the next one.
    if (wipes === 1) void Dexie.ignoreTransaction(() => forgetAll(store));
  });
  good(await seed(store, first));
  expect((await entityView(store, 'boat'))?.maker?.names.en).toBe('Ark');
  expect((await entityView(store, 'boat'))?.facts).toHaveLength(1);
  expect(wipes).toBe(4);
});

test('an update reaches what the reader left alone', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  const moved = { ...ark, country: 'SG', aliases: ['Ark Labs', 'Arkive'] };
  good(await seed(store, catalogue('2', [moved, boat], { boat: [['parameters', 8e9, 'list']] })));
  expect(await getEntity(store, 'ark')).toMatchObject({
    country: 'SG',
    aliases: ['Ark Labs', 'Arkive'],
  });
  expect((await entityView(store, 'ark'))?.facts).toEqual([]);
  expect((await entityView(store, 'boat'))?.facts[0]?.fact.text).toBe('8B parameters');
});

test('what the reader changed stays, what only the update changed comes', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  await edit(store, 'ark', { names: { en: 'The Ark', hans: '方舟' }, aliases: ['Mine'] });
  const update = {
    ...ark,
    names: { en: 'Ark', hans: '方舟科技' },
    aliases: ['Ark Labs', 'New'],
    country: 'SG',
  };
  expect(good(await seed(store, catalogue('2', [update, boat]))).conflicts).toBe(0);
  expect(await getEntity(store, 'ark')).toMatchObject({
    names: { en: 'The Ark', hans: '方舟科技' },
    aliases: ['Mine', 'New'],
    country: 'SG',
    edited: true,
  });
});

test('what both changed stays the reader’s and is put to review', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  await edit(store, 'ark', { country: 'US' });
  good(await seed(store, catalogue('2', [{ ...ark, country: 'SG' }, boat])));
  expect((await getEntity(store, 'ark'))?.country).toBe('US');
  expect((await listProposals(store)).rows).toMatchObject([
    { type: 'conflict', conflict: { id: 'ark', field: 'country', mine: 'US', theirs: 'SG' } },
  ]);
  good(await seed(store, catalogue('3', [{ ...ark, country: 'SG', place: 'X' }, boat])));
  expect((await listProposals(store)).total).toBe(1);
});

test('what the reader deleted does not come back', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  good(await deleteEntities(store, ['ark']));
  good(
    await seed(
      store,
      catalogue('2', [{ ...ark, country: 'SG' }, boat], { ark: [['country', 'SG', 'list']] }),
    ),
  );
  expect(await getEntity(store, 'ark')).toBeUndefined();
  const { overlay } = await pageRules(store, 'https://a.example/');
  expect(overlay.entities).toEqual([{ id: 'ark', kind: 'company', aliases: [] }]);
  expect(await store.facts.where('keys.entity').equals('ark').count()).toBe(0);
});

test('facts of a merged entity go where it went', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  const { id } = good(
    await saveEntity(store, { kind: 'company', names: { en: 'Big Ark' }, aliases: [] }),
  );
  good(await mergeEntities(store, id, ['ark']));
  good(
    await seed(
      store,
      catalogue('2', [ark, boat], {
        ark: [
          ['country', 'CN', 'list'],
          ['ticker', 'ARK', 'list'],
        ],
      }),
    ),
  );
  expect((await entityView(store, 'ark'))?.facts.map(({ fact }) => fact.metricId)).toEqual([
    'country',
    'ticker',
  ]);
  expect((await entityView(store, id))?.makes.map((made) => made.id)).toEqual(['boat']);
});

test('what the catalogue dropped goes, unless something of the reader’s hangs on it', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  const claim = claimOf(1, { subject: { text: 'Ark', entityId: 'ark' } });
  good(await keepFact(store, { claim, source: page() }));
  expect(good(await seed(store, catalogue('2', []))).removed).toBeGreaterThan(0);
  expect(await getEntity(store, 'boat')).toBeUndefined();
  expect(await getEntity(store, 'ark')).toBeDefined();
});

test('a page that says the same does not touch the catalogue’s fact, and undo leaves it', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  const claim = claimOf(7e9, {
    subject: { text: 'Boat', entityId: 'boat' },
    metricId: 'parameters',
  });
  const { undoId } = good(await keepFact(store, { claim, source: page() }));
  expect((await entityView(store, 'boat'))?.facts).toHaveLength(2);
  good(await undo(store, undoId));
  expect((await entityView(store, 'boat'))?.facts).toHaveLength(1);
});

test('a confirmed fact of the catalogue counts as kept and goes into the backup', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  good(await confirmFacts(store, ['catalogue:boat:parameters'], true));
  expect((await listFacts(store)).total).toBe(1);
  const { facts, entities, sources } = await collect(store);
  expect([facts.length, entities.length, sources.length]).toEqual([1, 1, 1]);
});

test('the catalogue that ships is taken in whole, every fact with a source that names its licence', async () => {
  const store = emptyStore();
  const load = async (file: string) =>
    JSON.parse(await readFile(`public/catalogue/${file}`, 'utf8'));
  const shipped = await readCatalogue(load);
  const report = good(await seed(store, shipped));
  expect(report.conflicts).toBe(0);
  expect(await store.entities.count()).toBe(shipped.entities.length);
  const sources = new Map((await store.sources.toArray()).map((row) => [row.id, row.attribution]));
  const uncredited = await store.facts.filter((row) => !sources.get(row.sourceId)).count();
  expect(uncredited).toBe(0);
}, 60_000);

test('what was deleted and merged of the catalogue is so again after a restore elsewhere', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  const made = { kind: 'company', names: { en: 'Big Ark' }, aliases: [] } as const;
  const { id } = good(await saveEntity(store, made));
  good(await mergeEntities(store, id, ['ark']));
  good(await deleteEntities(store, ['boat']));
  const kept = await collect(store);
  for (const later of [false, true]) {
    const fresh = emptyStore();
    if (!later) good(await seed(fresh, first));
    good(await applyImport(fresh, kept));
    if (later) good(await seed(fresh, first));
    expect(await collect(fresh)).toEqual(kept);
    expect((await getEntity(fresh, 'ark'))?.id).toBe(id);
    expect(await getEntity(fresh, 'boat')).toBeUndefined();
    expect(await store.facts.count()).toBe(await fresh.facts.count());
  }
});

test('only what the reader changed needs a base, and once the change is undone updates reach the row', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  expect(await store.bases.count()).toBe(0);
  await edit(store, 'ark', { country: 'US' });
  expect(await store.bases.toCollection().primaryKeys()).toEqual(['entities/ark']);
  good(await undo(store));
  good(await seed(store, catalogue('2', [{ ...ark, country: 'SG' }, boat])));
  expect((await getEntity(store, 'ark'))?.country).toBe('SG');
  expect((await listProposals(store)).total).toBe(0);
});

test('a fact the reader confirmed stays, with its entity, when the catalogue drops both', async () => {
  const store = emptyStore();
  good(await seed(store, first));
  good(await confirmFacts(store, ['catalogue:boat:parameters'], true));
  good(await seed(store, catalogue('2', [ark])));
  expect((await entityView(store, 'boat'))?.facts[0]?.fact.text).toBe('7B parameters');
});

test('a seeding that was cut off is taken up again', async () => {
  const store = emptyStore();
  good(await seed(store, catalogue('1', [ark])));
  await store.meta.delete('catalogue');
  expect(good(await seed(store, first))).toMatchObject({ added: 3, updated: 0 });
  expect(await seededVersion(store)).toBe('1');
});
