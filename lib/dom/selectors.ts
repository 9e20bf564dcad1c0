import type { Selector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';
import { placesAlike, placesOf, type Sought } from './alike.ts';
import { bared, baredPage, ownBefore, ownBehind, tellingness, withMarks } from './bare-text.ts';
import { type Weighed, weighed } from './weigh.ts';

/** Characters kept on each side of a quote; Hypothesis keeps as many. */
const CONTEXT = 32;

/**
 * Describes a span of the page's text (its chunks' texts, a line each) so that it can be found again
 * when the page has changed around it.
 */
export function describe(text: string, span: Span): Selector {
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(span.start, span.end),
      prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
      suffix: text.slice(span.end, span.end + CONTEXT),
    },
    position: { type: 'TextPositionSelector', start: span.start, end: span.end },
  };
}

/**
 * Where a described passage stands now; null when it is gone. The page may have been edited, broken
 * into other lines, converted between Simplified and Traditional, or glossed since: both are compared
 * bare (see `bare-text.ts`). Of all places that read like the quote the one is taken that agrees most,
 * in its words, in what stands beside it, and lastly in its position; one that agrees too little to be
 * told from any other is none.
 */
export function find(text: string, { quote, position }: Selector): Span | null {
  const { exact, prefix, suffix } = quote;
  if (!exact) return null;
  const { start } = position;
  const from = Math.max(0, start - prefix.length);
  const end = start + exact.length;
  if (text.slice(from, end + suffix.length) === prefix + exact + suffix) return { start, end };
  const page = baredPage(text);
  const at = Math.round((start / (text.length + 1)) * page.text.length);
  const [words, before, behind] = [exact, prefix, suffix].map((part) => bared(part).text);
  // Of a quote of nothing but punctuation there is nothing to compare.
  if (!words) return null;
  const own = { ownPrefix: ownBefore(prefix), ownSuffix: ownBehind(exact, suffix) };
  const sought = { exact: words, prefix: before ?? '', suffix: behind ?? '', ...own, at };
  const spanOf = (place: Span) => withMarks(text, page.sourceOf(place.start, place.end), exact);
  const stands = (place: Weighed) => standsAlone(text, spanOf(place), quote);
  const best = search(page.text, sought, stands);
  return best && spanOf(best);
}

/** A quote that says so much is not found somewhere else by chance. */
const TELLING = 24;
/** As much is enough for a line or a sentence that is one again. */
const TELLING_LINE = 6;
const ALTERED_LINE = 14;

function search(text: string, sought: Sought, stands: (place: Weighed) => boolean): Weighed | null {
  const exactly = weighed(text, sought, placesOf(text, sought.exact));
  const [first] = exactly;
  if (first && Math.min(first.before, first.behind) >= SURE) return only(exactly, sought);
  const alike = placesAlike(text, sought);
  const telling = tellingness(sought.exact) >= TELLING;
  // What says a lot and stands there word by word yields only to what is nearly the same.
  const least = first && telling ? 0.8 : 0;
  const others = weighed(text, sought, alike).filter((place) => {
    if (place.words === 1 || place.words < least) return false;
    if (sameFigures(text, place, sought)) return true;
    // Another figure is another thing, unless all around it is the same.
    return telling && !first && Math.min(place.before, place.behind) >= 0.5;
  });
  const all = [...exactly, ...others].filter((place) => isConvincing(place, sought));
  const found = only(all, sought);
  if (found || all.length > 0) return found;
  // A line that says enough is known by itself, wherever it was moved.
  const lines = first ? exactly : others.filter(({ words }) => words >= 0.75);
  const enough = tellingness(sought.exact) >= (first ? TELLING_LINE : ALTERED_LINE);
  const [line] = lines;
  return line && enough && !rivalOf(line, lines) && stands(line) ? line : null;
}

/** Both sides agree so much that no other place need be looked for. */
const SURE = 0.75;
/** Places this close in agreement are told apart only by where the quote stood, if at all. */
const CLOSE = 1.5;
const NEARER = 3;

/** The place that agrees most; null where another one agrees about as much. */
function only(places: readonly Weighed[], { at }: Sought): Weighed | null {
  const [best, ...rest] = [...places].sort((a, b) => b.score - a.score);
  if (!best) return null;
  const rival = rivalOf(best, rest);
  if (!rival || best.score - rival.score >= CLOSE) return best;
  const [near, far] = [Math.abs(best.start - at), Math.abs(rival.start - at)];
  if (near * NEARER < far) return best;
  return far * NEARER < near ? rival : null;
}

/** The next best place that is another one. */
function rivalOf(best: Weighed, places: readonly Weighed[]): Weighed | undefined {
  return places.find(({ start, end }) => end <= best.start || start >= best.end);
}

/** Whether a place agrees so much that it is hardly there by chance. */
function isConvincing(place: Weighed, sought: Sought): boolean {
  const { words, before, behind, beside } = place;
  const [more, less] = before > behind ? [before, behind] : [behind, before];
  const telling = tellingness(sought.exact) >= TELLING;
  if (words === 1 && telling) return true;
  if (less >= SURE) return words >= 0.6;
  if (telling) return words >= 0.6 && (words >= 0.8 || more >= 0.5);
  // A name or a figure is known by the sentence it stands in.
  const own = ownSides(place, sought);
  const same = own.agreement >= 0.6 && own.weight >= 8 && beside >= 4;
  if (words === 1) return same || (more >= 0.8 && less >= 0.5 && beside >= 6);
  return words >= 0.6 && same && beside >= 8 && (more >= 0.7 || own.weight >= 16);
}

/** From so much on a quote is a part of a sentence rather than a name. */
const PART = 14;

/** How alike its own sentence is around it: of a name on either side, of more on both together. */
function ownSides({ ownBefore: before, ownBehind: behind }: Weighed, sought: Sought) {
  const [left, right] = [tellingness(sought.ownPrefix), tellingness(sought.ownSuffix)];
  const weight = left + right;
  const together = weight ? (before * left + behind * right) / weight : 1;
  const part = tellingness(sought.exact) >= PART;
  const [worse, better] = before < behind ? [before, behind] : [behind, before];
  const agreement = part ? together : better >= 0.9 && worse >= 0.45 ? 0.6 : worse;
  return { weight, agreement };
}

const FIGURES = /[\d.%]+|[〇零一二三四五六七八九十百千万亿]{2,}/g;

/** Whether the same figures stand in a place as in the quote; of several in a sentence most of them. */
function sameFigures(text: string, { start, end }: Span, { exact }: Sought): boolean {
  const wanted: readonly string[] = exact.match(FIGURES) ?? [];
  const found: readonly string[] = text.slice(start, end).match(FIGURES) ?? [];
  if (tellingness(exact) < TELLING) return wanted.join(' ') === found.join(' ');
  const kept = wanted.filter((figure) => found.includes(figure)).length;
  return kept * 2 >= wanted.length && kept * 2 >= found.length - 2;
}

const SENTENCE_END = /(?:^|[\n。！？!?；;.…])[\s"'”’」』)）\-•*]*$/;
const LINE_END = /^[\s"'”’」』)）]*(?:\n|$)|^\s/;

/** Whether a quote was a line or a sentence of its own, and is one again. */
function standsAlone(text: string, { start, end }: Span, quote: Selector['quote']): boolean {
  const was = SENTENCE_END.test(quote.prefix) && endsAt(quote.exact, quote.suffix);
  const is = SENTENCE_END.test(text.slice(Math.max(0, start - CONTEXT), start));
  return was && is && endsAt(text.slice(start, end), text.slice(end, end + CONTEXT));
}

function endsAt(exact: string, suffix: string): boolean {
  return LINE_END.test(suffix) || SENTENCE_END.test(exact);
}
