import { quarterNamed } from './anchor.ts';
import { half, quarter } from './calendar.ts';
import { YEAR } from './english-words.ts';
import { before, type DateReader, patternReader, unresolved } from './reader.ts';

/** Q3, Q3 2025, Q3 FY2026, 3Q25, 2024Q1, H1 2024, 1H24, 2024H1, Q1'25. */
const quarterCode = patternReader({
  name: 'quarter',
  starts: 'QH1234',
  holds: 'QH',
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
    if (!written) return { resolve: (by) => quarterNamed(number, by) };
    const full = Number(written) + (written.length === 2 ? 2000 : 0);
    return { year: full, resolve: () => span(full, number) };
  },
});

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** third quarter of 2025, first half of fiscal 2024, fourth quarter. */
const quarterWords = patternReader({
  name: 'quarter in words',
  starts: 'fstF STm1234',
  holds: 'qh',
  pattern: `(?:[Ff]iscal )?(?<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)[- ](?<fiscal0>fiscal )?(?<kind>quarter|half)(?!-)(?:(?: of)?(?: the)? (?<fiscal>fiscal (?:year )?|FY ?)?'?(?<year>${YEAR}|(?<=Y)\\d\\d)| of (?<near>last|this|next) year)?`,
  mean({ ordinal, kind, fiscal, fiscal0, year: written, near }) {
    const index = ORDINALS.indexOf((ordinal as string).toLowerCase());
    const number = index >= 0 ? index + 1 : Number((ordinal as string)[0]);
    if (kind === 'half' && (number > 2 || (!written && !near))) return null;
    const span = kind === 'half' ? half : quarter;
    if (fiscal || fiscal0) return { resolve: unresolved };
    if (written) return { year: Number(written), resolve: () => span(Number(written), number) };
    if (!near) return { resolve: (by) => quarterNamed(number, by) };
    const by = near === 'last' ? -1 : near === 'next' ? 1 : 0;
    return { resolve: ({ anchor }) => anchor && span(anchor.year + by, number) };
  },
});

/** FY2025, FY25 Q3, fiscal 2024, fiscal year 2026, fiscal Q3 2025. */
const fiscalYear = patternReader({
  name: 'fiscal year',
  starts: 'Ff',
  pattern: `(?:FY ?'?(?:${YEAR}|\\d\\d)(?:[-/]\\d\\d)?|[Ff]iscal(?:[- ]year)?(?: Q[1-4])? (?:${YEAR}|'\\d\\d))(?: ?Q[1-4])?(?![\\w])`,
  mean: () => ({ resolve: unresolved }),
});

/** English quarters, halves and fiscal years, most telling first. */
export const englishQuarters: readonly DateReader[] = [quarterCode, quarterWords, fiscalYear];
