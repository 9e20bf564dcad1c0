import { COMMON_WORDS } from './common-words.ts';
import { stems } from './stems.ts';

let words: ReadonlySet<string> | undefined;

/** A page asks for the same words over and over. */
const asked = new Map<string, boolean>();
const MOST_ASKED = 5000;

/** Whether a lower-cased word, or the word it is a form of, is common English. */
export function isCommonWord(word: string): boolean {
  const known = asked.get(word);
  if (known !== undefined) return known;
  if (asked.size >= MOST_ASKED) asked.clear();
  words ??= new Set(COMMON_WORDS.split(' '));
  const common = words.has(word) || stems(word).some((stem) => words?.has(stem));
  asked.set(word, common);
  return common;
}
