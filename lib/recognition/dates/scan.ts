import type { DateReader, DateReading } from './reader.ts';

/** A date found, before it is resolved. */
export interface FoundDate extends DateReading {
  readonly start: number;
  readonly rule: string;
}

const tables = new WeakMap<readonly DateReader[], (readonly DateReader[] | undefined)[]>();

/** Goes through a text once; at each place the reading that reaches furthest stands. */
export function scan(text: string, readers: readonly DateReader[]): FoundDate[] {
  const table = tableOf(readers);
  const found: FoundDate[] = [];
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const tried = table[unit];
    const inWord = isWord(previous) && isWord(unit) && isDigit(previous) === isDigit(unit);
    previous = unit;
    // Within a word or a number, no date begins.
    if (!tried || inWord) continue;
    const date = furthest(text, i, tried);
    if (!date) continue;
    found.push(date);
    i = date.end - 1;
    previous = text.charCodeAt(i);
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

function tableOf(readers: readonly DateReader[]): (readonly DateReader[] | undefined)[] {
  const known = tables.get(readers);
  if (known) return known;
  const table: DateReader[][] = [];
  for (const reader of readers) {
    for (const char of new Set(reader.starts)) {
      const unit = char.charCodeAt(0);
      table[unit] ??= [];
      table[unit].push(reader);
    }
  }
  tables.set(readers, table);
  return table;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isWord(unit: number): boolean {
  const lower = unit | 0x20;
  return isDigit(unit) || (lower >= 0x61 && lower <= 0x7a);
}
