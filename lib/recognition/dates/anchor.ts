import { addDays, type Days, day, months, quarter } from './calendar.ts';

/** What dates are resolved against: the article's own date, as precise as it is known. */
export interface Anchor {
  readonly year: number;
  /** 1 to 12; null where only the year is known. */
  readonly month: number | null;
  /** ISO; null where only the year or month is known. */
  readonly date: string | null;
}

/** What a date may be resolved by, besides its own words. */
export interface Bearings {
  readonly anchor: Anchor | null;
  /** A year the sentence named before: "2023年……9月12日". */
  readonly year: number | null;
  /** Whether the words around speak of what is to come. */
  readonly ahead: boolean;
}

/** Reads the article's date: `2024-07-03…`, `20240703`, `2024-07`, `2024-Q3` or `2024`; else null. */
export function readAnchor(date: string | undefined): Anchor | null {
  const match = /^\s*(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?!\d)/.exec(date ?? '');
  if (!match) return null;
  const [year, month, date_] = [match[1], match[2], match[3]].map(Number) as [
    number,
    number,
    number,
  ];
  if (!match[2] || month < 1 || month > 12) return { year, month: null, date: null };
  const whole = match[3] ? day(year, month, date_) : null;
  return { year, month, date: whole?.from ?? null };
}

/** The year that a month named without one lies in; null where nothing tells. */
export function yearOfMonth(month: number, by: Bearings): number | null {
  if (by.year !== null) return by.year;
  if (by.anchor?.month == null) return by.anchor?.year ?? null;
  const { year, month: now } = by.anchor;
  if (by.ahead) return month < now ? year + 1 : year;
  // News looks back; one month ahead is as far as it looks without saying so.
  return month <= now + 1 ? year : year - 1;
}

/** The quarter a text means by its number alone; null where nothing tells. */
export function quarterNamed(number: number, by: Bearings): Days | null {
  const year = yearOfMonth(by.ahead ? number * 3 : number * 3 - 2, by);
  return year === null ? null : quarter(year, number);
}

/** The day a text means by its number alone: the latest such day, or the next one. */
export function dayNamed(date: number, by: Bearings): Days | null {
  if (!by.anchor?.date || by.anchor.month === null) return null;
  const { year, month } = by.anchor;
  const today = Number(by.anchor.date.slice(8));
  const shift = by.ahead ? (date < today ? 1 : 0) : date > today + 3 ? -1 : 0;
  const from = months(year, month + shift).from;
  return day(Number(from.slice(0, 4)), Number(from.slice(5, 7)), date);
}

/** The weekday (0 is Monday) a text means by its name alone: the latest one, or the next one. */
export function weekdayNamed(weekday: number, by: Bearings): Days | null {
  const today = by.anchor?.date;
  if (!today) return null;
  const now = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const back = (now - weekday + 7) % 7;
  const at = addDays(today, by.ahead ? (7 - back) % 7 : -back);
  return { from: at, to: at };
}
