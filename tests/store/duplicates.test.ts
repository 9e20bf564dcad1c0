import { expect, test } from 'vitest';
import { duplicatesOf, saveEntity } from '../../lib/store/index.ts';
import { emptyStore, good } from './opened.ts';

type Kind = 'company' | 'organization' | 'model';

/** The names of what is taken for a duplicate of the first, of these names. */
async function duplicates(kind: Kind, ...all: readonly string[][]): Promise<string[]> {
  const store = emptyStore();
  const entities = [];
  for (const [en = '', ...aliases] of all) {
    const draft = { kind, names: { en }, aliases };
    const { id } = good(await saveEntity(store, draft));
    entities.push({ ...draft, id, source: 'hand' });
  }
  const [first] = entities;
  if (!first) throw new Error('there is nothing to compare');
  return (await duplicatesOf(store, first)).map(({ names }) => names.en ?? '');
}

test('an entity that shares an alias may be the same, the nearer first', async () => {
  const found = await duplicates(
    'company',
    ['Tidewater Labs', 'Tide'],
    ['Low Tide', 'tide'],
    ['Harbour Works'],
  );
  expect(found).toEqual(['Low Tide']);
});

test('one that is spelt nearly the same may be the same, and one with another legal form', async () => {
  expect(await duplicates('company', ['Tidewater Labs'], ['Tidewator Labs'])).toHaveLength(1);
  expect(await duplicates('company', ['Tidewater Dynamics'], ['Tidewator Dynamics'])).toHaveLength(
    1,
  );
  expect(await duplicates('company', ['Meridian'], ['Meridien'])).toHaveLength(1);
  expect(await duplicates('company', ['Tidewater'], ['Tidewater Inc.'])).toHaveLength(1);
  expect(await duplicates('company', ['雾港智能'], ['霧港智慧'])).toHaveLength(1);
  expect(await duplicates('company', ['雾港智能'], ['務港智能'])).toHaveLength(1);
  expect(await duplicates('company', ['雾港智能科技'], ['霧港智能科技有限公司'])).toHaveLength(1);
});

test('short names, other kinds of firms and other versions are not taken for spellings', async () => {
  expect(await duplicates('company', ['Arc'], ['Ark'])).toEqual([]);
  expect(await duplicates('company', ['Tidewater Labs'], ['Tidewater Power'])).toEqual([]);
  expect(await duplicates('model', ['Lumen Pro 4'], ['Lumen Pro 5'])).toEqual([]);
  expect(await duplicates('model', ['Lumen Pro 4'], ['Lumen-Pro 4'])).toEqual(['Lumen-Pro 4']);
});
