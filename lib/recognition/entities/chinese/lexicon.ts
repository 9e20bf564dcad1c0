import { WORDS } from './words.ts';

/**
 * Class of a common word: `n` noun, `v` verb, `a` adjective, `f` function word, `m` numeral,
 * measure or time word, `s` place, `r` name of a person, `z` another proper name.
 */
export type WordKind = 'n' | 'v' | 'a' | 'f' | 'm' | 's' | 'r' | 'z';

/** A common word: how surprising it is in running text, in nats, and its class. */
export interface CommonWord {
  readonly cost: number;
  readonly kind: WordKind;
}

/** The longest word the lexicon holds, in characters. */
export const LONGEST_WORD = 6;

/** Binary logarithm of the number of words in the corpus behind the counts. */
const CORPUS_SIZE = 25.8;
let lexicon: Map<string, CommonWord> | null = null;

/** The common word that is exactly `text`, or null; the lexicon is unpacked at the first call. */
export function commonWord(text: string): CommonWord | null {
  lexicon ??= unpack();
  return lexicon.get(text) ?? null;
}

function unpack(): Map<string, CommonWord> {
  const words = new Map<string, CommonWord>();
  for (const row of WORDS.split('\n')) {
    const [kind, level, length, list = ''] = row.split(' ');
    const word = { kind: kind as WordKind, cost: (CORPUS_SIZE - Number(level)) * Math.LN2 };
    const step = Number(length);
    for (let i = 0; i < list.length; i += step) words.set(list.slice(i, i + step), word);
  }
  return words;
}

/** Whether a common word lies across the border before `at`: 冰|箱 cuts one. */
export function crossesWord(text: string, at: number): boolean {
  for (let length = 2; length <= 3; length++) {
    for (let start = Math.max(0, at - length + 1); start < at; start++) {
      if (start + length <= at || start + length > text.length) continue;
      if (commonWord(text.slice(start, start + length))) return true;
    }
  }
  return false;
}
