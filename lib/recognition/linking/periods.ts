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
  const ahead = lastAhead(scene, figure);
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

/** The last date before the figure that is no comparison (比去年) and no gloss of another (（2021年4月至…）). */
function lastAhead({ dates, text }: Scene, figure: FigureCandidate): DateCandidate | undefined {
  return dates.findLast(({ start, end }) => {
    if (end > figure.start) return false;
    if (/(?:较|比|than |from |vs\.? |against )$/.test(text.slice(Math.max(0, start - 6), start)))
      return false;
    const opened = text[start - 1] === '(' && /^[^)]{0,12}\)/.test(text.slice(end, end + 14));
    return !(opened && dates.some((other) => other.end === start - 1));
  });
}
