import { expect, test } from 'vitest';
import {
  deleteSourcesAlone,
  getFact,
  keepFact,
  listNotes,
  listOrphans,
  listSources,
  mergeEntities,
  saveEntity,
  saveNote,
  undo,
  writeNote,
} from '../../lib/store/index.ts';
import { claimOf, contents, emptyStore, good, page } from './opened.ts';

test('a source deleted alone leaves its facts and notes, whose passages are orphans then', async () => {
  const store = emptyStore();
  const { factId } = good(await keepFact(store, { claim: claimOf(3), source: page() }));
  const { selector } = claimOf(3);
  const draft = { on: 'passage', body: 'Look again.', tags: [], selector } as const;
  const { noteId } = good(await writeNote(store, draft, page()));
  const before = await contents(store);
  const { rows } = await listSources(store);
  const { undoId } = good(await deleteSourcesAlone(store, [rows[0]?.id ?? '']));
  expect((await getFact(store, factId))?.source).toMatchObject({ url: '', title: '' });
  expect((await listOrphans(store)).rows.map(({ id }) => id)).toEqual([noteId]);
  good(await undo(store, undoId));
  expect(await contents(store)).toEqual(before);
  expect((await listOrphans(store)).total).toBe(0);
});

test('an orphan is one no longer when it is attached to an entity, and none when its entity was merged', async () => {
  const store = emptyStore();
  const save = async (en: string) =>
    good(await saveEntity(store, { kind: 'company', names: { en }, aliases: [] })).id;
  const [one, other] = [await save('Tidewater'), await save('Harbour')];
  const target = { type: 'entity', entityId: 'gone' } as const;
  const { noteId: id } = good(await saveNote(store, { body: 'Who?', tags: [], target }));
  expect((await listOrphans(store)).total).toBe(1);
  const attached = {
    id,
    body: 'Who?',
    tags: [],
    target: { type: 'entity', entityId: other },
  } as const;
  good(await saveNote(store, attached));
  expect((await listOrphans(store)).total).toBe(0);
  good(await mergeEntities(store, one, [other]));
  expect((await listOrphans(store)).total).toBe(0);
  expect((await listNotes(store, { entityId: one })).total).toBe(1);
});

test('orphans are sorted as other notes are', async () => {
  const store = emptyStore();
  const target = { type: 'entity', entityId: 'gone' } as const;
  for (const body of ['pears', 'Apples', 'plums']) {
    good(await saveNote(store, { body, tags: [], target }));
  }
  const bodies = async (list: Parameters<typeof listOrphans>[1]) =>
    (await listOrphans(store, list)).rows.map(({ body }) => body);
  expect(await bodies({})).toEqual(['plums', 'Apples', 'pears']);
  expect(await bodies({ sort: 'updated', descending: false })).toEqual([
    'pears',
    'Apples',
    'plums',
  ]);
  expect(await bodies({ sort: 'body' })).toEqual(['Apples', 'pears', 'plums']);
  expect(await bodies({ sort: 'body', descending: true, limit: 1 })).toEqual(['plums']);
});
