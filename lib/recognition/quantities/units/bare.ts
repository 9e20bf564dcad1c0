import type { Reading, Site } from './dimension.ts';

const STOP =
  '的了在是和与及或等将到至从让由对向为以于比而且但也都就还又再被把并则即若如即不无未非有超约近达';
const HAN_NOUN = new RegExp(`^ ?(?![级量规${STOP}])([\\u4e00-\\u9fff]{1,4})`);
const LEVEL = /^ ?(?:级|量级|规模|参数|市值|市场|赛道|俱乐部)/;
const ENGLISH_NOUN = /^[ ]([A-Za-z][A-Za-z-]+)/;
const SMALL_WORDS =
  /^(?:and|or|of|to|in|on|for|at|by|with|the|per|an?|as|from|was|is|by|than|this|that|but|vs|up|last)$/;

/** A unit by its shape: 500 IPS/W at any size, 7.8万IPS and 20万QPS where the number is scaled. */
const COMPOUND = /^ ?([A-Z][A-Za-z]{1,4}\/(?:s|sec|min|h|W|J|mm2|kg))(?![A-Za-z0-9])/;
const ABBREVIATION = /^([A-Z]{2,5})(?![A-Za-z0-9])/;

/** A number with a unit that no registry knows but that is written like one, or null. */
export function readShapedUnit({ text, numeral }: Site): Reading | null {
  if (numeral.form !== 'digits' || numeral.letter) return null;
  const next = text.charCodeAt(numeral.end);
  if (next !== 0x20 && !(next >= 0x41 && next <= 0x5a)) return null;
  const after = text.slice(numeral.end, numeral.end + 12);
  const scaled = numeral.scale >= 1e4 && numeral.max >= 1e4;
  const unit = (COMPOUND.exec(after) ?? (scaled ? ABBREVIATION.exec(after) : null))?.[1];
  if (unit === undefined) return null;
  const start = numeral.end + after.indexOf(unit);
  const end = start + unit.length;
  const unitAt = { start, end };
  return { start: numeral.start, end, dimension: 'other', unit, unitAt, factor: 1, written: true };
}

/**
 * A large round number that names no unit the registry knows: 每天新增10亿商品图片, 今年约100亿,
 * 600 million MAU. What it counts is the word behind it; with none, the unit is null.
 */
export function readBareSum(site: Site): Reading | null {
  const { text, numeral } = site;
  const { start, end } = numeral;
  if (numeral.max < 1e4 || numeral.scale < 1e4 || numeral.letter || numeral.over > 1) return null;
  const after = text.slice(end, end + 24);
  if (numeral.form === 'han' && (numeral.bound === 'exact' || LEVEL.test(after))) return null;
  const unit = unitBehind(
    after,
    numeral.form === 'words' || /[a-z]$/i.test(text.slice(start, end)),
  );
  if (unit === null) {
    return { start, end, dimension: 'other', unit: null, factor: 1, written: false };
  }
  const at = end + after.indexOf(unit);
  const unitAt = { start: at, end: at + unit.length };
  return { start, end, dimension: 'count', unit, unitAt, factor: 1, written: false };
}

function unitBehind(after: string, english: boolean): string | null {
  if (!english) {
    const noun = HAN_NOUN.exec(after)?.[1];
    if (noun === undefined) return null;
    const stop = [...noun].findIndex((char) => STOP.includes(char));
    return (stop < 0 ? noun : noun.slice(0, stop)) || null;
  }
  const word = ENGLISH_NOUN.exec(after)?.[1];
  return word === undefined || SMALL_WORDS.test(word) ? null : word;
}
