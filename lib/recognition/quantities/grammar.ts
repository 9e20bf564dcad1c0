import type { Bound, Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/span.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import { clean } from './digits.ts';
import type { Numeral } from './numeral.ts';
import { joinRange } from './ranges.ts';
import { readRate } from './rates.ts';
import { signBefore } from './signs.ts';
import { TRAPS } from './traps.ts';
import { readBareSum, readShapedUnit } from './units/bare.ts';
import type { Reading, Site } from './units/dimension.ts';
import { DIMENSIONS } from './units/index.ts';
import { compileUnits, type UnitMatch } from './units/match.ts';
import { settleCurrency } from './units/money.ts';

const UNITS = compileUnits(DIMENSIONS);
const SPECIAL = DIMENSIONS.filter((rules) => rules.read);
const INFERRING = DIMENSIONS.filter((rules) => rules.infer);

/** A figure with its span: what the grammar makes of one numeral, or of the two of a range. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  /** Where the unit stands if the quantity's is what is written there. */
  readonly unitAt: Span | null;
}

/** What stands around the numeral at hand. */
export interface Surroundings extends Omit<Site, 'numeral' | 'next'> {
  readonly numerals: readonly Numeral[];
}

/** Reads what numerals measure, each once however often it is asked for. */
export type UnitReader = (numeral: Numeral) => Reading | null;

/** Reads the figure that starts with numeral `index`, and how many numerals it used; null if none. */
export function readFigure(
  around: Surroundings,
  index: number,
  unitOf: UnitReader,
): { readonly figure: Figure; readonly used: number } | null {
  const first = around.numerals[index] as Numeral;
  const joined = joinRange(around, index, unitOf);
  const numeral = joined?.numeral ?? first;
  const reading = joined?.reading ?? unitOf(first);
  if (!reading) return null;
  const site = siteOf(around, numeral);
  if (TRAPS.some((trap) => trap.catches(site, reading))) return null;
  return { figure: finish(site, reading), used: joined ? 2 : 1 };
}

/** A reader that remembers what each numeral of the text measures. */
export function createUnitReader(around: Surroundings): UnitReader {
  const known = new Map<Numeral, Reading | null>();
  return (numeral) => {
    let reading = known.get(numeral);
    if (reading === undefined) {
      const site = siteOf(around, numeral);
      reading = isHopeless(site) ? null : readUnit(site);
      known.set(numeral, reading);
    }
    return reading;
  };
}

function siteOf({ text, lower, place, benchmarks }: Surroundings, numeral: Numeral): Site {
  let at = numeral.end;
  while (text[at] === ' ' || text[at] === '-') at++;
  return { text, lower, place, benchmarks, numeral, next: text[at] ?? '' };
}

/** 2024年, 5月, 11号, 3:2: plain digits that a look at the next character tells to be no figure. */
function isHopeless({ text, numeral, next }: Site): boolean {
  if (numeral.form !== 'digits' || !numeral.plain) return false;
  if (next === '年') return numeral.max >= 1000;
  if (next === '日') return !/^ ?日[元圆币]/.test(text.slice(numeral.end, numeral.end + 3));
  return next === '月' || next === '号' || (next === ':' && isDigit(text, numeral.end + 1));
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** What a numeral measures: special forms first, then units before and behind, then the context. */
function readUnit(site: Site): Reading | null {
  for (const rules of SPECIAL) {
    const read = rules.read?.(site);
    if (read) return read;
  }
  if (site.numeral.over > 1) return null;
  const written = readWrittenUnit(site);
  const shaped = readShapedUnit(site);
  if (shaped && shaped.end > (written?.end ?? 0)) return shaped;
  if (written) return written;
  for (const rules of INFERRING) {
    const read = rules.infer?.(site);
    if (read) return read;
  }
  return readBareSum(site);
}

function readWrittenUnit(site: Site): Reading | null {
  const { text, lower, numeral } = site;
  const after = UNITS.after(text, lower, numeral.end + (text[numeral.end] === '+' ? 1 : 0));
  const before = UNITS.before(text, lower, numeral.start);
  if (before && before.rules.dimension !== 'rank' && !isTaken(text, before.start)) {
    const both = after?.rules === before.rules;
    return toReading(before, before.start, both ? after.end : numeral.end);
  }
  if (after) {
    const reading = toReading(after, numeral.start, after.end);
    if (after.rules.rejects?.(site, reading)) return null;
    if (after.row.unit !== null) return reading;
    const { start, end } = after;
    return { unitAt: { start, end }, ...reading, unit: text.slice(start, end) };
  }
  return before && numeral.plain && numeral.max < 1000
    ? toReading(before, before.start, numeral.end)
    : null;
}

/** 4人民币5美元: the currency before the number belongs to the number before it. */
function isTaken(text: string, at: number): boolean {
  return /[\d万亿]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}

function toReading({ rules, row }: UnitMatch, start: number, end: number) {
  const { dimension } = rules;
  return { start, end, dimension, unit: row.unit, factor: row.factor ?? 1, written: true };
}

/** Adds the bounds around the number, the sign and the rate, and makes the quantity. */
function finish(site: Site, reading: Reading): Figure {
  const { text, lower, numeral } = site;
  let { start, end } = reading;
  start -= signBefore(text, start, reading.dimension);
  const before = boundBefore(lower, start);
  start -= before?.length ?? 0;
  const behind = boundAfter(lower, end) ?? moreBehind(text, end, reading);
  const after = behind && (behind.length > 0 || !before) ? behind : null;
  end += after?.length ?? 0;
  const plus = text[numeral.end] === '+' ? ('over' as const) : null;
  const bound: Bound = after?.bound ?? before?.bound ?? plus ?? numeral.bound;
  const per = reading.dimension === 'money' ? readRate(lower, start, end) : undefined;
  const { dimension } = reading;
  const unit = dimension === 'money' ? settleCurrency(reading.unit, site.place) : reading.unit;
  const low = clean((numeral.min / numeral.over) * reading.factor);
  const high =
    numeral.max === numeral.min ? low : clean((numeral.max / numeral.over) * reading.factor);
  // Spelt out: three spreads took as long as the rest.
  const quantity: Quantity =
    low === high
      ? { value: low, unit, dimension, bound }
      : { min: low, max: high, unit, dimension, bound };
  return {
    start,
    end,
    quantity: per === undefined ? quantity : { ...quantity, per },
    unitAt: reading.unitAt ?? null,
  };
}

/** 3年多, 2倍多: more than the number just named. */
function moreBehind(text: string, end: number, { dimension }: Reading) {
  const char = text[end];
  if (char !== '多' && char !== '余') return null;
  return dimension !== 'count' && /^[多余](?!年|数|次|元|名|家|额)/.test(text.slice(end, end + 2))
    ? { bound: 'over' as const, length: 1 }
    : null;
}
