import { SIMPLIFIED, TRADITIONAL } from './han-variants.ts';

/** What a code unit folds to when it shows nothing: it is left out. */
export const DROPPED = 0;

/** Zero-width and direction marks, soft hyphen, variation selectors, byte order mark. */
const INVISIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** Ranges whose compatibility form (NFKC) is taken where it is one unit long. */
const COMPATIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x2fd5], // radicals
  [0xf900, 0xfad9], // compatibility ideographs
  [0xfe10, 0xfe6b], // vertical and small forms
  [0xff01, 0xffe6], // full and half width
];

const LOOKALIKES: Readonly<Record<string, string>> = {
  ' ': '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  '\n': '\u2028\u2029\u0085',
  '-': '\u2010\u2011\u2012\u2212\ufe63\uff0d',
  '—': '\u2015',
  '~': '\u301c\u223c',
  '·': '\u2027\u30fb\u318d\u0387\uff65',
};

/**
 * For each UTF-16 code unit, the one it folds to. One to one throughout, so that offsets stay cheap;
 * what would become two characters (㎡, ①, ﬁ) and what carries meaning by its form (10²⁵) is left as
 * it is. An en or em dash stays apart from the hyphen, since it may say a range.
 */
export const FOLD_TABLE: Uint16Array = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (const [first, last] of COMPATIBLE) {
    for (let unit = first; unit <= last; unit++) {
      const form = String.fromCharCode(unit).normalize('NFKC');
      if (form.length === 1) table[unit] = form.charCodeAt(0);
    }
  }
  for (const [first, last] of INVISIBLE) table.fill(DROPPED, first, last + 1);
  for (const [to, from] of Object.entries(LOOKALIKES)) {
    for (const char of from) table[char.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (let i = 0; i < TRADITIONAL.length; i++) {
    table[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);
  }
  // A compatibility form may itself be a variant (車 as U+F902).
  for (const [first, last] of COMPATIBLE) {
    for (let unit = first; unit <= last; unit++)
      table[unit] = table[table[unit] as number] as number;
  }
  return table;
}
