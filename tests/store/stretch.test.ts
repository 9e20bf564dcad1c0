import { expect, test } from 'vitest';
import { listEntities, listNotes, saveEntity, saveNote } from '../../lib/store/index.ts';
import { emptyStore, good } from './opened.ts';

test('a stretch far down a long list is the same however the list is sorted and turned', async () => {
  const store = emptyStore();
  const numbers = Array.from({ length: 1_300 }, (_, i) => String(i).padStart(4, '0'));
  for (const number of numbers.slice(0, 2)) {
    good(await saveEntity(store, { kind: 'company', names: { en: number }, aliases: [] }));
    const target = { type: 'entity', entityId: 'x' } as const;
    good(await saveNote(store, { body: number, tags: [], target }));
  }
  const [entity, note] = [
    await store.entities.toCollection().first(),
    await store.notes.toCollection().first(),
  ];
  if (!entity || !note) throw new Error('nothing was kept');
  const name = (number: string) => ({ ...entity.keys, name: number });
  await store.entities.bulkPut(
    numbers.map((number) => ({ ...entity, id: number, names: { en: number }, keys: name(number) })),
  );
  await store.notes.bulkPut(numbers.map((at) => ({ ...note, id: at, body: at, updatedAt: at })));
  await store.entities.where('id').noneOf(numbers).delete();
  await store.notes.where('id').noneOf(numbers).delete();
  await store.meta.bulkPut([
    { key: 'count:entities', value: 1_300 },
    { key: 'count:notes', value: 1_300 },
  ]);
  const down = { offset: 600, limit: 3 };
  const ids = async (list: Promise<{ rows: readonly { id: string }[] }>) =>
    (await list).rows.map(({ id }) => id);
  expect(await ids(listEntities(store, down))).toEqual(['0600', '0601', '0602']);
  expect(await ids(listEntities(store, { ...down, descending: true }))).toEqual([
    '0699',
    '0698',
    '0697',
  ]);
  expect(await ids(listEntities(store, { offset: 1_100, limit: 2 }))).toEqual(['1100', '1101']);
  expect(await ids(listNotes(store, { offset: 1_298, limit: 10 }))).toEqual(['0001', '0000']);
  expect(await ids(listNotes(store, { offset: 1_400, limit: 10 }))).toEqual([]);
}, 30_000);
