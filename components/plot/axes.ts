import type { Locale } from '../../lib/locale/index.ts';
import type { Quantity } from '../../lib/model/quantity.ts';
import { formatQuantity } from '../quantity/format.ts';
import type { Point } from './series.ts';

/** Numbers on an axis, as quantities of the kind of `sample`; a loss with its sign. */
export function amountText(sample: Quantity, locale: Locale): (value: number) => string {
  const { min: _min, max: _max, ...unit } = sample;
  return (value) => {
    const quantity = { ...unit, value: Math.abs(value), bound: 'exact' } as const;
    return formatQuantity(quantity, locale, value < 0 ? 'loss' : null);
  };
}

/** Years where the points lie years apart, else months. */
export function timeText(points: readonly Point[], locale: Locale): (date: Date) => string {
  const times = points.map(({ at }) => at.getTime());
  const years = Math.max(...times) - Math.min(...times) > 2 * 365 * 86_400_000;
  const month = years ? {} : ({ month: 'short' } as const);
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', ...month, timeZone: 'UTC' });
  return (date) => format.format(date);
}

/** What a point tells when it is pointed at: when, how much, and who says so. */
export function pointTitle(locale: Locale): (point: Point) => string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return ({ at, label, source }) => [day.format(at), label, source].filter(Boolean).join('\n');
}

/** Points are links within the page, which need no tab of their own. */
export function ownLinks(drawing: Element): Element {
  for (const link of drawing.querySelectorAll('a')) link.removeAttribute('target');
  return drawing;
}
