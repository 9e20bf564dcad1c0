import type { Folded } from '../../text/fold.ts';

/** A folded text with its numbers set tight, and the way back to folded offsets. */
export interface TightText {
  readonly text: string;
  readonly lower: string;
  /** The folded offset of tight offset `at`; the end of the text is allowed. */
  readonly foldedAt: (at: number) => number;
}

const LIST_COMMA = /[\d０-９]，(?=\d{3}(?!\d))/g;
const HAN_NUMBER = '零〇一二三四五六七八九十百千万亿两半点分之个成折陆伍柒捌玖佰仟';
const SPACED = new RegExp(`[${HAN_NUMBER}] +[${HAN_NUMBER}]|之 +\\d|\\d {2,}[个成折]`);
const SPACES = new RegExp(
  `(?<=[${HAN_NUMBER}]) +(?=[${HAN_NUMBER}])|(?<=之) +(?=\\d)|(?<=\\d) {2,}(?=[个成折])`,
  'g',
);

/**
 * Sets spaced-out Han numbers tight (一 百 五 十, as copied from PDFs), and gives the full-width
 * comma of a list ($20，300美元) back, which folding made look like a thousands separator.
 */
export function tighten(folded: Folded): TightText {
  const separated = withListCommas(folded);
  if (!folded.text.includes(' ') || !SPACED.test(folded.text)) {
    return { text: separated, lower: folded.lower, foldedAt: (at) => at };
  }
  const kept: number[] = [];
  let from = 0;
  let text = '';
  let lower = '';
  for (const gap of separated.matchAll(SPACES)) {
    text += separated.slice(from, gap.index);
    lower += folded.lower.slice(from, gap.index);
    for (let at = from; at < gap.index; at++) kept.push(at);
    from = gap.index + gap[0].length;
  }
  text += separated.slice(from);
  lower += folded.lower.slice(from);
  for (let at = from; at <= separated.length; at++) kept.push(at);
  return { text, lower, foldedAt: (at) => kept[at] ?? folded.text.length };
}

function withListCommas({ text, source, starts }: Folded): string {
  if (!source.includes('，') || !/\d，\d{3}/.test(source)) return text;
  const commas = new Set([...source.matchAll(LIST_COMMA)].map((found) => found.index + 1));
  return Array.from(text, (char, i) => (commas.has(starts[i] ?? -1) ? '，' : char)).join('');
}
