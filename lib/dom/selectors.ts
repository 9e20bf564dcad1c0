import type { Selector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';
import { findAlike } from './alike.ts';

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
 * Where a described passage stands now: of all places with the exact quote the one whose
 * surroundings agree most, then the one nearest to where it stood; else, for more than a few words,
 * the place that reads almost like it. Null when the quote is gone.
 */
export function find(text: string, { quote, position }: Selector): Span | null {
  const { exact } = quote;
  if (!exact) return null;
  const before = { start: position.start, end: position.start + exact.length };
  if (text.startsWith(exact, before.start) && agreement(text, before, quote) === 1) return before;
  const exactly = placesOf(text, exact);
  const places = exactly.length > 0 ? exactly : findAlike(text, exact, position.start);
  let best: { span: Span; score: number } | null = null;
  for (const span of places) {
    // Nearness only decides between places whose surroundings agree alike.
    const distance = Math.abs(span.start - position.start) / (text.length + 1);
    const score = agreement(text, span, quote) - distance / 1000;
    if (!best || score > best.score) best = { span, score };
  }
  return best?.span ?? null;
}

function placesOf(text: string, exact: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length });
  }
  return places;
}

/** The share of prefix and suffix, 0 to 1, that stands around the place, counted from the quote outwards. */
function agreement(text: string, { start, end }: Span, quote: Selector['quote']): number {
  const { prefix, suffix } = quote;
  const whole = prefix.length + suffix.length;
  if (whole === 0) return 1;
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before++;
  let behind = 0;
  while (behind < suffix.length && text[end + behind] === suffix[behind]) behind++;
  return (before + behind) / whole;
}
