import { type Bearings, yearOfMonth } from './anchor.ts';
import { type Days, day, months, partOf, years } from './calendar.ts';
import {
  countOf,
  MONTH_NAME,
  monthOf,
  STRONG_LEAD,
  seasonMonths,
  stageOf,
  WEAK_LEAD,
  WEEKDAY_NAME,
  YEAR,
  YEAR_ENDS,
} from './english-words.ts';
import { before, type DateReader, type Groups, patternReader } from './reader.ts';

const STAGE = '(?:(?<stage>early|mid|late|(?:end|start|beginning|middle) of)[- ])?';
const SURE_MONTH =
  /^(?:January|February|April|June|July|August|September|October|November|December)$/;
const MONTH_STARTS = 'JFMASOND';
const STAGE_STARTS = 'emlsbEMLSB';

/** March 3, Oct 15–17, 2024, September 24th, June, early March 2025. */
const monthFirst = patternReader({
  name: 'month',
  starts: `${MONTH_STARTS}${STAGE_STARTS}MTWFS`,
  pattern: `(?:${WEEKDAY_NAME},? )?${STAGE}(?<month>${MONTH_NAME})(?:(?<closes> quarter(?!-))|(?: (?<date>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d:.%]\\d|[\\w%])(?:(?: ?[-–] ?| to )(?<last>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\w%]))?)?(?:(?:,? of |,? |')(?<year>${YEAR})(?![\\w%]))?)`,
  mean(groups, text, at) {
    const { month, date, year, stage, closes } = groups;
    if (closes) return closingQuarter(monthOf(month as string));
    const bare = !date && !year && !stage;
    // March, May and the short forms are also verbs and names.
    if (bare && !SURE_MONTH.test(month as string)) {
      if (!STRONG_LEAD.test(before(text, at)) && !WEAK_LEAD.test(before(text, at))) return null;
    }
    return monthMeaning(groups);
  },
});

/** 3 March 2024, 15th of October. */
const dayFirst = patternReader({
  name: 'day and month',
  starts: '0123456789',
  holds: 'JFMASOND',
  pattern: `(?<date>[0-3]?\\d)(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH_NAME})(?:,? (?<year>${YEAR})(?![\\w%]))?`,
  mean: (groups, text, at) => (/[\w.]$/.test(before(text, at)) ? null : monthMeaning(groups)),
});

/** 2024, mid-2024, end of 2025, 2016-2019; 1990s. */
const year = patternReader({
  name: 'year',
  starts: `12${STAGE_STARTS}y`,
  pattern: `(?:(?<stage>early|mid|late|(?:end|start|beginning|middle) of|year-end)[- ])?(?:the )?(?:(?<first>${YEAR})[-–](?=\\d))?(?<year>${YEAR}|(?<=\\d[-–])\\d\\d)(?<decade>'?s)?(?![\\w%]|[.,:]\\d|[-–/]\\w| ?年| ?[x×] ?\\d)`,
  mean(groups, text, at) {
    if (!groups.stage && !groups.decade && !groups.first && !yearStands(text, at)) return null;
    const value = Number(groups.year);
    if (groups.decade) return { resolve: () => named(years(value, value + 9), groups.stage) };
    if (groups.first) {
      const first = Number(groups.first);
      const last = value < 100 ? Math.floor(first / 100) * 100 + value : value;
      return last > first ? { year: last, resolve: () => years(first, last) } : null;
    }
    return { year: value, resolve: () => named(years(value), groups.stage) };
  },
});

/** first nine months of 2024, summer of 2023, fall 2025. */
const partOfYear = patternReader({
  name: 'part of a year',
  starts: 'fFsSwWa',
  pattern: `(?:[Ff]irst (?<count>\\d\\d?|three|six|nine|ten|eleven) months|(?<season>[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter))(?: of)? (?<year>${YEAR})(?![\\w%])`,
  mean({ count, season, year: written }) {
    const at = Number(written);
    if (season) return { year: at, resolve: () => months(at, ...seasonMonths(season)) };
    return { year: at, resolve: () => months(at, 1, countOf(count as string)) };
  },
});

/** 19th century, 21st century. */
const century = patternReader({
  name: 'century',
  starts: '12',
  holds: 'c',
  pattern: '(?<number>1\\dth|20th|21st)[ -]century(?!\\w)',
  mean({ number }) {
    const last = Number.parseInt(number as string, 10) * 100;
    return { resolve: () => years(last - 99, last) };
  },
});

/** 2026-01-06, 2026/1/6, 1/2/2026. */
const numeric = patternReader({
  name: 'numeric',
  starts: '0123456789',
  holds: '-/.',
  pattern:
    '(?:(?<year>20\\d\\d|19\\d\\d)(?<mark>[-/.])(?<month>0?[1-9]|1[0-2])\\k<mark>(?<date>[12]\\d|3[01]|0?[1-9])' +
    '|(?<a>[0-3]?\\d)/(?<b>[0-3]?\\d)/(?<year2>20\\d\\d))(?![\\d./]\\d|[A-SU-Za-z_\\d])',
  mean(groups, text, at) {
    if (/[\w./-]$/.test(before(text, at)) && !/\d\/\d{4}-$/.test(before(text, at))) return null;
    const { year: first, month, date, a, b, year2 } = groups;
    if (first)
      return {
        year: Number(first),
        resolve: () => day(Number(first), Number(month), Number(date)),
      };
    // Month first, as in the United States, unless only the other order is a date.
    const found =
      day(Number(year2), Number(a), Number(b)) ?? day(Number(year2), Number(b), Number(a));
    return found && { year: Number(year2), resolve: () => found };
  },
});

/** English and numeric dates of the calendar, most telling first. */
export const englishCalendar: readonly DateReader[] = [
  numeric,
  partOfYear,
  century,
  monthFirst,
  dayFirst,
  year,
];

/** 2025 capital expenditures, its 2024 annual report: what is told year by year. */
const OF_THE_YEAR =
  /^ (?:annual |full-year |net |total |operating |capital |first-half |second-half )*(?:revenues?|profits?|earnings|income|losses|loss|expenditures?|capex|spending|budget|guidance|forecasts?|outlook|targets?|results|survey|report|shipments)\b/;

/** A bare number is a year behind a preposition of time, or where the words around make it one. */
function yearStands(text: string, at: number): boolean {
  const behind = text.slice(at + 4, at + 14);
  if (!/^(?:19|20)/.test(text.slice(at, at + 2)) || /^ (?:Elo|[Tt]i\b|points|tokens)/.test(behind))
    return false;
  if (OF_THE_YEAR.test(text.slice(at + 4, at + 40))) return true;
  const lead = before(text, at);
  if (STRONG_LEAD.test(lead)) return true;
  if (WEAK_LEAD.test(lead)) return YEAR_ENDS.test(behind);
  return (
    /[a-z] $/.test(lead) &&
    /^ (?:will|is|was|has|had|would|could|may|saw|marks|became)\b/.test(behind)
  );
}

/** The December quarter: the one that ends in that month. */
function closingQuarter(last: number) {
  return {
    resolve: (by: Bearings) => inYear(yearOfMonth(last, by), (at) => months(at, last - 2, last)),
  };
}

function monthMeaning({ month, date, last, year: written, stage }: Groups) {
  const number = monthOf(month as string);
  const within = (at: number): Days | null => {
    if (!date) return named(months(at, number), stage);
    const from = day(at, number, Number(date));
    const to = last ? day(at, number, Number(last)) : from;
    return from && to && { from: from.from, to: to.to };
  };
  if (date && (Number(date) < 1 || Number(date) > 31)) return null;
  if (written) return { year: Number(written), resolve: () => within(Number(written)) };
  return {
    resolve: (by: Bearings) => inYear(yearOfMonth(number, by), within),
  };
}

function inYear(
  value: number | null | undefined,
  days: (year: number) => Days | null,
): Days | null {
  return value == null ? null : days(value);
}

function named(days: Days, stage: string | undefined): Days {
  return stage ? partOf(days, stageOf(stage)) : days;
}
