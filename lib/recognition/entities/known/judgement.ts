import type { LexiconEntity } from '../../../model/lexicon.ts';
import { isCommonWord } from '../english/words/words.ts';
import { isHan, isLetter } from '../gazetteer/characters.ts';
import type { Hit } from '../gazetteer/gazetteer.ts';
import { opensSentence } from '../sentence.ts';
import { speaksOfAi } from '../topic.ts';
import { type Guard, hasWord, isCapitalised } from './guards.ts';
import { actsAlone, actsInHan, readRole } from './roles.ts';
import type { Scene } from './scene.ts';
import {
  isAsWritten,
  isLoneNumber,
  isNamelike,
  isNearlyWritten,
  isPhrase,
  isSplitOddly,
  isTorn,
} from './surface.ts';
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
  if (guard.bareChip || (guard.bareNumber && isLoneNumber(hit, text))) return false;
  if (isTorn(hit, guard, text) || isSplitOddly(hit, text)) return false;
  if (isNegated(hit, guard, scene)) return false;
  if (behind.tail?.numbered || behind.head)
    return guard.rule !== 'exact-case' || isAsWritten(hit, text);
  switch (guard.rule) {
    case 'anywhere':
      return isAsWritten(hit, text) || !isPhrase(hit, text);
    case 'free':
      return isFreeStanding(hit, scene);
    case 'never':
      return behind.tail !== null && hasCue(hit, guard, scene);
    case 'digit':
      return isCapitalised(text, hit.start) && isListed(hit, scene);
    case 'exact-case':
      return (
        (isAsWritten(hit, text) ||
          (isNearlyWritten(hit, text) && speaksOfAi(scene.context.memory))) &&
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
  if (han && business && (entities.size >= BUSINESS_PAGE || actsInHan(text, hit.end))) return true;
  if (!speaksOfAi(scene.context.memory)) return false;
  if (!han && opensSentence(text, hit.start)) return business && actsAlone(text, hit.end);
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

/** An anti-cue that holds the alias counts where it stands over it, any other in the neighbourhood. */
function isNegated(hit: Hit, guard: Guard, { folded }: Scene): boolean {
  const { lower } = folded;
  const alias = lower.slice(hit.start, hit.end);
  return guard.antiCues.some((cue) => {
    const within = cue.indexOf(alias);
    if (within >= 0) return standsAt(lower, cue, hit.start - within);
    return hasWord(lower.slice(Math.max(0, hit.start - NEAR), hit.end + NEAR), cue);
  });
}

/** Whether `cue` stands right at `at` and ends there as a word: `grab a`, but not in `grab and`. */
function standsAt(lower: string, cue: string, at: number): boolean {
  if (!lower.startsWith(cue, at)) return false;
  const end = at + cue.length;
  return !isLetter(lower.charCodeAt(end - 1)) || !isLetter(lower.charCodeAt(end));
}
