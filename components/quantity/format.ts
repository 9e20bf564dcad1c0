import { type Locale, translator } from '../../lib/locale/index.ts';
import { commonStrings } from '../../lib/locale/strings/common.ts';
import type { Polarity } from '../../lib/model/claim.ts';
import type { Quantity } from '../../lib/model/quantity.ts';
import { unitStrings } from './units.ts';

/** The figure in the scale of the reader's language: 483 M CNY, 4.83亿元; a range has an en dash. */
export function formatQuantity(quantity: Quantity, locale: Locale, polarity?: Polarity): string {
  const { value, min, max, bound } = quantity;
  const t = translator(commonStrings, locale);
  const number =
    min !== undefined && max !== undefined
      ? range(min, max, locale)
      : compact(value ?? min ?? max ?? 0, locale);
  const sign = polarity === 'loss' ? '−' : '';
  const prefix = bound === 'exact' ? '' : `${t(bound)}${locale === 'en' ? ' ' : ''}`;
  return `${prefix}${sign}${joinUnit(number, quantity.unit, locale)}${per(quantity, locale)}`;
}

/** The same in the other culture's scale; null where both are written alike. */
export function otherScale(quantity: Quantity, locale: Locale): string | null {
  const size = Math.max(quantity.value ?? 0, quantity.max ?? 0, quantity.min ?? 0);
  if (size < 10_000 || quantity.unit === 'FLOPS') return null;
  return formatQuantity(quantity, locale === 'en' ? 'zh-CN' : 'en');
}

function range(min: number, max: number, locale: Locale): string {
  return `${compact(min, locale)}–${compact(max, locale)}`;
}

function compact(value: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, {
    notation: 'compact',
    maximumSignificantDigits: 4,
  });
  return format
    .formatToParts(value)
    .map((part) => (part.type === 'compact' && locale === 'en' ? ` ${part.value}` : part.value))
    .join('');
}

function joinUnit(number: string, unit: string | null, locale: Locale): string {
  if (unit === null) return number;
  const known = Object.hasOwn(unitStrings, unit)
    ? translator(unitStrings, locale)(unit as keyof typeof unitStrings)
    : unit;
  const close = known === '×' || (locale !== 'en' && /^\p{Script=Han}/u.test(known));
  return `${number}${close ? '' : ' '}${known}`;
}

function per(quantity: Quantity, locale: Locale): string {
  if (!quantity.per) return '';
  const [count, unit] = quantity.per.split(' ');
  const size = Number(count);
  const noun =
    Number.isFinite(size) && unit ? joinUnit(compact(size, locale), unit, locale) : quantity.per;
  return ` / ${noun.replace(/^1 /, '')}`;
}
