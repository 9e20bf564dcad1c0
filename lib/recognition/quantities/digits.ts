import { type Numeral, numeral } from './numeral.ts';
import { readScale } from './scales.ts';

const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+|·\d+(?= ?[万亿倍]))?/y;
const DECIMAL_COMMA = /\d+,\d{1,2}(?= ?(?:[百千]?[万亿]|bn|mio|mrd|€))/iy;
const POWER = /(?: ?[x×*] ?10(?:\^|\*\*)?|\^) ?([+-]?\d{1,3}|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\d)/y;
const SUPERSCRIPT_POWER = /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/y;
const EXPONENT = /e\+?(\d{1,3})(?![a-z\d])/iy;
const MORE = / ?(?:多(?![模样元边方次级语维头轮])|余(?![额下]))(?= ?[\u4e00-\u9fff])/y;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What an exponent or a power of ten begins with. */
const MAY_RAISE = new Set(Array.from(`eEx×*^ ${SUPERSCRIPTS}`, (char) => char.charCodeAt(0)));

/**
 * Reads the numeral in Arabic digits that starts at `at`, with its scale and, unless `withRest` is
 * false, the smaller scaled number that goes on from it. Digits too many for a number give null.
 */
export function readDigits(
  text: string,
  lower: string,
  at: number,
  withRest = true,
): Numeral | null {
  const core = readCore(text, at);
  if (!core) return null;
  const { written, mantissa } = core;
  const power = readPower(text, at + written.length, mantissa);
  if (power) return numeral({ start: at, form: 'digits', plain: false, ...power });
  return scaled({ text, lower, at, withRest }, { written, mantissa, end: at + written.length });
}

interface Core {
  readonly written: string;
  readonly mantissa: number;
}

/** The digits themselves, with their separators; most are a plain row. */
function readCore(text: string, at: number): Core | null {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  const next = text[end];
  if (next !== ',' && next !== '.' && next !== '·') {
    const written = text.slice(at, end);
    return end > at ? { written, mantissa: Number(written) } : null;
  }
  const comma = match(DECIMAL_COMMA, text, at)?.[0];
  if (comma) return { written: comma, mantissa: Number(comma.replace(',', '.')) };
  const written = match(DIGITS, text, at)?.[0];
  if (!written) return null;
  return { written, mantissa: Number(written.replaceAll(',', '').replace('·', '.')) };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

interface Where {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
  readonly withRest: boolean;
}

function scaled(
  where: Where,
  core: { readonly written: string; readonly mantissa: number; readonly end: number },
): Numeral {
  const { text, lower, at, withRest } = where;
  const more = ' 多余'.includes(text[core.end] ?? '\n')
    ? (match(MORE, text, core.end)?.[0].length ?? 0)
    : 0;
  const scale = readScale(text, lower, core.end + more);
  const plain = !/[.,·]/.test(core.written) && !scale;
  const first = numeral({
    start: at,
    end: scale?.end ?? core.end + more,
    value: clean(core.mantissa * (scale?.factor ?? 1)),
    mantissa: core.mantissa,
    scale: scale?.factor ?? 1,
    letter: scale?.letter ?? '',
    bound: more > 0 ? 'over' : 'exact',
    form: 'digits',
    plain,
  });
  return withRest ? withRemainder(where, first) : first;
}

/** 12亿3,000万, 3万5千, 2亿零300万: a smaller scaled number that follows the first at once. */
function withRemainder(
  where: { readonly text: string; readonly lower: string },
  first: Numeral,
): Numeral {
  if (first.letter || first.scale < 1e4 || !/[万亿兆]/.test(where.text[first.end - 1] ?? '')) {
    return first;
  }
  const at = where.text[first.end] === '零' ? first.end + 1 : first.end;
  const next = match(DIGITS, where.text, at)
    ? readDigits(where.text, where.lower, at, false)
    : null;
  if (!next || next.letter || next.max >= first.scale) return first;
  if (next.scale === 1 && next.max < first.scale / 100) return first;
  const value = first.min + next.min;
  return { ...first, end: next.end, min: value, max: value, mantissa: value, scale: 1 };
}

function readPower(
  text: string,
  at: number,
  mantissa: number,
): { readonly end: number; readonly value: number } | null {
  if (!MAY_RAISE.has(text.charCodeAt(at))) return null;
  const exponent = match(EXPONENT, text, at);
  if (exponent) return power(at, exponent[0], mantissa * 10 ** Number(exponent[1]));
  const raised = mantissa === 10 ? match(SUPERSCRIPT_POWER, text, at) : null;
  if (raised) return power(at, raised[0], 10 ** ordinary(raised[0]));
  const times = match(POWER, text, at);
  if (!times) return null;
  const by = ordinary(times[1] as string);
  if (times[0].startsWith('^')) return power(at, times[0], mantissa ** by);
  return /10(?:\^|\*\*| ?[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹])/.test(times[0])
    ? power(at, times[0], mantissa * 10 ** by)
    : null;
}

function power(at: number, written: string, value: number) {
  return Number.isFinite(value) ? { end: at + written.length, value: clean(value) } : null;
}

function ordinary(written: string): number {
  const plain = written.replace('⁻', '-').replace('⁺', '');
  return Number(plain.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (char) => String(SUPERSCRIPTS.indexOf(char))));
}

/** Takes the dust off a product of decimals: 36.57 × 1e8 is 3657000000. */
export function clean(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  // Six decimals at most have no dust on them, and printing a number takes its time.
  if (Math.abs(value) < 1e5 && Math.round(value * 1e6) / 1e6 === value) return value;
  return Number(value.toPrecision(12));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
