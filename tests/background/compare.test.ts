import { expect, test } from 'vitest';
import { compareClaims } from '../../entrypoints/background/compare.ts';
import { keepFact, mergeEntities, saveEntity } from '../../lib/store/index.ts';
import { claimOf, emptyStore, good, page } from '../store/opened.ts';

test.each([
  ['the same', claimOf(500), 'same'],
  ['another amount for the same period', claimOf(700), 'contradicting'],
  ['a plan for the same period', claimOf(700, { status: 'planned' }), 'new'],
  [
    'a later period',
    claimOf(700, { period: { text: '2026', from: '2026-01-01', to: '2026-12-31' } }),
    'newer',
  ],
  [
    'an earlier period',
    claimOf(700, { period: { text: '2020', from: '2020-01-01', to: '2020-12-31' } }),
    'new',
  ],
  ['a loss of that amount', claimOf(500, { polarity: 'loss' }), 'contradicting'],
  ['of someone else', claimOf(500, { subject: { text: 'Other' } }), 'new'],
  ['another unit', { ...claimOf(500), quantity: { ...claimOf(500).quantity, unit: 'USD' } }, 'new'],
])('a claim that says %s is told as such', async (_, claim, verdict) => {
  const store = emptyStore();
  good(await keepFact(store, { claim: claimOf(500), source: page() }));
  const [comparison] = await compareClaims(store, [claim]);
  expect(comparison?.verdict).toBe(verdict);
});

test('a claim of a merged entity is held against the facts of the whole', async () => {
  const store = emptyStore();
  const names = { en: 'A' };
  const { id } = good(await saveEntity(store, { kind: 'company', names, aliases: [] }));
  const other = good(await saveEntity(store, { kind: 'company', names, aliases: ['B'] }));
  const about = (entityId: string) => claimOf(1, { subject: { text: 'A', entityId } });
  good(await keepFact(store, { claim: about(id), source: page() }));
  good(await mergeEntities(store, id, [other.id]));
  const [first, second] = await compareClaims(store, [about(other.id), about('unknown')]);
  expect(first).toMatchObject({ verdict: 'same', against: { source: { title: 'Article a' } } });
  expect(second).toEqual({ verdict: 'new' });
});
