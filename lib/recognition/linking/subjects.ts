import type { FigureCandidate } from '../candidate.ts';
import { findEnglishSubject } from './english/subjects.ts';
import type { Focus } from './focus.ts';
import type { FoundSubject, Previous } from './found-subject.ts';
import { findHanSubject } from './han/subjects.ts';
import type { Scene } from './scene.ts';

/** Finds whom a figure of the scene speaks of, as its script tells it; null where it isn't clear. */
export function findSubject(
  scene: Scene,
  figure: FigureCandidate,
  focus: Focus,
  previous: Previous | null,
): FoundSubject | null {
  const find = scene.han ? findHanSubject : findEnglishSubject;
  return find(scene, figure, focus, previous);
}
