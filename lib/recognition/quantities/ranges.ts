import { clean } from './digits.ts';
import type { Surroundings, UnitReader } from './grammar.ts';
import type { Numeral } from './numeral.ts';
import { signBefore } from './signs.ts';
import type { Reading } from './units/dimension.ts';

/** Two numerals read as one range, with the unit they share. */
export interface JoinedNumeral {
  readonly numeral: Numeral;
  readonly reading: Reading;
}

const LINK = /^ ?(?:-|–|—|——|~|～|〜|至|到|−) ?$/;
const MAY_LINK = /[-–—~～〜−至到]|to |and /;
const TO = /^ to $/;
const AND = /^ and $/;
const BETWEEN = /(?:between|from between) (?:[a-z]{0,3}[$€£¥])?$/;
const FROM = /(?:from|从|由|自) ?(?:[a-z]{0,3}[$€£¥])?$/;
const RANGING = /(?:rang(?:e|es|ing)|var(?:y|ies|ying)) from (?:[a-z]{0,3}[$€£¥])?$/;
const SYMBOL = /(?<=[ -–—~～至到to])(?:(?:US|HK|NT)?[$€£¥]|-)$/;

/** Joins numeral `index` with the next one if a range word links them; null otherwise. */
export function joinRange(
  around: Surroundings,
  index: number,
  unitOf: UnitReader,
): JoinedNumeral | null {
  const first = around.numerals[index] as Numeral;
  const next = around.numerals[index + 1];
  if (!next || next.start - first.end > 16 || next.over > 1) return null;
  if (first.over > 1) return joinParts(around, first, next, unitOf);
  if (!MAY_LINK.test(around.lower.slice(first.end, next.start))) return null;
  const second = unitOf(next);
  if (!second || (first.form === 'words' && next.form !== 'words')) return null;
  const own = unitOf(first);
  const ownEnd = own?.written && own.end > first.end && own.end <= next.start ? own.end : first.end;
  const between = around.text.slice(ownEnd, next.start).replace(SYMBOL, '');
  if (!links(around.lower, first, between)) return null;
  if (ownEnd > first.end && own?.unit !== second.unit) return null;
  const low = lowEnd(first, next);
  if (low === null) return null;
  const factor = own?.written && ownEnd > first.end ? own.factor / second.factor : 1;
  const signed = signBefore(around.text, first.start, second.dimension) > 0 ? -1 : 1;
  const min = clean(low * factor * signed);
  if (!(min < next.max)) return null;
  const numeral: Numeral = { ...next, start: first.start, min, max: next.max, bound: first.bound };
  const start = own && own.start < first.start ? own.start : first.start;
  // "$66-72 billion": the sign before the first number is the second one's too.
  const shared = !second.written && own?.written && own.start < first.start;
  const measured = shared ? { ...own, end: next.end } : second;
  return {
    numeral,
    reading: {
      ...measured,
      start: Math.min(start, second.start < next.start ? start : first.start),
    },
  };
}

/** 百分之三至五: the denominator of the first is the second one's too. */
function joinParts(
  { text }: Surroundings,
  first: Numeral,
  next: Numeral,
  unitOf: UnitReader,
): JoinedNumeral | null {
  const shared = /^[至到]$/.test(text.slice(first.end, next.start)) && first.min < next.max;
  if (!shared || unitOf(next)?.written) return null;
  const reading = unitOf(first);
  const numeral = { ...next, start: first.start, min: first.min, over: first.over };
  return reading && { numeral, reading: { ...reading, end: next.end } };
}

function links(lower: string, first: Numeral, between: string): boolean {
  const before = lower.slice(Math.max(0, first.start - 18), first.start);
  if (LINK.test(between)) return !(/[到至]/.test(between) && FROM.test(before));
  if (TO.test(between)) return !FROM.test(before) || RANGING.test(before);
  return AND.test(between) && BETWEEN.test(before);
}

/** The first number in the second one's scale where it names none of its own: 1.2–1.5亿. */
function lowEnd(first: Numeral, next: Numeral): number | null {
  if (first.scale > 1 || next.scale === 1) return first.min < next.max ? first.min : null;
  const scales = [next.scale, 1e12, 1e8, 1e4].filter((scale) => scale <= next.scale);
  const shared = scales.find((scale) => first.min * scale < next.max);
  return shared === undefined ? null : first.min * shared;
}
