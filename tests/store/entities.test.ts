import { expect, test } from 'vitest';
import {
  acceptName,
  deleteEntities,
  entityView,
  factsOf,
  getEntity,
  keepFact,
  listEntities,
  mergeEntities,
  pageRules,
  type Store,
  saveEntity,
  saveNote,
  splitEntity,
  talliesOf,
  undo,
} from '../../lib/store/index.ts';
import { claimOf, contents, emptyStore, good, page } from './opened.ts';

const robotics = {
  kind: 'company',
  names: { en: 'Lumen Robotics', hant: '流明機器人' },
  aliases: ['Lumen Bot'],
} as const;

async function keepOne(store: Store, id: string, value: number): Promise<string> {
  const claim = claimOf(value, { subject: { text: 'x', entityId: id } });
  return good(await keepFact(store, { claim, source: page(String(value)) })).factId;
}

test.each([
  ['流明机器人', 'Simplified finds Traditional'],
  ['流明機', 'a beginning'],
  ['機器', 'an inner word'],
  ['lumen bot', 'another case'],
  ['ＬＵＭＥＮ　ＢＯＴ', 'full width'],
  ['LumenBot', 'no space'],
  ['robotics', 'a later word'],
])('search for %s: %s', async (query) => {
  const store = emptyStore();
  const { id } = good(await saveEntity(store, robotics));
  good(await saveEntity(store, { kind: 'company', names: { en: 'Other' }, aliases: [] }));
  const found = await listEntities(store, { query });
  expect(found.rows.map((row) => row.id)).toEqual([id]);
});

test('search for what no name begins with finds nothing', async () => {
  const store = emptyStore();
  good(await saveEntity(store, robotics));
  for (const query of ['umen', '器人流', '%', '\\', '\uffff', '\ud800']) {
    expect((await listEntities(store, { query })).total, query).toBe(0);
  }
});

test('the whole name comes before longer ones and inner words', async () => {
  const store = emptyStore();
  for (const en of ['Big Ark', 'Arkadia', 'Ark', 'Ark Labs']) {
    good(await saveEntity(store, { kind: 'company', names: { en }, aliases: [] }));
  }
  const { rows } = await listEntities(store, { query: 'ark' });
  expect(rows.map((row) => row.names.en)).toEqual(['Ark', 'Arkadia', 'Ark Labs', 'Big Ark']);
});

test('lists are sorted by name, filtered by kind and read in stretches', async () => {
  const store = emptyStore();
  for (const en of ['Delta', 'alpha', 'Charlie', 'bravo']) {
    const kind = en === 'Delta' ? 'model' : 'company';
    good(await saveEntity(store, { kind, names: { en }, aliases: [] }));
  }
  const first = await listEntities(store, { limit: 2, offset: 1 });
  expect(first.rows.map((row) => row.names.en)).toEqual(['bravo', 'Charlie']);
  expect(first.total).toBe(4);
  const models = await listEntities(store, { kind: 'model' });
  expect(models.rows.map((row) => row.names.en)).toEqual(['Delta']);
});

test('a new alias is among the rules that pages are told', async () => {
  const store = emptyStore();
  const { id } = good(await saveEntity(store, robotics));
  good(await saveEntity(store, { ...robotics, id, aliases: ['Lumen Bot', '流小明'] }));
  const { overlay } = await pageRules(store, 'https://news.example/');
  expect(overlay.entities).toEqual([
    { id, kind: 'company', aliases: ['Lumen Robotics', '流明機器人', 'Lumen Bot', '流小明'] },
  ]);
});

test('a name accepted twice is one entity', async () => {
  const store = emptyStore();
  const accept = (surface: string) => acceptName(store, { surface, kind: 'model', source: page() });
  const first = good(await accept('朝徹大模型'));
  const second = good(await accept('朝彻大模型'));
  expect(second.entityId).toBe(first.entityId);
  expect(await store.entities.count()).toBe(1);
});

test('merging moves names, facts and notes, and the old id leads to the whole', async () => {
  const store = emptyStore();
  const { id: a } = good(await saveEntity(store, robotics));
  const { id: b } = good(
    await saveEntity(store, {
      kind: 'company',
      names: { en: 'Lumen', hans: '流明' },
      aliases: ['LMN'],
    }),
  );
  const { id: model } = good(
    await saveEntity(store, { kind: 'model', names: { en: 'Glow' }, aliases: [], maker: b }),
  );
  await keepOne(store, a, 1);
  await keepOne(store, b, 2);
  good(await saveNote(store, { body: 'n', tags: [], target: { type: 'entity', entityId: b } }));
  const before = await contents(store);

  const { undoId } = good(await mergeEntities(store, a, [b]));
  const whole = await getEntity(store, b);
  expect(whole).toMatchObject({
    id: a,
    names: { en: 'Lumen Robotics', hans: '流明', hant: '流明機器人' },
    aliases: ['Lumen Bot', 'Lumen', 'LMN'],
  });
  const view = await entityView(store, b);
  expect(view?.facts).toHaveLength(2);
  expect(view?.notes).toHaveLength(1);
  expect(view?.makes.map((made) => made.id)).toEqual([model]);
  expect((await listEntities(store, { query: 'lmn' })).rows.map((row) => row.id)).toEqual([a]);

  good(await undo(store, undoId));
  expect(await contents(store)).toEqual(before);
});

test('merging makes one fact of two that say the same, and keeps their notes', async () => {
  const store = emptyStore();
  const { id: a } = good(await saveEntity(store, robotics));
  const { id: b } = good(
    await saveEntity(store, { ...robotics, names: { en: 'LR' }, aliases: [] }),
  );
  const source = {
    a: page('a', { published: '2026-02-02' }),
    b: page('b', { published: '2026-01-01' }),
  };
  const about = (id: string) => claimOf(5, { subject: { text: 'x', entityId: id } });
  good(await keepFact(store, { claim: about(a), source: source.a }));
  const { factId } = good(await keepFact(store, { claim: about(b), source: source.b }));
  good(await saveNote(store, { body: 'n', tags: [], target: { type: 'fact', factId } }));
  good(await mergeEntities(store, a, [b]));
  const [fact, ...others] = await factsOf(store, a);
  expect(others).toEqual([]);
  expect(fact?.source.title).toBe('Article b');
  expect(
    await store.notes
      .where('target.factId')
      .equals(fact?.fact.id ?? '')
      .count(),
  ).toBe(1);
});

test('a fact kept for a merged id lands on the whole', async () => {
  const store = emptyStore();
  const { id: a } = good(await saveEntity(store, robotics));
  const { id: b } = good(
    await saveEntity(store, { ...robotics, names: { en: 'LR' }, aliases: [] }),
  );
  const { id: c } = good(
    await saveEntity(store, { ...robotics, names: { en: 'L3' }, aliases: [] }),
  );
  good(await mergeEntities(store, b, [c]));
  good(await mergeEntities(store, a, [b]));
  await keepOne(store, c, 3);
  expect(await factsOf(store, a)).toHaveLength(1);
});

test('splitting gives the new entity its names and facts, and can be undone', async () => {
  const store = emptyStore();
  const { id } = good(await saveEntity(store, { ...robotics, aliases: ['Ark Labs', 'Ark'] }));
  const factId = await keepOne(store, id, 4);
  await keepOne(store, id, 5);
  const before = await contents(store);
  const part = { aliases: ['Ark Labs', 'Ark'], factIds: [factId] };
  const split = good(await splitEntity(store, id, part));
  expect(await getEntity(store, split.id)).toMatchObject({
    names: { en: 'Ark Labs' },
    aliases: ['Ark'],
  });
  expect(await getEntity(store, id)).toMatchObject({ aliases: [] });
  expect(await talliesOf(store, [id, split.id])).toMatchObject([
    { facts: 1, notes: 0, seen: expect.stringMatching(/^2026-/) },
    { facts: 1, notes: 0, seen: expect.stringMatching(/^2026-/) },
  ]);
  good(await undo(store, split.undoId));
  expect(await contents(store)).toEqual(before);
});

test('rules for names that are common words go with their names, through merging and splitting', async () => {
  const store = emptyStore();
  const rule = (alias: string, ...cues: string[]) =>
    ({ alias, rule: 'context', cues, antiCues: [] }) as const;
  const save = async (en: string, aliases: string[], rules: ReturnType<typeof rule>[]) =>
    good(await saveEntity(store, { kind: 'company', names: { en }, aliases, rules })).id;
  const one = await save('Harbour', ['Quay'], [rule('Harbour', 'port')]);
  const other = await save('Pier', ['Jetty'], [rule('Jetty', 'wood'), rule('harbour', 'sea')]);
  good(await mergeEntities(store, one, [other]));
  const told = async () => (await pageRules(store, 'https://news.example/')).overlay.ambiguous;
  expect(await told()).toEqual(
    expect.arrayContaining([rule('Harbour', 'port'), rule('Jetty', 'wood')]),
  );
  expect(await told()).toHaveLength(2);
  const { id } = good(await splitEntity(store, one, { aliases: ['Jetty'], factIds: [] }));
  expect((await getEntity(store, id))?.rules).toEqual([rule('Jetty', 'wood')]);
  expect((await getEntity(store, one))?.rules).toEqual([rule('Harbour', 'port')]);
});

test('deleting takes facts and notes along and is undone whole', async () => {
  const store = emptyStore();
  const { id } = good(await saveEntity(store, robotics));
  await keepOne(store, id, 4);
  const before = await contents(store);
  const { undoId } = good(await deleteEntities(store, [id]));
  expect((await listEntities(store)).total).toBe(0);
  expect(await store.aliases.count()).toBe(0);
  good(await undo(store, undoId));
  expect(await contents(store)).toEqual(before);
});
