import type { Locale } from '../lib/locale/index.ts';
import type { Period } from '../lib/model/claim.ts';

const DAY = 86_400_000;

/** A span of ISO dates in words; whole months and years are named as such, not by their days. */
export function dateRange(from: string, to: string, locale: Locale): string {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(start) || Number.isNaN(end) || end < start) return from;
  const format = new Intl.DateTimeFormat(locale, { ...fields(from, to), timeZone: 'UTC' });
  return format.formatRange(start, end);
}

/** A period as written; what does not say when, such as 去年, with its dates behind it. */
export function periodText(period: Period | undefined, locale: Locale): string {
  if (!period) return '';
  const { text, from, to } = period;
  if (!from || /\d|[〇零一二三四五六七八九十]{2}/.test(text)) return text;
  return `${text} (${dateRange(from, to ?? from, locale)})`;
}

function fields(from: string, to: string): Intl.DateTimeFormatOptions {
  const dayAfter = new Date(Date.parse(to) + DAY).toISOString().slice(0, 10);
  const wholeMonths = /-01$/.test(from) && /-01$/.test(dayAfter) && to !== from;
  if (!wholeMonths) return { year: 'numeric', month: 'long', day: 'numeric' };
  const wholeYears = /-01-01$/.test(from) && /-01-01$/.test(dayAfter);
  return wholeYears ? { year: 'numeric' } : { year: 'numeric', month: 'long' };
}
