import type { Span } from '../model/span.ts';
import { findDamage, type Repair } from './damage.ts';
import { DROPPED, FOLD_TABLE } from './fold-table.ts';
import { createGlossFinder } from './glosses.ts';

/**
 * A text as the engine reads it: full width made half, Traditional characters made Simplified,
 * zero-width characters and inline glosses dropped, damaged runs repaired. Offsets into `text` are
 * folded offsets; `sourceSpan` leads back.
 */
export interface Folded {
  /** Case kept. */
  readonly text: string;
  /** `text` lower-cased, of the same length. */
  readonly lower: string;
  /** The text that was folded. */
  readonly source: string;
  /** `starts[i]`: where in the source folded unit `i` begins. */
  readonly starts: Int32Array;
  /** `ends[i]`: where in the source folded unit `i` ends; a gloss behind it is not part of it. */
  readonly ends: Int32Array;
}

const OPEN = 0x28;
const APOSTROPHE = 0x27;
const RAISED_COMMA = 0x2019;
/** Real text is stable after one round; the bound is for text made to be odd. */
const MOST_ROUNDS = 8;
const MAY_HIDE_MORE = /[(?]/;
/** How many units `String.fromCharCode` is safely given at once. */
const BATCH = 8192;

/** Folds `source`; any string is accepted. Idempotent on its own output. */
export function fold(source: string): Folded {
  let folded = foldOnce(source);
  // What was taken out may have stood between two halves of a gloss or of damage.
  for (let round = 0; round < MOST_ROUNDS && folded.text.length < source.length; round++) {
    if (!MAY_HIDE_MORE.test(folded.text)) break;
    const again = foldOnce(folded.text);
    if (again.text === folded.text) break;
    folded = composed(folded, again);
  }
  return folded;
}

function foldOnce(source: string): Folded {
  const length = source.length;
  const buffer: Buffer = {
    units: new Uint16Array(length),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
  };
  let at = 0;
  let size = 0;
  for (const repair of findDamage(source)) {
    size = foldStretch(source, { from: at, to: repair.start, size }, buffer);
    size = putRepair(repair, size, buffer);
    at = repair.end;
  }
  size = foldStretch(source, { from: at, to: length, size }, buffer);
  const text = textOf(buffer.units, size);
  return {
    text,
    lower: lowerSameLength(text),
    source,
    starts: buffer.starts.subarray(0, size),
    ends: buffer.ends.subarray(0, size),
  };
}

/** A fold of a fold, with offsets into the first source. */
function composed(first: Folded, second: Folded): Folded {
  return {
    text: second.text,
    lower: second.lower,
    source: first.source,
    starts: second.starts.map((at) => first.starts[at] as number),
    ends: second.ends.map((at) => first.ends[at - 1] as number),
  };
}

/** The span of the source that folded units `start` (inclusive) to `end` (exclusive) stand for. */
export function sourceSpan(folded: Folded, start: number, end: number): Span {
  if (!(start >= 0 && start < end && end <= folded.text.length)) {
    throw new RangeError(`no folded span ${start}-${end} in a text of ${folded.text.length}`);
  }
  return { start: folded.starts[start] as number, end: folded.ends[end - 1] as number };
}

/** Room for as many units as the source has: a fold never makes a text longer. */
interface Buffer {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Folds an undamaged stretch behind `size` units that are there already; the new size. */
function foldStretch(
  source: string,
  stretch: { readonly from: number; readonly to: number; readonly size: number },
  { units, starts, ends }: Buffer,
): number {
  const glossAt = createGlossFinder(source);
  const table = FOLD_TABLE;
  const to = stretch.to;
  let size = stretch.size;
  for (let i = stretch.from; i < to; i++) {
    const unit = source.charCodeAt(i);
    let folded = table[unit] as number;
    if (folded === OPEN && size > 0) {
      const skipped = glossAt(i, units[size - 1] as number, units[size - 2]);
      if (skipped > 0) {
        i += skipped - 1;
        continue;
      }
    } else if (unit === RAISED_COMMA && isLetter(source, i - 1) && isLetter(source, i + 1)) {
      // Between letters it is an apostrophe; elsewhere it may close a quotation.
      folded = APOSTROPHE;
    }
    if (folded === DROPPED) continue;
    units[size] = folded;
    starts[size] = i;
    ends[size++] = i + 1;
  }
  return size;
}

function putRepair(repair: Repair, size: number, { units, starts, ends }: Buffer): number {
  let at = size;
  for (const unit of repair.units) {
    units[at] = FOLD_TABLE[unit.code] as number;
    starts[at] = unit.start;
    ends[at++] = unit.end;
  }
  return at;
}

function isLetter(source: string, at: number): boolean {
  const unit = source.charCodeAt(at) | 0x20;
  return unit >= 0x61 && unit <= 0x7a;
}

function textOf(units: Uint16Array, size: number): string {
  let text = '';
  for (let from = 0; from < size; from += BATCH) {
    const batch = units.subarray(from, Math.min(from + BATCH, size));
    // Spreading a typed array goes through its iterator, ten times slower.
    text += String.fromCharCode.apply(null, batch as unknown as number[]);
  }
  return text;
}

function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, i) => {
    const char = text[i] as string;
    const low = char.toLowerCase();
    return low.length === 1 ? low : char;
  }).join('');
}
