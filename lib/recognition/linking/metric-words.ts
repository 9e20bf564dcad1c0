import { occurrences } from '../entities/chinese/occurrences.ts';
import { METRICS } from './metrics.ts';

/** A metric as the text names it; `id` where it is a canonical one. */
export interface NamedMetric {
  readonly text: string;
  readonly id?: string;
  /** Of a change: what has changed, 营收 of 营收年增. */
  readonly of?: string;
}

/** Chinese metric words by their first unit, the longest first: few characters begin one. */
const HAN = new Map<number, (readonly [word: string, id: string])[]>();
for (const { id, han } of METRICS) {
  for (const word of han.split('|')) {
    const first = word.charCodeAt(0);
    HAN.set(first, [...(HAN.get(first) ?? []), [word, id]]);
  }
}
for (const words of HAN.values()) words.sort((a, b) => b[0].length - a[0].length);
/** 投资者 and 融资租赁 are other words. */
const OTHER_WORD = '者人家商';
const ENGLISH = METRICS.map(({ id, english }) => [id, new RegExp(`^(?:${english})$`)] as const);
const ENGLISH_WORDS = new RegExp(
  `(?<![a-z])(?:${METRICS.map(({ english }) => english).join('|')})(?![a-z])`,
  'g',
);

/** A metric word found in a stretch of text; offsets count in it. */
export interface MetricWord {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The last metric word of a stretch of folded, lower-cased text, or null. */
export function lastMetricWord(stretch: string): MetricWord | null {
  let last: MetricWord | null = null;
  for (let word = hanWord(stretch, 0); word; word = hanWord(stretch, word.end)) last = word;
  if (!/[a-z]{3}/.test(stretch)) return last;
  for (const { 0: word, index } of occurrences(ENGLISH_WORDS, stretch)) {
    if (last && last.start >= index) continue;
    last = { id: englishId(word), start: index, end: index + word.length };
  }
  return last;
}

/** The canonical metric a phrase names with its last word, or undefined. */
export function canonicalMetric(phrase: string): string | undefined {
  let id = recent.get(phrase);
  if (id === undefined) {
    if (recent.size >= MOST_RECENT) recent.clear();
    id = lastMetricWord(phrase.toLowerCase())?.id ?? null;
    recent.set(phrase, id);
  }
  return id ?? undefined;
}

/** Phrases asked of lately, as rules ask of the same one by turns; null for one that names no metric. */
const recent = new Map<string, string | null>();
const MOST_RECENT = 1000;

function englishId(word: string): string {
  return ENGLISH.find(([, pattern]) => pattern.test(word))?.[0] ?? word;
}

/** Where the first Chinese metric word of a phrase ends; 0 where it holds none. */
export function firstMetricEnd(phrase: string): number {
  return hanWord(phrase, 0)?.end ?? 0;
}

/** The first Chinese metric word from `from` on. */
function hanWord(text: string, from: number): MetricWord | null {
  for (let start = from; start < text.length; start++) {
    const words = HAN.get(text.charCodeAt(start));
    if (!words) continue;
    for (const [word, id] of words) {
      const end = start + word.length;
      if (text.startsWith(word, start) && !OTHER_WORD.includes(text[end] ?? '\n')) {
        return { id, start, end };
      }
    }
  }
  return null;
}
