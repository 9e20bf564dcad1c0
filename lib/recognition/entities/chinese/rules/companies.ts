import { type Core, coreBefore, FACTORY, LOCAL } from '../forms/company-cores.ts';
import { type HeadChain, headChains, headStrength } from '../forms/company-heads.ts';
import {
  companyCuesAfter,
  companyCuesBefore,
  companyVerbAfter,
  endsLongerWord,
  goesOnAsNoun,
} from '../forms/surroundings.ts';
import { type NameRule, propose, type Reading } from '../reading.ts';
import { ALNUM, classAt, HAN, ODD } from '../words/name-characters.ts';

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
const LONGEST_CORE = 12;

/** Companies by their form: a name with a head behind it, 某某科技 or 某某有限公司. */
export const readCompanies: NameRule = (reading) =>
  [...headChains(reading.text)].flatMap((chain) => companyAt(reading, chain) ?? []);

/** Spares most heads the cutting: what stands before one must be a character of names. */
function mayFollowName(text: string, { start, strength }: HeadChain): boolean {
  const bits = start === 0 ? 0 : classAt(text, start - 1);
  return strength === 'legal' || ((bits & (HAN | ALNUM)) !== 0 && (bits & ODD) === 0);
}

function companyAt(reading: Reading, whole: HeadChain) {
  const { text } = reading;
  const chain = beyondStanding(reading, whole);
  if (!chain) return null;
  if (!mayFollowName(text, chain)) return null;
  if (chain.strength !== 'legal' && goesOnAsNoun(text, lastHeadStart(chain), chain.end))
    return null;
  if (chain.end - chain.start <= 3 && endsLongerWord(text, chain.start, chain.end)) return null;
  if (chain.strength === 'trade' && !mayStandAlone(text, chain)) return null;
  const core = coreBefore(reading, chain);
  if (!core || chain.start - core.start > LONGEST_CORE + 4) return null;
  if (
    core.sort !== 'standing' &&
    core.sort !== 'legal' &&
    overlapsStanding(reading, core.start, chain.end)
  )
    return null;
  const evidence =
    (core.sort === 'place' ? namedForPlace(text.slice(chain.start, chain.end), chain) : 0) +
    HEAD_EVIDENCE[chain.strength] +
    CORE_EVIDENCE[core.sort] +
    (chain.strength === 'trade'
      ? companyVerbAfter(text, chain.end)
      : 1.5 * companyCuesAfter(text, chain.end)) +
    companyCuesBefore(text, core.start);
  if (evidence < ENOUGH) return null;
  const entityId = sameEntity(reading, core, text.slice(chain.start, chain.end));
  return {
    ...propose({
      start: core.start,
      end: chain.end,
      kind: 'company',
      rule: `company-form:${core.sort}`,
      confidence: 0.5 + 0.05 * evidence,
    }),
    ...(entityId !== undefined && { entityId }),
  };
}

/** 华纳音乐集团 is 华纳音乐, where a list holds it; another trade behind a name makes another company. */
function sameEntity({ startingAt }: Reading, core: Core, head: string) {
  const standing = core.sort === 'standing' ? startingAt.get(core.start) : undefined;
  return /^(?:集团|控股|股份)$/.test(head) ? standing?.entityId : undefined;
}

/** 华纳音乐|集团: of a run that a standing name reaches into, only the head behind it counts. */
function beyondStanding({ text, taken }: Reading, chain: HeadChain): HeadChain | null {
  let { start } = chain;
  while (start < chain.end && taken[start]) start++;
  if (start === chain.start) return chain;
  const strength = headStrength(text.slice(start, chain.end));
  return strength && { start, end: chain.end, strength };
}

/** A rule that went before knows better where names end: A轮获得|某某资本|投资. */
function overlapsStanding({ taken }: Reading, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at]) return true;
  return false;
}

/** What a place adds to a works or a bank. */
function namedForPlace(head: string, { strength }: HeadChain): number {
  if (FACTORY.test(head)) return 1;
  if (/(?:银行|航空)$/.test(head)) return 3;
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
