import search from 'approx-string-match';
import type { Span } from '../model/span.ts';

/** A place where a quote may stand now, and how many of its characters read otherwise there. */
export interface Place extends Span {
  readonly errors: number;
}

/** A shorter quote is a name or a figure: one that reads otherwise by more than a slip is another one. */
const SHORT = 12;
/** Of a longer quote its two ends are looked for. */
const LONGEST = 400;
/** A quote this long may have had something put into it: its ends are looked for too. */
const PARTED = 40;
/** One character in so many may have changed: of a short quote, of a longer one, of what is beside it. */
const SHORT_CHANGED = 4;
const CHANGED = 2.5;
const BESIDE_CHANGED = 4;
/** Characters around where the quote stood that are looked through: some 10 ms at most. */
const AROUND = 60_000;
/** Of what stands beside a quote less than this is found everywhere. */
const LEAST_BESIDE = 6;
/** A quote may have become so much longer or shorter. */
const STRETCH = 2;

/** Where a quote stands word by word. */
export function placesOf(text: string, exact: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length, errors: 0 });
  }
  return places;
}

/** What is looked for: a quote with what stood beside it, and about where. */
export interface Sought {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** As much of these as belongs to the quote's own sentence. */
  readonly ownPrefix: string;
  readonly ownSuffix: string;
  readonly at: number;
}

/** Where a text reads almost like a quote, or where what stood beside it still stands. */
export function placesAlike(text: string, sought: Sought): Place[] {
  const from = Math.max(0, sought.at - AROUND);
  const window = text.slice(from, sought.at + sought.exact.length + AROUND);
  const { exact } = sought;
  const places = [
    ...(exact.length <= LONGEST ? matches(window, exact) : []),
    ...(exact.length >= PARTED
      ? betweenEnds(window, exact, Math.min(LONGEST / 2, Math.floor(exact.length / 3)))
      : []),
    ...besideOf(window, sought),
  ];
  return places.map(({ start, end, errors }) => ({ start: start + from, end: end + from, errors }));
}

function betweenEnds(text: string, exact: string, length: number): Place[] {
  return matches(text, exact.slice(0, length)).flatMap((head) => {
    const rest = text.slice(head.end, head.start + STRETCH * exact.length);
    const [tail] = matches(rest, exact.slice(-length));
    if (!tail) return [];
    const end = head.end + tail.end;
    const put = Math.abs(end - head.start - exact.length);
    return [{ start: head.start, end, errors: head.errors + tail.errors + put / 2 }];
  });
}

/** Between what stood before the quote and what stood behind it, or next to the one that is left. */
function besideOf(text: string, { exact, prefix, suffix }: Sought): Place[] {
  const befores = beside(text, prefix).map(({ end }) => end);
  const behinds = beside(text, suffix).map(({ start }) => start);
  const spans = [
    ...befores.flatMap((start) => {
      const end = behinds.find(
        (one) => one > start && one - start <= STRETCH * exact.length + SHORT,
      );
      return [{ start, end: end ?? start + exact.length }];
    }),
    ...behinds.map((end) => ({ start: Math.max(0, end - exact.length), end })),
  ];
  return spans.flatMap((span) => fitted(text, span, exact));
}

function beside(text: string, wanted: string): readonly Span[] {
  if (wanted.length < LEAST_BESIDE) return [];
  return search(text, wanted, Math.floor(wanted.length / BESIDE_CHANGED)).slice(0, MOST_BESIDE);
}

const MOST_BESIDE = 8;

/** The stretch in and about a span that reads most like the quote. */
function fitted(text: string, { start, end }: Span, exact: string): Place[] {
  const from = Math.max(0, start - SHORT / 2);
  const [found] = search(text.slice(from, end + SHORT / 2), exact, Math.floor(exact.length / 2));
  if (!found) return [];
  const place = { start: found.start + from, end: found.end + from, errors: found.errors };
  const rest = Math.abs(place.start - start) + Math.abs(place.end - end);
  // What was put in at one of its ends belongs to it still.
  return rest <= exact.length / 2 ? [{ start, end, errors: found.errors + rest / 4 }] : [place];
}

function matches(text: string, pattern: string): Place[] {
  const changed = pattern.length < SHORT ? SHORT_CHANGED : CHANGED;
  const found = search(text, pattern, Math.floor(pattern.length / changed));
  // Of matches that end one after the other the first is as good as any.
  return found.filter(({ end }, i) => end - (found[i - 1]?.end ?? -2) > 1);
}

/** How alike the nearest stretch of a text is to what is wanted, 0 to 1. */
export function likeness(text: string, wanted: string): number {
  if (!text || !wanted) return 0;
  const [first] = search(text, wanted, wanted.length);
  return first ? 1 - first.errors / wanted.length : 0;
}
