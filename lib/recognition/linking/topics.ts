import type { Span } from '../../model/span.ts';
import { occurrences, startsOf } from '../entities/chinese/occurrences.ts';
import {
  type CommonWord,
  commonWordsAt,
  LONGEST_WORD,
  type WordKind,
} from '../entities/chinese/words/lexicon.ts';
import { BARE_HEADS, GROUP_GOES_ON, GROUP_HEADS, GROUP_HEADS_ENGLISH } from './group-words.ts';

/** What a clause begins behind: a mark, or a verb of saying. */
const BORDER =
  /(?:[,，;；:：。!?\n]|(?:认为|表示|指出|显示|预测|预计|预估|预期|估计|因为|由于)(?![,，])) */y;
const mayBorder = startsOf([
  ...',，;；:：。!?\n',
  ...'认为|表示|指出|显示|预测|预计|预估|预期|估计|因为|由于'.split('|'),
]);
/** What may stand before the topic at the head of its clause. */
const LEAD =
  /(?:"[^"\n]{1,12}"|“[^”\n]{1,12}”|「[^」\n]{1,12}」)(?:中|里)?的|(?:其中|目前|此外|同时|另外|而且|而|但是|但|不过|然而|并且|因为|由于|虽然|尽管|今年|去年|明年|当前|近年来|据悉|要知道|也就是说|所以|因此|预计|预期|预估|(?:当时|如今|现在|今天)的?|全年|该季|当季|单季|本季|上半年|下半年|至于|对于|据统计|截至|到|在|[ "“「『]|(?:\d{2,4} ?年)(?:底|末|初)?(?:第?[一二三四]季度?)?(?:\d{1,2} ?月)?(?:底|末|初)?[,，]?)/y;
/** What any of these begins with. */
const LEAD_BEGINS =
  '"“「『 0123456789其目此另而但不然并因虽尽今去明当近据要也所预如现全该单本上下至对截到在';
const HEAD_AT_END = new RegExp(`(?:${GROUP_HEADS})$`);
const ANY_HEAD = new RegExp(GROUP_HEADS);
const HEADS = GROUP_HEADS.split('|');
const HEAD_STARTS = startsOf(HEADS);
const HEAD_ENDS = new Set(HEADS.map((head) => head.charCodeAt(head.length - 1)));
/** A share of goods is not what the goods do: 超过90%的服务器由甲组装. */
const GOODS =
  /(?:器|机器人|笔电|桌机|汽车|车|手机|电脑|市场|半导体|中心|大?模型|太阳能|光伏|风电)$/;
/** No words of a noun phrase. */
const ENDS_PHRASE =
  '占是有在将被把让使令与和及或对向从比达到了着过也都则已为于以可能会要还不没我你他她它这该此本其各每某';
/** Whose they are is spoken of: 裁撤 14% 的员工. */
const RELATIVES = /^(?:员工|客户|用户|股东|团队|成员|学生|会员)$/;
const MOST_CHARACTERS = 20;
/** Where the last word of such a phrase may begin. */
const REACH = MOST_CHARACTERS + LONGEST_WORD;
/** Characters that no common word holds. */
const MOST_ODD = 4;
/** "The whole industry": the group spoken of before. */
const SAME_AS_BEFORE = /^(?:整个|整体)(?:市场|产业|行业)$/;

const ENGLISH = new RegExp(
  `(?:^|[.,;:(“"] ?|\\b(?:that|while|and|but|of|as|among|all|most) (?:the |all |these )?)((?:(?!(?:the|and|of|that|a|an|to|in|for|with|by|from|all|most|its|their|other|many|some|has|have|had|is|are|was|were|than|our|more|while)\\b)[a-z][a-z-]* ){0,3}(?:${GROUP_HEADS_ENGLISH}))(?= (?:[a-z]+ly )?(?:said|say|says|told|report|reported|use|used|using|believe|believed|who|are|were|have|had|has|is|was|will|would|expect|plan|planned|now|in|spent|spend|paid|pay|raised|grew|rose|fell|reached|hit|shrank|expanded|cited|agreed|think|fear|want|trust|ranked|named|chose|saw|see|feel|felt|already|still|do|did|could|can)\\b)`,
  'g',
);

/** A topic that no name is; `again` where it only points back to the one before. */
export interface Topic extends Span {
  readonly again: boolean;
}

/**
 * Noun phrases that a clause begins with and that name a market, a trade or a set of people
 * (全球PC市场, 受访者, respondents): they speak for themselves, and for no company named before.
 */
export function findTopics(text: string, lower: string): Topic[] {
  const topics: Topic[] = [];
  const heads = headsIn(text);
  if ((heads.length > 0 && ANY_HEAD.test(text)) || OF_ALL.test(text)) {
    let ahead = 0;
    for (let start = firstClause(text); start < text.length; start = nextClause(text, start || 1)) {
      while ((heads[ahead] ?? Infinity) < start) ahead++;
      const topic = hanTopic(text, start, { heads, ahead });
      const last = topics.at(-1);
      if (topic && (!last || topic.start >= last.end)) topics.push(topic);
    }
  }
  if (/[a-z]{3} [a-z]/.test(lower)) {
    for (const match of occurrences(ENGLISH, lower)) {
      const name = match[1] as string;
      const end = match.index + match[0].length;
      topics.push({ start: end - name.length, end, again: false });
    }
  }
  return topics;
}

function firstClause(text: string): number {
  let start = 0;
  while (text[start] === ' ') start++;
  return start;
}

/** Where the next clause begins, looking for its border from `from` on; the text's end where none does. */
function nextClause(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (!mayBorder(text, at)) continue;
    BORDER.lastIndex = at;
    if (BORDER.test(text)) return BORDER.lastIndex;
  }
  return text.length;
}

/** Where heads of groups may begin in a text. */
function headsIn(text: string): number[] {
  const heads: number[] = [];
  for (let at = 0; at < text.length; at++) if (HEAD_STARTS(text, at)) heads.push(at);
  return heads;
}

/** The set of people or firms that a share is of: 四成的受访者, 15%的企业; null where none is. */
export function groupBehind(text: string, from: number): Topic | null {
  const start = from + (/^ ?的? ?/.exec(text.slice(from, from + 3))?.[0].length ?? 0);
  const end = mayHoldHead(text, start) ? phraseEnd(text, start) : null;
  if (end !== null && GOODS.test(text.slice(start, end))) return null;
  if (end !== null && RELATIVES.test(text.slice(start, end))) return null;
  return end === null ? null : { start, end, again: false };
}

/** The topic of the clause at `from`; `ahead` is the place of the first of the heads behind that. */
function hanTopic(
  text: string,
  from: number,
  { heads, ahead }: { readonly heads: readonly number[]; readonly ahead: number },
): Topic | null {
  let start = from;
  for (let leads = 0; leads < 6 && LEAD_BEGINS.includes(text[start] ?? '\n'); leads++) {
    LEAD.lastIndex = start;
    const lead = LEAD.exec(text);
    if (!lead || lead[0].length === 0) break;
    start += lead[0].length;
  }
  const end = (mayReach(start, heads, ahead) ? phraseEnd(text, start) : null) ?? ofAll(text, start);
  if (end === null) return null;
  // 分析公司 Northwind: only what the name behind is.
  if (/^ ?[A-Z「“]/.test(text.slice(end, end + 2))) return null;
  const phrase = text.slice(start, end);
  if (
    BARE_HEADS.test(phrase) ||
    /^(?:第|全[市区省县]|[该我本][市区省县]|对应|相应|上述|[跟与和同较比])|[现共已拥]有/.test(
      phrase,
    )
  )
    return null;
  // 生成式AI的产业: the trade is named by what stands before it.
  const named = /^(.{4,})的(?:产业|行业)$/.exec(phrase)?.[1];
  return {
    start,
    end: named ? start + named.trimEnd().length : end,
    again: SAME_AS_BEFORE.test(phrase),
  };
}

/** What it is known by at a glance. */
const OF_ALL = /出货|产值|需求|消耗|市场规模|占据|份额/;
/** Goods of a whole market, by where they are sold or by what only a market has: 全球AI server出货量, HBM需求量. */
const ALL_BEGINS = /[全中国我亚北欧A-Z]/;
const GOODS_OF_ALL =
  /(?:(?:全球|中国|国产|国内|我国|全国|亚太|北美|欧洲)(?:[A-Za-z][A-Za-z ]{0,12}|[\u4e00-\u9fff]{0,6}?)(?:server|服务器|伺服器|芯片|晶片|手机|PC|笔电|平板|机器人|电动车|汽车|面板|内存|记忆体|HBM|DRAM|GPU)(?=的?(?:出货|销量|产值|需求|市场规模|产能|市场份额)|占据)|(?:[A-Z][A-Za-z]{1,7}(?: (?:server|PC|GPU|chip)s?)?|[A-Z]{2,4} ?(?:服务器|伺服器|芯片|晶片|手机|眼镜|卡))(?=的?(?:产值|需求|消耗|市场规模|渗透率|市场份额)|占据))/y;

function ofAll(text: string, start: number): number | null {
  if (!ALL_BEGINS.test(text[start] ?? '')) return null;
  GOODS_OF_ALL.lastIndex = start;
  return GOODS_OF_ALL.test(text) ? GOODS_OF_ALL.lastIndex : null;
}

/** The end of the longest noun phrase from `start` on that ends in the head of a group, or null. */
function phraseEnd(text: string, start: number): number | null {
  let at = start;
  let odd = 0;
  let afterVerb = false;
  let end: number | null = null;
  while (at < text.length && at - start < MOST_CHARACTERS) {
    const char = text[at] as string;
    if (char === ' ' || isModifier(text.charCodeAt(at))) {
      at++;
      continue;
    }
    if (!isHan(text.charCodeAt(at))) break;
    const [kind, length] = wordAt(text, at);
    if (kind === 'f' || kind === 'm' || (kind === 'v' && at === start)) break;
    if (kind === null && (ENDS_PHRASE.includes(char) || ++odd > MOST_ODD)) break;
    at += length;
    const ended = HEAD_ENDS.has(text.charCodeAt(at - 1)) && HEAD_AT_END.test(text.slice(start, at));
    if (ended && !GROUP_GOES_ON.test(text.slice(at, at + 4))) end = at;
    // 软件开发人员, 生成式: a verb may stand before the noun it describes, but not alone.
    if (afterVerb && !ended && !'式型类者'.includes(char)) break;
    afterVerb = kind === 'v';
  }
  return end;
}

/** Whether one of the heads, from the one at `ahead` on, begins where the phrase from `start` may reach. */
function mayReach(start: number, heads: readonly number[], ahead: number): boolean {
  let at = ahead;
  while ((heads[at] ?? Infinity) < start) at++;
  return (heads[at] ?? Infinity) < start + REACH;
}

/** Whether a head begins where the phrase of Chinese characters that starts here may still reach. */
function mayHoldHead(text: string, start: number): boolean {
  if (!isHan(text.charCodeAt(start))) return false;
  const end = Math.min(text.length, start + REACH);
  for (let at = start; at < end; at++) if (HEAD_STARTS(text, at)) return true;
  return false;
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** A letter, a digit, or one of & + - within a Latin word. */
function isModifier(unit: number): boolean {
  if (unit > 0x7a) return false;
  const lower = unit | 0x20;
  const digit = unit >= 0x30 && unit <= 0x39;
  return (
    digit || (lower >= 0x61 && lower <= 0x7a) || unit === 0x26 || unit === 0x2b || unit === 0x2d
  );
}

/** The class and length of the common word of two characters or more at a place; else one character. */
function wordAt(text: string, at: number): readonly [WordKind | null, number] {
  const longest = Math.min(LONGEST_WORD, text.length - at);
  commonWordsAt({ text, at }, longest, wordsHere);
  for (let length = longest; length >= 2; length--) {
    const word = wordsHere[length];
    if (word) return [word.kind, length];
  }
  return [null, 1];
}

/** Filled anew for each place. */
const wordsHere: (CommonWord | null)[] = new Array(LONGEST_WORD + 1).fill(null);
