import type { Bound } from '../../model/quantity.ts';
import { clean } from './digits.ts';
import { type Numeral, numeral } from './numeral.ts';

const DIGITS = new Map(
  [...'零一二三四五六七八九', ...'〇壹贰叁肆伍陆柒捌玖'].map((char, i) => [char, i % 10] as const),
).set('两', 2);
const SMALL = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['拾', 10],
  ['佰', 100],
  ['仟', 1000],
]);
const LARGE = new Map([
  ['万', 1e4],
  ['亿', 1e8],
  ['兆', 1e12],
]);
// 参数百亿, 次数百万: here 数 ends a noun.
const NOUN_BEFORE_SHU = /[参函次人系指份倍位户总整小负字多少无度算个件]$/;
const BARE_AFTER = /(?:[超逾近约破过达]|超过|突破|接近|将近|大约|不到|不足|重返|重回|站上|跌破)$/;

/** No number anyone writes is longer; what is, is no number. */
const LONGEST = 24;

/** Where the reader of one numeral stands. */
interface State {
  at: number;
  min: number;
  max: number;
  section: [number, number];
  pending: [number, number] | null;
  digits: string;
  bound: Bound;
  scale: number;
  last: number;
}

/**
 * Reads the numeral in Han characters that starts at `at`: 十五万, 两万三千, 二〇二四, 十七八, 五、六,
 * 数十亿, 六点五亿. Null where the characters make none (数 in 参数, 百 with nothing before it).
 */
export function readHanNumeral(text: string, at: number): Numeral | null {
  const state = begin(text, at);
  if (!state) return null;
  while (state.at - at < LONGEST && step(text, state)) {
    // step moves `state.at`
  }
  return finish(text, at, state);
}

function begin(text: string, at: number): State | null {
  const state: State = {
    at,
    min: 0,
    max: 0,
    section: [0, 0],
    pending: null,
    digits: '',
    bound: 'exact',
    scale: 1,
    last: 0,
  };
  const char = text[at] as string;
  const next = text[at + 1] ?? '';
  const before = text.slice(Math.max(0, at - 2), at);
  const multiplies = SMALL.has(next) || LARGE.has(next);
  if (char === '数' || char === '几') {
    if (!multiplies || (char === '数' && NOUN_BEFORE_SHU.test(before))) return null;
    return { ...state, at: at + 1, pending: [1, 10], bound: 'about' };
  }
  if (char === '上') {
    if (!multiplies || next === '十' || /[千线网]$/.test(before)) return null;
    return { ...state, at: at + 1, pending: [1, 1], bound: 'over' };
  }
  if (DIGITS.has(char) || char === '十') return state;
  if (!SMALL.has(char) && !LARGE.has(char)) return null;
  // 百余家, 千多人: one hundred and more.
  const more = SMALL.has(char) && /^[余多][\u4e00-\u9fff]/.test(text.slice(at + 1, at + 3));
  return more || BARE_AFTER.test(before) ? { ...state, pending: [1, 1] } : null;
}

function step(text: string, state: State): boolean {
  const char = text[state.at];
  if (char === undefined) return false;
  const digit = DIGITS.get(char);
  if (digit !== undefined) return takeDigit(text, state, digit);
  const small = SMALL.get(char);
  if (small !== undefined) return takeSmall(state, small);
  const large = LARGE.get(char);
  if (large !== undefined) return takeLarge(state, large);
  if (char === '点') return takeDecimals(text, state);
  if (char === '、') return takePause(text, state);
  if ((char === '多' || char === '余') && state.last > 0 && !state.pending) {
    if (char === '余' && /[额下数]/.test(text[state.at + 1] ?? '')) return false;
    state.bound = 'over';
    state.at++;
    return SMALL.has(text[state.at] ?? '') || LARGE.has(text[state.at] ?? '');
  }
  if (
    char === '来' &&
    state.last === 10 &&
    !state.pending &&
    /[个岁人名位家年天]/.test(text[state.at + 1] ?? '')
  ) {
    state.bound = 'about';
    state.at++;
    return false;
  }
  if (char === '几' && state.last === 10 && !state.pending) {
    state.pending = [1, 9];
    state.bound = 'about';
    state.at++;
    return true;
  }
  return false;
}

function takeDigit(text: string, state: State, digit: number): boolean {
  const next = text[state.at + 1] ?? '';
  if (state.pending === null) {
    state.pending = [digit, digit];
    state.digits = String(digit);
  } else if (isNext(state, digit) && !DIGITS.has(next)) {
    state.pending = [digit - 1, digit];
    state.digits = '';
  } else if (state.digits === '') {
    return false;
  } else {
    state.digits += digit;
    state.pending = [Number(state.digits), Number(state.digits)];
  }
  state.scale = 1;
  state.at++;
  return true;
}

function isNext(state: State, digit: number): boolean {
  return state.digits.length === 1 && Number(state.digits) === digit - 1 && digit > 1;
}

/** 五、六: a pause between two digits in order, and no longer list. */
function takePause(text: string, state: State): boolean {
  const digit = DIGITS.get(text[state.at + 1] ?? '');
  if (digit === undefined || !isNext(state, digit) || text[state.at + 2] === '、') return false;
  state.at++;
  return true;
}

function takeSmall(state: State, factor: number): boolean {
  if (state.pending === null && factor !== 10) return false;
  const [min, max] = state.pending ?? [1, 1];
  if (state.section[0] > 0 && factor >= state.last) return false;
  state.section = [state.section[0] + min * factor, state.section[1] + max * factor];
  state.pending = null;
  state.digits = '';
  state.last = factor;
  state.scale = factor;
  state.at++;
  return true;
}

function takeLarge(state: State, factor: number): boolean {
  const [min, max] = state.pending ?? [0, 0];
  const sum: [number, number] = [state.section[0] + min, state.section[1] + max];
  const follows = state.last >= 1e4 && sum[1] === 0;
  if (sum[1] === 0 && !follows) return false;
  if (factor > state.last && state.last >= 1e4 && state.min > 0) {
    state.min = (state.min + sum[0]) * factor;
    state.max = (state.max + sum[1]) * factor;
  } else {
    state.min += sum[0] * factor;
    state.max += sum[1] * factor;
  }
  state.scale = state.pending ? factor : state.scale * factor;
  state.section = [0, 0];
  state.pending = null;
  state.digits = '';
  state.last = factor;
  state.at++;
  return true;
}

function takeDecimals(text: string, state: State): boolean {
  let end = state.at + 1;
  while (DIGITS.has(text[end] ?? '')) end++;
  if (end === state.at + 1) return false;
  const fraction = Number(
    `0.${[...text.slice(state.at + 1, end)].map((char) => DIGITS.get(char)).join('')}`,
  );
  const whole = state.section[0] + (state.pending?.[0] ?? 0);
  state.section = [0, 0];
  state.pending = [whole + fraction, whole + fraction];
  state.digits = '';
  state.at = end;
  return true;
}

function finish(text: string, start: number, state: State): Numeral | null {
  let [min, max] = state.pending ?? [0, 0];
  // 两万三 says 23,000.
  const short = state.digits.length === 1 && state.last >= 100 && text[state.at - 2] !== '零';
  if (short && !/[十零〇]/.test(text[state.at - 2] ?? '')) {
    min *= state.last / 10;
    max *= state.last / 10;
  }
  min += state.min + state.section[0];
  max += state.max + state.section[1];
  const value = { min: clean(min), max: clean(max) };
  return numeral({
    start,
    end: state.at,
    form: 'han',
    ...value,
    mantissa: value.min / state.scale,
    scale: state.scale,
    bound: state.bound,
    plain: state.scale === 1,
  });
}
