import type { DateCandidate, FigureCandidate } from '../candidate.ts';
import { lastRun } from './coordination.ts';
import type { Scene } from './scene.ts';

const MARKER = /respectively|分别/;

/** The date that a sentence gives a figure one by one: 2023年、2024年的收入分别是346万美元、3052万美元. */
export function pairedDate(scene: Scene, figure: FigureCandidate): DateCandidate | undefined {
  if (scene.figures.length < 2 || scene.dates.length === 0) return undefined;
  scene.paired ??= pairDates(scene);
  return scene.paired.get(figure);
}

const NONE: ReadonlyMap<FigureCandidate, DateCandidate> = new Map();

function pairDates(scene: Scene): ReadonlyMap<FigureCandidate, DateCandidate> {
  if (!MARKER.test(scene.lower.slice(scene.start, scene.end))) return NONE;
  const paired = new Map<FigureCandidate, DateCandidate>();
  for (const figures of runs(scene)) {
    const [first] = figures;
    const last = figures.at(-1);
    if (!first || !last || figures.length < 2) continue;
    const ahead = lastRun(
      scene,
      scene.dates.filter(({ end }) => end <= first.start),
    );
    const behind = scene.dates.filter(({ start }) => start >= last.end);
    const slots = [ahead, behind].map(slotsOf).find(({ length }) => length === figures.length);
    figures.forEach((figure, i) => {
      const date = slots?.[i];
      if (date) paired.set(figure, date);
    });
  }
  return paired;
}

/** The figures of a sentence, list by list. */
function runs(scene: Scene): FigureCandidate[][] {
  const found: FigureCandidate[][] = [];
  let rest = [...scene.figures];
  while (rest.length > 0) {
    const run = lastRun(scene, rest);
    found.unshift(run);
    rest = rest.slice(0, rest.length - run.length);
  }
  return found;
}

/** One place for each date, and one for each of the whole years of a range. */
function slotsOf(dates: readonly DateCandidate[]): DateCandidate[] {
  return dates.flatMap((date) => Array.from({ length: yearsOf(date) }, () => date));
}

function yearsOf({ from, to }: DateCandidate): number {
  if (!from?.endsWith('-01-01') || !to?.endsWith('-12-31')) return 1;
  return Math.min(20, Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1);
}
