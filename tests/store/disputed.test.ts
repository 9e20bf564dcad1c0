import { expect, test } from 'vitest';
import { deleteFacts, keepFact, listDisputed } from '../../lib/store/index.ts';
import { claimOf, emptyStore, good, page } from './opened.ts';

test('facts that give one claim different figures are listed together, until one goes', async () => {
  const store = emptyStore();
  const keep = async (value: number, name: string, more = {}) =>
    good(await keepFact(store, { claim: claimOf(value, more), source: page(name) })).factId;
  const one = await keep(4, 'a');
  await keep(4, 'b');
  await keep(9, 'c', { metric: 'net profit', metricId: 'net-profit' });
  const plan = { status: 'planned' } as const;
  await keep(6, 'd', plan);
  expect((await listDisputed(store)).total).toBe(0);
  const other = await keep(5, 'e');
  const { rows } = await listDisputed(store);
  expect(rows.map(({ fact }) => fact.id).sort()).toEqual([one, other].sort());
  good(await deleteFacts(store, [other]));
  expect((await listDisputed(store)).total).toBe(0);
});
