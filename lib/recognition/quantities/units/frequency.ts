import type { DimensionRules } from './dimension.ts';

/** Frequencies, in hertz. */
export const frequency: DimensionRules = {
  dimension: 'frequency',
  units: [
    { unit: 'Hz', forms: 'Hz|HZ|hz|赫兹|赫|hertz' },
    { unit: 'Hz', factor: 1e3, forms: 'khz|千赫' },
    { unit: 'Hz', factor: 1e6, forms: 'mhz|兆赫' },
    { unit: 'Hz', factor: 1e9, forms: 'ghz|吉赫' },
    { unit: 'Hz', factor: 1e12, forms: 'thz|太赫兹' },
  ],
};
