import type { DimensionRules } from './dimension.ts';

/** Energy, in watt-hours. */
export const energy: DimensionRules = {
  dimension: 'energy',
  units: [
    { unit: 'Wh', forms: 'Wh|瓦时|watt-hours|watt hours' },
    {
      unit: 'Wh',
      factor: 1e3,
      forms: 'kWh|千瓦时|千瓦小时|度电|kilowatt-hours|kilowatt hours|KWh',
    },
    { unit: 'Wh', factor: 1e6, forms: 'MWh|兆瓦时|megawatt-hours|megawatt hours' },
    { unit: 'Wh', factor: 1e9, forms: 'GWh|吉瓦时|gigawatt-hours|gigawatt hours' },
    { unit: 'Wh', factor: 1e12, forms: 'TWh|太瓦时|terawatt-hours|terawatt hours' },
    { unit: 'Wh', factor: 1 / 3600, forms: '焦耳|joules|joule' },
  ],
};
