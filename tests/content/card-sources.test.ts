import { expect, test } from 'vitest';
import { distinct } from '../../entrypoints/content/card-sources.ts';
import type { Claim } from '../../lib/model/claim.ts';

type Anchored = Parameters<typeof distinct>[0][number];

function said(value: number, over: Partial<Claim> = {}): Anchored {
  const quantity = { value, unit: 'CNY', dimension: 'money', bound: 'exact' };
  return {
    anchor: { mention: { kind: 'figure', quantity } },
    claim: { metric: '营收', metricId: 'revenue', polarity: null, status: 'actual', ...over },
  } as Anchored;
}
const first = { text: '2024年', from: '2024-01-01', to: '2024-12-31' };

test('what a page says again is told once; another figure, time or narrowing is told too', () => {
  const claims = [
    said(4.8e8, { period: first }),
    said(4.8e8, { period: { ...first, text: '去年' }, metric: '營業收入' }),
    said(5.2e8, { period: first }),
    said(4.8e8),
    said(4.8e8, { qualifiers: ['cumulative'] }),
    said(4.8e8, { status: 'planned' }),
  ];
  expect(distinct(claims)).toEqual([claims[0], ...claims.slice(2)]);
});
