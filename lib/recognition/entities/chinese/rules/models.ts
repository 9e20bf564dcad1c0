import { speaksOfAi } from '../../topic.ts';
import { isDescription, isGenericModel } from '../forms/generic-models.ts';
import { type NameRule, propose, type Reading } from '../reading.ts';
import { signalled, signalledIn } from '../signals.ts';
import { commonWord } from '../words/lexicon.ts';
import { type Token, tokensBefore } from '../words/segment.ts';

const HEAD = signalled(/(?:系列)?(?:语言|视频|视觉|推理|世界|基础|多模态)?大?模型/g, '型');
const VERSION =
  /^\s?(?:[Vv]\d+(?:\.\d+){0,2}|\d+\.\d+|[1-9](?![0-9年月日个款种家万亿])|Pro|Max|Ultra|Turbo|Lite|Mini|Plus)(?![A-Za-z0-9])/;

/** Vertical models by their form: a coined name before 大模型, as 慧行大模型. */
export const readModels: NameRule = (reading) =>
  signalledIn(HEAD, reading).flatMap((match) => modelAt(reading, match) ?? []);

function modelAt(reading: Reading, head: RegExpExecArray) {
  const headEnd = head.index + head[0].length;
  const start = coinedStart(reading, head.index);
  if (start === null) return versionedAt(reading, head);
  if (!head[0].endsWith('大模型') && !isMade(reading, start)) return null;
  const version = VERSION.exec(reading.text.slice(headEnd, headEnd + 10));
  if (COLLECTIVE.test(reading.text.slice(headEnd, headEnd + 5))) return null;
  // 岫云系列大模型: the family's name is what stands before 系列.
  const family = head[0].startsWith('系列');
  return propose({
    start,
    end: family ? head.index : headEnd + (version?.[0].length ?? 0),
    kind: 'model',
    subkind: 'model',
    rule: 'model-form',
    confidence: 0.74,
  });
}

/** 天幕2.0, 天幕V2音视频: a word with its version, and what it works on. */
const VERSIONED = /\p{Script=Han}([Vv]?\d{1,2}(?:\.\d{1,2})?)\p{Script=Han}{0,8}$/u;

/** 发布天幕2.0音视频大模型: where a name with a version stands behind its maker, or behind what makers do. */
function versionedAt(reading: Reading, head: RegExpExecArray) {
  const from = Math.max(0, head.index - 16);
  const match = VERSIONED.exec(reading.text.slice(from, head.index));
  const version = match?.[1];
  if (!match || !version) return null;
  const named = from + match.index + 1;
  const word = tokensBefore(reading, named, 6).at(-1);
  if (!word || word.text.length < 2 || isDescription(word.text)) return null;
  const before = reading.text.slice(Math.max(0, word.start - 6), word.start);
  if (!RELEASES.test(before) && !reading.endingAt.has(word.start)) return null;
  const end = named + version.length;
  return propose({
    start: word.start,
    end: end === head.index ? head.index + head[0].length : end,
    kind: 'model',
    subkind: 'model',
    rule: 'model-version',
    confidence: 0.72,
  });
}

function coinedStart(reading: Reading, end: number): number | null {
  const tokens = tokensBefore(reading, end, 14);
  let i = tokens.length - 1;
  while (i > 0 && isDomain(tokens[i] as Token)) i--;
  const core = tokens[i];
  if (!core) return null;
  if (isReleased(reading, tokens, end)) return tokens.at(-1)?.start ?? null;
  if (isGenericModel(reading.text.slice(core.start, end))) return null;
  if (core.kind === 'k') return standingStart(reading, core);
  if (core.kind !== 'x' || core.text.length < 2 || /[省市区县镇州]$/.test(core.text)) return null;
  return LIKE_A_VERB.test(reading.text.slice(Math.max(0, core.start - 4), core.start))
    ? null
    : core.start;
}

function isDomain(token: Token): boolean {
  return isDescription(token.text) || token.text === 'AI';
}

const RELEASES =
  /(?:发布|推出|上线|升级|迭代|自研|研发|打造|旗下|开源|接入|名为)(?:的|了|其|自家|至|到)?$/;
/** Nats: a word this rare is no description one would think of. */
const POETIC = 10.5;

/** 推出岫云模型: without 大 a model is named only where someone makes it. */
function isMade(reading: Reading, start: number): boolean {
  const before = reading.text.slice(Math.max(0, start - 6), start);
  return speaksOfAi(reading.context.memory) && RELEASES.test(before);
}

/** 推出九章大模型: a common word that describes nothing is a name, where a maker releases it. */
function isReleased(reading: Reading, tokens: readonly Token[], end: number): boolean {
  const word = tokens.at(-1) as Token;
  if (!/[nzsm]/.test(word.kind) || word.text.length < 2 || isDescription(word.text)) return false;
  if (!speaksOfAi(reading.context.memory) || (commonWord(word.text)?.cost ?? 0) < POETIC)
    return false;
  if (end - word.start > 4) return false;
  const before = reading.text.slice(Math.max(0, word.start - 6), word.start);
  return RELEASES.test(before) || (before.endsWith('的') && reading.endingAt.has(word.start - 1));
}

/** Before a verb that no lexicon holds, not before a name: 主动竞逐大模型. */
const LIKE_A_VERB =
  /(?:如何|主动|可以|能够|正在|已经|计划|将会|积极|大力|不断|持续|加快|全面|想要|需要|应该|必须|开始|纷纷|可|能|要|会|先|再|来|去|怎么|怎样|不|没|新|并|都|也|更|还)$/;

/** What many models make up: 大模型赛道, 大模型项目. */
const COLLECTIVE =
  /^(?:赛道|(?:备案)?项目|企业|产业|行业|公司|厂商|时代|热|领域|市场|生态|格局|竞争|人才|创业|商业化|浪潮|之都|玩家|大战|技术路线|们|层|类|圈|界|化|侧)/;

/**
 * A model's own name takes the head with it. A company's doesn't, 趣丸科技大模型 names none, unless
 * another owns it: 多面科技的猎聘大模型.
 */
function standingStart(reading: Reading, core: Token): number | null {
  const owned = reading.text[core.start - 1] === '的' && reading.endingAt.has(core.start - 1);
  return owned || reading.startingAt.get(core.start)?.kind === 'model' ? core.start : null;
}
