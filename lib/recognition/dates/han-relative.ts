import type { Anchor } from './anchor.ts';
import { dayNamed, weekdayNamed } from './anchor.ts';
import {
  addDays,
  addMonths,
  type Days,
  daysFrom,
  monday,
  months,
  partOf,
  quarter,
} from './calendar.ts';
import { SMALL, smallNumber } from './han-numbers.ts';
import { DAY_OFFSETS, NEAR_OFFSETS, oneOf, WEEKDAYS } from './han-words.ts';
import { before, type DateReader, patternReader, unresolved } from './reader.ts';

const WEEK = '(?:周|星期|礼拜)';
const UNIT = '(?<unit>年|个月|个季度|个季|季|周|个星期|天|日)';

/** 昨天, 今日; but not 今日头条. */
const namedDay = patternReader({
  name: 'day by name',
  starts: '昨今明前后',
  pattern: `(?<word>${oneOf(DAY_OFFSETS)})(?!头条|资本|方舟|美国|俄罗斯|之[后星]|(?<=今天)津|(?<=前日)本)`,
  mean({ word }, text, at) {
    if (
      /^[前后]/.test(word as string) &&
      /[\d一二三四五六七八九十几数两以]$/u.test(before(text, at))
    )
      return null;
    const offset = DAY_OFFSETS[word as string] ?? 0;
    return { resolve: ({ anchor }) => (anchor?.date ? daysFrom(anchor.date, offset) : null) };
  },
});

/** 上周, 本周三, 下星期一. */
const nearWeek = patternReader({
  name: 'week',
  starts: '上本这下',
  holds: '周星礼',
  pattern: `(?<near>上上|上一|上|本|这一|这|下下|下一|下)(?:个)?${WEEK}(?<weekday>[${WEEKDAYS}])?(?!刊|期|年)`,
  mean({ near, weekday }) {
    const weeks = NEAR_OFFSETS[near as string] ?? 0;
    return {
      resolve({ anchor }) {
        if (!anchor?.date) return null;
        const start = addDays(monday(anchor.date), weeks * 7);
        return weekday ? weekdayOf(start, weekday) : daysFrom(start, 0, 7);
      },
    };
  },
});

/** 周三, 星期一, 周末; but not 每周一 or 三周一次. */
const weekday = patternReader({
  name: 'weekday',
  starts: '周星礼',
  pattern: `${WEEK}(?<weekday>[一二三四五六日天])(?![次个度百本])`,
  mean({ weekday: name }, text, at) {
    if (/[\d每一二三四五六七八九十几数两单双逢隔整]$/u.test(before(text, at).trimEnd()))
      return null;
    // 周 is also a surname: 周一鸣, 周六福.
    if (
      text[at] === '周' &&
      /^[\u4e00-\u9fff]$/u.test(text[at + 2] ?? '') &&
      !AFTER_DAY.test(text[at + 2] as string)
    )
      return null;
    return {
      resolve: (by) =>
        weekdayNamed(
          WEEKDAYS.replace('天', '').indexOf(name === '天' ? '日' : (name as string)),
          by,
        ),
    };
  },
});

const AFTER_DAY =
  /[在的晚早上下凌中午至到前后宣发公表推将正召举开收盘美大股说称与和及、起又也就再向对]/u;

/** 本月, 上个月9日, 下月初, 本季, 上季度. */
const nearMonth = patternReader({
  name: 'month or quarter',
  starts: '上本这下',
  holds: '月季',
  pattern: `(?<near>上上|上一|上|本|这一|这|下下|下一|下)(?:个)?(?:(?<month>月)(?:(?<part>[初底末]|[上中下]旬)|(?<date>\\d{1,2}) ?[日号])?|季(?:度)?)(?![刊份]?节)`,
  mean({ near, month, part, date }, text, at) {
    if (near === '上' && /[以之]$/.test(before(text, at))) return null;
    const by = NEAR_OFFSETS[near as string] ?? 0;
    return { resolve: ({ anchor }) => nearDays(anchor, by, { month, part, date }) };
  },
});

/** 最新一季, 最近一个季度: the last that was reported on, which no calendar places. */
const latestQuarter = patternReader({
  name: 'latest quarter',
  starts: '最',
  holds: '季',
  pattern: '最[新近](?:的)?(?:一 ?(?:个)?)?季(?:度)?(?!节)',
  mean: () => ({ resolve: () => null }),
});

/** 9日, 30号: a day of the month the article lies in; a number of days is no date. */
const dayAlone = patternReader({
  name: 'day',
  starts: '0123456789',
  holds: '日',
  pattern:
    '(?:(?<first>3[01]|[12]\\d|[1-9]) ?日? ?[-~–—至到] ?)?(?<date>3[01]|[12]\\d|[1-9]) ?日(?![内均间游线志元程圆後]|之内|以内|活|报价)',
  mean({ first, date }, text, at) {
    if (/[\d./:月-]$|[近约超达逾满第每前后]$/u.test(before(text, at).trimEnd())) return null;
    return {
      resolve(by) {
        const last = dayNamed(Number(date), by);
        const from = first ? dayNamed(Number(first), by) : last;
        return last && from && { from: from.from, to: last.to };
      },
    };
  },
});

/** 过去一年, 近三年, 未来12个月: a stretch up to the article's date, or from it. */
const stretch = patternReader({
  name: 'stretch',
  starts: '过最近未今接',
  pattern: `(?<way>过去|最近|近|未来|今后|接下来)的? ?(?:(?:${SMALL} ?[-~–—至到] ?)?(?<count>${SMALL}) ?多?${UNIT}|(?<halfYear>半年)|(?<some>[数几]年))`,
  mean({ way, count, unit, halfYear, some }) {
    if (some) return way === '近' ? null : { resolve: unresolved };
    const ahead = /[未今接]/.test(way as string);
    if (halfYear) {
      return { resolve: ({ anchor }) => stretchDays(anchor, { number: 6, unit: '个月', ahead }) };
    }
    const number = smallNumber(count as string);
    // 近20年 is nearly twenty years; 近三年 the last three.
    if (
      way === '近' &&
      (number > 5 || /[天日周]/.test(unit as string)) &&
      /^\d/.test(count as string) &&
      number % 10 === 0
    )
      return null;
    return {
      resolve: ({ anchor }) => stretchDays(anchor, { number, unit: unit as string, ahead }),
    };
  },
});

/** 三年前, 两个月前: a point that far back, known to its unit. */
const ago = patternReader({
  name: 'ago',
  starts: '0123456789一二三四五六七八九十两',
  holds: '前',
  pattern: `(?<count>${SMALL}) ?多?(?<unit>年|个月|周|个星期|天)(?:之|以)?前(?![所后往沿端台景期置述])`,
  mean({ count, unit }, text, at) {
    if (/[\d.第]$/u.test(before(text, at))) return null;
    const number = smallNumber(count as string);
    return { resolve: ({ anchor }) => agoDays(anchor, number, unit as string) };
  },
});

/** 春节前后: festivals move; their days are left open. */
const festival = patternReader({
  name: 'festival',
  starts: '春国元圣中双',
  pattern: '(?:春节|国庆节?|元旦|圣诞节?|中秋节?|双十一)前后',
  mean: () => ({ resolve: unresolved }),
});

/** Chinese dates told from the article's own, most telling first. */
export const hanRelative: readonly DateReader[] = [
  namedDay,
  nearWeek,
  nearMonth,
  latestQuarter,
  weekday,
  stretch,
  ago,
  dayAlone,
  festival,
];

function weekdayOf(start: string, name: string): Days {
  if (name === '末') return daysFrom(start, 5, 2);
  return daysFrom(start, WEEKDAYS.replace('天', '').indexOf(name === '天' ? '日' : name));
}

function nearDays(
  anchor: Anchor | null,
  by: number,
  words: { month: string | undefined; part: string | undefined; date: string | undefined },
): Days | null {
  if (anchor?.month == null) return null;
  if (!words.month) return quarter(anchor.year, Math.ceil(anchor.month / 3) + by);
  const whole = months(anchor.year, anchor.month + by);
  if (words.date) return daysFrom(whole.from, Number(words.date) - 1);
  if (!words.part) return whole;
  return partOf(
    whole,
    /[初上]/.test(words.part) ? 'early' : /[底末下]/.test(words.part) ? 'late' : 'middle',
  );
}

function stretchDays(
  anchor: Anchor | null,
  { number, unit, ahead }: { number: number; unit: string; ahead: boolean },
): Days | null {
  if (!anchor?.date || number === 0) return null;
  const end = shifted(anchor.date, unit, ahead ? number : -number);
  return ahead ? { from: anchor.date, to: end } : { from: end, to: anchor.date };
}

function agoDays(anchor: Anchor | null, number: number, unit: string): Days | null {
  if (!anchor) return null;
  if (unit === '年') return months(anchor.year - number, 1, 12);
  if (anchor.month !== null && unit === '个月') return months(anchor.year, anchor.month - number);
  return anchor.date ? daysFrom(shifted(anchor.date, unit, -number), 0) : null;
}

function shifted(date: string, unit: string, by: number): string {
  if (unit === '年') return addMonths(date, by * 12);
  if (unit === '个月') return addMonths(date, by);
  if (unit.includes('季')) return addMonths(date, by * 3);
  return addDays(date, /周|星期/.test(unit) ? by * 7 : by);
}
