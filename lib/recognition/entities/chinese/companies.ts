import { type HeadChain, headChains, isTrade } from './company-heads.ts';
import { legalStart } from './legal-names.ts';
import { ALNUM, classAt, HAN, ODD } from './name-characters.ts';
import { looksLikeFullName } from './people.ts';
import { isCountry } from './places.ts';
import { type NameRule, propose, type Reading } from './reading.ts';
import { type Token, tokensBefore } from './segment.ts';
import {
  companyCuesAfter,
  companyCuesBefore,
  companyVerbAfter,
  endsLongerWord,
  goesOnAsNoun,
} from './surroundings.ts';

/** Steps of evidence a head brings, and those a name must gather to stand. */
const HEAD_EVIDENCE = { legal: 3, strong: 2, medium: 0, trade: -1 } as const;
const CORE_EVIDENCE = {
  coined: 2,
  pieces: 0.5,
  standing: 1,
  words: -2,
  place: -1,
  legal: 0,
} as const;
const ENOUGH = 2;
/** A works of a place is a business by its very name. */
const FACTORY = /厂$/;
/** Businesses that are named for their place, and banks among them by that alone. */
const LOCAL = /(?:银行|保险|航空|电视台|证券)$/;
const LONGEST_CORE = 12;
const NOT_A_MAKER =
  /^(?:AI|IT|IoT|5G|6G|VR|AR|XR|EV|PC|IP|ICT|AIGC|GPU|CPU|API|APP|B2B|SaaS|LLM|AGI|[0-9.%+-]+)$/i;

const CORE_TAKES_PLACE = new Set(['legal', 'strong']);

type Core = { start: number; sort: keyof typeof CORE_EVIDENCE };

/** Companies by their form: a name with a head behind it, 某某科技 or 某某有限公司. */
export const readCompanies: NameRule = (reading) =>
  [...headChains(reading.text)].flatMap((chain) => companyAt(reading, chain) ?? []);

/** Spares most heads the cutting: what stands before one must be a character of names. */
function mayFollowName(text: string, { start, strength }: HeadChain): boolean {
  const bits = start === 0 ? 0 : classAt(text, start - 1);
  return strength === 'legal' || ((bits & (HAN | ALNUM)) !== 0 && (bits & ODD) === 0);
}

function companyAt(reading: Reading, chain: HeadChain) {
  const { text } = reading;
  if (reading.taken[chain.start] && reading.taken[chain.end - 1]) return null;
  if (!mayFollowName(text, chain)) return null;
  if (chain.strength !== 'legal' && goesOnAsNoun(text, lastHeadStart(chain), chain.end))
    return null;
  if (chain.end - chain.start <= 3 && endsLongerWord(text, chain.start, chain.end)) return null;
  if (chain.strength === 'trade' && !mayStandAlone(text, chain)) return null;
  const core = coreBefore(reading, chain);
  if (!core || chain.start - core.start > LONGEST_CORE + 4) return null;
  const evidence =
    (core.sort === 'place' ? namedForPlace(text.slice(chain.start, chain.end), chain) : 0) +
    HEAD_EVIDENCE[chain.strength] +
    CORE_EVIDENCE[core.sort] +
    (chain.strength === 'trade'
      ? companyVerbAfter(text, chain.end)
      : 1.5 * companyCuesAfter(text, chain.end)) +
    companyCuesBefore(text, core.start);
  if (evidence < ENOUGH) return null;
  return propose({
    start: core.start,
    end: chain.end,
    kind: 'company',
    rule: `company-form:${core.sort}`,
    confidence: 0.5 + 0.05 * evidence,
  });
}

/** What a place adds to a works or a bank. */
function namedForPlace(head: string, { strength }: HeadChain): number {
  if (FACTORY.test(head)) return 1;
  return LOCAL.test(head) && strength === 'medium' ? 2 : 0;
}

const SAID_TO_BE = /公司|企业|机构|品牌|厂商|平台|独角兽/;

/** A trade heads a name only beside words for companies; most trades are spared the cutting. */
function mayStandAlone(text: string, chain: HeadChain): boolean {
  if (companyVerbAfter(text, chain.end) > 0) return true;
  return SAID_TO_BE.test(text.slice(Math.max(0, chain.start - LONGEST_CORE), chain.start));
}

/** The head that ends the chain starts at most four characters back; enough to look for 科技园. */
function lastHeadStart(chain: HeadChain): number {
  return Math.max(chain.start, chain.end - 2);
}

function coreBefore(reading: Reading, chain: HeadChain): Core | null {
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
  if (
    last.kind === 'x' ||
    last.kind === 'z' ||
    (last.kind === 'l' && !NOT_A_MAKER.test(last.text))
  ) {
    const first = joinsLatin(tokens, i) ? i - 1 : i;
    if (last.text.length < 2 && first === i) return null;
    if (!CORE_TAKES_PLACE.has(chain.strength) && looksLikeFullName(last.text)) return null;
    return { start: (tokens[first] as Token).start, sort: 'coined' };
  }
  if (last.kind === 'k') return { start: last.start, sort: 'standing' };
  if (last.kind === 'y' && CORE_TAKES_PLACE.has(chain.strength)) {
    return { start: last.start, sort: 'pieces' };
  }
  if (CORE_TAKES_PLACE.has(chain.strength) || LOCAL.test(text.slice(chain.start, chain.end))) {
    const place = placeAt(text, tokens, i, chain);
    if (place !== null) return { start: place, sort: 'place' };
  }
  if (!/[nvasr]/.test(last.kind) || last.text.length < 2) return null;
  return { start: last.start, sort: 'words' };
}

/** 广州造船厂, 广州通用机器厂, 南洋商业银行: a place, or a place before the words that say what is made. */
function placeAt(text: string, tokens: readonly Token[], i: number, chain: HeadChain) {
  let at = i;
  if (FACTORY.test(text.slice(chain.start, chain.end))) {
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
