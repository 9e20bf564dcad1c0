/** Which signal characters a text holds, a bit for each set of them. */
export type Signals = number;

/** A pattern that is asked only of texts that hold what its matches hold. */
export interface Signalled {
  readonly pattern: RegExp;
  readonly needs: Signals;
}

/** Sets of characters that patterns need, told of a text all at once. */
export interface SignalSets {
  /** Each match of `pattern` holds a character of each of `sets`; most texts are spared by that. */
  signalled(pattern: RegExp, ...sets: string[]): Signalled;
  /** The signals of a stretch of text, read once for all patterns. */
  signalsOf(text: string, start?: number, end?: number): Signals;
}

/** Begins a family of at most 31 sets; throws `RangeError` where one more is asked for. */
export function createSignals(): SignalSets {
  const bits = new Map<string, Signals>();
  const bitsOf = new Uint32Array(0x10000);
  const bitFor = (set: string): Signals => {
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
  };
  return {
    signalled: (pattern, ...sets) => ({
      pattern,
      needs: sets.map(bitFor).reduce((all, bit) => all | bit, 0),
    }),
    signalsOf(text, start = 0, end = text.length) {
      let all = 0;
      for (let at = start; at < end; at++) all |= bitsOf[text.charCodeAt(at)] as number;
      return all;
    },
  };
}
