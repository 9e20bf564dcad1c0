import type { Selector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';

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
 * surroundings agree most, then the one nearest to where it stood. Null when the quote is gone.
 */
export function find(text: string, { quote, position }: Selector): Span | null {
  const { exact } = quote;
  if (!exact) return null;
  if (text.startsWith(exact, position.start) && agreement(text, position.start, quote) === 1) {
    return { start: position.start, end: position.start + exact.length };
  }
  let best: { start: number; score: number } | null = null;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    // Nearness only decides between places whose surroundings agree alike.
    const distance = Math.abs(at - position.start) / (text.length + 1);
    const score = agreement(text, at, quote) - distance / 1000;
    if (!best || score > best.score) best = { start: at, score };
  }
  return best && { start: best.start, end: best.start + exact.length };
}

/** The share of prefix and suffix, 0 to 1, that stands around the place, counted from the quote outwards. */
function agreement(text: string, at: number, quote: Selector['quote']): number {
  const { exact, prefix, suffix } = quote;
  const whole = prefix.length + suffix.length;
  if (whole === 0) return 1;
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix.at(-1 - before)) before++;
  let behind = 0;
  const end = at + exact.length;
  while (behind < suffix.length && text[end + behind] === suffix[behind]) behind++;
  return (before + behind) / whole;
}
