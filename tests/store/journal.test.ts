import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import {
  acceptName,
  deleteEntities,
  deleteFacts,
  ignoreName,
  keepFact,
  listEntities,
  listFacts,
  listHistory,
  listNotes,
  listSources,
  mergeEntities,
  redo,
  type Store,
  saveEntity,
  saveNote,
  setSettings,
  setSiteMode,
  trimHistory,
  undo,
} from '../../lib/store/index.ts';
import { write } from '../../lib/store/journal/journal.ts';
import { claimOf, contents, emptyStore, good, page } from './opened.ts';

const act = fc.oneof(
  fc.record({ do: fc.constant('keep' as const), value: fc.nat(3), on: fc.nat(2), page: fc.nat(2) }),
  fc.record({ do: fc.constant('accept' as const), name: fc.constantFrom('Ark', '方舟', 'Boat') }),
  fc.record({
    do: fc.constant('note' as const),
    body: fc.string({ unit: 'binary' }),
    on: fc.nat(2),
  }),
  fc.record({ do: fc.constant('save' as const), alias: fc.string(), on: fc.nat(2) }),
  fc.record({ do: fc.constant('merge' as const), into: fc.nat(2), from: fc.nat(2) }),
  fc.record({ do: fc.constant('delete' as const), on: fc.nat(2) }),
  fc.record({ do: fc.constant('ignore' as const), name: fc.constantFrom('Ark', '方舟') }),
  fc.record({ do: fc.constant('forget' as const) }),
  fc.record({ do: fc.constant('site' as const), mode: fc.constantFrom('never', 'auto') }),
  fc.record({ do: fc.constant('setting' as const), dwell: fc.nat(9) }),
);
type Step = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** The totals that lists show are what there is. */
async function expectTotals(store: Store): Promise<void> {
  for (const list of [listEntities, listFacts, listNotes, listSources]) {
    const { rows, total } = await list(store);
    expect(total).toBe(rows.length);
  }
}

/** Does one act; those that find nothing to act on are refused and leave no trace. */
async function run(store: Store, step: Step): Promise<unknown> {
  const id = (n: number) => `e${n}`;
  switch (step.do) {
    case 'keep': {
      const claim = claimOf(step.value, { subject: { text: 'x', entityId: id(step.on) } });
      return keepFact(store, { claim, source: page(String(step.page)) });
    }
    case 'accept':
      return acceptName(store, { surface: step.name, kind: 'company' });
    case 'note': {
      const target = { type: 'entity', entityId: id(step.on) } as const;
      return saveNote(store, { body: step.body, tags: [], target });
    }
    case 'save': {
      const names = { en: `Entity ${step.on}` };
      return saveEntity(store, { id: id(step.on), kind: 'company', names, aliases: [step.alias] });
    }
    case 'merge':
      return mergeEntities(store, id(step.into), [id(step.from)]);
    case 'delete':
      return deleteEntities(store, [id(step.on)]);
    case 'ignore':
      return ignoreName(store, { surface: step.name, scope: 'everywhere', address: '' });
    case 'forget':
      return deleteFacts(store, await store.facts.limit(2).primaryKeys());
    case 'site':
      return setSiteMode(store, 'news.example', step.mode === 'auto' ? 'auto' : 'never');
    case 'setting':
      return setSettings(store, { dwell: step.dwell });
  }
}

test('whatever was done, undo leads back step by step and redo forth again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (steps) => {
      const store = emptyStore();
      const states = [await contents(store)];
      for (const step of steps) {
        const entries = await store.journal.count();
        await run(store, step);
        if ((await store.journal.count()) > entries) states.push(await contents(store));
        await expectTotals(store);
      }
      for (let i = states.length - 2; i >= 0; i--) {
        good(await undo(store));
        expect(await contents(store)).toEqual(states[i]);
        await expectTotals(store);
      }
      expect(await undo(store)).toEqual({ ok: false, error: 'not-found' });
      for (let i = 1; i < states.length; i++) {
        good(await redo(store));
        expect(await contents(store)).toEqual(states[i]);
      }
      expect(await redo(store)).toEqual({ ok: false, error: 'not-found' });
      await store.delete();
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('an act is undone out of turn as long as nothing was built on it', async () => {
  const store = emptyStore();
  const first = good(await keepFact(store, { claim: claimOf(1), source: page() }));
  good(await keepFact(store, { claim: claimOf(2), source: page('b') }));
  good(await undo(store, first.undoId));
  expect(await store.facts.count()).toBe(1);
  good(await undo(store, first.undoId));
  expect(await store.facts.count()).toBe(1);
});

test('an act on which another was built is not undone before it, and says so', async () => {
  const store = emptyStore();
  const names = { en: 'Ark' };
  const { id, undoId } = good(await saveEntity(store, { kind: 'company', names, aliases: [] }));
  good(await saveEntity(store, { id, kind: 'company', names, aliases: ['Arc'] }));
  expect(await undo(store, undoId)).toEqual({ ok: false, error: 'collision' });
  expect((await store.entities.get(id))?.aliases).toEqual(['Arc']);
});

test('what was undone cannot be redone over a newer act', async () => {
  const store = emptyStore();
  good(await setSettings(store, { dwell: 200 }));
  good(await undo(store));
  good(await setSettings(store, { dwell: 300 }));
  expect(await redo(store)).toEqual({ ok: false, error: 'not-found' });
});

test('the history says what was done to what, newest first, and forgets the oldest', async () => {
  const store = emptyStore();
  good(await ignoreName(store, { surface: 'Ark', scope: 'everywhere', address: '' }));
  good(await setSiteMode(store, 'https://www.news.example/a', 'never'));
  expect(await listHistory(store)).toMatchObject([
    { act: 'site:set', about: 'news.example', count: 1 },
    { act: 'name:ignore', about: 'Ark', count: 1 },
  ]);
  await trimHistory(store, 1);
  expect(await store.journal.count()).toBe(1);
  expect(await store.changes.count()).toBe(1);
});

test('an act of thousands of rows is one act, undone and redone whole', async () => {
  const store = emptyStore();
  const at = '2026-03-01T09:00:00.000Z';
  const noteOf = (i: number, body: string): Note => ({
    id: `n${i}`,
    target: { type: 'entity', entityId: 'ark' },
    body,
    tags: [],
    createdAt: at,
    updatedAt: at,
  });
  const stretch = (from: number) => Array.from({ length: 2_100 }, (_, i) => noteOf(from + i, 'a'));
  const before = await contents(store);
  const { undoId } = good(
    await write(store, 'import', async (draft) => {
      await draft.put('notes', ...stretch(0));
      await draft.put('notes', ...stretch(2_100));
      // Touched twice, once on either side of what was set down.
      await draft.put('notes', noteOf(0, 'b'), noteOf(5_000, 'a'));
      return {};
    }),
  );
  const [entry] = await listHistory(store);
  expect(entry?.count).toBe(4_201);
  const after = await contents(store);
  good(await undo(store, undoId));
  expect(await contents(store)).toEqual(before);
  good(await redo(store, undoId));
  expect(await contents(store)).toEqual(after);
  expect((await store.notes.get('n0'))?.body).toBe('b');
});

test('very long notes are journalled in rows that a browser takes', async () => {
  const store = emptyStore();
  const at = '2026-03-01T09:00:00.000Z';
  const target = { type: 'entity', entityId: 'ark' } as const;
  const notes = Array.from({ length: 60 }, (_, i) => ({
    id: `n${i}`,
    target,
    body: 'x'.repeat(1e6),
    tags: [],
    createdAt: at,
    updatedAt: at,
  }));
  const put = write(store, 'import', async (draft) => {
    await draft.put('notes', ...notes);
    return {};
  });
  const { undoId } = good(await put);
  expect(await store.changes.count()).toBeGreaterThan(6);
  good(await undo(store, undoId));
  expect(await store.notes.count()).toBe(0);
});
