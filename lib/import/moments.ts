/**
 * A moment as it is kept. `2026-03-01 09:00:00` is meant in UTC; what is no date is `otherwise`, by
 * default the beginning of time, which claims nothing.
 */
export function momentOf(date = '', otherwise = new Date(0).toISOString()): string {
  const text = date.trim().replace(' ', 'T');
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) || !text.includes('T') ? text : `${text}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? otherwise : new Date(time).toISOString();
}
