import approximate from 'approx-string-match';
import type { Selector } from '../../../lib/model/selector.ts';
import type { Span } from '../../../lib/model/span.ts';

/**
 * The peer: a passage as the client of Hypothesis anchors it, after what it publishes
 * (https://github.com/hypothesis/client, `anchoring/match-quote`): the place where it stood if the
 * words are still there; else every exact place of the quote, or every place with at most
 * min(256, half its length) errors, weighed 50 for the quote, 20 each for prefix and suffix, 2 for
 * nearness; the heaviest wins, however light.
 */
export function hypothesisFind(text: string, { quote, position }: Selector): Span | null {
  const { exact, prefix, suffix } = quote;
  if (!exact) return null;
  if (text.slice(position.start, position.end) === exact) return position;
  const places = search(text, exact, Math.min(256, exact.length / 2));
  let best: { readonly span: Span; readonly weight: number } | null = null;
  for (const { start, end, errors } of places) {
    const before = text.slice(Math.max(0, start - prefix.length), start);
    const behind = text.slice(end, end + suffix.length);
    const weight =
      50 * (1 - errors / exact.length) +
      20 * (prefix ? likeness(before, prefix) : 1) +
      20 * (suffix ? likeness(behind, suffix) : 1) +
      2 * (1 - Math.abs(start - position.start) / text.length);
    if (!best || weight > best.weight) best = { span: { start, end }, weight };
  }
  return best?.span ?? null;
}

function likeness(text: string, wanted: string): number {
  if (!text || !wanted) return 0;
  const [first] = search(text, wanted, wanted.length);
  return first ? 1 - first.errors / wanted.length : 0;
}

function search(text: string, wanted: string, most: number) {
  const exactly: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    exactly.push({ start: at, end: at + wanted.length, errors: 0 });
  return exactly.length ? exactly : approximate(text, wanted, most);
}
