import type { Quantity } from '../../model/quantity.ts';
import { clean } from './digits.ts';
import { type Script, writeQuantity } from './format.ts';

/** One conversion: from base units of `unit`, in `size`s of the other unit, from `least` on. */
interface Conversion {
  readonly unit: string;
  readonly to: string;
  readonly size: number;
  readonly least: number;
}

/** What readers of each language measure in. Only units: an exchange rate is never certain. */
const CONVERSIONS: Readonly<Record<Script, readonly Conversion[]>> = {
  en: [
    { unit: 'm2', to: 'square feet', size: 0.09290304, least: 1 },
    { unit: 'm', to: 'miles', size: 1609.344, least: 1609.344 },
    { unit: 'm', to: 'feet', size: 0.3048, least: 1 },
    { unit: 'm', to: 'inches', size: 0.0254, least: 0.01 },
    { unit: 'month', to: 'years', size: 12, least: 18 },
  ],
  'zh-Hans': [
    { unit: 'm2', to: '亩', size: 666.6666666667, least: 666 },
    { unit: 'month', to: '年', size: 12, least: 18 },
  ],
  'zh-Hant': [
    { unit: 'm2', to: '坪', size: 3.305785, least: 3 },
    { unit: 'month', to: '年', size: 12, least: 18 },
  ],
};

/**
 * The quantity in the unit its reader knows, to three digits: 3万平方米 is 45亩 or 323,000 square
 * feet; a part is a percentage. Null where nothing certain would help.
 */
export function convert(quantity: Quantity, script: Script): string | null {
  const { unit, dimension, value, min, max } = quantity;
  const size = Math.max(value ?? 0, max ?? 0);
  if (dimension === 'multiple' && size > 0 && size < 1) {
    return writeQuantity(scaled({ ...quantity, unit: '%', dimension: 'share' }, 100), script);
  }
  const row = CONVERSIONS[script].find((one) => one.unit === unit && size >= one.least);
  if (!row || (value === undefined && (min === undefined || max === undefined))) return null;
  return writeQuantity(
    scaled({ ...quantity, unit: row.to, dimension: 'count' }, 1 / row.size),
    script,
  );
}

function scaled(quantity: Quantity, factor: number): Quantity {
  const { value, min, max, ...rest } = quantity;
  const times = (number: number) => clean(Number((number * factor).toPrecision(3)));
  if (value !== undefined) return { ...rest, value: times(value) };
  return { ...rest, min: times(min ?? 0), max: times(max ?? 0) };
}
