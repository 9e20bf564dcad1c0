import { describe, expect, test } from 'vitest';
import {
  claimValue,
  factValue,
  metricIdOf,
  metricText,
  safeUrl,
} from '../../components/fact-text.ts';
import { normalForm } from '../../components/quantity/format.ts';
import { SAMPLES } from '../../entrypoints/card-preview/samples.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { Quantity } from '../../lib/model/quantity.ts';

const facts = SAMPLES.model?.entity?.facts.map(({ fact }) => fact) ?? [];
const fact = (metricId: string) => facts.find((one) => one.metricId === metricId) as Fact;
const yuan: Quantity = { value: 4.83e8, unit: 'CNY', dimension: 'money', bound: 'about' };

test('a metric that names its unit is not followed by it again', () => {
  expect(metricText(fact('parameters'), 'en')).toBe('parameters');
  expect(factValue(fact('parameters'), 'en')).toBe('671 B');
});

test('work done in training is counted in FLOP, as a power of ten', () => {
  const work: Quantity = { value: 3.8e25, unit: 'FLOP', dimension: 'compute', bound: 'exact' };
  const stated: Quantity = { ...work, unit: 'FLOPS', bound: 'about' };
  const kept = { ...fact('parameters'), metricId: 'training-compute', quantity: work };
  for (const locale of ['en', 'zh-CN', 'zh-TW'] as const)
    expect(factValue(kept, locale)).toBe('3.8 × 10²⁵ FLOP');
  expect(factValue({ ...kept, quantity: stated }, 'en')).toBe('about 3.8 × 10²⁵ FLOP');
  expect(factValue({ ...kept, quantity: stated }, 'zh-TW')).toBe('約3.8 × 10²⁵ FLOP');
});

test('a canonical metric is named in the reader’s language, any other as the text says it', () => {
  expect(metricText({ metric: '扣非淨利', metricId: 'net-profit' }, 'zh-CN')).toBe('净利润');
  expect(metricText({ metric: '政府采購佔比' }, 'en')).toBe('政府采購佔比');
  expect(metricText({ metric: 'x', metricId: 'toString' }, 'en')).toBe('x');
});

test('what narrows a metric stands behind it, once', () => {
  const growth = { metric: '营收', metricId: 'revenue', qualifiers: ['year-on-year' as const] };
  expect(metricText(growth, 'en')).toBe('revenue (YoY)');
  expect(metricText(growth, 'zh-CN')).toBe('营收（同比）');
  expect(
    metricText({ ...growth, metricId: 'net-profit', qualifiers: ['adjusted', 'cumulative'] }, 'en'),
  ).toBe('net profit (adjusted, to date)');
  const arr = { metric: 'ARR', metricId: 'annual-recurring-revenue' };
  expect(metricText({ ...arr, qualifiers: ['annualised'] }, 'en')).toBe(metricText(arr, 'en'));
  expect(metricText({ metric: '累計下載', qualifiers: ['cumulative'] }, 'zh-TW')).toBe('累計下載');
});

test('codes of the catalogue are put into words', () => {
  const code = (metricId: string, text: string): Fact => ({ ...fact('licence'), metricId, text });
  expect(factValue(code('country', 'TW'), 'zh-TW')).toBe('台灣');
  expect(factValue(code('weights', 'open'), 'zh-CN')).toBe('开放');
  expect(factValue(code('country', 'somewhere'), 'en')).toBe('somewhere');
});

describe('a loss', () => {
  test('has its sign behind the bound, before the number', () => {
    expect(normalForm(yuan, 'en', 'loss')).toBe('about −483 million CNY');
    expect(normalForm(yuan, 'zh-CN', 'loss')).toBe('约−4.83亿元');
  });

  test('is told in a row too', () => {
    const [row] = SAMPLES.figure?.claims ?? [];
    expect(row && claimValue(row.claim, 'en')).toBe('−483 M CNY');
  });
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '', 'https://'])(
  '%s is never made a link',
  (url) => {
    expect(safeUrl(url)).toBeUndefined();
  },
);

test.each([
  ['Revenue', 'revenue'],
  [' 國家或地區 ', 'country'],
  ['rainfall', undefined],
])('the typed metric %o is known as %o', (typed, id) => {
  expect(metricIdOf(typed)).toBe(id);
});
