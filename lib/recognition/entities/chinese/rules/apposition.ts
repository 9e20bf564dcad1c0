import type { Span } from '../../../../model/span.ts';
import type { Signalled } from '../../../signals.ts';
import { isTrade } from '../forms/company-heads.ts';
import { looksLikePerson } from '../forms/people.ts';
import { type NameRule, propose, type Reading } from '../reading.ts';
import { signalled, signalledIn } from '../signals.ts';
import { commonWord } from '../words/lexicon.ts';
import { classAt, HAN, ODD } from '../words/name-characters.ts';
import { cutFrom, type Token, tokensBefore } from '../words/segment.ts';

interface Cue {
  /** The words that speak for a company. */
  readonly words: Signalled;
  /** What may stand between the name and those words. */
  readonly lead?: RegExp;
  /** Whether people do or are this too, so that a person's name must be ruled out. */
  readonly personal?: boolean;
  readonly confidence: number;
}

const ADVERBS = /(?:已|正式|宣布|今日|近日|日前|昨日|再次|连续|官方)+$/;

/** What stands right behind a bare company name. */
const AFTER: readonly Cue[] = [
  {
    words: signalled(/股价|市值|财报|股票/g, '价值报票'),
    lead: /的?(?:\d{1,4}[日月年]|去年|今年|上半年|第[一二三四]季度?|全年|当季|单季)*的?$/,
    confidence: 0.62,
  },
  { words: signalled(/[“「](?=\p{Script=Han}{2,8}大模型[”」])/gu, '“「', '型'), confidence: 0.68 },
  {
    words: signalled(/创始人|创办人|董事长|CEO|首席(?:[^,。\n]{1,4}官|科学家)/g, '人长O席'),
    lead: /的?(?:联合|共同)?$/,
    confidence: 0.66,
  },
  { words: signalled(/旗下|公司(?![的在已也和及内里])/g, '旗司'), confidence: 0.66 },
  {
    words: signalled(
      /(?:完成|获得?)[^,。;、\n]{0,18}(?:融资|投资|领投|增资)|获投|领投|跟投/g,
      '资投',
    ),
    lead: ADVERBS,
    confidence: 0.68,
  },
  {
    words: signalled(/(?:宣布|发布|推出|开源|官宣|上线)(?!会|者|人)/g, '布出源宣线'),
    lead: ADVERBS,
    personal: true,
    confidence: 0.6,
  },
];
const LONGEST_LEAD = 12;
/** What stands right before a bare company name. */
const BEFORE = signalled(
  /(?:创业公司|初创公司|初创企业|新创公司|明星公司|科技公司|互联网公司|人工智能公司|AI公司|模型公司|芯片公司|机器人公司|竞争对手|独角兽)(?:“|「)?(?=\p{Script=Han}{2})/gu,
  '司业手兽',
);
/** The same, where what follows must speak for a company as well. */
const MAYBE_BEFORE = signalled(
  /(?:企业|厂商|公司|品牌|机构|大厂|巨头|龙头|由|被)(?=\p{Script=Han}{2})/gu,
  '业商司牌构厂头由被',
);
const DOES =
  /^(?:等?(?:研发|开发|打造|推出|发布|领投|跟投|投资|收购|创立|提供|运营|自研|训练|构建)|创始人|CEO|联合|宣布|完成|旗下|\()/;
const LONGEST = 5;
/** Nats: what the dictionary calls a proper name and is common all the same, as 智慧, is none. */
const RARE = 12.5;

/** Bare coined names beside words that only go with a company: 创业公司某某, 某某创始人, 某某完成A轮融资. */
export const readApposed: NameRule = (reading) => [...cuedBehind(reading), ...cuedBefore(reading)];

function* cuedBehind(reading: Reading) {
  const { text } = reading;
  for (const { words, lead, personal, confidence } of AFTER) {
    for (const { index } of signalledIn(words, reading)) {
      const end =
        index - (lead?.exec(text.slice(Math.max(0, index - LONGEST_LEAD), index))?.[0].length ?? 0);
      if (!mayEndName(reading, end)) continue;
      const core = tokensBefore(reading, end, 12).at(-1);
      if (!core || !mayName(core, text.slice(index, index + 2))) continue;
      if (personal && !mayAct(text, core)) continue;
      yield propose({ start: core.start, end, kind: 'company', rule: 'apposed', confidence });
    }
  }
}

/** Verbs are people's too: a name of four characters is none, a shorter one must open its clause. */
function mayAct(text: string, core: Token): boolean {
  if (core.text.length >= 4) return true;
  return !looksLikePerson(core.text) && opensClause(text, core.start);
}

/** Spares most cues the cutting: the character before them must be one of a name not yet found. */
function mayEndName({ text, taken }: Reading, end: number): boolean {
  if (end === 0 || taken[end - 1]) return false;
  return (classAt(text, end - 1) & (HAN | ODD)) === HAN;
}

function* cuedBefore(reading: Reading) {
  for (const pattern of [BEFORE, MAYBE_BEFORE]) {
    for (const match of signalledIn(pattern, reading)) {
      const name = coinedAt(reading, match.index + match[0].length);
      if (
        !name ||
        (pattern === MAYBE_BEFORE && !DOES.test(reading.text.slice(name.end, name.end + 8)))
      )
        continue;
      yield propose({ ...name, kind: 'company', rule: 'apposed', confidence: 0.64 });
    }
  }
}

function coinedAt(reading: Reading, start: number): Span | null {
  if (reading.startingAt.has(start)) return null;
  const [core, next] = cutFrom(reading, start, clauseEnd(reading.text, start));
  if (!core || !isCoined(core) || looksLikePerson(core.text)) return null;
  return next && (isTrade(next.text) || /[xkn]/.test(next.kind)) ? null : { start, end: core.end };
}

/** A proper name of another sort, or of a person, is a company's where 公司 follows: 默克公司. */
function mayName(token: Token, cue: string): boolean {
  if (isCoined(token)) return true;
  const rare = (commonWord(token.text)?.cost ?? 0) > RARE;
  return (
    token.text.length >= 2 && rare && (token.kind === 'z' || (cue === '公司' && token.kind === 'r'))
  );
}

function isCoined({ kind, text }: Token): boolean {
  return (
    kind === 'x' && text.length >= 2 && text.length <= LONGEST && !/[省市区县镇乡村州]$/.test(text)
  );
}

function opensClause(text: string, start: number): boolean {
  return start === 0 || /[\s。,!?:;、“”「」《》|]/.test(text[start - 1] as string);
}

function clauseEnd(text: string, start: number): number {
  const stop = /[^\p{Script=Han}]/u.exec(text.slice(start, start + 12));
  return Math.min(text.length, start + (stop?.index ?? 12));
}
