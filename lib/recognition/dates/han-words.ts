/** Words of the years named from the article's own. */
export const YEAR_OFFSETS: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  后年: 2,
};

/** Words of the days named from the article's own. */
export const DAY_OFFSETS: Readonly<Record<string, number>> = {
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨夜: -1,
  今天: 0,
  今日: 0,
  今晚: 0,
  今晨: 0,
  明天: 1,
  明日: 1,
  后天: 2,
};

/** 上周, 这个月, 下季: how far from the one the article lies in. */
export const NEAR_OFFSETS: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  上一: -1,
  本: 0,
  这: 0,
  这一: 0,
  当前: 0,
  下: 1,
  下一: 1,
  下下: 2,
};

/** Months of the seasons on the northern hemisphere; winter runs into the next year. */
export const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  春: [3, 5],
  夏: [6, 8],
  秋: [9, 11],
  冬: [12, 14],
};

export const WEEKDAYS = '一二三四五六日天末';

/** An alternation of the keys of a table, longest first. */
export function oneOf(table: Readonly<Record<string, unknown>>): string {
  return Object.keys(table)
    .toSorted((a, b) => b.length - a.length)
    .join('|');
}
