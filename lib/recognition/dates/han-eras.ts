import { type Days, partOf, years } from './calendar.ts';
import { smallNumber } from './han-numbers.ts';
import { before, type DateReader, type Groups, patternReader, unresolved } from './reader.ts';

const CENTURY = '(?:(?<last>上个?|本)世纪|(?<number>\\d{1,2}|二?十[一二三四五六七八九]?) ?世纪)';
const STAGE =
  '(?:(?<early>初期?|前期|早期|上半叶)|(?<middle>中期|中叶)|(?<late>末期?|后期|晚期|下半叶))?';
const DECADE = '(?:[1-9]0 ?[至到、~–—-] ?)?(?<decade>[1-9]0|[一二三四五六七八九]十) ?年代';

/** 上世紀50年代, 20世纪末, 1990年代初, 90年代. */
const decade: DateReader = patternReader({
  name: 'decade',
  starts: '0123456789一二三四五六七八九十上本',
  holds: '代',
  pattern: `(?:(?:${CENTURY})?${DECADE}|(?<whole>1[5-9]\\d0|20\\d0) ?年代)${STAGE}`,
  mean(groups, text, at) {
    if (/[\d.]$/.test(before(text, at))) return null;
    const first = firstYear(groups);
    return { resolve: () => (first === null ? null : staged(years(first, first + 9), groups)) };
  },
});

/** 19世纪, 上世纪末, 二十世纪下半叶. */
const century: DateReader = patternReader({
  name: 'century',
  starts: '0123456789二十上本',
  holds: '纪',
  pattern: `${CENTURY}${STAGE}(?!经济报道)`,
  mean(groups, text, at) {
    if (/[\d.半]$/.test(before(text, at))) return null;
    const number = centuryOf(groups);
    if (number === null) return null;
    return { resolve: () => staged(years((number - 1) * 100 + 1, number * 100), groups) };
  },
});

/** 2022财年, 2025财年第四季, 上财年, FY2025: a company's own year, which no calendar places. */
const fiscal: DateReader = patternReader({
  name: 'fiscal year',
  starts: '0123456789上本下财',
  holds: '财会',
  pattern:
    '(?:(?:(?:19|20)?\\d\\d ?|上一?个?|本|下一?个?)(?:财年|财政年度|会计年度|财务年度)|财年)(?: ?(?:第?[一二三四1-4] ?季度?|Q[1-4]|[上下]半年))?',
  mean: (_, text, at) =>
    text.startsWith('财年', at) && !/^财年 ?(?:第|Q)/.test(text.slice(at, at + 5))
      ? null
      : { resolve: unresolved },
});

/** Chinese dates wider than a year, or outside the calendar's. */
export const hanEras: readonly DateReader[] = [decade, century, fiscal];

function staged(days: Days, { early, middle, late }: Groups): Days {
  const part = early ? 'early' : middle ? 'middle' : late ? 'late' : null;
  return part ? partOf(days, part) : days;
}

function firstYear(groups: Groups): number | null {
  if (groups.whole) return Number(groups.whole);
  const tens = smallNumber(groups.decade as string);
  const number = centuryOf(groups);
  if (number !== null) return (number - 1) * 100 + tens;
  // 90年代 alone is of the century past, 20年代 may be of either.
  return tens >= 30 ? 1900 + tens : null;
}

function centuryOf({ last, number }: Groups): number | null {
  if (last) return last.startsWith('本') ? 21 : 20;
  const value = number ? smallNumber(number) : 0;
  return value >= 10 && value <= 22 ? value : null;
}
