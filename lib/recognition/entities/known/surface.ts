import { crossesWord } from '../chinese/words/lexicon.ts';
import { isCommonWord } from '../english/words/words.ts';
import { isDigit, isHan, isSeparator, isUpper } from '../gazetteer/characters.ts';
import type { Hit } from '../gazetteer/gazetteer.ts';
import { type Guard, isCapitalised } from './guards.ts';

/** Whether the text writes the alias as the lexicon does, but for what separates its parts. */
export function isAsWritten({ start, end, alias: { written } }: Hit, text: string): boolean {
  let i = start;
  let j = 0;
  for (;;) {
    while (i < end && parts(text.charCodeAt(i))) i++;
    while (j < written.length && parts(written.charCodeAt(j))) j++;
    if (i === end || j === written.length) return i === end && j === written.length;
    if (text.charCodeAt(i) !== written.charCodeAt(j)) return false;
    i++;
    j++;
  }
}

/** Whether a unit only separates the parts of a name: white space, hyphens, dashes, low lines. */
function parts(code: number): boolean {
  if (code > 0x20 && code < 0xa0) return code === 0x2d || code === 0x5f;
  return (
    (code >= 0x2010 && code <= 0x2015) || (code < 0x3400 && /\s/.test(String.fromCharCode(code)))
  );
}

/** A capital, or the alias's own small letter: o3, vLLM. */
export function isNamelike(hit: Hit, text: string): boolean {
  if (isAsWritten(hit, text)) return true;
  return isCapitalised(text, hit.start) && !isPhrase(hit, text);
}

/** Whether it reads as a phrase, as "the information" does; its capitals are all a name of such has. */
export function isPhrase(hit: Hit, text: string): boolean {
  const words = text.slice(hit.start, hit.end).toLowerCase().split(' ');
  return words.length > 1 && words.every(isCommonWord);
}

/** LLava for LLaVA: long enough to be no other word. */
export function isNearlyWritten(hit: Hit, text: string): boolean {
  const surface = text.slice(hit.start, hit.end);
  if (surface.length < 5 || !/[A-Z]/.test(surface)) return false;
  return !isCommonWord(surface.toLowerCase());
}

/**
 * A short Han alias that the words on its borders tear apart: 算能 in 计算能力, 欧盟 in 西欧盟国. A name
 * that is no word itself gives way only where both its borders run through words.
 */
export function isTorn(hit: Hit, { rule }: Pick<Guard, 'rule'>, text: string): boolean {
  if (!isHan(text.charCodeAt(hit.start))) return false;
  const core = hit.alias.written.replace(/大?模型$/, '').length;
  if (core > 3) return false;
  const torn = Number(crossesWord(text, hit.start)) + Number(crossesWord(text, hit.end));
  return torn > (rule === 'context' || core === 1 ? 0 : 1);
}

/** A name of digits, as 360, is a name only beside Han characters: elsewhere it counts something. */
export function isLoneNumber(hit: Hit, text: string): boolean {
  return !isHan(text.charCodeAt(hit.start - 1)) && !isHan(text.charCodeAt(hit.end));
}

/** Whether a space or hyphen stands where the name has no joint: Dec i for Deci, but Open AI. */
export function isSplitOddly(hit: Hit, text: string): boolean {
  const { written } = hit.alias;
  let j = 0;
  for (let i = hit.start; i < hit.end && j < written.length; i++, j++) {
    const code = text.charCodeAt(i);
    if (isSeparator(written.charCodeAt(j))) {
      if (!isSeparator(code)) i--;
      continue;
    }
    if (!isSeparator(code)) continue;
    if (!isJoint(written.charCodeAt(j - 1), written.charCodeAt(j))) return true;
    j--;
  }
  return false;
}

/** Between small and capital, letter and digit, or beside a Han character. */
function isJoint(before: number, after: number): boolean {
  if (isHan(before) || isHan(after) || isDigit(before) !== isDigit(after)) return true;
  return !isUpper(before) && isUpper(after);
}
