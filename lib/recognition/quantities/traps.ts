import type { Reading, Site } from './units/dimension.ts';

/** Names one reason why digits are no figure, for the trace of a test. */
export interface Trap {
  readonly name: string;
  readonly catches: (site: Site, reading: Reading) => boolean;
}

const HARD = new Set(['money', 'share', 'data-size', 'compute', 'energy', 'power', 'area']);
const CURRENCY_BEFORE =
  /(?<![A-Za-z])(?:US|HK|NT|RMB|CNY|USD|TWD|EUR|JPY|KRW|INR|GBP|AUD|CAD|SGD|CHF|Rs|RM|Rp|kr|CA|AU)$/;

/** Digits that belong to a name or a number line: GPT-4, K2.6, v2.0, 1.2.3. */
function inName({ text, numeral }: Site, reading: Reading): boolean {
  if (numeral.form !== 'digits' || reading.start < numeral.start) return false;
  const follows = text[numeral.end] === '.' && isDigit(text.charCodeAt(numeral.end + 1));
  if (!/[A-Za-z_‑–.:/·-]/.test(text[numeral.start - 1] ?? '')) return follows;
  const before = text.slice(Math.max(0, numeral.start - 6), numeral.start);
  if (/[A-Za-z_][-‑–]?$/.test(before)) {
    if (/[a-z]{2}[-–—]$/i.test(before) && HARD.has(reading.dimension)) return false;
    const spelled = /[\u4e00-\u9fff]/.test(text[reading.end - 1] ?? '') && !before.endsWith('-');
    if (spelled && (reading.dimension === 'money' || numeral.scale >= 1e4)) return false;
    return !CURRENCY_BEFORE.test(before);
  }
  if (/\d[.:/·-]$/.test(before) && !isLabelled(text, numeral.start)) return true;
  return follows;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const UNDERSCORE = 0x5f;

function isAlphanumeric(code: number): boolean {
  const lower = code | 0x20;
  return isDigit(code) || (lower >= 0x61 && lower <= 0x7a);
}

/** Letters go on where the number ends, and no unit was read: 4o, 3D, 5G, 1080p. */
function goesOn({ text, numeral }: Site, reading: Reading): boolean {
  const at = Math.max(reading.end, numeral.end);
  if (numeral.form === 'han') return false;
  const next = text.charCodeAt(at);
  return (isAlphanumeric(next) || next === UNDERSCORE) && isAlphanumeric(text.charCodeAt(at - 1));
}

/** 第五中学, 11号线, 1号文, 2nd, 3rd. */
function isOrdinal({ text, numeral }: Site, reading: Reading): boolean {
  if (text[numeral.start - (text[numeral.start - 1] === ' ' ? 2 : 1)] === '第') {
    return reading.dimension !== 'rank';
  }
  if (!'号號snrt'.includes(text[numeral.end] ?? '\n')) return false;
  return /^(?:号|號|st\b|nd\b|rd\b|th\b)/.test(text.slice(numeral.end, numeral.end + 3));
}

/** Llama 3 models, Series 5 chips, 网红 ... a number that ends a capitalised name. */
function followsName({ text, numeral }: Site, reading: Reading): boolean {
  if (numeral.form !== 'digits' || !MAY_END_NAME.has(reading.dimension)) return false;
  if (numeral.scale > 1 && reading.dimension !== 'parameters') return false;
  if (text[numeral.start - 1] !== ' ') return false;
  if (text.slice(numeral.start, numeral.end).includes(',')) return false;
  const word =
    /(?:^|[^A-Za-z])([A-Z][A-Za-z]*|Figure|version|generation|iOS|macOS|page|chapter|step|day) (?:\d[\d.]* )?$/.exec(
      text.slice(Math.max(0, numeral.start - 18), numeral.start),
    )?.[1];
  return word !== undefined && !OPENERS.has(word);
}

const MAY_END_NAME = new Set(['count', 'multiple', 'parameters']);

/** Capitalised words that open a sentence rather than a name. */
const OPENERS = new Set(
  (
    'The At In On Over With About For From To By And But Of Some Nearly Almost Around All Both ' +
    'These Those Only Just Among Across After Before Within Under Above Up Our We They It I A An ' +
    'Has Have Had Is Are Was Were More Another Other First Last Top Best Every Each If When Where ' +
    'Than Then That This Also Now Plus Including Using Added Adds Supports Covers Has'
  ).split(' '),
);

/** 12:30, 3:2, 16:9; 2024-05-06, 020-88886666, 3/4. */
function isClock({ text, numeral }: Site): boolean {
  if (numeral.form !== 'digits') return false;
  const { start, end } = numeral;
  if (text[start - 1] === ':' && isDigit(text.charCodeAt(start - 2))) {
    return !isLabelled(text, start);
  }
  return text[end] === ':' && isDigit(text.charCodeAt(end + 1));
}

/** A100:10,000 and Kimi K2:74.9: before the colon stands a name, not the other half of a ratio. */
function isLabelled(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at);
  if (/(?:^|[^A-Za-z0-9.])[A-Za-z][A-Za-z0-9.-]*:$/.test(before)) return true;
  // "At 14:30" is a time of day.
  return (
    /[A-Z][A-Za-z0-9.-]+ \d+(?:\.\d+)?:$/.test(before) &&
    !/^\d{2}(?![\d.,])/.test(text.slice(at, at + 3))
  );
}

/** "$3 / 1M tokens": the denominator of a price is no figure of its own. */
function isDenominator({ text, numeral }: Site, reading: Reading): boolean {
  if (reading.dimension !== 'tokens') return false;
  const before = text.slice(Math.max(0, numeral.start - 10), numeral.start);
  return /(?:\d ?\/ ?|\bper |every |each |\/ ?|每)$/.test(before);
}

/** 2B and 2C: to business, to consumers. */
function isToBusiness({ text, numeral }: Site): boolean {
  if (numeral.letter !== 'B' || text.slice(numeral.start, numeral.end) !== '2B') return false;
  if (
    /^ ?(?:企业|市场|业务|服务|路|端|还是|而非|或)/.test(text.slice(numeral.end, numeral.end + 4))
  )
    return true;
  return /2C|[BC] ?端|To ?[BC]/.test(text.slice(Math.max(0, numeral.start - 20), numeral.end + 20));
}

/** In 2026 product cycles the number is the year; who has 2010 users has so many. */
function isYear({ text, numeral }: Site, reading: Reading): boolean {
  if (reading.dimension !== 'count' || !numeral.plain || numeral.form !== 'digits') return false;
  const named = /[A-Za-z]$/.test(reading.unit ?? '');
  return (
    named &&
    numeral.max >= 2010 &&
    numeral.max < 2040 &&
    !text.slice(numeral.start, numeral.end).includes(',') &&
    !(COUNTED.test(reading.unit ?? '') && COUNTING.test(text.slice(0, numeral.start).slice(-16)))
  );
}

/** What is counted one by one and, unlike models or results, comes in no yearly edition. */
const COUNTED =
  /(?:^| )(?:users|people|employees|staff|workers|customers|clients|subscribers|companies|startups|developers|engineers|researchers|stores|patents|robots|servers|GPUs|chips)$/i;
/** What only a number follows. */
const COUNTING =
  /\b(?:ha[sd]|have|having|than|nearly|almost|roughly|approximately|at (?:least|most)|employ(?:s|ed|ing)?|serv(?:es|ed|ing)|total(?:s|led|ling)?|reach(?:es|ed|ing)?|hired|added|cut) $/i;

/** 排在第11位, 前三名: places in an order, not counts. */
function isPlaceInOrder({ text, numeral }: Site, reading: Reading): boolean {
  if (reading.dimension !== 'count' || !/[位名强大]$/.test(reading.unit ?? '')) return false;
  const before = text.slice(Math.max(0, numeral.start - 12), numeral.start);
  return (
    /前 ?$/.test(before) || (reading.unit === '位' && /(?:排|列|居|榜)[^，。；]*$/.test(before))
  );
}

/** 1832×1920, 4 x 100: the sides of something. */
function isSide({ text }: Site, reading: Reading): boolean {
  const { dimension, end } = reading;
  if (dimension !== 'multiple' && dimension !== 'count') return false;
  const after = text.slice(end, end + 3);
  return (dimension === 'multiple' ? /^ ?(?:\d|[A-Z]+\d)/ : /^ ?[x×] ?\d/).test(after);
}

/** 1.5 models: what is counted is whole unless it is scaled. */
function isBroken({ numeral }: Site, reading: Reading): boolean {
  return reading.dimension === 'count' && !Number.isInteger(numeral.min);
}

/** 一个, 一批, 一种: an article, and the 两 or 二 that only says both. */
function isArticle({ text, numeral }: Site, reading: Reading): boolean {
  if (reading.dimension === 'count' && numeral.form === 'han' && numeral.over === 1) {
    return (
      numeral.max <= 2 &&
      !/[、]/.test(text.slice(numeral.start, numeral.end)) &&
      numeral.min === numeral.max
    );
  }
  if (text[numeral.start] === '一' && /^一 ?个/.test(text.slice(numeral.start, numeral.end + 2)))
    return reading.dimension === 'tokens';
  if (numeral.form === 'words' && numeral.max <= 2 && numeral.plain) {
    return (
      reading.dimension === 'count' ||
      reading.dimension === 'score' ||
      (reading.dimension === 'multiple' && !reading.written)
    );
  }
  return false;
}

/** 一年一度, 一天 and 一步 as set phrases, 十分 as "very", 一成不变. */
function isPhrase({ text, numeral }: Site, reading: Reading): boolean {
  if (numeral.form !== 'han') return false;
  const shown = text.slice(numeral.start, reading.end);
  if (shown === '十分') return true;
  if (reading.dimension === 'duration' && numeral.max === 1 && !shown.includes('半')) {
    const after = text.slice(reading.end, reading.end + 2);
    const before = text.slice(Math.max(0, numeral.start - 2), numeral.start);
    return /^[一又度来线天年旦直]/.test(after) || !LASTING.test(before);
  }
  return /^[一二三四五六七八九十]分$/.test(shown) || /^[一二三四五]米$/.test(shown);
}

const LASTING = /(?:[用时历经需要花费耗为期了约近过超满足短达仅只半]|不到|不足|至少|每隔)$/;

/** Checked in this order; the first that catches wins. */
export const TRAPS: readonly Trap[] = [
  { name: 'in a name', catches: inName },
  { name: 'goes on', catches: goesOn },
  { name: 'ordinal', catches: isOrdinal },
  { name: 'clock or ratio', catches: isClock },
  { name: 'behind a name', catches: followsName },
  { name: 'denominator', catches: isDenominator },
  { name: 'year', catches: isYear },
  { name: 'to business', catches: isToBusiness },
  { name: 'place in an order', catches: isPlaceInOrder },
  { name: 'side', catches: isSide },
  { name: 'broken count', catches: isBroken },
  { name: 'article', catches: isArticle },
  { name: 'set phrase', catches: isPhrase },
];
