import { expect, test } from 'vitest';
import { deleteNotes, listNotes, redo, saveNote, undo } from '../../lib/store/index.ts';
import { emptyStore, good } from './opened.ts';

const target = { type: 'entity', entityId: 'ark' } as const;

test('a search of notes follows every edit, undo and deletion', async () => {
  const store = emptyStore();
  const find = async (query: string) =>
    (await listNotes(store, { query })).rows.map(({ body }) => body);
  const { noteId } = good(await saveNote(store, { body: '方舟的估值存疑', tags: ['q3'], target }));
  good(await saveNote(store, { body: 'Ask about margins', tags: [], target }));
  expect(await find('估值')).toEqual(['方舟的估值存疑']);
  expect(await find('Q3')).toHaveLength(1);
  good(await saveNote(store, { id: noteId, body: 'Margins are fine', tags: [], target }));
  expect(await find('估值')).toEqual([]);
  expect(await find('MARGINS')).toEqual(['Margins are fine', 'Ask about margins']);
  good(await undo(store));
  expect(await find('估值')).toHaveLength(1);
  good(await redo(store));
  good(await deleteNotes(store, [noteId]));
  expect(await find('margins')).toEqual(['Ask about margins']);
});

test('a search of notes may be narrowed to a tag or to what they are about, and read in stretches', async () => {
  const store = emptyStore();
  for (let i = 0; i < 5; i++) {
    const about = i % 2 ? target : ({ type: 'fact', factId: 'f' } as const);
    good(await saveNote(store, { body: `Note ${i}`, tags: i > 2 ? ['late'] : [], target: about }));
  }
  const found = await listNotes(store, { query: 'note', limit: 2, offset: 1 });
  expect(found).toMatchObject({ total: 5, rows: [{ body: 'Note 3' }, { body: 'Note 2' }] });
  expect((await listNotes(store, { query: 'note', tag: 'late' })).total).toBe(2);
  expect((await listNotes(store, { query: 'note', entityId: 'ark' })).total).toBe(2);
  expect((await listNotes(store, { query: 'note', factId: 'f' })).total).toBe(3);
});
