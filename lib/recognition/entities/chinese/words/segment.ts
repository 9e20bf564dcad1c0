import type { Reading } from '../reading.ts';
import { type CommonWord, commonWordsAt, LONGEST_WORD, type WordKind } from './lexicon.ts';
import { ALNUM, classAt, FOREIGN, HAN, isOdd, ODD } from './name-characters.ts';

/**
 * `x` a stretch no lexicon explains, `y` two lone characters that may be one, `k` a name that stands
 * already, `l` Latin letters or digits.
 */
export type TokenKind = WordKind | 'x' | 'y' | 'k' | 'l';

/** A piece of folded text, as the cheapest reading of its surroundings has it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: TokenKind;
}

/** How far left of a head a name may begin, in characters. */
const REACH = 20;

/** Nats: what it takes to believe in an unknown name, and each of its characters. */
const NAME_PRIOR = 5.2;
const NAME_CHAR = 6.5;
/** Nats by length: two to four characters are usual for a coined name. */
const NAME_LENGTH = [0, 7, 0.5, 1.9, 2.4];
const UNKNOWN_CHAR = 16;
/** Content words of one character seldom stand alone in news; a name in pieces looks like them. */
const LONE_CHAR = 2.2;
const FUNCTION_CHAR_CHEAPER = 1.5;
const ODD_CHAR = 7;
const STANDING_NAME = 3;
const LATIN_RUN = 9;
/** 萨特·希尔: the dot joins the parts of one foreign name. */
const DOTTED_CHAR = 5.5;
const LONGEST_DOTTED = 10;
const FARTHEST_DOT = 4;
const FOREIGN_CHAR = 4;
const FOREIGN_PRIOR = NAME_PRIOR + 3;
const LONGEST_FOREIGN = 8;
const DOT = '·'.charCodeAt(0);

/** The cheapest ways to cut one window, position by position; reused from call to call. */
const LONGEST_WINDOW = 64;
const costs = new Float64Array(LONGEST_WINDOW + 1);
const lengths = new Uint8Array(LONGEST_WINDOW + 1);
const wordsHere: (CommonWord | null)[] = new Array(LONGEST_WORD + 1).fill(null);
const kinds: TokenKind[] = new Array(LONGEST_WINDOW + 1).fill('x');

/**
 * Cuts the text before `end` into words, standing names and stretches that look like coined names:
 * the cheapest way, by a unigram model. Stops at punctuation, or `reach` characters back. The cost of
 * a call is bounded, whatever the text.
 */
export function tokensBefore(reading: Reading, end: number, reach = REACH): Token[] {
  const from = windowStart(reading.text, end, reach);
  for (let at = from; at < end; at++) {
    if (reading.startingAt.has(at)) return cutFrom(reading, from, end);
  }
  const window = reading.text.slice(from, end);
  let cut = recent.get(window);
  if (!cut) {
    if (recent.size >= MOST_RECENT) recent.clear();
    cut = cutFrom(reading, from, end).map((token) => shift(token, -from));
    recent.set(window, cut);
  }
  return cut.map((token) => shift(token, from));
}

/** Windows cut lately: a text that repeats itself costs little. Relative to the window's start. */
const recent = new Map<string, readonly Token[]>();
const MOST_RECENT = 1000;

function shift({ start, end, text, kind }: Token, by: number): Token {
  return { start: start + by, end: end + by, text, kind };
}

/** The text from `from` to `to` cut the same way; of a longer stretch only the head is read. */
export function cutFrom(
  reading: Pick<Reading, 'text' | 'startingAt'>,
  from: number,
  to: number,
): Token[] {
  const size = Math.min(to - from, LONGEST_WINDOW);
  costs.fill(Infinity, 0, size + 1);
  costs[0] = 0;
  for (let i = 0; i < size; i++) extend(reading, from, i, size);
  const tokens: Token[] = [];
  for (let at = size; at > 0; ) {
    const start = from + at - (lengths[at] as number);
    const end = from + at;
    const kind = kinds[at] as TokenKind;
    tokens.push({ start, end, text: reading.text.slice(start, end), kind });
    at = start - from;
  }
  return pairLoneCharacters(tokens.reverse());
}

/** A short text cut the same way. What is cut is kept: news says the same few phrases of all its figures. */
export function cutText(text: string): readonly Token[] {
  let cut = recentTexts.get(text);
  if (!cut) {
    if (recentTexts.size >= MOST_RECENT) recentTexts.clear();
    cut = cutFrom({ text, startingAt: NONE }, 0, text.length);
    recentTexts.set(text, cut);
  }
  return cut;
}

const recentTexts = new Map<string, readonly Token[]>();

/** Whether some part of `text` is no common word, as in a coined name. */
export function holdsCoinedPart(text: string): boolean {
  return cutText(text).some(({ kind }) => /[xyz]/.test(kind));
}

const NONE: Reading['startingAt'] = new Map();

/** Offers a piece of `length` that begins at `i` of the window. */
function offer(i: number, length: number, kind: TokenKind, cost: number): void {
  const total = (costs[i] as number) + cost;
  if (total >= (costs[i + length] as number)) return;
  costs[i + length] = total;
  lengths[i + length] = length;
  kinds[i + length] = kind;
}

function extend(
  { text, startingAt }: Pick<Reading, 'text' | 'startingAt'>,
  from: number,
  i: number,
  size: number,
): void {
  const at = from + i;
  const known = startingAt.get(at);
  if (known && known.end - from <= size) offer(i, known.end - at, 'k', STANDING_NAME);
  if (classAt(text, at) & ALNUM) {
    let length = 1;
    while (i + length < size && classAt(text, at + length) & ALNUM) length++;
    offer(i, length, 'l', LATIN_RUN);
    return;
  }
  const room = size - i;
  const longest = Math.min(LONGEST_WORD, room);
  commonWordsAt({ text, at }, longest, wordsHere);
  for (let length = 1; length <= longest; length++) {
    const word = wordsHere[length];
    if (word) offer(i, length, word.kind, word.cost + loneCost(length, word.kind));
    else if (length === 1) offer(i, 1, 'x', UNKNOWN_CHAR);
  }
  offerCoined(text, at, i, room);
  offerForeign(text, at, i, room);
}

function loneCost(length: number, kind: WordKind): number {
  if (length > 1) return 0;
  return kind === 'f' || kind === 'm' ? -FUNCTION_CHAR_CHEAPER : LONE_CHAR;
}

function offerCoined(text: string, at: number, i: number, room: number): void {
  let cost = NAME_PRIOR;
  for (let length = 1; length < NAME_LENGTH.length && length <= room; length++) {
    const bits = classAt(text, at + length - 1);
    if (!(bits & HAN)) return;
    cost += NAME_CHAR + (bits & ODD ? ODD_CHAR : 0);
    offer(i, length, 'x', cost + (NAME_LENGTH[length] as number));
  }
}

function offerForeign(text: string, at: number, i: number, room: number): void {
  let run = 0;
  while (run < LONGEST_FOREIGN && run < room && classAt(text, at + run) & FOREIGN) {
    run++;
    if (run > 2) offer(i, run, 'x', FOREIGN_PRIOR + run * FOREIGN_CHAR);
  }
  let dot = 1;
  while (dot <= FARTHEST_DOT && text.charCodeAt(at + dot) !== DOT) dot++;
  if (dot > FARTHEST_DOT) return;
  // 一家萨特·希尔: the measure word before it is no part of a name.
  const odd = classAt(text, at) & ODD || text[at] === '家' ? ODD_CHAR : 0;
  for (let length = dot + 2; length <= LONGEST_DOTTED && length <= room; length++) {
    if (classAt(text, at + length - 1) & ALNUM) return;
    offer(i, length, 'x', NAME_PRIOR + odd + length * DOTTED_CHAR);
  }
}

/** 佳都科技, 中世研究院: two words of one character side by side, alone, are more likely a name. */
function pairLoneCharacters(tokens: readonly Token[]): Token[] {
  const paired: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [before, token, next, after] = [paired.at(-1), tokens[i], tokens[i + 1], tokens[i + 2]];
    if (!token) break;
    const alone = !(before && isLone(before)) && !(after && isLone(after));
    const functional = token.kind === 'f' && next?.kind === 'f';
    if (next && alone && !functional && isLone(token) && isLone(next)) {
      paired.push({ start: token.start, end: next.end, text: token.text + next.text, kind: 'y' });
      i++;
    } else paired.push(token);
  }
  return paired;
}

function isLone(token: Token): boolean {
  return token.text.length === 1 && token.kind !== 'l' && !isOdd(token.text);
}

function windowStart(text: string, end: number, reach: number): number {
  let start = end;
  while (start > 0 && end - start < reach && mayStandInName(text, start - 1)) start--;
  // A window never opens within a Latin word.
  while (start < end && start > 0 && classAt(text, start) & classAt(text, start - 1) & ALNUM) {
    start++;
  }
  return start;
}

function mayStandInName(text: string, at: number): boolean {
  return (classAt(text, at) & (HAN | ALNUM)) !== 0 || text.charCodeAt(at) === DOT;
}
