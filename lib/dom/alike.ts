import search from 'approx-string-match';
import type { Span } from '../model/span.ts';

/** A shorter quote is a name or a figure: one that reads otherwise is another one. */
const SHORTEST = 16;
/** Of a longer quote its first and last this many characters are looked for. */
const LONGEST = 320;
const END = 160;
/** One character in so many may have changed. */
const CHANGED = 4;
/** Characters around where the quote stood that are looked through: some 10 ms at most. */
const AROUND = 50_000;

/** Where a text reads almost like a quote, near `at`; the places that read most alike, none when none does. */
export function findAlike(text: string, exact: string, at: number): Span[] {
  if (exact.length < SHORTEST) return [];
  const from = Math.max(0, at - AROUND);
  const window = text.slice(from, at + exact.length + AROUND);
  if (exact.length <= LONGEST) return matches(window, exact).map((span) => moved(span, from));
  return matches(window, exact.slice(0, END)).flatMap(({ start }) => {
    const rest = window.slice(start, start + exact.length + exact.length / CHANGED);
    const end = matches(rest, exact.slice(-END)).at(-1)?.end;
    return end === undefined ? [] : [moved({ start, end: start + end }, from)];
  });
}

function matches(text: string, pattern: string): Span[] {
  const found = search(text, pattern, Math.floor(pattern.length / CHANGED));
  // Of matches that end one after the other the first is as good as any.
  return found.filter(({ end }, i) => end - (found[i - 1]?.end ?? -2) > 1);
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
