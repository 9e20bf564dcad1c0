import { expect, test } from 'vitest';
import {
  addAlias,
  getEntity,
  keepFact,
  listProposals,
  proposable,
  proposeFacts,
  proposeNames,
  rejectProposals,
  type Store,
  saveEntity,
  setSettings,
  undo,
} from '../../lib/store/index.ts';
import { claimOf, emptyStore, good, page } from './opened.ts';

const about = (value: number) => ({ claim: claimOf(value), source: page('b') });

/** A store whose reader keeps something of Lumen and has opted in to collecting. */
async function following(): Promise<Store> {
  const store = emptyStore();
  good(await setSettings(store, { collect: 'yes' }));
  good(await keepFact(store, { claim: claimOf(5), source: page('a') }));
  return store;
}

test('facts are proposed of what the reader keeps something of, after opting in', async () => {
  const store = await following();
  const other = claimOf(7, { subject: { text: 'Mill', entityId: 'mill' } });
  const nameless = claimOf(7, { subject: { text: 'Mill' } });
  const claims = [claimOf(7), other, nameless];
  expect(await proposable(store, claims)).toEqual([claims[0]]);
  good(await setSettings(store, { collect: 'no' }));
  expect(await proposable(store, claims)).toEqual([]);
});

test('a fact that is met on two pages is one proposal with both', async () => {
  const store = await following();
  good(await proposeFacts(store, [about(7), { ...about(7), source: page('c') }]));
  const { rows } = await listProposals(store);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.sentences.map(({ url }) => url)).toEqual([page('b').url, page('c').url]);
});

test('a proposal that is kept leaves the queue, and undo brings it back', async () => {
  const store = await following();
  good(await proposeFacts(store, [about(7)]));
  const [row] = (await listProposals(store)).rows;
  if (!row?.said) throw new Error('nothing was proposed');
  const { undoId } = good(await keepFact(store, row.said));
  expect((await listProposals(store)).total).toBe(0);
  good(await undo(store, undoId));
  expect((await listProposals(store)).rows).toEqual([row]);
});

test('what was rejected is not proposed again, another figure is', async () => {
  const store = await following();
  good(await proposeFacts(store, [about(7)]));
  const [row] = (await listProposals(store)).rows;
  good(await rejectProposals(store, [row?.id ?? '']));
  good(await proposeFacts(store, [about(7), about(8)]));
  expect((await listProposals(store)).rows.map(({ said }) => said?.claim.text)).toEqual(['8 yuan']);
});

test('another name of an entity is added to it in one act', async () => {
  const store = await following();
  const { id } = good(
    await saveEntity(store, { kind: 'company', names: { en: 'Lumen' }, aliases: [] }),
  );
  const name = { surface: '流明科技', kind: 'company', sentence: '流明科技（Lumen）说。' } as const;
  good(await proposeNames(store, [{ ...name, aliasOf: id }], page().url));
  expect((await listProposals(store)).rows[0]?.aliasOf).toBe(id);
  const { undoId } = good(await addAlias(store, { entityId: id, surface: '流明科技' }));
  expect((await getEntity(store, id))?.aliases).toEqual(['流明科技']);
  expect((await listProposals(store)).total).toBe(0);
  good(await undo(store, undoId));
  expect((await getEntity(store, id))?.aliases).toEqual([]);
  expect((await listProposals(store)).total).toBe(1);
});
