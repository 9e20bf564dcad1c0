import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../lib/model/quantity.ts';
import { convert } from '../../../lib/recognition/quantities/convert.ts';
import type { Script } from '../../../lib/recognition/quantities/format.ts';

const area = (value: number): Quantity => ({
  value,
  unit: 'm2',
  dimension: 'area',
  bound: 'exact',
});

describe('a conversion', () => {
  it.each<[string, Quantity, Script, string | null]>([
    ['an area in mu', area(30_000), 'zh-Hans', '45亩'],
    ['an area in ping', area(30_000), 'zh-Hant', '9080坪'],
    ['an area in square feet', area(30_000), 'en', '323,000 square feet'],
    ['a chip is too small for mu', area(0.00015), 'zh-Hans', null],
    [
      'a distance in miles',
      { value: 1.2e5, unit: 'm', dimension: 'length', bound: 'about' },
      'en',
      'about 74.6 miles',
    ],
    [
      'sixteen quarters in years',
      { value: 48, unit: 'month', dimension: 'duration', bound: 'exact' },
      'zh-Hant',
      '4年',
    ],
    [
      'a tenth as a percentage',
      { value: 0.1, unit: 'x', dimension: 'multiple', bound: 'exact' },
      'en',
      '10%',
    ],
    [
      'money has no certain rate',
      { value: 1e9, unit: 'USD', dimension: 'money', bound: 'exact' },
      'zh-Hans',
      null,
    ],
  ])('%s', (_name, quantity, script, expected) => {
    expect(convert(quantity, script)).toBe(expected);
  });
});
