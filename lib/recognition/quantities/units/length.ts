import type { DimensionRules } from './dimension.ts';

/** Lengths, in metres; process nodes (3 nm) among them. */
export const length: DimensionRules = {
  dimension: 'length',
  units: [
    { unit: 'm', factor: 1e-10, forms: '埃米|angstroms' },
    { unit: 'm', factor: 1e-9, forms: '纳米|奈米|nm|nanometers|nanometres|nanometer' },
    { unit: 'm', factor: 1e-6, forms: '微米|μm|µm|um|micrometers|microns' },
    { unit: 'm', factor: 1e-3, forms: '毫米|公厘|mm|millimeters|millimetres' },
    { unit: 'm', factor: 1e-2, forms: '厘米|公分|cm|centimeters|centimetres' },
    { unit: 'm', forms: '米|公尺|m|meters|metres|meter|metre', not: '兰粉其饭线' },
    { unit: 'm', factor: 1e3, forms: '千米|公里|km|kilometers|kilometres|kilometer' },
    { unit: 'm', factor: 0.0254, forms: '英寸|吋|寸|inches|inch' },
    { unit: 'm', factor: 0.3048, forms: '英尺|呎|feet|foot|ft' },
    { unit: 'm', factor: 1609.344, forms: '英里|英哩|miles|mile' },
  ],
};
