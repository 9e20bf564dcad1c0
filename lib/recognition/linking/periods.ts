import type { Period } from '../../model/claim.ts';
import type { Folded } from '../../text/fold.ts';
import type { DateCandidate, FigureCandidate } from '../candidate.ts';
import { writtenAs } from '../written.ts';
import type { Scene } from './scene.ts';

/** A period ahead of its figure may stand in an earlier clause; one behind it only right there. */
const BEHIND =
  /^[^,.;，。；、]{0,30}?(?:in|for|during|by|as of|at the end of|through|,|\(|（|on)? ?$/;

/** The period a figure holds for: the nearest date before it in its sentence, or one right behind. */
export function periodOf(folded: Folded, scene: Scene, figure: FigureCandidate): Period | null {
  const ahead = scene.dates.findLast((date) => date.end <= figure.start);
  const next = scene.dates.find((date) => date.start >= figure.end);
  const english = !/[\u4e00-\u9fff]/.test(folded.text.slice(scene.start, scene.end));
  if (
    next &&
    english &&
    next.start - figure.end < 40 &&
    BEHIND.test(folded.lower.slice(figure.end, next.start))
  ) {
    const between = scene.figures.some(
      (other) => other.start >= figure.end && other.end <= next.start,
    );
    if (!between) return toPeriod(folded, next);
  }
  return ahead ? toPeriod(folded, ahead) : null;
}

/** A date as a claim holds it. */
export function toPeriod(folded: Folded, { start, end, from, to }: DateCandidate): Period {
  return {
    text: writtenAs(folded, start, end),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
