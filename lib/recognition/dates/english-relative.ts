import { type Anchor, weekdayNamed } from './anchor.ts';
import {
  addDays,
  addMonths,
  type Days,
  daysFrom,
  monday,
  months,
  partOf,
  quarter,
  years,
} from './calendar.ts';
import {
  COUNT,
  countOf,
  MONTH_NAME,
  monthOf,
  stageOf,
  WEEKDAY_NAME,
  weekdayNumber,
} from './english-words.ts';
import { type DateReader, patternReader, unresolved } from './reader.ts';

const DAY_WORDS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const WAYS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  next: 1,
};
const UNITS = '(?<unit>year|quarter|month|week|day|decade)';

/** yesterday, today, tomorrow. */
const namedDay = patternReader({
  name: 'day by name',
  starts: 'ytYT',
  pattern: '(?<word>[Yy]esterday|[Tt]oday|[Tt]omorrow)(?![\\w-])',
  mean({ word }) {
    const offset = DAY_WORDS[(word as string).toLowerCase()] ?? 0;
    return { resolve: ({ anchor }) => (anchor?.date ? daysFrom(anchor.date, offset) : null) };
  },
});

/** last quarter, this year, next month, last Tuesday, next June, last summer, the past year. */
const near = patternReader({
  name: 'near',
  starts: 'tlpnemTLPNEM',
  pattern: `(?:(?<stage>[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd of)[- ])?(?<the>[Tt]he )?(?<way>[Ll]ast|[Pp]revious|[Pp]ast|[Tt]his|[Nn]ext) (?:(?<fiscal>fiscal )?(?:${UNITS})|(?<season>summer|spring|fall|autumn|winter|weekend)|(?<weekday>${WEEKDAY_NAME})|(?<month>${MONTH_NAME}))(?![\\w]|-[a-z])`,
  mean({ the, way, unit, weekday, month, fiscal, stage }) {
    const word = (way as string).toLowerCase();
    // "the last year of the war" and "the next day" count from elsewhere.
    if (the && word !== 'past') return null;
    if (unit === 'day' || (unit === 'decade' && word === 'this')) return null;
    const by = WAYS[word] ?? 0;
    if (fiscal) return { resolve: unresolved };
    if (word === 'past' && unit)
      return { resolve: ({ anchor }) => stretch(anchor, { number: -1, unit }) };
    return {
      resolve({ anchor }) {
        const days = nearDays(anchor, by, { unit, weekday, month });
        return days && stage ? partOf(days, stageOf(stage)) : days;
      },
    };
  },
});

/** the past five years, last 12 months, over the next two quarters. */
const several = patternReader({
  name: 'stretch',
  starts: 'tlpncTLPNC',
  pattern: `(?:[Tt]he )?(?<way>[Ll]ast|[Pp]revious|[Pp]ast|[Nn]ext|[Cc]oming) ${COUNT}[ -]${UNITS}s(?!\\w)`,
  mean({ way, count, unit }) {
    const number = countOf(count as string) * (/^[nc]/i.test(way as string) ? 1 : -1);
    return { resolve: ({ anchor }) => stretch(anchor, { number, unit: unit as string }) };
  },
});

/** two years ago, a month ago. */
const ago = patternReader({
  name: 'ago',
  starts: '0123456789aotfsentdcAOTFSEN',
  holds: 'g',
  pattern: `${COUNT.replace('one|', '[Oo]ne|').replace('|a|an', '|[Aa]n?')} ${UNITS}s? ago(?!\\w)`,
  mean({ count, unit }) {
    const number = countOf(count as string);
    return { resolve: ({ anchor }) => agoDays(anchor, number, unit as string) };
  },
});

/** Monday, on Tuesday. */
const weekday = patternReader({
  name: 'weekday',
  starts: 'MTWFS',
  pattern: `(?<name>${WEEKDAY_NAME})(?![\\w])(?!\\.com)`,
  mean: ({ name }) => ({ resolve: (by) => weekdayNamed(weekdayNumber(name as string), by) }),
});

/** year-end, end of the year: of the year the article lies in. */
const yearEnd = patternReader({
  name: 'end of the year',
  starts: 'yeYE',
  pattern: '(?:[Yy]ear[- ]end|[Ee]nd of the (?<unit>year|decade|month|quarter))(?!\\w)',
  mean: ({ unit }) => ({
    resolve({ anchor }) {
      const days = nearDays(anchor, 0, {
        unit: unit ?? 'year',
        weekday: undefined,
        month: undefined,
      });
      return days && partOf(days, 'late');
    },
  }),
});

/** English dates told from the article's own, most telling first. */
export const englishRelative: readonly DateReader[] = [
  namedDay,
  several,
  near,
  ago,
  yearEnd,
  weekday,
];

function nearDays(
  anchor: Anchor | null,
  by: number,
  words: { unit: string | undefined; weekday: string | undefined; month: string | undefined },
): Days | null {
  if (!anchor) return null;
  const { unit } = words;
  if (unit === 'year') return years(anchor.year + by);
  if (unit === 'decade') {
    const first = Math.floor(anchor.year / 10) * 10 + by * 10;
    return years(first, first + 9);
  }
  if (anchor.month === null) return null;
  if (unit === 'quarter') return quarter(anchor.year, Math.ceil(anchor.month / 3) + by);
  if (unit === 'month') return months(anchor.year, anchor.month + by);
  if (words.month)
    return months(
      namedYear(anchor.year, anchor.month, monthOf(words.month), by),
      monthOf(words.month),
    );
  if (!anchor.date) return null;
  const week = addDays(monday(anchor.date), by * 7);
  if (unit === 'week') return daysFrom(week, 0, 7);
  return words.weekday ? daysFrom(week, weekdayNumber(words.weekday)) : null;
}

function namedYear(year: number, now: number, month: number, by: number): number {
  if (by < 0) return month < now ? year : year - 1;
  return by > 0 && month <= now ? year + 1 : year;
}

function stretch(
  anchor: Anchor | null,
  { number, unit }: { number: number; unit: string },
): Days | null {
  if (!anchor?.date) return null;
  const other = shifted(anchor.date, unit, number);
  return number < 0 ? { from: other, to: anchor.date } : { from: anchor.date, to: other };
}

function agoDays(anchor: Anchor | null, number: number, unit: string): Days | null {
  if (!anchor) return null;
  if (unit === 'year' || unit === 'decade')
    return years(anchor.year - number * (unit === 'year' ? 1 : 10));
  if (anchor.month !== null && unit === 'month') return months(anchor.year, anchor.month - number);
  return anchor.date ? daysFrom(shifted(anchor.date, unit, -number), 0) : null;
}

function shifted(date: string, unit: string, by: number): string {
  const inMonths: Readonly<Record<string, number>> = {
    decade: 120,
    year: 12,
    quarter: 3,
    month: 1,
  };
  const each = inMonths[unit];
  return each ? addMonths(date, each * by) : addDays(date, unit === 'week' ? by * 7 : by);
}
