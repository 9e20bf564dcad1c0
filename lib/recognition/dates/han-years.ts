import { years } from './calendar.ts';
import { yearNumber } from './han-numbers.ts';
import {
  daysAlone,
  daysInYear,
  EDGE_OF_YEAR,
  MONTH_AND_DAY,
  MONTH_QUARTER,
  PART_OF_YEAR,
} from './han-parts.ts';
import { oneOf, YEAR_OFFSETS } from './han-words.ts';
import {
  before,
  type DateReader,
  type Meaning,
  patternReader,
  settled,
  unresolved,
} from './reader.ts';

const DIGITS = '0123456789';
const HAN_DIGITS = '一二三四五六七八九十';
const YEAR = '(?:(?:1[5-9]|20|21)\\d\\d|[一二][〇零○一二三四五六七八九]{3})';
const TAIL = ` ?(?:${MONTH_QUARTER}|${PART_OF_YEAR}|${MONTH_AND_DAY}|${EDGE_OF_YEAR})`;
const AROUND = '(?<around>前后|左右)?';
/** Behind these a number of years is a length of time: 近2000年. */
const COUNTED = /[近约超达逾过]$/u;

/** 2024年, 2024年上半年, 2024年7月9日, 2005-2009年, 2022年末, 2015年前后. */
const absoluteYear = patternReader({
  name: 'year',
  starts: `${DIGITS}一二`,
  holds: '年季',
  pattern:
    `(?:(?<year0>${YEAR}) ?[-~–—至到/] ?)?(?<year>${YEAR}|(?<=${YEAR} ?[-~–—至到/] ?)\\d\\d)(?: ?年|(?= ?(?:第?[一二三四]季|[上下]半年)))` +
    `(?![代级款])(?:${TAIL})?${AROUND}`,
  mean(groups, text, at) {
    const year = yearNumber(groups.year as string);
    if (year % 500 === 0 && COUNTED.test(text.slice(at - 1, at))) return null;
    if (!groups.year0) return { year, resolve: settled(daysInYear(groups, year)) };
    const first = yearNumber(groups.year0);
    const last = year < 100 ? Math.floor(first / 100) * 100 + year : year;
    return { year: last, resolve: settled({ ...years(first, last), to: to(groups, last) }) };
  },
});

/** 24年3月, 97年底: two digits are a year only with a part of it behind. */
const shortYear = patternReader({
  name: 'short year',
  starts: DIGITS,
  holds: '年',
  pattern: `(?<year>\\d\\d)年(?:${PART_OF_YEAR}|${MONTH_AND_DAY}|年?(?<edge>[初底末]))`,
  mean(groups, text, at) {
    if (/(?:民国|明治|大正|昭和|平成|令和)$/.test(before(text, at))) return null;
    const short = Number(groups.year);
    const year = short + (short < 60 ? 2000 : 1900);
    return { year, resolve: settled(daysInYear(groups, year)) };
  },
});

/** 民國113年: counted from 1912. */
const republicYear = patternReader({
  name: 'year of the Republic',
  starts: '民',
  pattern: `民国 ?(?<year>\\d{2,3}) ?年(?:${TAIL})?`,
  mean(groups) {
    const year = Number(groups.year) + 1911;
    return { year, resolve: settled(daysInYear(groups, year)) };
  },
});

/** 去年7月, 今年前三季, 明年初, 去年同期. */
const relativeYear = patternReader({
  name: 'relative year',
  starts: '去今明前后上本大',
  pattern: `(?<word>${oneOf(YEAR_OFFSETS)})(?![纪龄轻级])(?:${TAIL})?${AROUND}`,
  mean(groups, text, at) {
    const word = groups.word as string;
    if (/^[前后上]/.test(word) && /[\d一二三四五六七八九十百几数多余以]$/u.test(before(text, at))) {
      return null;
    }
    return {
      resolve: ({ anchor }) =>
        anchor && daysInYear(groups, anchor.year + (YEAR_OFFSETS[word] ?? 0)),
    };
  },
});

/** 3月, 9月12日至13日, 第三季, 上半年, Q4 底, 前三季度: the year is understood. */
const partAlone = patternReader({
  name: 'part of a year',
  starts: `${DIGITS}${HAN_DIGITS}第首前上下QH`,
  holds: '季QH月年',
  pattern: `(?:${PART_OF_YEAR}|${MONTH_AND_DAY})(?![薪活租供球费嫂饼])${AROUND}`,
  mean: (groups, text, at) => (standsAlone(groups, text, at) ? alone(groups) : null),
});

/** 12 月季度, 九月季: a quarter by the month it ends in, as companies name it. */
const monthQuarter = patternReader({
  name: 'quarter by month',
  starts: `${DIGITS}${HAN_DIGITS}`,
  holds: '月',
  pattern: MONTH_QUARTER,
  mean: alone,
});

/** 年初, 年底, 月底 of the year or month the article lies in. */
const edgeAlone = patternReader({
  name: 'edge of a year',
  starts: '年月',
  holds: '初底末中',
  pattern:
    '(?:年(?:(?<edge>[初底末])|(?<middle>中)(?=[前后分就又即便推发公上完,，。、;；]|$))|(?<month>月)[初底末])(?!端)',
  mean(groups, text, at) {
    if (/[\d每一二三四五六七八九十个几半数两同]$/u.test(before(text, at).trimEnd())) return null;
    if (groups.month) return { resolve: unresolved };
    return alone(groups);
  },
});

/** Chinese dates that hang on a year, most telling first. */
export const hanYears: readonly DateReader[] = [
  absoluteYear,
  republicYear,
  relativeYear,
  shortYear,
  monthQuarter,
  partAlone,
  edgeAlone,
];

function alone(groups: Parameters<typeof daysAlone>[0]): Meaning {
  return { resolve: (by) => daysAlone(groups, by) };
}

/** Whether a part of a year is no part of a count, a length of time, a name or a season of a show. */
function standsAlone(groups: Parameters<typeof daysAlone>[0], text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  if (/[\d.:：]$|[第每单同]$|每年的? ?$|[一二三四五六七八九十]$/u.test(before)) return false;
  if (groups.firstMonths) return true;
  if (groups.season) return false;
  if (groups.h) return false;
  if (groups.q) return !/[\w-]$/.test(before) && !/^[_\w-]/.test(text.slice(at + 2, at + 3));
  if (groups.quarter) return /第|首|季度/.test(text.slice(at, at + 5));
  return !/个$/.test(before);
}

function to(groups: Parameters<typeof daysInYear>[0], year: number): string {
  return (daysInYear(groups, year) ?? years(year)).to;
}
