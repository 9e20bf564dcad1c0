import type { DateReader, DateReading } from './reader.ts';

/** A date found, before it is resolved. */
export interface FoundDate extends DateReading {
  readonly start: number;
  readonly rule: string;
}

/** A reader, and the bits of what its dates hold; 0 where they need hold nothing. */
interface Entry {
  readonly reader: DateReader;
  readonly holds: number;
}

/** The readers to try at each code unit, a flag for the units where there are any, and bits of others. */
interface Table {
  readonly flags: Uint8Array;
  readonly readers: ReadonlyMap<number, readonly Entry[]>;
  /** For each code unit the readers' wants that it meets: one bit for each string of `holds`. */
  readonly held: Uint32Array;
}

const tables = new WeakMap<readonly DateReader[], Table>();

/** Goes through a text once; at each place the reading that reaches furthest stands. */
export function scan(text: string, readers: readonly DateReader[]): FoundDate[] {
  const { flags, readers: byUnit, held } = tableOf(readers);
  const found: FoundDate[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (flags[unit] === 0 || continuesWord(text, i, unit)) continue;
    if (isNumeral(unit) && !mayCountTime(text, i)) continue;
    const date = furthest(text, { at: i, held: heldFrom(text, i, held) }, byUnit.get(unit) ?? []);
    if (!date) continue;
    found.push(date);
    i = date.end - 1;
  }
  return found;
}

function furthest(
  text: string,
  { at, held }: { readonly at: number; readonly held: number },
  entries: readonly Entry[],
): FoundDate | null {
  let best: DateReading | null = null;
  let rule = '';
  for (const { reader, holds } of entries) {
    if (holds !== 0 && (holds & held) === 0) continue;
    const reading = reader.read(text, at);
    if (!reading || reading.end <= (best?.end ?? at)) continue;
    best = reading;
    rule = reader.name;
  }
  return best && { start: at, rule, end: best.end, resolve: best.resolve, year: best.year };
}

/** No date of a reader that says what it holds has it further on. */
const WINDOW = 26;

/** The bits of what stands in the window: most readers are spared by it. */
function heldFrom(text: string, at: number, held: Uint32Array): number {
  let bits = 0;
  const end = Math.min(text.length, at + WINDOW);
  for (let i = at; i < end; i++) bits |= held[text.charCodeAt(i)] as number;
  return bits;
}

function tableOf(all: readonly DateReader[]): Table {
  const known = tables.get(all);
  if (known) return known;
  const flags = new Uint8Array(0x10000);
  const readers = new Map<number, Entry[]>();
  const held = new Uint32Array(0x10000);
  const wants = new Map<string, number>();
  for (const reader of all) {
    const { holds = '' } = reader;
    if (holds && !wants.has(holds)) wants.set(holds, 1 << wants.size);
    const bit = wants.get(holds) ?? 0;
    for (const unit of unitsOf(holds)) held[unit] = (held[unit] as number) | bit;
    for (const unit of unitsOf(reader.starts)) {
      flags[unit] = 1;
      readers.set(unit, [...(readers.get(unit) ?? []), { reader, holds: bit }]);
    }
  }
  const table = { flags, readers, held };
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

const NUMERALS = tableOfUnits('0123456789〇零○一二三四五六七八九十两');
/** What may stand behind the first number of a date: a unit, a mark between numbers, a word. */
const BEHIND_NUMBER = tableOfUnits(
  '年月日号世财季周天个度多星第上下QH/-–—~至到snrt\'.,:;)!?"”』」',
);
const LONGEST_NUMBER = 4;

/** Whether the number that begins here may begin a date: most numbers of a page don't. */
function mayCountTime(text: string, at: number): boolean {
  let end = at;
  while (isNumeral(text.charCodeAt(end)) && end - at <= LONGEST_NUMBER) end++;
  if (end - at > LONGEST_NUMBER || end === text.length) return end === text.length;
  const next = text.charCodeAt(end);
  if (next !== 0x20) return BEHIND_NUMBER[next] === 1 || next === 0x0a;
  const word = text.charCodeAt(end + 1);
  return BEHIND_NUMBER[word] === 1 || isWord(word);
}

function isNumeral(unit: number): boolean {
  return NUMERALS[unit] === 1;
}

function tableOfUnits(chars: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const unit of unitsOf(chars)) table[unit] = 1;
  return table;
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
