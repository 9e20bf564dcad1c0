import type { Span } from '../model/span.ts';
import { SIMPLIFIED, TRADITIONAL } from './han-variants.ts';

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

const SIMPLIFIED_OF = new Map([...TRADITIONAL].map((char, i) => [char, SIMPLIFIED[i] as string]));
const ZERO_WIDTH = /\u00AD|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u2064]|[\uFE00-\uFE0F]|\uFEFF/;
const GLOSS = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/y;
const HAN = /\p{Script=Han}/u;

/** Folds `source`; any string is accepted. Idempotent on its own output. */
export function fold(source: string): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const char = source[i] as string;
    if (ZERO_WIDTH.test(char)) continue;
    if (char === '(' && i > 0 && HAN.test(source[i - 1] as string)) {
      GLOSS.lastIndex = i;
      const gloss = GLOSS.exec(source);
      if (gloss && /[^a-z()]/.test(gloss[0])) {
        i += gloss[0].length - 1;
        continue;
      }
    }
    units.push(foldUnit(char));
    starts.push(i);
    ends.push(i + 1);
  }
  const text = units.join('');
  return {
    text,
    lower: lowerSameLength(text),
    source,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}

/** The span of the source that folded units `start` (inclusive) to `end` (exclusive) stand for. */
export function sourceSpan(folded: Folded, start: number, end: number): Span {
  if (!(start >= 0 && start < end && end <= folded.text.length)) {
    throw new RangeError(`no folded span ${start}-${end} in a text of ${folded.text.length}`);
  }
  return { start: folded.starts[start] as number, end: folded.ends[end - 1] as number };
}

function foldUnit(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000 || code === 0xa0) return ' ';
  return SIMPLIFIED_OF.get(char) ?? char;
}

function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from({ length: text.length }, (_, i) => {
        const char = text[i] as string;
        const low = char.toLowerCase();
        return low.length === 1 ? low : char;
      }).join('');
}
