import { expect, test } from 'vitest';
import {
  confirmFacts,
  deleteFacts,
  factsOf,
  keepFact,
  listFacts,
  listNotes,
  openStore,
  saveFact,
  saveNote,
  undo,
} from '../../lib/store/index.ts';
import { claimOf, emptyStore, good, page } from './opened.ts';

test('a kept claim is a fact with its quote and its source', async () => {
  const store = emptyStore();
  const { factId } = good(await keepFact(store, { claim: claimOf(500), source: page() }));
  const [kept] = await factsOf(store, 'lumen');
  expect(kept?.fact).toMatchObject({
    id: factId,
    origin: 'page',
    quote: 'Lumen made 500 yuan last year.',
  });
  expect(kept?.source).toMatchObject({ url: 'https://news.example/a', title: 'Article a' });
});

test('a double click keeps one row, and either click can be undone', async () => {
  const store = emptyStore();
  const [first, second] = await Promise.all([
    keepFact(store, { claim: claimOf(500), source: page() }),
    keepFact(store, { claim: claimOf(500), source: page() }),
  ]);
  expect(good(first)).toEqual(good(second));
  expect((await listFacts(store)).total).toBe(1);
  good(await undo(store, good(second).undoId));
  expect((await listFacts(store)).total).toBe(0);
});

test('two tabs that keep the same claim at once make one row', async () => {
  const store = emptyStore();
  const other = openStore({ name: store.name });
  const kept = await Promise.all([
    keepFact(store, { claim: claimOf(500), source: page() }),
    keepFact(other, { claim: claimOf(500), source: page() }),
  ]);
  expect(new Set(kept.map((result) => good(result).factId)).size).toBe(1);
  expect(await store.facts.count()).toBe(1);
  other.close();
});

test('the same figure on other pages is one fact, led by its earliest source', async () => {
  const store = emptyStore();
  const dates = { late: '2026-02-20', early: '2026-01-05', between: '2026-02-01' };
  for (const [name, published] of Object.entries(dates)) {
    good(await keepFact(store, { claim: claimOf(500), source: page(name, { published }) }));
  }
  const facts = await factsOf(store, 'lumen');
  expect(facts).toHaveLength(1);
  expect(facts[0]?.source.title).toBe('Article early');
  expect(facts[0]?.fact.echoes).toHaveLength(2);
});

test('an address with a fragment and tracking is the same page', async () => {
  const store = emptyStore();
  good(await keepFact(store, { claim: claimOf(1), source: page('a') }));
  const url = 'https://news.example/a?utm_source=mail#part-2';
  good(await keepFact(store, { claim: claimOf(2), source: page('a', { url }) }));
  expect(await store.sources.count()).toBe(1);
});

test.each([
  ['another amount', claimOf(501)],
  [
    'another period',
    claimOf(500, { period: { text: '2024', from: '2024-01-01', to: '2024-12-31' } }),
  ],
  ['a loss', claimOf(500, { polarity: 'loss' })],
  ['a plan', claimOf(500, { status: 'planned' })],
  ['another metric', claimOf(500, { metric: 'net profit', metricId: 'net-profit' })],
])('%s is another fact', async (_, claim) => {
  const store = emptyStore();
  good(await keepFact(store, { claim: claimOf(500), source: page() }));
  good(await keepFact(store, { claim, source: page() }));
  expect(await store.facts.count()).toBe(2);
});

test('a subject no list holds is told apart by its name, whatever its script', async () => {
  const store = emptyStore();
  const about = (text: string) => claimOf(9, { subject: { text } });
  good(await keepFact(store, { claim: about('海珠區'), source: page('a') }));
  good(await keepFact(store, { claim: about('海珠区'), source: page('b') }));
  good(await keepFact(store, { claim: about('天河區'), source: page('a') }));
  expect(await store.facts.count()).toBe(2);
});

test('an edit that another window overtook is refused and nothing is lost', async () => {
  const store = emptyStore();
  const { factId } = good(await keepFact(store, { claim: claimOf(500), source: page() }));
  const { fact } = (await factsOf(store, 'lumen'))[0] ?? {};
  if (!fact) throw new Error('not kept');
  good(await saveFact(store, { ...fact, text: '5 hundred' }, fact.updatedAt));
  const late = await saveFact(store, { ...fact, text: 'five' }, fact.updatedAt);
  expect(late).toEqual({ ok: false, error: 'collision' });
  expect((await store.facts.get(factId))?.text).toBe('5 hundred');
});

test('an edit that makes two facts one joins their sources', async () => {
  const store = emptyStore();
  good(await keepFact(store, { claim: claimOf(500), source: page('a') }));
  const second = good(await keepFact(store, { claim: claimOf(510), source: page('b') }));
  const row = await store.facts.get(second.factId);
  if (!row?.quantity) throw new Error('not kept');
  good(
    await saveFact(store, { ...row, text: '500 yuan', quantity: { ...row.quantity, value: 500 } }),
  );
  const facts = await factsOf(store, 'lumen');
  expect(facts).toHaveLength(1);
  expect(facts[0]?.fact.echoes).toHaveLength(1);
});

test('deleting a fact takes its notes along, and undo brings both back', async () => {
  const store = emptyStore();
  const { factId } = good(await keepFact(store, { claim: claimOf(500), source: page() }));
  good(await saveNote(store, { body: 'Check', tags: [], target: { type: 'fact', factId } }));
  const { undoId } = good(await deleteFacts(store, [factId]));
  expect((await listNotes(store)).total).toBe(0);
  good(await undo(store, undoId));
  expect((await listNotes(store)).total).toBe(1);
  expect((await listFacts(store)).total).toBe(1);
});

test('facts are confirmed in bulk and found by subject in any script', async () => {
  const store = emptyStore();
  const subject = { text: '慧行科技' };
  const { factId } = good(
    await keepFact(store, { claim: claimOf(7, { subject }), source: page() }),
  );
  good(await keepFact(store, { claim: claimOf(8), source: page() }));
  good(await confirmFacts(store, [factId, 'gone'], true));
  const found = await listFacts(store, { query: '慧行' });
  expect(found.rows.map(({ fact }) => fact.confirmed)).toEqual([true]);
});
