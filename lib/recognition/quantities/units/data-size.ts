import type { DimensionRules } from './dimension.ts';

/** Amounts of data and memory, in bytes; the prefixes are decimal, as in the texts. */
export const dataSize: DimensionRules = {
  dimension: 'data-size',
  units: [
    { unit: 'bytes', forms: 'bytes|byte|个字节|字节', not: '跳' },
    { unit: 'bytes', factor: 1e3, forms: 'KB|kB|kilobytes' },
    { unit: 'bytes', factor: 1e6, forms: 'MB|megabytes|megabyte|兆字节' },
    { unit: 'bytes', factor: 1e9, forms: 'GB|gigabytes|gigabyte|G内存|G显存|G 内存|G 显存|GiB' },
    { unit: 'bytes', factor: 1e12, forms: 'TB|terabytes|terabyte|TiB' },
    { unit: 'bytes', factor: 1e15, forms: 'PB|petabytes|petabyte' },
    { unit: 'bytes', factor: 1e18, forms: 'EB|exabytes|exabyte' },
    { unit: 'bit', forms: 'bit|bits|比特', not: '币' },
  ],
};
