import { readDigits } from './digits.ts';
import { readHanNumeral } from './han-numerals.ts';
import { readNumberWords } from './number-words.ts';
import { type Numeral, numeral } from './numeral.ts';

const WORD =
  /(?:an?(?= (?:hundred|dozen|thousand|million|billion|trillion))|half(?= an? [hdtmb])|(?:tens|dozens|hundreds|thousands|millions|billions|trillions)(?= of)|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)(?:teen|ty)|twenty|forty)(?:(?=fold)|(?![a-z])))/y;
const HAN_START = '零〇一二三四五六七八九十百千万亿兆两数几上半';
/** Characters that start a number only before some others: 壹佰, 对折, 翻倍. */
const HAN_START_BEFORE = new Map(
  [
    ['壹贰叁肆伍陆柒捌玖拾', '拾佰仟万亿点圆元成折'],
    ['佰', '分'],
    ['对', '折'],
    ['翻', '倍番'],
  ].flatMap(([starts = '', nexts = '']) => Array.from(starts, (char) => [code(char), nexts])),
);
/** What a unit may begin: nothing, digits, an English number word, Han digits, those before others. */
const NOTHING = 0;
const DIGIT = 1;
const LETTER = 2;
const HAN = 3;
const HAN_BEFORE = 4;
const STARTS = new Uint8Array(0x10000);
for (const char of '0123456789') STARTS[code(char)] = DIGIT;
for (const char of 'abdefhmnostz') STARTS[code(char)] = LETTER;
for (const char of HAN_START) STARTS[code(char)] = HAN;
for (const unit of HAN_START_BEFORE.keys()) STARTS[unit] = HAN_BEFORE;
const PARTS = / ?分 ?之 {0,2}/y;
const DENOMINATORS = new Map([
  ['佰', 100],
  ['百', 100],
  ['千', 1000],
  ['万', 10000],
]);
/** 对折 is half the price, 翻倍 twice as much. */
const SET_WORDS = new Map([
  ['对', 5],
  ['翻', 2],
]);
const HALF = /(?<![上下前后大])半(?=[年数成天]|个多?(?:月|小时|世纪)|小时)/y;

/** Every numeral of a text, in order, not overlapping. */
export function scanNumerals(text: string, lower: string): Numeral[] {
  const numerals: Numeral[] = [];
  for (let at = 0; at < lower.length; ) {
    const unit = lower.charCodeAt(at);
    const start = STARTS[unit] as number;
    const read =
      start !== NOTHING && mayStart(lower, at, start) ? readNumeral(text, lower, at) : null;
    if (read) {
      numerals.push(read);
      at = Math.max(read.end, at + 1);
    } else {
      at++;
      if (isLetter(unit)) while (isLetter(lower.charCodeAt(at))) at++;
    }
  }
  return numerals;
}

function mayStart(lower: string, at: number, start: number): boolean {
  if (start === LETTER) {
    if (isLetter(lower.charCodeAt(at - 1))) return false;
    WORD.lastIndex = at;
    return WORD.test(lower);
  }
  if (start !== HAN_BEFORE) return true;
  return HAN_START_BEFORE.get(lower.charCodeAt(at))?.includes(lower[at + 1] ?? '\n') ?? false;
}

function code(char: string): number {
  return char.charCodeAt(0);
}

function isLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Reads the numeral that starts at `at`, with its denominator where it has one, or null. */
export function readNumeral(text: string, lower: string, at: number): Numeral | null {
  const bare = DENOMINATORS.get(text[at] as string);
  if (bare !== undefined) {
    const fraction = readParts(text, lower, { start: at, end: at + 1, over: bare });
    if (fraction) return fraction;
  }
  const whole = readWhole(text, lower, at);
  if (!whole || whole.form === 'words') return whole;
  return readParts(text, lower, { start: at, end: whole.end, over: whole.min }) ?? whole;
}

function readWhole(text: string, lower: string, at: number): Numeral | null {
  const unit = lower.charCodeAt(at);
  if (isDigit(unit)) return readDigits(text, lower, at);
  if (isLetter(unit)) return readNumberWords(lower, at);
  const set = SET_WORDS.get(text[at] as string);
  if (set !== undefined) return numeral({ start: at, end: at + 1, value: set, form: 'han' });
  if (text[at] !== '半') return readHanNumeral(text, at);
  HALF.lastIndex = at;
  return HALF.test(text) ? numeral({ start: at, end: at + 1, value: 0.5, form: 'han' }) : null;
}

/** 百分之三十五, 三分之一, 百分之1.5: the numeral that follows 分之. */
function readParts(
  text: string,
  lower: string,
  part: { readonly start: number; readonly end: number; readonly over: number },
): Numeral | null {
  if (text[part.end] !== '分' && text[part.end] !== ' ') return null;
  PARTS.lastIndex = part.end;
  const link = PARTS.exec(text);
  if (!link) return null;
  const at = part.end + link[0].length;
  const upper = /[\d零一二三四五六七八九十百千万两]/.test(text[at] ?? '')
    ? (readWhole(text, lower, at) ?? bareUpper(text, at))
    : null;
  return upper && { ...upper, start: part.start, over: part.over, plain: false };
}

/** 百分之百: the one place where 百 alone is a numerator. */
function bareUpper(text: string, at: number): Numeral | null {
  const value = DENOMINATORS.get(text[at] ?? '');
  return value === undefined ? null : numeral({ start: at, end: at + 1, value, form: 'han' });
}
