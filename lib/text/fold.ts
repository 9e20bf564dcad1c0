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

/** Folds `source`; any string is accepted. Idempotent on its own output. */
export function fold(source: string): Folded {
  const sink = new Sink(source.length);
  const glosses = createGlossFinder(source);
  const repairs = findDamage(source);
  let next: Repair | undefined = repairs.shift();
  for (let i = 0; i < source.length; i++) {
    if (next && i === next.start) {
      for (const unit of next.units)
        sink.push(FOLD_TABLE[unit.code] as number, unit.start, unit.end);
      i = next.end - 1;
      next = repairs.shift();
      continue;
    }
    const unit = source.charCodeAt(i);
    if (unit === OPEN || unit === FULL_WIDTH_OPEN) {
      const skipped = glosses.lengthAt(i, sink.lastSource());
      if (skipped > 0) {
        i += skipped - 1;
        continue;
      }
    }
    const to = foldUnit(source, i, unit);
    if (to !== DROPPED) sink.push(to, i, i + 1);
  }
  const text = sink.text();
  return { text, lower: lowerSameLength(text), source, ...sink.offsets() };
}

/** The span of the source that folded units `start` (inclusive) to `end` (exclusive) stand for. */
export function sourceSpan(folded: Folded, start: number, end: number): Span {
  if (!(start >= 0 && start < end && end <= folded.text.length)) {
    throw new RangeError(`no folded span ${start}-${end} in a text of ${folded.text.length}`);
  }
  return { start: folded.starts[start] as number, end: folded.ends[end - 1] as number };
}

const OPEN = 0x28;
const FULL_WIDTH_OPEN = 0xff08;
const APOSTROPHE = 0x2019;

/** A raised comma between letters is an apostrophe; elsewhere it may close a quotation. */
function foldUnit(source: string, at: number, unit: number): number {
  if (unit === APOSTROPHE && isLetter(source, at - 1) && isLetter(source, at + 1)) return 0x27;
  return FOLD_TABLE[unit] as number;
}

function isLetter(source: string, at: number): boolean {
  const unit = source.charCodeAt(at) | 0x20;
  return unit >= 0x61 && unit <= 0x7a;
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

/** How many units `String.fromCharCode` is safely given at once. */
const BATCH = 8192;

/** Gathers folded units; a fold never makes a text longer. */
class Sink {
  readonly #units: Uint16Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#units = new Uint16Array(capacity);
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
  }

  push(unit: number, start: number, end: number): void {
    const at = this.#length++;
    this.#units[at] = unit;
    this.#starts[at] = start;
    this.#ends[at] = end;
  }

  /** The source unit that the last unit ends with; -1 before the first. */
  lastSource(): number {
    return this.#length === 0 ? -1 : (this.#ends[this.#length - 1] as number) - 1;
  }

  text(): string {
    let text = '';
    for (let from = 0; from < this.#length; from += BATCH) {
      const to = Math.min(from + BATCH, this.#length);
      text += String.fromCharCode(...this.#units.subarray(from, to));
    }
    return text;
  }

  offsets(): { starts: Int32Array; ends: Int32Array } {
    return {
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    };
  }
}
