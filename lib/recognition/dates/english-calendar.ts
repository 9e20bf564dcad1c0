import { yearOfMonth } from './anchor.ts';
import { type Days, day, half, months, partOf, quarter, years } from './calendar.ts';
import { MONTH_NAME, monthOf, STRONG_LEAD, WEAK_LEAD, YEAR_ENDS } from './english-words.ts';
import { before, type DateReader, type Groups, patternReader, unresolved } from './reader.ts';

const YEAR = '(?:1[5-9]\\d\\d|20[0-4]\\d)';
const STAGE = '(?:(?<stage>early|mid|late|(?:end|start|beginning|middle) of)[- ])?';
const SURE_MONTH =
  /^(?:January|February|April|June|July|August|September|October|November|December)$/;
const MONTH_STARTS = 'JFMASOND';
const STAGE_STARTS = 'emlsbEMLSB';

/** March 3, Oct 15–17, 2024, September 24th, June, early March 2025. */
const monthFirst = patternReader({
  name: 'month',
  starts: MONTH_STARTS + STAGE_STARTS,
  pattern: `${STAGE}(?<month>${MONTH_NAME})(?: (?<date>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d:.%]\\d|[\\w%])(?:(?: ?[-–] ?| to )(?<last>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\w%]))?)?(?:(?:,? of |,? |')(?<year>${YEAR})(?![\\w%]))?`,
  mean(groups, text, at) {
    const { month, date, year, stage } = groups;
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

/** Q3, Q3 2025, Q3 FY2026, 3Q25, 2024Q1, H1 2024, 1H24, 2024H1, Q1'25. */
const quarterCode = patternReader({
  name: 'quarter',
  starts: 'QH1234',
  pattern:
    "(?:(?<kind>[QH])(?<number>[1-4])(?: ?(?:of )?(?<fiscal>FY ?|fiscal (?:year )?)?'?(?<year>20\\d\\d|(?<=['Y])\\d\\d))?" +
    "|(?<number2>[1-4])(?<kind2>[QH])(?:[- ]?(?<fiscal2>FY)?'?(?<year2>20\\d\\d|\\d\\d))" +
    '|(?<year3>20\\d\\d|\\d\\d)[- ]?(?<kind3>[QH])(?<number3>[1-4]))(?![\\w*-])(?: (?=底|末|初)[底末初])?',
  mean(groups, text, at) {
    if (/[\w$.-]$/.test(before(text, at))) return null;
    const kind = groups.kind ?? groups.kind2 ?? groups.kind3;
    const number = Number(groups.number ?? groups.number2 ?? groups.number3);
    const written = groups.year ?? groups.year2 ?? groups.year3;
    if (kind === 'H' && (number > 2 || !written)) return null;
    if (groups.fiscal || groups.fiscal2) return { resolve: unresolved };
    const span = kind === 'Q' ? quarter : half;
    if (!written)
      return { resolve: (by) => inYear(by.year ?? by.anchor?.year, (it) => span(it, number)) };
    const full = Number(written) + (written.length === 2 ? 2000 : 0);
    return { year: full, resolve: () => span(full, number) };
  },
});

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** third quarter of 2025, first half of fiscal 2024, fourth quarter. */
const quarterWords = patternReader({
  name: 'quarter in words',
  starts: 'fstF STm1234',
  pattern: `(?<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)[- ](?<fiscal0>fiscal )?(?<kind>quarter|half)(?!-)(?:(?: of)?(?: the)? (?<fiscal>fiscal (?:year )?|FY ?)?'?(?<year>${YEAR}|(?<=Y)\\d\\d)| of (?<near>last|this|next) year)?`,
  mean({ ordinal, kind, fiscal, fiscal0, year: written, near }) {
    const index = ORDINALS.indexOf((ordinal as string).toLowerCase());
    const number = index >= 0 ? index + 1 : Number((ordinal as string)[0]);
    if (kind === 'half' && (number > 2 || (!written && !near))) return null;
    const span = kind === 'half' ? half : quarter;
    if (fiscal || fiscal0) return { resolve: unresolved };
    if (written) return { year: Number(written), resolve: () => span(Number(written), number) };
    const by = near === 'last' ? -1 : near === 'next' ? 1 : 0;
    return { resolve: ({ anchor }) => anchor && span(anchor.year + by, number) };
  },
});

/** FY2025, FY25 Q3, fiscal 2024, fiscal year 2026, fiscal Q3 2025. */
const fiscalYear = patternReader({
  name: 'fiscal year',
  starts: 'Ff',
  pattern: `(?:FY ?'?(?:${YEAR}|\\d\\d)|[Ff]iscal(?:[- ]year)?(?: Q[1-4])? (?:${YEAR}|'\\d\\d))(?: ?Q[1-4])?(?![\\w])`,
  mean: () => ({ resolve: unresolved }),
});

/** 2026-01-06, 2026/1/6, 1/2/2026. */
const numeric = patternReader({
  name: 'numeric',
  starts: '0123456789',
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
  quarterCode,
  quarterWords,
  fiscalYear,
  monthFirst,
  dayFirst,
  year,
];

/** A bare number is a year behind a preposition of time, or where the words around make it one. */
function yearStands(text: string, at: number): boolean {
  const behind = text.slice(at + 4, at + 14);
  if (!/^(?:19|20)/.test(text.slice(at, at + 2)) || /^ (?:Elo|[Tt]i\b|points|tokens)/.test(behind))
    return false;
  const lead = before(text, at);
  if (STRONG_LEAD.test(lead)) return true;
  if (WEAK_LEAD.test(lead)) return YEAR_ENDS.test(behind);
  return (
    /[a-z] $/.test(lead) &&
    /^ (?:will|is|was|has|had|would|could|may|saw|marks|became)\b/.test(behind)
  );
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
    resolve: (by: Parameters<typeof yearOfMonth>[1]) => inYear(yearOfMonth(number, by), within),
  };
}

function inYear(
  value: number | null | undefined,
  days: (year: number) => Days | null,
): Days | null {
  return value == null ? null : days(value);
}

function named(days: Days, stage: string | undefined): Days {
  if (!stage) return days;
  if (/^(?:early|start|begin)/.test(stage)) return partOf(days, 'early');
  return partOf(days, /^mid/.test(stage) ? 'middle' : 'late');
}
