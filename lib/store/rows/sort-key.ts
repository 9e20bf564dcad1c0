import type { Script } from '../../model/entity.ts';

/** Unified ideographs: https://www.unicode.org/charts/PDF/U4E00.pdf */
const FIRST = 0x4e00;
const LAST = 0x9fff;
const HAN = /[\u4e00-\u9fff]/g;
/** Between digits and letters, where Chinese orders have their characters. */
const BEFORE_LETTERS = ':';
/** By sound in Simplified Chinese, by strokes in Traditional: https://cldr.unicode.org, `zh` and `zh-Hant`. */
const ORDERS = { hans: 'zh-Hans-u-co-pinyin', hant: 'zh-Hant-u-co-stroke' } as const;

const placesOf = new Map<Script, Uint16Array>();

/**
 * A folded name as an index sorts it for a reader of `script`, by its UTF-16 units: Chinese readers
 * get its characters in their dictionary's order, before letters; others get them behind.
 */
export function sortKey(name: string, script: Script): string {
  if (script === 'en') return name;
  return name.replace(HAN, (char) => {
    const place = places(script)[char.charCodeAt(0) - FIRST] ?? 0;
    return BEFORE_LETTERS + String.fromCharCode(FIRST + place);
  });
}

/** Where each character stands among all, by the browser's own collation: read once, in 10 to 30 ms. */
function places(script: 'hans' | 'hant'): Uint16Array {
  const known = placesOf.get(script);
  if (known) return known;
  const { compare } = new Intl.Collator(ORDERS[script]);
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, i) => String.fromCharCode(FIRST + i));
  const result = new Uint16Array(all.length);
  for (const [place, char] of all.sort(compare).entries()) {
    result[char.charCodeAt(0) - FIRST] = place;
  }
  placesOf.set(script, result);
  return result;
}
