import type { Bound } from '../../model/quantity.ts';

/** Words right before a number that belong to its span. Folded and lower-cased. */
const BEFORE: readonly (readonly [Bound, string])[] = [
  [
    'over',
    '远超过|大幅超过|超过了|超过|超出|超逾|突破了|突破|不少于|不低于|不小于|不下于|不下|不止|至少|最少|最低|' +
      '高于|大于|多于|超|逾|破|过|≥|>=|>|well over|well above|just over|slightly over|over|' +
      'more than|greater than|higher than|above|at least|upwards of|in excess of|north of|' +
      'exceeding|no fewer than|no less than|not less than|a minimum of|minimum of',
  ],
  [
    'under',
    '不超过|不会超过|未超过|不超|不多于|不高于|不大于|不到|不足|不满|未满|少于|低于|小于|最高可达|最高达|最高|' +
      '最多可达|最多|至多|至高|最长可达|最长|≤|<=|<|up to|as many as|as much as|less than|' +
      'fewer than|lower than|under|below|at most|no more than|not more than|a maximum of|' +
      'maximum of|max|max.',
  ],
  [
    'about',
    '大约|约莫|大概|接近|将近|差不多|约|近|~|≈|∼|nearly|almost|about|around|approximately|' +
      'approx|approx.|roughly|circa|close to|some|an estimated|just under|c.',
  ],
];

/** Words that bound a number and stay outside its span. */
const APART: readonly (readonly [Bound, string])[] = [
  ['about', '近似为|estimated at'],
  ['over', 'surpasses|surpassed|surpassing|surpass|exceed|exceeds|exceeded|tops|topped|topping'],
];

/** A verb may part a bound from its number: 大约需要55天, 至少拥有6万颗. */
const PARTED =
  /(大约|(?<![合契节违预制签纽条履解])约|大概|差不多|至少|最少|最多|至多)(?:需要?|会?有|拥有|持有|使用|消耗|花费?|能?达到?|可?达|为|是|合|占|值)了? ?$/;
/** What the verb, or the space behind it, ends with. */
const PARTED_ENDS = ' 了需要有持用耗花费达到为是合占值';
const PARTED_BOUNDS: Readonly<Record<string, Bound>> = {
  至少: 'over',
  最少: 'over',
  最多: 'under',
  至多: 'under',
};

const AFTER: readonly (readonly [Bound, RegExp])[] = [
  ['over', /^ ?(?:及?以上|之多|开外| ?or (?:more|higher|above|older|greater))|^\+(?! ?\d)|^-plus/],
  ['under', /^ ?(?:及?以下| ?or (?:less|fewer|lower|below))/],
  ['about', /^ ?(?:左右|上下(?!文)| ?or so)/],
];
const AFTER_APART = /^ ?(?:以内|之内|内(?![存部容置核建蒙地外]))/;

/** What any of these begins with. */
const AFTER_BEGINS = ' 及以之开+-o左上内';

/** A bound found next to a number: how far its words reach. */
export interface FoundBound {
  readonly bound: Bound;
  /** Characters of the bound's words and their space that belong to the span. */
  readonly length: number;
}

interface Entry {
  readonly words: string;
  readonly bound: Bound;
  readonly apart: boolean;
}

const ENDING = new Map<string, Entry[]>();
for (const [rows, apart] of [
  [BEFORE, false],
  [APART, true],
] as const) {
  for (const [bound, list] of rows) {
    for (const words of list.split('|')) {
      const last = words.at(-1) as string;
      ENDING.set(last, [...(ENDING.get(last) ?? []), { words, bound, apart }]);
    }
  }
}
for (const entries of ENDING.values()) entries.sort((a, b) => b.words.length - a.words.length);

/** Characters that, before a short bound, make another word of it: 附近, 通过, 违约, 打破. */
const OTHER_WORD: Readonly<Record<string, RegExp>> = {
  近: /[最附靠邻远亲就]/,
  过: /[再通经超不只透度渡路跳来去上下到用看做有说要是已]/,
  破: /[打攻击爆跌]/,
  约: /[合契节违预制签纽条履解]/,
  超: /[高赶反]/,
  突破: /[的新]/,
};

/** The longest bound that stands right before `at`, or null; `lower` is the text in lower case. */
export function boundBefore(lower: string, at: number): FoundBound | null {
  const end = lower[at - 1] === ' ' ? at - 1 : at;
  for (const { words, bound, apart } of ENDING.get(lower[end - 1] ?? '') ?? []) {
    const start = end - words.length;
    if (!lower.startsWith(words, start)) continue;
    if (isLatin(lower[start]) && isLatin(lower[start - 1])) continue;
    if (OTHER_WORD[words]?.test(lower[start - 1] ?? '')) continue;
    return { bound, length: apart ? 0 : at - start };
  }
  return PARTED_ENDS.includes(lower[at - 1] ?? '\n')
    ? partedBound(lower.slice(Math.max(0, at - 8), at))
    : null;
}

function partedBound(before: string): FoundBound | null {
  const word = PARTED.exec(before)?.[1];
  return word === undefined ? null : { bound: PARTED_BOUNDS[word] ?? 'about', length: 0 };
}

/** The bound that stands right after `at` (以上, 左右, or more), or null. */
export function boundAfter(lower: string, at: number): FoundBound | null {
  if (!AFTER_BEGINS.includes(lower[at] ?? '\n')) return null;
  const window = lower.slice(at, at + 12);
  for (const [bound, pattern] of AFTER) {
    const found = pattern.exec(window);
    if (found) return { bound, length: found[0].length };
  }
  return AFTER_APART.test(window) ? { bound: 'under', length: 0 } : null;
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && char >= 'a' && char <= 'z';
}
