import type { Reading } from '../reading.ts';
import { isOdd } from '../words/name-characters.ts';
import { type Token, tokensBefore } from '../words/segment.ts';
import type { HeadChain } from './company-heads.ts';
import { isTrade } from './company-heads.ts';
import { legalStart } from './legal-names.ts';
import { looksLikeFullName } from './people.ts';
import { isCountry } from './places.ts';

/**
 * What a company's name is made of before its head: `coined`, or `pieces` that may be; a name that is
 * `standing` already; common `words`; a `place`; whatever stands before a `legal` form.
 */
export type CoreSort = 'coined' | 'pieces' | 'standing' | 'words' | 'place' | 'legal';

/** Where a company's name begins, and what it begins with. */
export interface Core {
  readonly start: number;
  readonly sort: CoreSort;
}

/** Heads of businesses that are named for their place. */
export const LOCAL = /(?:银行|保险|航空|电视台|证券|基金|城投|产投)$/;
/** A works of a place is a business by its very name. */
export const FACTORY = /厂$/;

const FUND = /(?:基金|城投|产投)$/;
const NOT_A_MAKER =
  /^(?:AI|IT|IoT|5G|6G|VR|AR|XR|EV|PC|IP|ICT|AIGC|GPU|CPU|API|APP|B2B|SaaS|LLM|AGI|[0-9.%+-]+)$/i;

/** The core of the name that a run of heads ends, or null where nothing before it can be one. */
export function coreBefore(reading: Reading, chain: HeadChain): Core | null {
  const { text } = reading;
  const end = bracketStart(text, chain.start);
  const tokens = tokensBefore(reading, end);
  if (chain.strength === 'legal') {
    const start = legalStart(tokens, end);
    return start === null ? null : { start, sort: 'legal' };
  }
  let i = tokens.length - 1;
  while (i > 0 && isTrade((tokens[i] as Token).text)) i--;
  const last = tokens[i];
  if (!last) return null;
  const head = text.slice(chain.start, chain.end);
  const strong = chain.strength === 'strong';
  const coined = coinedCore(tokens, i, { head, strong });
  if (coined !== undefined) return coined;
  if (last.kind === 'k') return { start: last.start, sort: 'standing' };
  if (last.kind === 'y' && strong) return { start: last.start, sort: 'pieces' };
  if (strong || LOCAL.test(head)) {
    const place = placeAt(tokens, i, head);
    if (place !== null) return { start: place, sort: 'place' };
  }
  if (!/[nvasr]/.test(last.kind) || last.text.length < 2) return null;
  return { start: last.start, sort: 'words' };
}

/** A coined or proper name before a head; null where it is no maker's, undefined where there is none. */
function coinedCore(
  tokens: readonly Token[],
  i: number,
  { head, strong }: { head: string; strong: boolean },
): Core | null | undefined {
  const last = tokens[i] as Token;
  const outer = tokens[i - 1];
  // 永丰金证券: one character more than the dictionary's name.
  if (outer && /[xz]/.test(outer.kind) && last.text.length === 1 && !isOdd(last.text)) {
    return { start: outer.start, sort: 'coined' };
  }
  if (!/[xz]/.test(last.kind) && !(last.kind === 'l' && !NOT_A_MAKER.test(last.text)))
    return undefined;
  const first = joinsLatin(tokens, i) ? i - 1 : i;
  if (last.text.length < 2 && first === i) return null;
  if (!strong && looksLikeFullName(last.text)) return null;
  const place = tokens[first - 1];
  const local = place?.kind === 's' && !isCountry(place.text) && FUND.test(head);
  return { start: ((local ? place : tokens[first]) as Token).start, sort: 'coined' };
}

/** 广州造船厂, 广州通用机器厂, 南洋商业银行: a place, or a place before the words that say what is made. */
function placeAt(tokens: readonly Token[], i: number, head: string): number | null {
  let at = i;
  if (FACTORY.test(head)) {
    while (at > 0 && i - at < 3 && /[nzxayfv]/.test((tokens[at] as Token).kind)) at--;
  }
  while (at > 0 && (tokens[at] as Token).kind === 's' && tokens[at - 1]?.kind === 's') at--;
  const place = tokens[at] as Token;
  return place.kind === 's' && !isCountry(place.text) ? place.start : null;
}

/** 微动Vidoo, Xiu喜柚: a Latin and a Han part without a gap are one name. */
function joinsLatin(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return before?.kind === 'l' && !NOT_A_MAKER.test(before.text);
}

const BRACKET = /\((?:\p{Script=Han}{2,8})\)$/u;

/** Where the name goes on before a bracketed place: 某某(广州)有限公司. */
function bracketStart(text: string, at: number): number {
  const bracket = BRACKET.exec(text.slice(Math.max(0, at - 10), at));
  return bracket ? at - bracket[0].length : at;
}
