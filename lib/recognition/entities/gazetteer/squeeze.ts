import { isDigit, isHan, isSeparator, isWord } from './characters.ts';

/**
 * A lower-cased text without the separators inside words, so that GPT-4o, GPT 4o and gpt4o read
 * alike. Between two digits a separator stays, as a hyphen: 3-5 is not 35.
 */
export interface Squeezed {
  /** UTF-16 units: a search compares units, and a string of them would have to be built first. */
  readonly units: Uint16Array;
  /** `at[i]`: the offset in the unsqueezed text of unit `i`. */
  readonly at: Int32Array;
}

const HYPHEN = 0x2d;

/** Room for one text, kept for the next: a page has thousands of short ones. */
let roomForUnits = new Uint16Array(4096);
let roomForPlaces = new Int32Array(4096);

/** Squeezes folded, lower-cased text. What is returned holds until the next call. */
export function squeeze(lower: string): Squeezed {
  const length = lower.length;
  if (length > roomForUnits.length) {
    roomForUnits = new Uint16Array(length * 2);
    roomForPlaces = new Int32Array(length * 2);
  }
  const units = roomForUnits;
  const at = roomForPlaces;
  let size = 0;
  for (let i = 0; i < length; i++) {
    let code = lower.charCodeAt(i);
    if (isSeparator(code) && i > 0 && i + 1 < length) {
      const before = lower.charCodeAt(i - 1);
      const after = lower.charCodeAt(i + 1);
      if (isDigit(before) && isDigit(after)) code = HYPHEN;
      else if (isInside(before) && isInside(after)) continue;
    }
    units[size] = code;
    at[size] = i;
    size++;
  }
  return { units: units.subarray(0, size), at: at.subarray(0, size) };
}

/** The squeezed form of a short text as a string: how aliases are kept. */
export function squeezeText(lower: string): string {
  return decode(squeeze(lower).units);
}

function isInside(code: number): boolean {
  return isWord(code) || isHan(code);
}

function decode(units: Uint16Array): string {
  const SLICE = 8192;
  let text = '';
  for (let i = 0; i < units.length; i += SLICE) {
    text += String.fromCharCode(...units.subarray(i, i + SLICE));
  }
  return text;
}
