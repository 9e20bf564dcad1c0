/** Character classes by code unit, faster than a regular expression for each character of a page. */

/** Latin letters with their accents, Greek and Cyrillic; not Han. */
export function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= 0x52f && code !== 0xd7 && code !== 0xf7)
  );
}

/** ASCII digits: folded text has no others that names are written with. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A letter or a digit: what a word of Latin script is made of. */
export function isWord(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** Han ideographs of the basic plane. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** A capital Latin letter. */
export function isUpper(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

/** What may stand inside a name without being part of it: space, hyphens, dashes, middle dots. */
export function isSeparator(code: number): boolean {
  // Small letters and Han, nearly all of a page, are told first.
  if ((code > 0x5f && code < 0xb7) || code > 0x30fb) return false;
  return (
    code === 0x20 ||
    code === 0x2d ||
    code === 0x5f ||
    code === 0xb7 ||
    (code >= 0x2010 && code <= 0x2015) ||
    code === 0x2212 ||
    code === 0x30fb ||
    code === 0x2022
  );
}
