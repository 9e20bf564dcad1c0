import type { DimensionRules, Reading, Site } from './dimension.ts';

/** Multiples: how many times one is the other. */
export const multiple: DimensionRules = {
  dimension: 'multiple',
  units: [
    { unit: 'x', forms: '倍|x|X|×|folds|fold', not: '数率速道' },
    { unit: 'x', forms: '个数量级|orders of magnitude|order of magnitude' },
  ],
  read: readMultiple,
};

const TIMES =
  /[ ]times(?= (?:more|less|fewer|faster|slower|higher|lower|larger|bigger|smaller|cheaper|better|greater|the|as|that|its|their|over|what|revenue|earnings|sales|annual))/y;
const GROWN =
  /\b(?:(?:increas|multipli|expand|jump|climb|declin|surg|soar)(?:ed|es|ing)|gr[eo]wn?|growing|rose|risen|rising)(?: by| to)? (?:(?:more than|over|nearly|almost|about|some) )?$/;
const ANY_TIMES = / times(?![a-z-])/y;
const PARTS =
  /-(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?(?![a-z])/y;
const PART_WORDS = 'third quarter fourth fifth sixth seventh eighth ninth tenth hundredth'.split(
  ' ',
);
const PART_SIZES = [3, 4, 4, 5, 6, 7, 8, 9, 10, 100];
const DOUBLING = /[ ]?番/y;
const MAGNITUDE = / ?(?:个数量级|orders? of magnitude)/y;

/** 三分之一, 翻两番, an order of magnitude, five times as much. */
function readMultiple({ text, lower, numeral, next }: Site): Reading | null {
  const { start, end } = numeral;
  const made = (to: number, factor: number): Reading => ({
    start,
    end: to,
    dimension: 'multiple',
    unit: 'x',
    factor,
    written: true,
  });
  if (numeral.over > 1) return made(end, 1);
  if (text[start] === '翻') return made(end + 1, 1);
  const part = numeral.max === 1 && next === '/' ? slashed(text, start) : null;
  if (part) return made(part.end, 1 / part.over);
  if (numeral.form === 'words' && numeral.max < 10) {
    PARTS.lastIndex = end;
    const part = PARTS.exec(lower)?.[0];
    if (part) {
      const size = PART_SIZES[PART_WORDS.findIndex((word) => part.startsWith(word, 1))] ?? 1;
      return made(end + part.length, 1 / size);
    }
  }
  if (!'to个番'.includes(next) || next === '') return null;
  const grown = next === 't' && GROWN.test(lower.slice(Math.max(0, start - 32), start));
  for (const [pattern, factor] of [
    [grown ? ANY_TIMES : TIMES, 1],
    [DOUBLING, 2 ** numeral.max / Math.max(numeral.max, 1)],
    [MAGNITUDE, 10 ** numeral.max / Math.max(numeral.max, 1)],
  ] as const) {
    pattern.lastIndex = end;
    const found = pattern.exec(lower);
    if (
      found &&
      (pattern !== DOUBLING || /翻了?$/.test(text.slice(Math.max(0, start - 2), start)))
    ) {
      return made(end + found[0].length, factor);
    }
  }
  return null;
}

const SLASH = /1\/(\d{1,3})(?![\d/月日.])/y;

/** 只有GPT-4的1/10: a part written with a slash, where words before it tell it from a date. */
function slashed(
  text: string,
  start: number,
): { readonly end: number; readonly over: number } | null {
  if (!/[的为约仅有足近至到价本格] ?$/.test(text.slice(Math.max(0, start - 2), start))) return null;
  SLASH.lastIndex = start;
  const over = Number(SLASH.exec(text)?.[1] ?? 0);
  return over > 1 ? { end: SLASH.lastIndex, over } : null;
}
