import type { FactStatus, Polarity } from '../../model/claim.ts';
import type { FigureCandidate } from '../candidate.ts';
import { englishPolarity, englishStatus } from './english/stance.ts';
import { hanPolarity, hanStatus } from './han/stance.ts';
import type { Scene } from './scene.ts';

/** Whether the sentence states the figure as fact, plan, rumour, or something denied. */
export function statusOf(scene: Scene, figure: FigureCandidate): FactStatus {
  return scene.han ? hanStatus(scene, figure) : englishStatus(scene, figure);
}

/** Whether the figure of `metric` is a loss or a fall, or a rise; null for a plain level. */
export function polarityOf(scene: Scene, figure: FigureCandidate, metric: string): Polarity {
  return scene.han ? hanPolarity(scene, figure, metric) : englishPolarity(scene, figure, metric);
}
