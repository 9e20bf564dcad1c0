import { area } from './area.ts';
import { compute } from './compute.ts';
import { count } from './count.ts';
import { dataSize } from './data-size.ts';
import type { DimensionRules } from './dimension.ts';
import { duration } from './duration.ts';
import { energy } from './energy.ts';
import { frequency } from './frequency.ts';
import { length } from './length.ts';
import { money } from './money.ts';
import { multiple } from './multiple.ts';
import { other } from './other.ts';
import { parameters } from './parameters.ts';
import { power } from './power.ts';
import { rank } from './rank.ts';
import { score } from './score.ts';
import { share } from './share.ts';
import { speed } from './speed.ts';
import { tokens } from './tokens.ts';

/** What figures measure. Earlier wins where two units are written alike. */
export const DIMENSIONS: readonly DimensionRules[] = [
  money,
  share,
  multiple,
  parameters,
  tokens,
  compute,
  speed,
  dataSize,
  energy,
  power,
  frequency,
  area,
  length,
  duration,
  score,
  rank,
  other,
  count,
];
