import type { Bound, Quantity } from '../../model/quantity.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import { clean } from './digits.ts';
import type { Numeral } from './numeral.ts';
import { joinRange } from './ranges.ts';
import { readRate } from './rates.ts';
import { signBefore } from './signs.ts';
import { TRAPS } from './traps.ts';
import { readBareSum } from './units/bare.ts';
import type { Reading, Site } from './units/dimension.ts';
import { DIMENSIONS } from './units/index.ts';
import { compileUnits } from './units/match.ts';
import { settleCurrency } from './units/money.ts';

const UNITS = compileUnits(DIMENSIONS);

/** A figure with its span: what the grammar makes of one numeral, or of the two of a range. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

/** What stands around the numeral at hand. */
export interface Surroundings extends Omit<Site, 'numeral'> {
  readonly numerals: readonly Numeral[];
}

/** Reads the figure that starts with numeral `index`, and how many numerals it used; null if none. */
export function readFigure(
  around: Surroundings,
  index: number,
): { readonly figure: Figure; readonly used: number } | null {
  const first = around.numerals[index] as Numeral;
  const joined = joinRange(around, index, readUnit);
  const numeral = joined?.numeral ?? first;
  const site: Site = { ...around, numeral };
  const reading = joined?.reading ?? readUnit(site);
  if (!reading || TRAPS.some((trap) => trap.catches(site, reading))) return null;
  return { figure: finish(site, reading), used: joined ? 2 : 1 };
}

/** What a numeral measures: special forms first, then units before and behind, then the context. */
export function readUnit(site: Site): Reading | null {
  for (const rules of DIMENSIONS) {
    const read = rules.read?.(site);
    if (read) return read;
  }
  if (site.numeral.over > 1) return null;
  const written = readWrittenUnit(site);
  if (written) return written;
  for (const rules of DIMENSIONS) {
    const read = rules.infer?.(site);
    if (read) return read;
  }
  return readBareSum(site);
}

function readWrittenUnit(site: Site): Reading | null {
  const { text, lower, numeral } = site;
  const after = UNITS.after(
    text,
    lower,
    numeral.end + (/^\+/.test(text.slice(numeral.end)) ? 1 : 0),
  );
  const before = UNITS.before(text, lower, numeral.start);
  if (before && before.rules.dimension !== 'rank' && !isTaken(text, before.start)) {
    const both = after?.rules === before.rules;
    return toReading(site, before.rules.dimension, before.row.unit, {
      start: before.start,
      ...(both && { end: after.end }),
    });
  }
  if (after) {
    const { rules, row } = after;
    const unit = row.unit ?? text.slice(after.start, after.end);
    const reading = toReading(site, rules.dimension, unit, {
      end: after.end,
      ...(row.factor === undefined ? {} : { factor: row.factor }),
    });
    if (!rules.rejects?.(site, reading)) return reading;
    return null;
  }
  return before && numeral.plain && numeral.max < 1000
    ? toReading(site, before.rules.dimension, before.row.unit, { start: before.start })
    : null;
}

/** 4人民币5美元: the currency before the number belongs to the number before it. */
function isTaken(text: string, at: number): boolean {
  return /[\d万亿]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}

function toReading(
  site: Site,
  dimension: Reading['dimension'],
  unit: string | null,
  span: { readonly start?: number; readonly end?: number; readonly factor?: number },
): Reading {
  const { start, end } = site.numeral;
  return { start, end, dimension, unit, factor: 1, written: true, ...span };
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
  const low = clean((numeral.min / numeral.over) * reading.factor);
  const high = clean((numeral.max / numeral.over) * reading.factor);
  const quantity: Quantity = {
    ...(low === high ? { value: low } : { min: low, max: high }),
    unit: reading.dimension === 'money' ? settleCurrency(reading.unit, site.place) : reading.unit,
    dimension: reading.dimension,
    bound,
    ...(per === undefined ? {} : { per }),
  };
  return { start, end, quantity };
}

/** 3年多, 2倍多: more than the number just named. */
function moreBehind(text: string, end: number, { dimension }: Reading) {
  return dimension !== 'count' && /^[多余](?!年|数|次|元|名|家|额)/.test(text.slice(end, end + 2))
    ? { bound: 'over' as const, length: 1 }
    : null;
}
