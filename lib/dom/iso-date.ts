const NUMERIC =
  /((?:19|20)\d\d)\s?[-/.年]\s?(1[0-2]|0?[1-9])\s?[-/.月]\s?(3[01]|[12]\d|0?[1-9])(?!\d)日?(?:[T\s]+([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?/;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const DAY = '(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const MONTH_FIRST = new RegExp(`\\b${MONTH} ${DAY},? ((?:19|20)\\d\\d)\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b${DAY} ${MONTH},? ((?:19|20)\\d\\d)\\b`, 'i');

/**
 * The first full date of a text as ISO 8601, in figures or with its month in English; with its time
 * and offset only where both stand.
 */
export function isoDate(text: string | undefined): string | undefined {
  const start = text?.slice(0, 300) ?? '';
  const [, year = '', month = '', day = '', hour, minute, offset] = NUMERIC.exec(start) ?? [];
  if (!year) return written(start);
  const date = iso(year, month, day);
  return hour && offset ? `${date}T${hour.padStart(2, '0')}:${minute}:00${offset}` : date;
}

/** March 4, 2025; 4 Mar. 2025. */
function written(text: string): string | undefined {
  const [, month, day, year] = MONTH_FIRST.exec(text) ?? [];
  if (month && day && year) return iso(year, numberOf(month), day);
  const [, day_, month_, year_] = DAY_FIRST.exec(text) ?? [];
  return month_ && day_ && year_ ? iso(year_, numberOf(month_), day_) : undefined;
}

function numberOf(month: string): string {
  return String(MONTHS.indexOf(month.toLowerCase()) + 1);
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
