import { likeness, type Place, type Sought } from './alike.ts';
import { tellingness } from './bare-text.ts';

/** A place with how alike the words are, and what stands before and behind: 0 to 1. */
export interface Weighed extends Place {
  readonly words: number;
  readonly before: number;
  readonly behind: number;
  /** The same of what belongs to the quote's own sentence; 1 where nothing does. */
  readonly ownBefore: number;
  readonly ownBehind: number;
  /** How much agrees on both sides letter by letter, from the quote outwards. */
  readonly beside: number;
  readonly score: number;
}

/**
 * What agreement counts: the words most, what stands beside them less, and more
 * of their own sentence and where it touches them unchanged; the position last. */
const WORDS = 50;
const BESIDE = 6;
const OWN = 20;
const TOUCHING = 5;
const NEARNESS = 2;
/** So many places are weighed by all of what stands beside them. */
const MOST = 24;
/** Characters that may have been put between the quote and what stood beside it. */
const SLACK = 4;
/** As many letters in a row beside the quote are hardly the same by chance. */
const RUN = 12;

/** The places in order, the one that agrees most first. */
export function weighed(text: string, sought: Sought, places: readonly Place[]): Weighed[] {
  return shortlist(text, sought, places)
    .map((place) => weigh(text, sought, place))
    .sort((a, b) => b.score - a.score);
}

/** The places around which the most characters agree, one by one from the quote outwards. */
function shortlist(text: string, sought: Sought, places: readonly Place[]): readonly Place[] {
  if (places.length <= MOST) return places;
  return places
    .map((place) => ({
      place,
      run:
        runBefore(text, place, sought) + runBehind(text, place, sought) - off(text, place, sought),
    }))
    .sort((a, b) => b.run - a.run)
    .slice(0, MOST)
    .map(({ place }) => place);
}

/** How far a place is from where the quote stood, as a share of the page. */
function off(text: string, { start }: Place, { at }: Sought): number {
  return Math.abs(start - at) / (text.length + 1);
}

function weigh(text: string, sought: Sought, place: Place): Weighed {
  const { start, end, errors } = place;
  const { exact, prefix, suffix, ownPrefix, ownSuffix } = sought;
  const words = 1 - errors / exact.length;
  const runs = [runBefore(text, place, sought), runBehind(text, place, sought)] as const;
  const touching = nearness(runs[0], prefix) + nearness(runs[1], suffix);
  const beforeIt = (wanted: string) =>
    likeness(text.slice(Math.max(0, start - wanted.length - SLACK), start), wanted);
  const behindIt = (wanted: string) =>
    likeness(text.slice(end, end + wanted.length + SLACK), wanted);
  const sides = {
    before: beforeIt(prefix),
    behind: behindIt(suffix),
    ownBefore: ownPrefix ? beforeIt(ownPrefix) : 1,
    ownBehind: ownSuffix ? behindIt(ownSuffix) : 1,
  };
  const score =
    WORDS * words +
    BESIDE * (sides.before + sides.behind) +
    OWN * (sides.ownBefore + sides.ownBehind) +
    TOUCHING * touching +
    NEARNESS * (1 - off(text, place, sought));
  return { ...place, ...sides, words, beside: runs[0] + runs[1], score };
}

function nearness(run: number, side: string): number {
  return run === 0 ? 0 : Math.min(1, run / Math.min(RUN, tellingness(side)));
}

/** How much agrees before the place, from the quote outwards. */
function runBefore(text: string, { start }: Place, { prefix }: Sought): number {
  let run = 0;
  while (run < prefix.length && text[start - 1 - run] === prefix.at(-1 - run)) run++;
  return tellingness(prefix.slice(prefix.length - run));
}

function runBehind(text: string, { end }: Place, { suffix }: Sought): number {
  let run = 0;
  while (run < suffix.length && text[end + run] === suffix[run]) run++;
  return tellingness(suffix.slice(0, run));
}
