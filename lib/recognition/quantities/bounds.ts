import type { Bound } from '../../model/quantity.ts';

/** Words right before a number that belong to it, longest first within a bound. */
const BEFORE: readonly (readonly [Bound, string])[] = [
  [
    'over',
    '远超过|大幅超过|超过了|超过|超出|超逾|突破了|突破|不少于|不低于|不小于|不下于|不下|不止|至少|最少|最低|' +
      '高于|大于|多于|超|逾|破|过|≥|>=|>|' +
      'well over|well above|just over|slightly over|over|more than|greater than|higher than|above|' +
      'at least|upwards of|in excess of|north of|exceeding|no fewer than|no less than|' +
      'not less than|a minimum of|minimum of',
  ],
  [
    'under',
    '不超过|不多于|不高于|不大于|不到|不足|不满|未满|少于|低于|小于|最高可达|最高达|最高|最多可达|最多|至多|至高|最长可达|最长|' +
      '≤|<=|<|up to|as many as|as much as|less than|fewer than|lower than|under|below|at most|' +
      'no more than|not more than|a maximum of|maximum of|max\\.?',
  ],
  [
    'about',
    '大约|约莫|大概|接近|将近|差不多|约|近|~|≈|∼|' +
      'nearly|almost|about|around|approximately|approx\\.?|roughly|circa|close to|some|' +
      'an estimated|estimated|just under|c\\.',
  ],
];

/** Words that bound a number from a little way off and stay outside its span. */
const APART: readonly (readonly [Bound, string])[] = [
  ['about', '大约(?:需要?|为|是|有)|约(?:需要?|为|合|占|有|是|值)|近(?:似|乎)为?'],
  ['over', 'surpass(?:es|ed|ing)?|exceed(?:s|ed)|topp?(?:s|ed|ing)|more than doubled to'],
];

const AFTER: readonly (readonly [Bound, string])[] = [
  ['over', '以上|及以上|之多|开外|\\+|\\s?or more|\\s?or higher|\\s?or above|-plus'],
  ['under', '以下|及以下|\\s?or less|\\s?or fewer|\\s?or lower'],
  ['about', '左右|上下|\\s?or so'],
];

const AFTER_APART: readonly (readonly [Bound, string])[] = [
  ['under', '以内|之内|内(?![存部容置核建蒙地外])'],
];

/** A bound found next to a number: how far its words reach. */
export interface FoundBound {
  readonly bound: Bound;
  /** Characters of the bound's words and their space that belong to the span. */
  readonly length: number;
}

interface Pattern {
  readonly bound: Bound;
  readonly pattern: RegExp;
}

const LATIN = /[a-z]/;
const LONGEST = 24;
const before = compile(BEFORE, (words) => `(?:${words})[ ]?$`);
const apart = compile(APART, (words) => `(?:${words})[ ]?$`);
const after = compile(AFTER, (words) => `^[ ]?(?:${words})`);
const afterApart = compile(AFTER_APART, (words) => `^[ ]?(?:${words})`);

/** The bound that stands right before `at`, or null; `lower` is the text in lower case. */
export function boundBefore(lower: string, at: number): FoundBound | null {
  const window = lower.slice(Math.max(0, at - LONGEST), at);
  if (!window) return null;
  for (const { bound, pattern } of before) {
    const found = pattern.exec(window);
    if (!found || inWord(window, found) || !speaksOfNumber(found[0].trim(), window, found.index)) {
      continue;
    }
    return { bound, length: found[0].length };
  }
  const far = apart.find(({ pattern }) => pattern.test(window));
  return far ? { bound: far.bound, length: 0 } : null;
}

/** The bound that stands right after `at` (以上, 左右, or more), or null. */
export function boundAfter(lower: string, at: number): FoundBound | null {
  const window = lower.slice(at, at + 12);
  for (const { bound, pattern } of after) {
    const found = pattern.exec(window);
    if (found) return { bound, length: found[0].length };
  }
  const far = afterApart.find(({ pattern }) => pattern.test(window));
  return far ? { bound: far.bound, length: 0 } : null;
}

/** "cover 5" holds no "over". */
function inWord(window: string, found: RegExpExecArray): boolean {
  return LATIN.test(found[0][0] ?? '') && LATIN.test(window[found.index - 1] ?? '');
}

/** 附近30, 通过30, 最近3 and 大致约定: the character before makes another word of a short bound. */
function speaksOfNumber(words: string, window: string, index: number): boolean {
  const previous = window[index - 1] ?? '';
  if (words === '近') return !/[最附靠邻远亲就]/.test(previous);
  if (words === '过') return !/[通经超不只透度渡路跳来去上下到用看做有说要是已]/.test(previous);
  if (words === '破') return !/[打攻击爆]/.test(previous);
  if (words === '约') return !/[合契节违预制签纽条履解]/.test(previous);
  if (words === '超') return !/[高赶反远]/.test(previous) || previous === '远';
  return true;
}

function compile(
  rows: readonly (readonly [Bound, string])[],
  shape: (words: string) => string,
): Pattern[] {
  return rows.map(([bound, words]) => ({ bound, pattern: new RegExp(shape(words), 'u') }));
}
