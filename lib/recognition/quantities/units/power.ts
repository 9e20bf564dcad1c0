import type { DimensionRules } from './dimension.ts';

/** Electric power, in watts. */
export const power: DimensionRules = {
  dimension: 'power',
  units: [
    { unit: 'W', factor: 1e-3, forms: 'mW|毫瓦|milliwatts' },
    { unit: 'W', forms: 'W|瓦|瓦特|watts|watt', not: '房片' },
    { unit: 'W', factor: 1e3, forms: 'kW|KW|千瓦|kilowatts|kilowatt' },
    { unit: 'W', factor: 1e6, forms: 'MW|兆瓦|百万瓦|megawatts|megawatt' },
    { unit: 'W', factor: 1e9, forms: 'GW|吉瓦|gigawatts|gigawatt' },
    { unit: 'W', factor: 1e12, forms: 'TW|太瓦|terawatts|terawatt' },
  ],
};
