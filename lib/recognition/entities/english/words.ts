import { COMMON_WORDS } from './common-words.ts';
import { stems } from './stems.ts';

let words: ReadonlySet<string> | undefined;

/** Whether a lower-cased word, or the word it is a form of, is common English. */
export function isCommonWord(word: string): boolean {
  words ??= new Set(COMMON_WORDS.split(' '));
  if (words.has(word)) return true;
  return stems(word).some((stem) => words?.has(stem));
}
