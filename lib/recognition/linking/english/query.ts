import type { FigureCandidate } from '../../candidate.ts';
import { canonicalMetric, type NamedMetric } from '../metric-words.ts';
import type { Scene } from '../scene.ts';
import type { Nouns } from './nouns.ts';
import type { Reading, Standing } from './sentence.ts';

/** What was said before of measures: the benchmark named last, the metric of the claim before. */
export interface SaidBefore {
  readonly benchmark: string | null;
  readonly last: string | null;
}

/** All that is asked where a figure's metric is sought. */
export interface Query {
  readonly scene: Scene;
  readonly figure: FigureCandidate;
  readonly reading: Reading;
  readonly standing: Standing;
  readonly behind: Nouns | null;
  readonly said: SaidBefore;
}

/** A phrase as a metric, with the canonical one it names. */
export function named(text: string): NamedMetric {
  const id = canonicalMetric(text);
  return id === undefined ? { text } : { text, id };
}
