import type { FigureCandidate } from '../../candidate.ts';
import { commonWordAt } from '../../entities/chinese/words/lexicon.ts';
import { firstMetricEnd, lastMetricWord } from '../metric-words.ts';
import type { Scene } from '../scene.ts';
import { isMeasure, phraseEnd, phraseStart } from './phrases.ts';

/** Words between a metric and its figure, cut from the metric's end. */
const TAIL =
  /(?:[了的为是有约至到在占达共仅近超逾也又则将介于以由]|(?<!许)可|(?<![社机委协大商员工年议])会|达到|达成|高达|多达|合计|总计|分别|大约|接近|来到|降至|升至|增至|增长|增加|成长|提升|提高|提升至|提高到|降低|下降|减少|下滑|下跌|降|上涨|上扬|[大暴飙狂急劲微小齐续再][涨跌]|(?:单日|当日|大幅|小幅|(?<!平)[均皆])|(?:扬升|攀升|回升|飙升|维稳|滑落)[至到在]?|涨|超过|突破|不到|一度|已经?|仍|虽然?|更|再|亦|都|约为|预期|预计|维持|宣称|使用|包含|目前|至少|最高|[只从总长每售剩才就便即破各仅]|创下|合计|录得|站上|冲上|获得|拿到|剩下|占有|估计|上看|报|收报|下调|上调|超|却|便宜|可能|据(?:报[道导]|悉|称|了解)|有望|可望|将会)$/;
/** 在一年内: how long it took is no part of what is measured. */
const WITHIN =
  /在?(?:短短)?(?:过去)?[一两三四五六七八九十半数几\d]+ ?(?:年|个?月|天|周|日|小时|季度?|分钟)(?:之?内|间|里|来)$/;
const HEAD =
  /^(?:[全该我][市区省县]|[,，、:：;；)）\]」』”"'’\s-]|其中|目前|此外|同时|另外|而|但|并且?(?!行)|也|还|已经?|将|后续|累计|一共|共|的|其|它的?|则|且|又|再|均|更|其|以|在|让|使|今年|去年|当时|整个|公司|首度|该模型|该|此|至于|对|从|由于|因为|随后|之后|最终|最多|带动|实现|计划|预计|推动|推广|集聚|引育|每日|每年|而是|预期|拟|否认|宣布|据称|针对|截至|截止|包括|之?内(?![存容部需外销]))+/;
const OWN_NAME =
  /^(?:这|该|此)[家款个]?(?:[^,，的]{0,4}的)?(?:公司|企业|模型|大模型|产品|芯片|平台)/;
const BEHIND =
  /^ ?(?:左右)?[”"』」）)]? ?(?:的)? ?[「『“"]?([\u4e00-\u9fffA-Za-z0-9][\u4e00-\u9fffA-Za-z0-9 .+-]{0,25})/;
/** Behind a figure a verb of change begins what comes next: 从 5 万元涨到 10 万元. */
const CHANGES_ON =
  /^(?:大幅|一路|迅速)?(?:在|于|给|用于|[涨跌升降增减](?![幅价势速量值率产])|成长|提升|提高|拉|飙|攀|下滑|下跌|扩大|缩|变成|变为|左右|以上|以下|上下(?!文)|不等|之间)/;

/** 股价较年内高点: what a change is told against. */
const HELD_AGAINST = /(?<=.{2})(?:(?<!比)较|(?<![占同环对百相])比)(?![重例率拟较])[^,，的]{1,14}$/;

/** 市销率(P/S ratio)达到: a gloss that has closed. */
const CLOSED = /(?<=[\u4e00-\u9fff]) ?\([^()]*\)$/;

/** A folded stretch without what links it to the figure behind it: 日均调用量已超过 is 日均调用量. */
export function trimTail(phrase: string): string {
  const whole = phrase.trimEnd();
  let trimmed = withoutTime(whole);
  for (let tail = TAIL.exec(trimmed); tail && !cutsWord(trimmed, tail.index); ) {
    trimmed = withoutTime(trimmed.slice(0, tail.index).trimEnd());
    tail = TAIL.exec(trimmed);
  }
  const linked = trimmed.length < whole.length;
  const said = /[较比]/.test(trimmed) ? trimmed.replace(HELD_AGAINST, '') : trimmed;
  return (linked && said.endsWith(')') ? said.replace(CLOSED, '') : said).trimEnd();
}

/** Asked of each phrase, and so by its last character first. */
function withoutTime(phrase: string): string {
  return '内间里来'.includes(phrase.at(-1) ?? ' ') ? phrase.replace(WITHIN, '').trimEnd() : phrase;
}

/** Whether the last character alone would be cut from a noun or verb: 报 of 回报, 售 of 销售. */
function cutsWord(phrase: string, at: number): boolean {
  if (at !== phrase.length - 1) return false;
  const word = commonWordAt(phrase, at - 1, 2);
  return word?.kind === 'n' || (word?.kind === 'v' && /[售报长总剩]$/.test(phrase));
}

/** A folded stretch without what leads up to its noun: 其中，目前的营收 is 营收. */
export function trimHead(phrase: string): string {
  const said = phrase.slice(HEAD.exec(phrase)?.[0].length ?? 0);
  return ('这该此'.includes(said[0] ?? ' ') ? said.replace(OWN_NAME, '') : said).trim();
}

/** The noun phrase a folded stretch ends in, a metric's word never cut; empty where it ends in none. */
export function nounAtEnd(stretch: string): string {
  const word = lastMetricWord(stretch);
  const start = phraseStart(stretch);
  if (word && word.end === stretch.length) return stretch.slice(Math.min(word.start, start));
  // 总成本 cut as 总成|本: the measure at the end is a word all the same.
  const measure =
    start === stretch.length ? /(?:[总净单]|人均|平均)?[\u4e00-\u9fff]{2}$/.exec(stretch) : null;
  return measure && isMeasure(measure[0]) ? measure[0] : stretch.slice(start);
}

/** 450 万台的水准: says nothing of what is measured. */
const GENERIC = /^(?:水准|水平|程度|大关|关口|门槛|级别|等级|左右|上下|区间|之多|之久|之间|范围)/;

/** 搭载某芯片的电脑: the noun behind its relative clause. */
const RELATIVE =
  /^(?:搭载|采用|支持|使用|基于|配备|拥有|来自|参与|面向|符合)[^,，。;；的]{1,20}的([\u4e00-\u9fffA-Za-z]{2}[\u4e00-\u9fffA-Za-z ]{0,10})/;

const GLOSS = /^ ?\([^()]{1,22}\)(?= ?的)/;

/** 引用量极高的论文: the noun behind what describes it. */
const DESCRIBED = /^[\u4e00-\u9fff]{2,14}?的 ?([\u4e00-\u9fffA-Za-z]{2,12})/;

/** The noun right behind a figure, cut at the first word that is none; null where there is none. */
export function nounBehind(scene: Scene, figure: FigureCandidate): string | null {
  // 60 TOPS（每秒 60 兆次）的运算能力: a gloss between says the same again.
  const from =
    figure.end + (GLOSS.exec(scene.text.slice(figure.end, figure.end + 26))?.[0].length ?? 0);
  const to = Math.min(from + 32, nextEnd(scene, { ...figure, end: from }));
  const behind = BEHIND.exec(scene.text.slice(from, to))?.[1];
  if (behind === undefined || CHANGES_ON.test(behind)) return null;
  const within = RELATIVE.exec(behind)?.[1];
  if (within !== undefined) return within;
  const phrase = phraseEnd(behind);
  if (phrase === 0 && figure.quantity.dimension === 'count') {
    const head = DESCRIBED.exec(behind)?.[1] ?? '';
    const end = phraseEnd(head);
    if (end >= 2) return head.slice(0, end);
  }
  const noun = behind
    .slice(0, Math.max(phrase, firstMetricEnd(behind.slice(0, phrase + 6))))
    .trim();
  const word = firstMetricEnd(noun);
  if (word > 0) return noun.slice(0, word);
  if (GENERIC.test(noun)) return null;
  const longest = /[A-Za-z]/.test(noun) ? 26 : 14;
  return noun.length >= 2 && noun.length <= longest ? noun : null;
}

/** Where the next figure begins: what stands behind it is its own. */
function nextEnd(
  { figures, actors, end }: Scene,
  { end: from, quantity }: FigureCandidate,
): number {
  const isSize = (other: object) =>
    'quantity' in other && (other as FigureCandidate).quantity.dimension === 'length';
  let nearest = end;
  for (const list of quantity.dimension === 'count' ? [figures] : [figures, actors]) {
    const next = list.find((other) => other.start >= from && !isSize(other));
    if (next && next.start < nearest) nearest = next.start;
  }
  return nearest;
}

/** 面积估计为史上最大: what stands before the copula is what is measured. */
export function upToCopula(phrase: string): string {
  const at = phrase.search(/(?:估计|预计|大约)?[为是](?![了主])/);
  return at >= 2 ? phrase.slice(0, at) : phrase;
}

const CLAUSE_MARKS = new Set([...',，、;；:：。—'].map((mark) => mark.charCodeAt(0)));
const [OPEN, CLOSE] = [0x28, 0x29];

/** The stretch behind the last mark; an opening bracket counts only while it is open. */
export function lastClause(before: string): string {
  let closed = false;
  for (let at = before.length - 1; at >= 0; at--) {
    const unit = before.charCodeAt(at);
    if (unit === CLOSE) closed = true;
    if (CLAUSE_MARKS.has(unit) || (unit === OPEN && !closed)) return before.slice(at + 1);
  }
  return before;
}
