import type { DimensionRules } from './dimension.ts';

/** Units that stand as written, with no dimension of their own. */
export const other: DimensionRules = {
  dimension: 'other',
  units: [
    { unit: 'mAh', forms: 'mAh|毫安时|毫安|mah' },
    { unit: 'g', forms: '公克|克|grams|gram', not: '服隆拉林里强罗莱尔斯' },
    { unit: 'g', factor: 1e3, forms: '公斤|千克|kg|kilograms' },
    { unit: 'g', factor: 500, forms: '斤' },
    { unit: 'g', factor: 1e6, forms: '吨|公吨|tons|tonnes|ton' },
    { unit: 'pixels', forms: '像素|pixels' },
    { unit: 'pixels', factor: 1e6, forms: 'megapixels|百万像素' },
    { unit: '°C', forms: '°C|℃|摄氏度|degrees celsius' },
    { unit: '°', forms: '°|degrees' },
    { unit: 'V', forms: 'V|伏特|volts' },
    { unit: 'PPI', forms: 'PPI|ppi' },
    { unit: 'percentile', forms: 'th percentile|percentile' },
    { unit: 'nits', forms: 'nits|尼特' },
    { unit: 'dB', forms: 'dB|分贝' },
    { unit: '岁', forms: '岁|周岁' },
    { unit: 'L', forms: '升|公升|liters|litres', not: '级至到高值温学职任' },
    { unit: 'L', factor: 3.785411784, forms: '加仑|gallons' },
  ],
};
