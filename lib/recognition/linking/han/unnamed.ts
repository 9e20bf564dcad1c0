import type { FigureCandidate } from '../../candidate.ts';
import { canonicalMetric, type NamedMetric } from '../metric-words.ts';
import type { Measured } from '../said-metrics.ts';
import type { Scene } from '../scene.ts';

/** A figure whose metric is sought: the text from `from` on is its own. */
export interface Unnamed {
  readonly scene: Scene;
  readonly figure: FigureCandidate;
  readonly from: number;
  /** The metric of the figure before in the sentence. */
  readonly last: string | null;
  /** What was measured before in the text. */
  readonly measured: Measured;
  /** The benchmark that was spoken of last. */
  readonly benchmark: string | null;
}

/** A phrase as a metric, with the canonical one its last word names. */
export function named(text: string): NamedMetric {
  const id = canonicalMetric(text);
  return id === undefined ? { text } : { text, id };
}

/** Words that are no measure's: pronouns, comparisons, conditions. */
export const NO_METRIC =
  /^vs\.?$|(?<!其)[他她我你谁这那]|跟(?!投)|把|如果|假如|因为|所以|认为|愿意|不再|什么|怎么/;
