import { expect, test } from 'vitest';
import { seriesOf } from '../../../components/plot/series.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import type { SourcedFact } from '../../../lib/model/views.ts';

function telling(value: number, at: string | undefined, more: Partial<Fact> = {}): SourcedFact {
  const source = { id: 's', url: 'https://news.example/1', title: 'News', accessed: '2025-01-01' };
  const fact: Fact = {
    id: `${value}`,
    subject: { text: 'Northlight', entityId: 'northlight' },
    metric: 'revenue',
    metricId: 'revenue',
    text: `${value}`,
    quantity: { value, unit: 'USD', dimension: 'money', bound: 'exact' },
    ...(at !== undefined && { period: { text: at.slice(0, 4), from: at, to: at } }),
    polarity: null,
    status: 'actual',
    confidence: 1,
    origin: 'page',
    sourceId: 's',
    createdAt: '2025-01-01',
    updatedAt: '2025-01-01',
    ...more,
  };
  return { fact, source };
}

const three = [telling(3e8, '2024-12-31'), telling(1e8, '2022-12-31'), telling(2e8, '2023-12-31')];

test('three tellings at three times make a line, oldest first', () => {
  const [series] = seriesOf(three, 'en');
  expect(series?.metric).toBe('revenue');
  expect(series?.points.map(({ label }) => label)).toEqual(['100 M USD', '200 M USD', '300 M USD']);
  expect(series?.points[0]?.source).toBe('news.example');
  expect(series?.points[0]?.href).toBe('#/facts/100000000');
});

test('two times are no line, however many say so', () => {
  expect(seriesOf([...three.slice(0, 2), telling(5e8, '2022-12-31')], 'en')).toEqual([]);
});

test('plans, other units and what has no date are left out', () => {
  const others = [
    telling(4e8, '2025-12-31', { status: 'planned' }),
    telling(5e8, undefined),
    telling(6, '2021-12-31', {
      quantity: { value: 6, unit: '%', dimension: 'share', bound: 'exact' },
    }),
  ];
  expect(seriesOf([...three, ...others], 'en')[0]?.points).toHaveLength(3);
});

test('a loss lies below zero', () => {
  const loss = telling(9e7, '2021-12-31', { polarity: 'loss' });
  expect(seriesOf([...three, loss], 'en')[0]?.points[0]?.value).toBe(-9e7);
});
