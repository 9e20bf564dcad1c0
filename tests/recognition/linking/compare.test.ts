import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../lib/model/quantity.ts';
import { closest, compare, type Statement } from '../../../lib/recognition/linking/compare.ts';

const cny = (value: number, rest: Partial<Quantity> = {}): Quantity => ({
  value,
  unit: 'CNY',
  dimension: 'money',
  bound: 'exact',
  ...rest,
});
const count = (value: number, unit: string, bound: Quantity['bound'] = 'exact'): Quantity => ({
  value,
  unit,
  dimension: 'count',
  bound,
});
const first = { text: '2024年上半年', from: '2024-01-01', to: '2024-06-30' };
const second = { text: '2024年下半年', from: '2024-07-01', to: '2024-12-31' };
const said = (quantity: Quantity, rest: Partial<Statement> = {}): Statement => ({
  metric: '营收',
  metricId: 'revenue',
  quantity,
  polarity: null,
  status: 'actual',
  ...rest,
});

describe('a claim against a kept fact', () => {
  it.each<[string, Statement, Statement, string]>([
    ['bounds', said(count(7000, '家', 'over')), said(count(7216, '家')), 'same'],
    [
      'a rate of growth and a level',
      said(cny(12), { qualifiers: ['year-on-year'] }),
      said(cny(45)),
      'new',
    ],
    [
      'valuations before and after the money',
      said(cny(2e10), { qualifiers: ['pre-money'] }),
      said(cny(2.3e10), { qualifiers: ['post-money'] }),
      'new',
    ],
    [
      'a valuation that does not say which',
      said(cny(2e10)),
      said(cny(2.3e10), { qualifiers: ['post-money'] }),
      'contradicting',
    ],
    ['bounds not met', said(count(7000, '家', 'over')), said(count(6100, '家')), 'contradicting'],
    ['roundings', said(cny(4.83e8)), said(cny(4.8e8)), 'same'],
    [
      'work in training, as the catalogue counts it',
      said({ value: 3.8e25, unit: 'FLOPS', dimension: 'compute', bound: 'about' }),
      said({ value: 3.9e25, unit: 'FLOP', dimension: 'compute', bound: 'exact' }),
      'same',
    ],
    ['figures apart', said(cny(4.83e8)), said(cny(5.2e8)), 'contradicting'],
    ['about', said(cny(1e9, { bound: 'about' })), said(cny(9.4e8)), 'same'],
    [
      'a range around',
      said({ min: 4e9, max: 5e9, unit: 'CNY', dimension: 'money', bound: 'exact' }),
      said(cny(4.4e9)),
      'same',
    ],
    ['another currency', said(cny(48e8)), said(cny(4.8e9, { unit: 'USD' })), 'new'],
    ['another metric', said(cny(48e8), { metricId: 'net-profit' }), said(cny(48e8)), 'new'],
    ['another price base', said(cny(2, { per: '1e6 tokens' })), said(cny(2)), 'new'],
    ['a loss and a profit', said(cny(4e8), { polarity: 'loss' }), said(cny(4e8)), 'contradicting'],
    [
      'years and months',
      said({ value: 2, unit: 'year', dimension: 'duration', bound: 'exact' }),
      said({ value: 24, unit: 'month', dimension: 'duration', bound: 'exact' }),
      'same',
    ],
    [
      'a later period',
      said(cny(5e8), { period: second }),
      said(cny(4e8), { period: first }),
      'newer',
    ],
    [
      'an earlier period',
      said(cny(4e8), { period: first }),
      said(cny(5e8), { period: second }),
      'new',
    ],
    [
      'one period',
      said(cny(4e8), { period: first }),
      said(cny(5e8), { period: first }),
      'contradicting',
    ],
    [
      'no period, said later',
      said(cny(5e8), { date: '2025-03-01' }),
      said(cny(4e8), { date: '2024-03-01' }),
      'newer',
    ],
    [
      'a plan and another plan kept',
      said(cny(5e8)),
      said(cny(4e8), { status: 'planned' }),
      'newer',
    ],
    ['a plan against what is', said(cny(5e8), { status: 'planned' }), said(cny(4e8)), 'new'],
    ['a denial', said(cny(5e8), { status: 'denied' }), said(cny(5e8)), 'contradicting'],
  ])('%s', (_name, claim, fact, verdict) => {
    expect(compare(claim, fact)).toBe(verdict);
  });

  it('of scores is told apart by the benchmark, not by the metric being a score', () => {
    const score = { value: 80, unit: '%', dimension: 'share', bound: 'exact' } as const;
    const on = (metric: string) => said(score, { metric, metricId: 'score' });
    expect(compare(on('SWE-bench'), on('SWE-Bench'))).toBe('same');
    expect(compare(on('SWE-bench'), on('GPQA'))).toBe('new');
  });
});

describe('of several kept facts', () => {
  it('the one that says the same goes before one that contradicts', () => {
    const agreeing = said(cny(4.8e8), { period: first });
    const other = said(cny(9e8), { period: first });
    const claim = said(cny(4.83e8), { period: first });
    expect(closest(claim, [other, agreeing])).toEqual({ verdict: 'same', against: agreeing });
    expect(closest(claim, [other])?.verdict).toBe('contradicting');
    expect(closest(claim, [])).toBeNull();
  });
});
