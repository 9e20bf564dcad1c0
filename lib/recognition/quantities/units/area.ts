import type { DimensionRules } from './dimension.ts';

/** Areas, in square metres. */
export const area: DimensionRules = {
  dimension: 'area',
  units: [
    { unit: 'm2', factor: 1e-6, forms: '平方毫米|mm2|mm²|square millimeters|square millimetres' },
    { unit: 'm2', factor: 1e-4, forms: '平方厘米|平方公分|cm2|cm²' },
    { unit: 'm2', forms: '平方米|平米|平方公尺|m2|m²|㎡|square meters|square metres|sqm' },
    { unit: 'm2', factor: 3.305785, forms: '坪' },
    {
      unit: 'm2',
      factor: 1e6,
      forms: '平方公里|平方千米|km2|km²|square kilometers|square kilometres',
    },
    { unit: 'm2', factor: 666.6666666667, forms: '亩', not: '产' },
    { unit: 'm2', factor: 1e4, forms: '公顷|hectares|hectare' },
    { unit: 'm2', factor: 4046.8564224, forms: '英亩|acres|acre|-acre' },
    { unit: 'm2', factor: 0.09290304, forms: '平方英尺|square feet|square foot|square-foot|sq ft' },
    { unit: 'm2', factor: 2589988.110336, forms: '平方英里|square miles' },
  ],
};
