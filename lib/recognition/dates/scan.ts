import type { DateReader, DateReading } from './reader.ts';

/** A date found, before it is resolved. */
export interface FoundDate extends DateReading {
  readonly start: number;
  readonly rule: string;
}

/** The readers to try at each code unit, and a flag for the units where there are any. */
interface Table {
  readonly flags: Uint8Array;
  readonly readers: ReadonlyMap<number, readonly DateReader[]>;
}

const tables = new WeakMap<readonly DateReader[], Table>();

/** Goes through a text once; at each place the reading that reaches furthest stands. */
export function scan(text: string, readers: readonly DateReader[]): FoundDate[] {
  const { flags, readers: byUnit } = tableOf(readers);
  const found: FoundDate[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (flags[unit] === 0 || continuesWord(text, i, unit)) continue;
    if (isNumeral(unit) && !mayCountTime(text, i)) continue;
    const date = furthest(text, i, byUnit.get(unit) ?? []);
    if (!date) continue;
    found.push(date);
    i = date.end - 1;
  }
  return found;
}

function furthest(text: string, at: number, readers: readonly DateReader[]): FoundDate | null {
  let best: FoundDate | null = null;
  for (const { name, read } of readers) {
    const reading = read(text, at);
    if (reading && reading.end > (best?.end ?? at)) best = { ...reading, start: at, rule: name };
  }
  return best;
}

function tableOf(all: readonly DateReader[]): Table {
  const known = tables.get(all);
  if (known) return known;
  const flags = new Uint8Array(0x10000);
  const readers = new Map<number, DateReader[]>();
  for (const reader of all) {
    for (const unit of unitsOf(reader.starts)) {
      flags[unit] = 1;
      readers.set(unit, [...(readers.get(unit) ?? []), reader]);
    }
  }
  const table = { flags, readers };
  tables.set(all, table);
  return table;
}

/** Within a word or a number, no date begins; where one meets the other, it may (FY2025). */
function continuesWord(text: string, at: number, unit: number): boolean {
  if (at === 0 || !isWord(unit)) return false;
  const before = text.charCodeAt(at - 1);
  const inNumber = before === 0x2c || before === 0x2e;
  if (inNumber && isDigit(unit)) return isDigit(text.charCodeAt(at - 2));
  return isWord(before) && isDigit(before) === isDigit(unit);
}

const HAN_NUMERALS = unitsOf('〇零○一二三四五六七八九十两');
/** What may stand behind the first number of a date: a unit, a mark between numbers, a word. */
const BEHIND_NUMBER = unitsOf('年月日号世财季周天个度多星第上下QH/-–—~至到snrt\'.,:;)!?"”』」');
const LONGEST_NUMBER = 4;

/** Whether the number that begins here may begin a date: most numbers of a page don't. */
function mayCountTime(text: string, at: number): boolean {
  let end = at;
  while (isNumeral(text.charCodeAt(end)) && end - at <= LONGEST_NUMBER) end++;
  if (end - at > LONGEST_NUMBER || end === text.length) return end === text.length;
  const next = text.charCodeAt(end);
  if (next !== 0x20) return BEHIND_NUMBER.has(next) || next === 0x0a;
  const word = text.charCodeAt(end + 1);
  return BEHIND_NUMBER.has(word) || isWord(word);
}

function isNumeral(unit: number): boolean {
  return isDigit(unit) || HAN_NUMERALS.has(unit);
}

function unitsOf(chars: string): ReadonlySet<number> {
  return new Set(Array.from(chars, (char) => char.charCodeAt(0)));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isWord(unit: number): boolean {
  const lower = unit | 0x20;
  return isDigit(unit) || (lower >= 0x61 && lower <= 0x7a);
}
