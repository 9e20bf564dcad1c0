import type { Span } from '../../model/span.ts';
import type { FigureCandidate } from '../candidate.ts';
import type { Actor, Scene } from './scene.ts';

const MARKER = /respectively|分别/;
const JOINED = /^(?:[\s,，、]|and|和|及|与|以及)+$/;

const NONE: ReadonlyMap<FigureCandidate, Actor> = new Map();

/** Names and figures that a sentence pairs one by one: "A and B scored 80% and 75%, respectively". */
export function pairUp(scene: Scene): ReadonlyMap<FigureCandidate, Actor> {
  if (scene.figures.length < 2 || !MARKER.test(scene.lower.slice(scene.start, scene.end)))
    return NONE;
  const pairs = new Map<FigureCandidate, Actor>();
  const figures = lastRun(scene, scene.figures);
  const [first] = figures;
  if (!first) return pairs;
  const names = lastRun(
    scene,
    scene.actors.filter((actor) => actor.end <= first.start),
  );
  if (names.length !== figures.length || names.length < 2) return pairs;
  figures.forEach((figure, i) => {
    pairs.set(figure, names[i] as Actor);
  });
  return pairs;
}

const EACH =
  /^[^,，。;；]{0,12}?(?:各自?|都|均|皆|平均)(?:[^,，。;；]{0,14})$|^ (?:both|each|all) [^,.;]{0,40}$/;

/** 甲、乙、丙这三家巨头，…: the number counts the names themselves. */
const COUNTED_UP =
  /^ ?(?:这|等)?([两二三四五六七八九\d])[家个款大所][^,，。;；]{0,12}[,，]?[^。;；]{0,40}$/;
const NUMBERS = '零一二三四五六七八九';
/** 甲与乙已在…: what two did who lead the clause together. */
const TOGETHER = /^ ?(?:已|均|都|皆|双双|同时|共同)/;

/**
 * The names that share a figure with the last of them: 甲和乙的毛利率均为 40%, "A and B both charge $20";
 * empty where the sentence says it of one.
 */
export function sharersOf(scene: Scene, figure: FigureCandidate, actor: Actor): readonly Actor[] {
  const ahead = scene.actors.filter((other) => other.end <= figure.start);
  const last = ahead.at(-1);
  if (!last || ahead.length < 2) return [];
  const run = lastRun(scene, ahead);
  if (run.length < 2 || !run.includes(actor)) return [];
  const between = scene.lower.slice(last.end, figure.start);
  const others = run.filter((other) => other !== actor);
  const counted = COUNTED_UP.exec(between)?.[1]?.replace(/[两二]/, '二');
  if (counted !== undefined) {
    const times = NUMBERS.includes(counted) ? NUMBERS.indexOf(counted) : Number(counted);
    return run.length === times ? others : [];
  }
  return EACH.test(between) || TOGETHER.test(between) ? others : [];
}

/** The items at the end of the list with nothing but commas and "and" between them. */
export function lastRun<T extends Span>({ lower }: Scene, items: readonly T[]): T[] {
  const run: T[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i] as T;
    const next = run[0];
    if (next && !JOINED.test(lower.slice(item.end, next.start))) break;
    run.unshift(item);
  }
  return run;
}
