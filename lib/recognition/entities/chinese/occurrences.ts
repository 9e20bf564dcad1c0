/**
 * The matches of a global pattern in `text`, in order. Unlike `matchAll` it doesn't copy the pattern,
 * which costs more than the search on short texts; don't nest two loops over one pattern.
 */
export function occurrences(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** The last match of a global pattern in `text`, or null. */
export function lastOccurrence(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    last = match;
    if (match[0] === '') pattern.lastIndex++;
  }
  return last;
}

/** Finds the words of a list, and runs of them, in texts. */
export interface WordSearch {
  /** The matches in `text`, in order, not overlapping. */
  in(text: string): RegExpExecArray[];
}

/**
 * Compiles a search for `words`, or for runs of up to `run` of them. Few places of a text begin a word,
 * and tables of how words begin, by their first unit and by a hash of their first two, are asked before
 * the pattern: ten times as fast as the pattern alone. Past its second unit a word may be a pattern.
 */
export function searchFor(words: Iterable<string>, run = 1): WordSearch {
  const list = [...words].sort((a, b) => b.length - a.length);
  return searchAt(list, new RegExp(`(?:${list.join('|')}){1,${run}}`, 'y'));
}

/** Compiles a search for a sticky pattern, asked only where one of `words` may begin: each match does with one. */
export function searchAt(words: Iterable<string>, pattern: RegExp): WordSearch {
  const { firsts, pairs } = startsIn(words);
  return {
    in(text) {
      const found: RegExpExecArray[] = [];
      for (let at = 0; at < text.length; at++) {
        // The same as `startsOf` asks, but no call for each character of a page.
        const begins = firsts[text.charCodeAt(at)];
        if (begins === NOTHING || (begins === IN_PAIR && pairs[pairAt(text, at)] !== 1)) continue;
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (!match) continue;
        found.push(match);
        at += match[0].length - 1;
      }
      return found;
    },
  };
}

/**
 * Tells of a place in a text whether one of `words` may begin there, by their first two units: some
 * places are told wrongly of, but none that a word begins at is missed.
 */
export function startsOf(words: Iterable<string>): (text: string, at: number) => boolean {
  const { firsts, pairs } = startsIn(words);
  return (text, at) => {
    const begins = firsts[text.charCodeAt(at)];
    return begins === ALONE || (begins === IN_PAIR && pairs[pairAt(text, at)] === 1);
  };
}

/** What a unit begins: no word, words of two units and more only, or one that is all there is to a word. */
const NOTHING = 0;
const IN_PAIR = 1;
const ALONE = 2;

/** How words begin: by their first unit, and by a hash of their first two. */
interface Starts {
  readonly firsts: Uint8Array;
  readonly pairs: Uint8Array;
}

function startsIn(words: Iterable<string>): Starts {
  const firsts = new Uint8Array(0x10000);
  const pairs = new Uint8Array(0x10000);
  for (const word of words) {
    const first = word.charCodeAt(0);
    if (word.length === 1) firsts[first] = ALONE;
    else {
      firsts[first] = Math.max(firsts[first] as number, IN_PAIR);
      pairs[pairAt(word, 0)] = 1;
    }
  }
  return { firsts, pairs };
}

/** A hash of the two units at `at`; past the end of the text counts as 0. */
function pairAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 0x1f3d) ^ text.charCodeAt(at + 1)) & 0xffff;
}
