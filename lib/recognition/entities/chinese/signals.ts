import { occurrences } from './occurrences.ts';

/** Which signal characters a text holds, a bit for each set of them. */
export type Signals = number;

/** A global pattern that is asked only of texts that hold what its matches hold. */
export interface Signalled {
  readonly pattern: RegExp;
  readonly needs: Signals;
}

const bits = new Map<string, Signals>();
const bitsOf = new Uint32Array(0x10000);

/** Each match of `pattern` holds a character of each of `sets`; most texts are spared by that. */
export function signalled(pattern: RegExp, ...sets: string[]): Signalled {
  return { pattern, needs: sets.map(bitFor).reduce((all, bit) => all | bit, 0) };
}

function bitFor(set: string): Signals {
  const known = bits.get(set);
  if (known !== undefined) return known;
  if (bits.size > 30) throw new RangeError('no bit is left for another set of signals');
  const bit = 1 << bits.size;
  bits.set(set, bit);
  for (const char of set) {
    const unit = char.charCodeAt(0);
    bitsOf[unit] = (bitsOf[unit] as number) | bit;
  }
  return bit;
}

/** The signals of a text, read once for all patterns. */
export function signalsOf(text: string): Signals {
  let all = 0;
  for (let at = 0; at < text.length; at++) all |= bitsOf[text.charCodeAt(at)] as number;
  return all;
}

/** The matches of a signalled pattern in a text, in order; none where its signals are missing. */
export function signalledIn(
  { pattern, needs }: Signalled,
  { text, signals }: { readonly text: string; readonly signals: Signals },
): RegExpExecArray[] {
  return (signals & needs) === needs ? occurrences(pattern, text) : NONE;
}

const NONE: RegExpExecArray[] = [];
