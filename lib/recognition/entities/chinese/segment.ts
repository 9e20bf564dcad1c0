import { commonWord, LONGEST_WORD, type WordKind } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** `x` a stretch no lexicon explains, `y` two lone characters that may be one, `k` a name that stands already, `l` Latin letters or digits. */
export type TokenKind = WordKind | 'x' | 'y' | 'k' | 'l';

/** A piece of folded text, as the cheapest reading of its surroundings has it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: TokenKind;
}

/** How far left of a head a name may begin, in characters. */
export const REACH = 20;

/** Nats: what it takes to believe in an unknown name, and each of its characters. */
const NAME_PRIOR = 5.2;
const NAME_CHAR = 6.5;
/** Nats by length: two to four characters are usual for a coined name. */
const NAME_LENGTH = [0, 7, 0.5, 1.9, 2.4];
const UNKNOWN_CHAR = 16;
/** Content words of one character seldom stand alone in news; a name in pieces looks like them. */
const LONE_CHAR = 2.2;
const FUNCTION_CHAR_IN_NAME = 7;
const STANDING_NAME = 3;
const LATIN_RUN = 9;

const FUNCTION_CHAR_CHEAPER = 1.5;
/** 萨特·希尔: the dot joins the parts of one foreign name. */
const DOTTED_CHAR = 4.5;
const LONGEST_DOTTED = 10;

/** Characters that foreign names are written with; a run of them is one name however long. */
const TRANSLITERATION = new Set(
  '阿埃艾安奥巴班邦鲍贝本比彼宾波伯博布查达戴丹道德登迪蒂丁顿多厄恩尔法范菲费芬弗福富盖冈戈格根古哈海汉赫亨霍基吉加杰金卡凯坎康柯科可克肯库夸拉莱兰朗劳勒雷里利莉列林隆卢鲁路伦罗洛马麦曼梅门蒙米密莫姆穆纳娜内尼涅宁纽诺欧帕潘佩皮珀普奇乔切琼热日瑞萨塞森沙山尚舍申圣史斯丝苏索塔泰坦汤特提廷图托瓦万维威韦温文沃乌西希锡夏谢辛休雅亚扬耶叶伊因英尤约泽扎詹珍兹佐梭桑',
);
const TRANSLITERATED_CHAR = 4;
const LONGEST_TRANSLITERATION = 8;

const HAN_OR_ALNUM = /[\p{Script=Han}A-Za-z0-9·&.+-]/u;
const ALNUM = /[A-Za-z0-9&.+-]/;
/** Characters that a coined name hardly ever holds. */
export const NOT_IN_NAMES: ReadonlySet<string> = new Set(
  '的了着吗呢吧们她他我你它这那是在和与及或将已就也被把让给从向对于而但却等并又还很更最称说每其既看做靠该各只再没不要会能可若因为所单放想请问才使年月日个款颗位名种些暨前原有占支条项日',
);

/**
 * Cuts the text before `end` into words, standing names and stretches that look like coined names:
 * the cheapest way, by a unigram model. Stops at punctuation, or `REACH` characters back. The cost of
 * a call is bounded, whatever the text.
 */
export function tokensBefore(reading: Reading, end: number): Token[] {
  return cutFrom(reading, windowStart(reading.text, end), end);
}

/** The text from `from` to `to` cut the same way; at most `2 * REACH` characters make sense. */
export function cutFrom(reading: Reading, from: number, to: number): Token[] {
  const size = to - from;
  const best = new Float64Array(size + 1).fill(Infinity);
  const steps: (Token | null)[] = new Array(size + 1).fill(null);
  best[0] = 0;
  for (let i = 0; i < size; i++) {
    for (const [length, kind, cost] of piecesAt(reading, from + i, to)) {
      const total = (best[i] as number) + cost;
      if (total >= (best[i + length] as number)) continue;
      best[i + length] = total;
      const start = from + i;
      steps[i + length] = {
        start,
        end: start + length,
        text: reading.text.slice(start, start + length),
        kind,
      };
    }
  }
  const tokens: Token[] = [];
  for (let at = size; at > 0; ) {
    const token = steps[at] as Token;
    tokens.push(token);
    at -= token.end - token.start;
  }
  return pairLoneCharacters(tokens.reverse());
}

/** 佳都科技, 中世研究院: two words of one character side by side, alone, are more likely a name. */
function pairLoneCharacters(tokens: readonly Token[]): Token[] {
  const paired: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [before, token, next, after] = [paired.at(-1), tokens[i], tokens[i + 1], tokens[i + 2]];
    if (!token) break;
    const alone = !(before && isLone(before)) && !(after && isLone(after));
    if (
      next &&
      alone &&
      isLone(token) &&
      isLone(next) &&
      !(token.kind === 'f' && next.kind === 'f')
    ) {
      paired.push({ start: token.start, end: next.end, text: token.text + next.text, kind: 'y' });
      i++;
    } else paired.push(token);
  }
  return paired;
}

function isLone(token: Token): boolean {
  return token.text.length === 1 && token.kind !== 'l' && !NOT_IN_NAMES.has(token.text);
}

function windowStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < REACH && HAN_OR_ALNUM.test(text[start - 1] as string)) start--;
  while (
    start < end &&
    start > 0 &&
    ALNUM.test(text[start] as string) &&
    ALNUM.test(text[start - 1] as string)
  ) {
    start++;
  }
  return start;
}

type Piece = readonly [length: number, kind: TokenKind, cost: number];

function piecesAt(reading: Reading, at: number, to: number): Piece[] {
  const { text } = reading;
  const known = reading.startingAt.get(at);
  const pieces: Piece[] = [];
  if (known && known.end <= to) pieces.push([known.end - at, 'k', STANDING_NAME]);
  if (ALNUM.test(text[at] as string)) {
    let end = at;
    while (end < to && ALNUM.test(text[end] as string)) end++;
    pieces.push([end - at, 'l', LATIN_RUN]);
    return pieces;
  }
  for (let length = 1; length <= LONGEST_WORD && at + length <= to; length++) {
    const word = commonWord(text.slice(at, at + length));
    if (!word) {
      if (length === 1) pieces.push([1, 'x', UNKNOWN_CHAR]);
      continue;
    }
    const lone = length > 1 ? 0 : /[fm]/.test(word.kind) ? -FUNCTION_CHAR_CHEAPER : LONE_CHAR;
    pieces.push([length, word.kind, word.cost + lone]);
  }
  addCoinedNames(pieces, text, at, to);
  return pieces;
}

function addCoinedNames(pieces: Piece[], text: string, at: number, to: number): void {
  let cost = NAME_PRIOR;
  for (let length = 1; length < NAME_LENGTH.length && at + length <= to; length++) {
    const char = text[at + length - 1] as string;
    if (char === '·' || ALNUM.test(char)) break;
    cost += NAME_CHAR + (NOT_IN_NAMES.has(char) ? FUNCTION_CHAR_IN_NAME : 0);
    pieces.push([length, 'x', cost + (NAME_LENGTH[length] as number)]);
  }
  addForeignNames(pieces, text, at, to);
}

function addForeignNames(pieces: Piece[], text: string, at: number, to: number): void {
  let run = 0;
  while (
    run < LONGEST_TRANSLITERATION &&
    at + run < to &&
    TRANSLITERATION.has(text[at + run] as string)
  ) {
    run++;
    if (run > 3) pieces.push([run, 'x', NAME_PRIOR + 2 + run * TRANSLITERATED_CHAR]);
  }
  const dot = text.slice(at, at + 5).indexOf('·') + at;
  if (dot <= at || dot - at > 4) return;
  for (let length = dot - at + 2; length <= LONGEST_DOTTED && at + length <= to; length++) {
    if (ALNUM.test(text[at + length - 1] as string)) return;
    const odd =
      NOT_IN_NAMES.has(text[at] as string) || text[at] === '家' ? FUNCTION_CHAR_IN_NAME : 0;
    pieces.push([length, 'x', NAME_PRIOR + length * DOTTED_CHAR + odd]);
  }
}
