/** Scale words by their factor, as they follow a number in Arabic digits. Folded and lower-cased. */
const WORDS: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
  兆: 1e12,
  trillion: 1e12,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
  hundred: 1e2,
  dozen: 12,
  lakh: 1e5,
  crore: 1e7,
  trn: 1e12,
  tn: 1e12,
  bln: 1e9,
  bn: 1e9,
  mln: 1e6,
  mn: 1e6,
  mm: 1e6,
};

/** Letters that may stand for a scale: 7B, $5M, 128K. */
const LETTERS: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  m: 1e6,
  M: 1e6,
  b: 1e9,
  B: 1e9,
  t: 1e12,
  T: 1e12,
};

// 千瓦, 千米, 兆瓦 and 百分点 are units: their first character is no scale.
const HAN_SCALE =
  /[ ]?(?:万亿|亿亿|[十百千]?亿|[十百千]?万(?!一)|千(?![瓦米克卡赫兆焦帕字比伏])|百(?!分)|兆(?![瓦赫字比位欧]))/y;
const WORD_SCALE =
  /[ -]?(?:trillion|billion|million|thousand|hundred|dozen|lakh|crore|trn|tn|bln|bn|mln|mn|mm)(?![a-z0-9²])/y;
const LETTER_SCALE = /[kKmMbBtT](?![A-Za-z0-9])/y;

/** What a scale begins with, or the space before one. */
const BEGINS = new Set(Array.from('万亿十百千兆 -tbmhdlcTBMHDLCkK', (char) => char.charCodeAt(0)));

/** A scale found at a place: its factor, where it ends, and the letter if it is only one. */
export interface Scale {
  readonly factor: number;
  readonly end: number;
  readonly letter: string;
}

/** Reads the scale word or letter that starts at `at`, or null. `lower` is the text in lower case. */
export function readScale(text: string, lower: string, at: number): Scale | null {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code) || !BEGINS.has(code)) return null;
  const letter = text[at] as string;
  const factor = LETTERS[letter];
  LETTER_SCALE.lastIndex = at;
  if (factor !== undefined && LETTER_SCALE.test(text)) return { factor, end: at + 1, letter };
  for (const pattern of [HAN_SCALE, WORD_SCALE]) {
    pattern.lastIndex = at;
    const found = pattern.exec(lower)?.[0];
    if (found === undefined) continue;
    const word = found.replace(/^[ -]/, '');
    const factor = word === '亿亿' ? 1e16 : WORDS[word];
    if (factor !== undefined) return { factor, end: at + found.length, letter: '' };
  }
  return null;
}
