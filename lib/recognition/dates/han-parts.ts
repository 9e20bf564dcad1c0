import { type Bearings, quarterNamed, yearOfMonth } from './anchor.ts';
import { type Days, day, half, months, partOf, quarter, years } from './calendar.ts';
import { SMALL, smallNumber } from './han-numbers.ts';
import { SEASONS } from './han-words.ts';
import type { Groups } from './reader.ts';

const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DATE = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
const QUARTER = '(?:第 ?)?(?<quarter>[一二三四1-4]|首) ?(?:个)?季度?|Q(?<q>[1-4])(?!\\d)';

/** 9月12日, 10 月 15 日, 3月中旬, 9月底, 六月份, 7-9 月. */
export const MONTH_AND_DAY: string =
  `(?:(?<month0>${MONTH}) ?(?:月)? ?[-~–—至到] ?)?(?<month>${MONTH}) ?月(?!季)(?:份|(?<monthPart> ?[初底末]| ?[上中下]旬)` +
  `| ?(?:(?<date0>${DATE}) ?日? ?[-~–—至到] ?)?(?<date>${DATE}) ?[日号](?![线文]))?`;

/** 12 月季度: the quarter that ends in that month. */
export const MONTH_QUARTER: string = `(?<closing>${MONTH}) ?月 ?季度?`;

/** What may follow a year, or stand alone with the year understood. */
export const PART_OF_YEAR: string =
  `(?:(?:${QUARTER})(?: ?(?<quarterPart>[初底末]))?` +
  `|前(?<firstQuarters>[二三两23]) ?个?季度?|前 ?(?<firstMonths>${SMALL}) ?个?月` +
  `|(?<half>[上下])半年|H(?<h>[12])(?!\\d)|(?<season>[春夏秋冬])(?:天|季|(?![晚节运招])))`;

/** The same at a year's edges: 2024年初, 去年年底, 2025 年中. */
export const EDGE_OF_YEAR: string =
  '(?: ?年?(?<edge>[初底末])(?:期)?|(?: 年|年)?(?<middle>中)(?:期|(?=$|[,，。、;；:)）前后推发上完开达时就将已]))|(?<same>同期)|(?<whole>全年|度))';

const PART_NAMES: Readonly<Record<string, 'early' | 'middle' | 'late'>> = {
  初: 'early',
  上旬: 'early',
  中: 'middle',
  中旬: 'middle',
  底: 'late',
  末: 'late',
  下旬: 'late',
};

/** The days that the groups of the patterns above name in `year`; the whole year for none. */
export function daysInYear(groups: Groups, year: number): Days | null {
  if (groups.month) return monthDays(groups, year);
  if (groups.closing) {
    const last = smallNumber(groups.closing);
    return months(year, last - 2, last);
  }
  const number = quarterNumber(groups);
  if (number) return named(quarter(year, number), groups.quarterPart);
  if (groups.firstQuarters) return months(year, 1, smallNumber(groups.firstQuarters) * 3);
  if (groups.firstMonths) return months(year, 1, smallNumber(groups.firstMonths));
  const halves = groups.half ? (groups.half === '上' ? 1 : 2) : Number(groups.h ?? 0);
  if (halves) return half(year, halves);
  const season = SEASONS[groups.season ?? ''];
  if (season) return months(year, ...season);
  return named(years(year), groups.edge ?? groups.middle);
}

/** The same without a year of its own. */
export function daysAlone(groups: Groups, by: Bearings): Days | null {
  const number = quarterNumber(groups);
  if (number) {
    const whole = quarterNamed(number, by);
    return whole && named(whole, groups.quarterPart);
  }
  const month = groups.month0 ?? groups.month ?? groups.closing;
  const year = month ? yearOfMonth(smallNumber(month), by) : (by.year ?? by.anchor?.year ?? null);
  return year === null ? null : daysInYear(groups, year);
}

function quarterNumber({ quarter: word, q }: Groups): number {
  if (q) return Number(q);
  return word === '首' ? 1 : word ? smallNumber(word) : 0;
}

function monthDays(groups: Groups, year: number): Days | null {
  const month = smallNumber(groups.month as string);
  const first = groups.month0 ? smallNumber(groups.month0) : month;
  if (!groups.date) {
    // 11-2月 runs into the next year.
    const last = month < first ? month + 12 : month;
    return named(months(year, first, last), groups.monthPart?.trim());
  }
  const last = day(year, month, smallNumber(groups.date));
  const from = day(year, first, smallNumber(groups.date0 ?? groups.date));
  return last && from && { from: from.from, to: last.to };
}

function named(days: Days, part: string | undefined): Days {
  const name = part && PART_NAMES[part];
  return name ? partOf(days, name) : days;
}
