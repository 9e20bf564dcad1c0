/** A stretch of days as ISO dates, both inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What a text calls the early, middle or late part of a period. */
export type Part = 'early' | 'middle' | 'late';

/** One day. Null where the calendar has none such (31 April). */
export function day(year: number, month: number, date: number): Days | null {
  if (month < 1 || month > 12 || date < 1 || date > lastDate(year, month)) return null;
  const at = iso(year, month, date);
  return { from: at, to: at };
}

/** The months `first` to `last` of a year; 13 is January of the next, 0 December of the last. */
export function months(year: number, first: number, last: number = first): Days {
  const [fromYear, fromMonth] = carry(year, first);
  const [toYear, toMonth] = carry(year, last);
  return {
    from: iso(fromYear, fromMonth, 1),
    to: iso(toYear, toMonth, lastDate(toYear, toMonth)),
  };
}

/** The quarter 1 to 4 of a calendar year; 0 and 5 reach into its neighbours. */
export function quarter(year: number, number: number): Days {
  return months(year, number * 3 - 2, number * 3);
}

/** The half 1 or 2 of a calendar year. */
export function half(year: number, number: number): Days {
  return months(year, number * 6 - 5, number * 6);
}

/** The calendar years `first` to `last`. */
export function years(first: number, last: number = first): Days {
  return { from: iso(first, 1, 1), to: iso(last, 12, 31) };
}

/** `count` days from the one `offset` days after `base`. */
export function daysFrom(base: string, offset: number, count = 1): Days {
  return { from: addDays(base, offset), to: addDays(base, offset + count - 1) };
}

/** The Monday of the week that `base` lies in. */
export function monday(base: string): string {
  const weekday = new Date(`${base}T00:00:00Z`).getUTCDay();
  return addDays(base, -((weekday + 6) % 7));
}

/** The early, middle or late third of a period, in whole months, or in days where it is one month. */
export function partOf(days: Days, part: Part): Days {
  const [year, month, count] = monthsOf(days);
  if (count > 1) {
    const third = Math.max(1, Math.round(count / 4));
    if (part === 'early') return months(year, month, month + third - 1);
    if (part === 'late') return months(year, month + count - third, month + count - 1);
    const middle = month + Math.floor((count - third) / 2);
    return months(year, middle, middle + third - 1);
  }
  const prefix = days.from.slice(0, 8);
  if (part === 'early') return { from: `${prefix}01`, to: `${prefix}10` };
  return part === 'late'
    ? { from: `${prefix}21`, to: days.to }
    : { from: `${prefix}11`, to: `${prefix}20` };
}

/** `base` moved by whole months; a day the month lacks becomes its last. */
export function addMonths(base: string, by: number): string {
  const [year, month] = carry(Number(base.slice(0, 4)), Number(base.slice(5, 7)) + by);
  return iso(year, month, Math.min(Number(base.slice(8, 10)), lastDate(year, month)));
}

/** `base` moved by days. */
export function addDays(base: string, by: number): string {
  const moved = new Date(`${base}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + by);
  return iso(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

function monthsOf({ from, to }: Days): [year: number, month: number, count: number] {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const count = (Number(to.slice(0, 4)) - year) * 12 + Number(to.slice(5, 7)) - month + 1;
  return [year, month, count];
}

function carry(year: number, month: number): [year: number, month: number] {
  const whole = Math.floor((month - 1) / 12);
  return [year + whole, month - whole * 12];
}

function lastDate(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A page names few days, and many times: each is written once. */
const written = new Map<number, string>();
const MOST_WRITTEN = 1000;

function iso(year: number, month: number, date: number): string {
  const key = (year * 16 + month) * 32 + date;
  const known = written.get(key);
  if (known !== undefined) return known;
  if (written.size >= MOST_WRITTEN) written.clear();
  const pad = (number: number, width: number) => String(number).padStart(width, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  written.set(key, text);
  return text;
}
