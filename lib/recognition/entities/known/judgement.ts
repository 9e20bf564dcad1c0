import type { LexiconEntity } from '../../../model/lexicon.ts';
import { crossesWord } from '../chinese/words/lexicon.ts';
import { isCommonWord } from '../english/words.ts';
import { isHan } from '../gazetteer/characters.ts';
import type { Hit } from '../gazetteer/gazetteer.ts';
import { opensSentence } from '../sentence.ts';
import { speaksOfAi } from '../topic.ts';
import { type Guard, hasWord, isCapitalised } from './guards.ts';
import { readRole } from './roles.ts';
import type { Scene } from './scene.ts';
import type { Tail } from './versions.ts';

const WINDOW = 150;
const NEAR = 40;
/** So many other entities make a page one of business, where 苹果 sells phones. */
const BUSINESS_PAGE = 3;
const AI_CUE =
  /\b(?:models?|llms?|ai|chatbots?|gpt|assistants?|agents?|parameters|fine-?tun|context window|benchmark|leaderboard|api|open[- ]?sourc|open[- ]weights?|inference|released?|launch)|大模型|模型|智能体|助手|参数|推理|开源|多模态|大语言/;
const COMPANY_CUE =
  /\b(?:ceo|cto|founders?|co-?founded|startups?|company|companies|raised|funding|valuation|investors?|shares|acquir|announced|partner|inc\b|corp\b)|公司|创始人|融资|估值|投资|收购|股价|总裁|董事|营收|科技/;

/** What stands behind the alias itself. */
export interface Behind {
  readonly tail: Tail | null;
  /** Whether the head noun 大模型 follows. */
  readonly head: boolean;
}

/** Whether the text and the page let this alias be the name it looks like. */
export function admits(hit: Hit, behind: Behind, scene: Scene): boolean {
  const guard = scene.guards(hit.alias);
  const { text } = scene.folded;
  if (isBareChip(hit) || isNegated(hit, guard, scene) || isTorn(hit, guard, text)) return false;
  if (behind.tail?.numbered || behind.head)
    return guard.rule !== 'exact-case' || isAsWritten(hit, text);
  switch (guard.rule) {
    case 'anywhere':
      return true;
    case 'free':
      return isFreeStanding(hit, scene);
    case 'never':
      return behind.tail !== null && hasCue(hit, guard, scene);
    case 'digit':
      return isCapitalised(text, hit.start) && isListed(hit, scene);
    case 'exact-case':
      return (
        (isAsWritten(hit, text) || isNearlyWritten(hit, scene)) &&
        (isPlainlyNamed(hit, guard, scene) || hasSupport(hit, guard, scene))
      );
    case 'capitalised':
      return (
        isNamelike(hit, text) &&
        (isPlainlyNamed(hit, guard, scene) || hasSupport(hit, guard, scene))
      );
    case 'context':
      return isNamelike(hit, text) && hasSupport(hit, guard, scene);
  }
}

/** Chips of a letter and a number are for their own reader, which asks for more. */
function isBareChip({ alias }: Hit): boolean {
  return (
    /^[A-Z]\d{1,2}[A-Z]?$/.test(alias.written) &&
    alias.entities.every((entity) => entity.subkind === 'chip')
  );
}

/** A name without a guard still may be a common word in lower case, or a model off its topic. */
function isFreeStanding(hit: Hit, scene: Scene): boolean {
  const { text } = scene.folded;
  const { written } = hit.alias;
  if (isHan(written.charCodeAt(0))) {
    return hit.alias.entities.some((entity) => entity.kind !== 'model') || written.length > 3
      ? true
      : speaksOfAi(scene.context.memory);
  }
  if (isAsWritten(hit, text)) return true;
  if (isPhrase(hit, text)) return false;
  if (isCapitalised(text, hit.start)) return true;
  return !isCommonWord(/^[a-z]*/.exec(text.slice(hit.start, hit.end))?.[0] ?? '');
}

/** LLava for LLaVA: long enough to be no other word, on a page of the trade. */
function isNearlyWritten(hit: Hit, { folded, context }: Scene): boolean {
  const surface = folded.text.slice(hit.start, hit.end);
  if (surface.length < 5 || !/[A-Z]/.test(surface)) return false;
  return !isCommonWord(surface.toLowerCase()) && speaksOfAi(context.memory);
}

/** Whether it reads as a phrase, as "the information" does; its capitals are all a name of such has. */
function isPhrase(hit: Hit, text: string): boolean {
  const words = text.slice(hit.start, hit.end).toLowerCase().split(' ');
  return words.length > 1 && words.every(isCommonWord);
}

/** A capital, or the alias's own small letter: o3, vLLM. */
function isNamelike(hit: Hit, text: string): boolean {
  if (isAsWritten(hit, text)) return true;
  return isCapitalised(text, hit.start) && !isPhrase(hit, text);
}

/** Written like a name where nothing forces a capital; a model only on a page of the trade. */
function isPlainlyNamed(hit: Hit, guard: Guard, scene: Scene): boolean {
  const model = hit.alias.entities.every((entity) => entity.kind === 'model');
  if (model && !speaksOfAi(scene.context.memory)) return false;
  const { text } = scene.folded;
  if (!isCommonWord(hit.alias.written.toLowerCase()) || !opensSentence(text, hit.start))
    return true;
  return !model && (guard.listed || readRole(text, hit.start, hit.end) === 'company');
}

function hasSupport(hit: Hit, guard: Guard, scene: Scene): boolean {
  const { entities } = scene.context.memory;
  if (hit.alias.entities.some((entity) => isEstablished(entity, entities))) return true;
  if (hasCue(hit, guard, scene) || isListed(hit, scene)) return true;
  const { text, lower } = scene.folded;
  const han = isHan(text.charCodeAt(hit.start));
  const business = hit.alias.entities.some((entity) => entity.kind === 'company');
  if (han && business && entities.size >= BUSINESS_PAGE) return true;
  if (!speaksOfAi(scene.context.memory)) return false;
  if (!han && opensSentence(text, hit.start)) return false;
  const near = lower.slice(Math.max(0, hit.start - NEAR), hit.end + NEAR);
  const model = hit.alias.entities.every((entity) => entity.kind === 'model');
  if (!model && !han && readRole(text, hit.start, hit.end) === 'company') return true;
  return (model ? AI_CUE : COMPANY_CUE).test(near);
}

const LIST_AFTER = /^(?:, (?:and |or )?| and | or | & |、|\/| ?[和与及] ?)/;
const LIST_BEFORE = /(?:, (?:and |or )?| and | or | & |、|\/| ?[和与及] ?)$/;

/** Beside a name that can mean nothing else: in a list with it, or right behind its maker's. */
function isListed(hit: Hit, { folded, sure }: Scene): boolean {
  const { text } = folded;
  const after = LIST_AFTER.exec(text.slice(hit.end, hit.end + 6))?.[0];
  if (after && sure.starts.has(hit.end + after.length)) return true;
  const before = LIST_BEFORE.exec(text.slice(Math.max(0, hit.start - 6), hit.start))?.[0];
  if (before && sure.ends.has(hit.start - before.length)) return true;
  const maker = text[hit.start - 1] === ' ' ? sure.ends.get(hit.start - 1) : undefined;
  return hit.alias.entities.some((entity) => entity.maker !== undefined && entity.maker === maker);
}

function isEstablished(entity: LexiconEntity, entities: ReadonlySet<string>): boolean {
  return (
    entities.has(entity.id) ||
    (entity.maker !== undefined && entities.has(entity.maker)) ||
    (entity.family !== undefined && entities.has(entity.family))
  );
}

function hasCue(hit: Hit, guard: Guard, { folded }: Scene): boolean {
  if (guard.cues.length === 0) return false;
  const window = folded.lower.slice(Math.max(0, hit.start - WINDOW), hit.end + WINDOW);
  return guard.cues.some((cue) => hasWord(window, cue));
}

/**
 * A short Han alias that the words on its borders tear apart: 算能 in 计算能力, 欧盟 in 西欧盟国. A name
 * that is no word itself gives way only where both its borders run through words.
 */
function isTorn(hit: Hit, guard: Guard, text: string): boolean {
  if (!isHan(text.charCodeAt(hit.start))) return false;
  const core = hit.alias.written.replace(/大?模型$/, '').length;
  if (core > 3) return false;
  const torn = Number(crossesWord(text, hit.start)) + Number(crossesWord(text, hit.end));
  return torn > (guard.rule === 'context' || core === 1 ? 0 : 1);
}

/** An anti-cue that holds the alias counts where it stands over it, any other in the neighbourhood. */
function isNegated(hit: Hit, guard: Guard, { folded }: Scene): boolean {
  const { lower } = folded;
  const alias = lower.slice(hit.start, hit.end);
  return guard.antiCues.some((cue) => {
    const within = cue.indexOf(alias);
    if (within >= 0) return lower.startsWith(cue, hit.start - within);
    return hasWord(lower.slice(Math.max(0, hit.start - NEAR), hit.end + NEAR), cue);
  });
}

function isAsWritten(hit: Hit, text: string): boolean {
  const bare = (surface: string) => surface.replace(/[\s\-_‐-―]/g, '');
  return bare(text.slice(hit.start, hit.end)) === bare(hit.alias.written);
}
