import { fold } from '../../../text/fold.ts';
import type { DimensionRules, UnitRow } from './dimension.ts';

/** A unit found at a place. */
export interface UnitMatch {
  readonly rules: DimensionRules;
  readonly row: UnitRow;
  /** Where the unit starts and ends, without the space before it. */
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly form: string;
  readonly exact: boolean;
  readonly row: UnitRow;
  readonly rules: DimensionRules;
}

/** The units of all dimensions, by the character they start with (or, before a number, end with). */
export interface UnitTable {
  /** The longest unit at `at`, a space or hyphen in between allowed; earlier dimensions win ties. */
  after(text: string, lower: string, at: number): UnitMatch | null;
  /** The longest unit that ends at `at`, a space in between allowed. */
  before(text: string, lower: string, at: number): UnitMatch | null;
}

/** Compiles the rows of `dimensions` once. */
export function compileUnits(dimensions: readonly DimensionRules[]): UnitTable {
  const leading = new Map<string, Entry[]>();
  const trailing = new Map<string, Entry[]>();
  for (const rules of dimensions) {
    for (const row of rules.units) {
      for (const written of row.forms.split('|')) {
        const entry = toEntry(fold(written).text, row, rules);
        const [table, key] = row.before
          ? [trailing, entry.form.at(-1) as string]
          : [leading, entry.form[0] as string];
        const list = table.get(key.toLowerCase()) ?? [];
        table.set(key.toLowerCase(), [...list, entry]);
      }
    }
  }
  for (const table of [leading, trailing]) {
    for (const list of table.values()) list.sort((a, b) => b.form.length - a.form.length);
  }
  return {
    after: (text, lower, at) => findAfter(leading, { text, lower }, at),
    before: (text, lower, at) => findBefore(trailing, { text, lower }, at),
  };
}

function toEntry(form: string, row: UnitRow, rules: DimensionRules): Entry {
  const exact = /[A-Z]/.test(form) || /^[a-z]{1,2}$/.test(form);
  return { form, exact, row, rules };
}

interface Text {
  readonly text: string;
  readonly lower: string;
}

function findAfter(table: Map<string, Entry[]>, text: Text, from: number): UnitMatch | null {
  const gap = text.text[from] === ' ' || (text.text[from] === '-' && isLatin(text.lower, from + 1));
  const at = gap ? from + 1 : from;
  for (const entry of table.get(text.lower[at] ?? '') ?? []) {
    const end = at + entry.form.length;
    const subject = entry.exact ? text.text : text.lower;
    if (!subject.startsWith(entry.form, at)) continue;
    if (isLatin(text.lower, end - 1) && isWord(text.lower, end)) continue;
    if (entry.row.not?.includes(text.text[end] ?? '\n')) continue;
    return { rules: entry.rules, row: entry.row, start: at, end };
  }
  return null;
}

function findBefore(table: Map<string, Entry[]>, text: Text, to: number): UnitMatch | null {
  const end = text.text[to - 1] === ' ' ? to - 1 : to;
  for (const entry of table.get(text.lower[end - 1] ?? '') ?? []) {
    const start = end - entry.form.length;
    const subject = entry.exact ? text.text : text.lower;
    if (start < 0 || !subject.startsWith(entry.form, start)) continue;
    if (isLatin(text.lower, start) && isWord(text.lower, start - 1)) continue;
    return { rules: entry.rules, row: entry.row, start, end };
  }
  return null;
}

function isLatin(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return code >= 97 && code <= 122;
}

function isWord(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
