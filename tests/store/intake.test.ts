import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json } from '../../lib/export/json.ts';
import { importFile } from '../../lib/import/index.ts';
import type { Collection } from '../../lib/model/collection.ts';
import { EMPTY_COLLECTION } from '../../lib/model/collection.ts';
import {
  applyImport,
  collect,
  deleteFacts,
  factsOf,
  forgetAll,
  getEntity,
  ignoreName,
  keepFact,
  mergeEntities,
  previewImport,
  type Store,
  saveEntity,
  saveNote,
  setSettings,
  setSiteMode,
  undo,
} from '../../lib/store/index.ts';
import { collections, sample } from '../export/collections.ts';
import { claimOf, contents, emptyStore, good, page } from './opened.ts';

const options = { at: '2026-03-02T00:00:00.000Z', script: 'en', catalogue: null } as const;

async function backup(store: Store): Promise<string> {
  return [...json.write(await collect(store), options)].join('');
}

function restore(text: string): Collection {
  const result = importFile('backup.json', text);
  if (!result.ok) throw new Error(JSON.stringify(result.error[0]));
  return result.value;
}

test('whatever is kept: out, wiped, in again is the same to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(collections, async (collection) => {
      const store = emptyStore();
      good(await applyImport(store, collection));
      const before = await backup(store);
      good(await forgetAll(store).then(() => applyImport(store, restore(before))));
      expect(await backup(store)).toBe(before);
      await store.delete();
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a day of use comes back into an empty profile: facts, notes, merges, rules, settings', async () => {
  const store = emptyStore();
  const { id: a } = good(
    await saveEntity(store, { kind: 'company', names: { en: 'Ark' }, aliases: ['方舟'] }),
  );
  const { id: b } = good(
    await saveEntity(store, { kind: 'company', names: { en: 'Arc' }, aliases: [] }),
  );
  const claim = claimOf(5, { subject: { text: 'Arc', entityId: b } });
  const { factId } = good(await keepFact(store, { claim, source: page() }));
  good(await keepFact(store, { claim, source: page('b', { published: '2020-01-01' }) }));
  good(await saveNote(store, { body: '💡\ud800', tags: ['x'], target: { type: 'fact', factId } }));
  good(await mergeEntities(store, a, [b]));
  good(await ignoreName(store, { surface: 'Boat', scope: 'site', address: 'https://a.example/' }));
  good(await setSiteMode(store, 'b.example', 'never'));
  good(await setSettings(store, { dwell: 300 }));
  const text = await backup(store);
  const fresh = emptyStore();
  good(await applyImport(fresh, restore(text)));
  expect(await backup(fresh)).toBe(text);
  expect((await getEntity(fresh, b))?.id).toBe(a);
  expect((await factsOf(fresh, a))[0]?.source.title).toBe('Article b');
});

test('a preview counts and keeps nothing; the same file again is all the same', async () => {
  const store = emptyStore();
  const before = await contents(store);
  const preview = good(await previewImport(store, sample));
  expect(preview.tables).toMatchObject({
    sources: { added: 2, same: 0, merged: 0, conflicting: 0 },
    facts: { added: 1 },
    notes: { added: 3 },
  });
  expect(await contents(store)).toEqual(before);
  good(await applyImport(store, sample));
  const again = good(await applyImport(store, sample));
  expect(again.tables.facts).toEqual({ added: 0, same: 1, merged: 0, conflicting: 0 });
  expect(again.undoId).toBe('');
});

test('an import is one act and is undone whole', async () => {
  const store = emptyStore();
  good(await keepFact(store, { claim: claimOf(1), source: page() }));
  const before = await contents(store);
  const { undoId } = good(await applyImport(store, sample));
  good(await undo(store, undoId));
  expect(await contents(store)).toEqual(before);
});

test('a page and a claim that are kept under other ids are joined, notes and all', async () => {
  const here = emptyStore();
  const mine = good(await keepFact(here, { claim: claimOf(1), source: page('a') }));
  const there = emptyStore(Date.parse('2026-05-05'));
  good(await keepFact(there, { claim: claimOf(1), source: page('a') }));
  const { factId } = good(await keepFact(there, { claim: claimOf(1), source: page('b') }));
  good(await saveNote(there, { body: 'n', tags: [], target: { type: 'fact', factId } }));
  const report = good(await applyImport(here, await collect(there)));
  expect(report.tables.sources).toMatchObject({ added: 1, merged: 1 });
  expect(report.tables.facts).toMatchObject({ added: 0, merged: 1 });
  expect(await here.sources.count()).toBe(2);
  expect((await here.facts.toArray()).map((row) => [row.id, row.echoes?.length])).toEqual([
    [mine.factId, 1],
  ]);
  expect((await here.notes.toArray())[0]?.target).toEqual({ type: 'fact', factId: mine.factId });
});

test.each([
  ['keep', 'here'],
  ['take', 'there'],
  ['newer', 'here'],
] as const)(
  'of a note changed on both sides, %s leaves what was written %s',
  async (choice, left) => {
    const store = emptyStore(Date.parse('2026-06-01'));
    good(await applyImport(store, sample));
    const target = { type: 'entity', entityId: 'e1' } as const;
    good(await saveNote(store, { id: 'n2', body: 'here', tags: [], target }));
    const [, note] = sample.notes;
    if (!note) throw new Error('no note');
    const theirs = { ...EMPTY_COLLECTION, notes: [{ ...note, body: 'there' }] };
    const preview = good(await previewImport(store, theirs));
    expect(preview.conflicts).toMatchObject([
      { table: 'notes', id: 'n2', theirs: { body: 'there' } },
    ]);
    good(await applyImport(store, theirs, choice));
    expect((await store.notes.get('n2'))?.body).toBe(left);
  },
);

test('the export of a page or an entity holds what hangs on it and no more', async () => {
  const store = emptyStore();
  good(await applyImport(store, sample));
  const other = claimOf(3, { subject: { text: 'Elsewhere' } });
  const { factId } = good(await keepFact(store, { claim: other, source: page('z') }));
  const ofPage = await collect(store, { type: 'page', url: 'https://news.example/ark_(lab)#x' });
  expect(ofPage.facts.map((fact) => fact.id)).toEqual(['f1']);
  expect(ofPage.notes.map((note) => note.id)).toEqual(['n1', 'n3']);
  const ofEntity = await collect(store, { type: 'entity', id: 'e1' });
  expect(ofEntity.notes.map((note) => note.id)).toEqual(['n2', 'n3']);
  const chosen = await collect(store, { type: 'selection', factIds: [factId], noteIds: [] });
  expect(chosen.sources.map((source) => source.title)).toEqual(['Article z']);
  good(await deleteFacts(store, [factId, 'f1']));
  expect((await collect(store, { type: 'page', url: 'https://none.example/' })).facts).toEqual([]);
});

test('hundreds of facts, notes and ignored names are taken in at once', async () => {
  const store = emptyStore();
  const at = options.at;
  const many = <T>(row: (i: number) => T) => Array.from({ length: 400 }, (_, i) => row(i));
  const collection: Collection = {
    ...EMPTY_COLLECTION,
    sources: [{ id: 's', url: 'https://news.example/s', title: 'S', accessed: at }],
    facts: many((i) => ({
      id: `f${i}`,
      subject: { text: 'Ark', entityId: 'ark' },
      metric: `metric ${i}`,
      text: `${i}`,
      polarity: null,
      status: 'actual',
      confidence: 1,
      origin: 'hand',
      sourceId: 's',
      createdAt: at,
      updatedAt: at,
    })),
    notes: many((i) => ({
      id: `n${i}`,
      target: { type: 'entity', entityId: 'ark' },
      body: `${i}`,
      tags: [],
      createdAt: at,
      updatedAt: at,
    })),
    ignores: many((i) => ({
      id: `i${i}`,
      surface: `Name ${i}`,
      folded: `name ${i}`,
      site: '',
      createdAt: at,
    })),
  };
  good(await applyImport(store, collection));
  expect(await factsOf(store, 'ark')).toHaveLength(400);
  expect(await store.notes.count()).toBe(400);
  expect(await store.ignores.count()).toBe(400);
});
