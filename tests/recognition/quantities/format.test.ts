import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../lib/model/quantity.ts';
import { createPageMemory } from '../../../lib/recognition/context.ts';
import {
  otherScale,
  type Script,
  writeQuantity,
} from '../../../lib/recognition/quantities/format.ts';
import { readQuantities } from '../../../lib/recognition/quantities/index.ts';
import { fold } from '../../../lib/text/fold.ts';

const SCRIPTS: readonly Script[] = ['en', 'zh-Hans', 'zh-Hant'];
const UNITS: readonly (readonly [Quantity['dimension'], string])[] = [
  ['money', 'CNY'],
  ['money', 'USD'],
  ['money', 'JPY'],
  ['share', '%'],
  ['multiple', 'x'],
  ['parameters', 'parameters'],
  ['tokens', 'tokens'],
  ['compute', 'FLOPS'],
  ['data-size', 'bytes'],
  ['duration', 's'],
  ['duration', 'month'],
  ['energy', 'Wh'],
  ['power', 'W'],
  ['frequency', 'Hz'],
  ['length', 'm'],
  ['area', 'm2'],
  ['count', '家'],
  ['count', 'users'],
];

function read(text: string): Quantity[] {
  const context = { lang: 'zh-Hans', memory: createPageMemory() };
  return readQuantities(fold(`${text} `), context).map(({ quantity }) => quantity);
}

/** Numbers as news writes them: up to four digits, at any scale. */
const sizes = fc
  .tuple(fc.integer({ min: 3, max: 9999 }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, power]) => digits * 10 ** power);

describe('a quantity that is written and read again', () => {
  it.each(SCRIPTS)('is the same quantity in %s', (script) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UNITS),
        sizes,
        fc.constantFrom('exact', 'about', 'over', 'under' as const),
        ([dimension, unit], value, bound) => {
          // "2010 users" may as well be the users of that year, and is read as neither.
          fc.pre(unit !== 'users' || value < 1900 || value > 2100);
          const quantity: Quantity = { value, unit, dimension, bound: bound as Quantity['bound'] };
          const text = writeQuantity(quantity, script);
          expect([text, read(text)]).toEqual([text, [quantity]]);
        },
      ),
    );
  });

  it.each(SCRIPTS)('keeps both ends of a range in %s', (script) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UNITS.slice(0, 7)),
        fc.integer({ min: 3, max: 9 }),
        fc.integer({ min: 2, max: 9 }),
        ([dimension, unit], low, times) => {
          const [min, max] = [low * 1e8, low * times * 1e8];
          const quantity: Quantity = { min, max, unit, dimension, bound: 'exact' };
          const text = writeQuantity(quantity, script);
          expect([text, read(text)]).toEqual([text, [quantity]]);
        },
      ),
    );
  });

  it.each(SCRIPTS)('is a power of ten in %s where no word says its size', (script) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 9999 }),
        fc.integer({ min: 19, max: 26 }),
        (n, power) => {
          const value = Number(`${n}e${power}`);
          const quantity: Quantity = { value, unit: 'FLOPS', dimension: 'compute', bound: 'exact' };
          const text = writeQuantity(quantity, script);
          expect([text, read(text)]).toEqual([text, [quantity]]);
          expect(text).not.toMatch(/e\+?\d/);
        },
      ),
    );
  });

  it.each(SCRIPTS)('keeps what a price is per in %s', (script) => {
    for (const per of ['1e6 tokens', 'hour', 'month', 'GPU-hour', 'share']) {
      const quantity: Quantity = { value: 3, unit: 'USD', dimension: 'money', bound: 'exact', per };
      expect(read(writeQuantity(quantity, script))).toEqual([quantity]);
    }
  });
});

describe('the other scale', () => {
  const cases: [Quantity, Script, string | null][] = [
    [
      { value: 4.83e8, unit: 'CNY', dimension: 'money', bound: 'exact' },
      'zh-Hans',
      '483 million CNY',
    ],
    [{ value: 1.2e9, unit: 'USD', dimension: 'money', bound: 'exact' }, 'en', '12亿美元'],
    [{ min: 2e9, max: 3e9, unit: 'USD', dimension: 'money', bound: 'over' }, 'en', '超20–30亿美元'],
    [{ value: 80, unit: '%', dimension: 'share', bound: 'over' }, 'en', null],
  ];
  it.each(cases)('of %o read in %s is %s', (quantity, script, expected) => {
    expect(otherScale(quantity, script)).toBe(expected);
  });
});
