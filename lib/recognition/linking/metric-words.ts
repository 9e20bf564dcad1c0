import { METRICS } from './metrics.ts';

/** A metric as the text names it; `id` where it is a canonical one. */
export interface NamedMetric {
  readonly text: string;
  readonly id?: string;
}

const HAN = METRICS.flatMap(({ id, han }) =>
  han.split('|').map((word) => [word, id] as const),
).sort((a, b) => b[0].length - a[0].length);
const HAN_ID = new Map(HAN);
/** 投资者 and 融资租赁 are other words. */
const HAN_WORDS = new RegExp(`(?:${HAN.map(([word]) => word).join('|')})(?![者人家商])`, 'g');
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
  if (/[\u4e00-\u9fff]/.test(stretch)) {
    for (const { 0: word, index } of stretch.matchAll(HAN_WORDS)) {
      last = { id: HAN_ID.get(word) as string, start: index, end: index + word.length };
    }
  }
  if (!/[a-z]{3}/.test(stretch)) return last;
  for (const { 0: word, index } of stretch.matchAll(ENGLISH_WORDS)) {
    if (last && last.start >= index) continue;
    last = { id: englishId(word), start: index, end: index + word.length };
  }
  return last;
}

/** The canonical metric a phrase names with its last word, or undefined. */
export function canonicalMetric(phrase: string): string | undefined {
  return lastMetricWord(phrase.toLowerCase())?.id;
}

function englishId(word: string): string {
  return ENGLISH.find(([, pattern]) => pattern.test(word))?.[0] ?? word;
}

/** Where the first Chinese metric word of a phrase ends; 0 where it holds none. */
export function firstMetricEnd(phrase: string): number {
  HAN_WORDS.lastIndex = 0;
  const first = HAN_WORDS.exec(phrase);
  HAN_WORDS.lastIndex = 0;
  return first ? first.index + first[0].length : 0;
}
