import type { DimensionRules } from './dimension.ts';

/** Places in a ranking. */
export const rank: DimensionRules = {
  dimension: 'rank',
  units: [{ unit: 'rank', forms: '#|No.|no.|Top |top |top-|Top-', before: true }],
};
