import type { DimensionRules } from './dimension.ts';

/** Rates of data, text and frames: per second, in bits, bytes or tokens; and speed over ground. */
export const speed: DimensionRules = {
  dimension: 'speed',
  units: [
    { unit: 'bps', factor: 1e3, forms: 'kbps|Kb/s' },
    { unit: 'bps', factor: 1e6, forms: 'mbps|Mb/s' },
    { unit: 'bps', factor: 1e9, forms: 'gbps|Gb/s' },
    { unit: 'bps', factor: 1e12, forms: 'tbps|Tb/s' },
    { unit: 'bytes/s', factor: 1e6, forms: 'MB/s' },
    { unit: 'bytes/s', factor: 1e9, forms: 'GB/s|GB每秒' },
    { unit: 'bytes/s', factor: 1e12, forms: 'TB/s|TB每秒' },
    {
      unit: 'tokens/s',
      forms:
        'tokens/s|tok/s|t/s|tokens per second|tokens/sec|token/s|tps|个 token/s|tokens a second|token每秒',
    },
    { unit: 'fps', forms: 'fps|帧每秒|frames per second' },
    { unit: 'km/h', forms: 'km/h|公里/小时|kph' },
    { unit: 'm/s', forms: 'm/s|米/秒|米每秒' },
    { unit: 'mph', forms: 'mph' },
  ],
};
