import type { FigureCandidate } from '../candidate.ts';
import { benchmarkNear } from './benchmarks.ts';
import { governingVerb } from './han/verbs.ts';
import { isMeasure, isVerbal, phraseEnd, phraseStart } from './han-phrases.ts';
import {
  canonicalMetric,
  firstMetricEnd,
  lastMetricWord,
  type NamedMetric,
} from './metric-words.ts';
import type { Scene } from './scene.ts';

/** Words between a metric and its figure, cut from the metric's end. */
const TAIL =
  /(?:[了的为是有约至到在占达共仅近超逾也又则将介于以由]|(?<!许)可|达到|达成|高达|多达|合计|总计|分别|大约|接近|来到|降至|升至|增至|增长|增加|成长|提升|提高|提升至|提高到|降低|下降|减少|下滑|下跌|降|上涨|上扬|(?:扬升|攀升|回升|飙升|维稳|滑落)[至到在]?|涨|超过|突破|不到|一度|已经?|仍|更|再|亦|都|约为|预期|预计|维持|宣称|使用|包含|目前|至少|最高|[只从总长每售剩才就便即破各仅]|创下|合计|录得|站上|冲上|获得|拿到|剩下|占有|估计|上看|报|收报|下调|上调|超)$/;
/** A verb of having or doing before the figure: what is measured stands behind it. */
const HAVING =
  /(?:有|蝉联|包含|包括|配备|内建|内置|搭载|支持|支援|拥有|提供|采用|使用|接入|覆盖|推出|发布|新增|达到|完成|等|一?共|对|在|获|为|是|用|搭配|卖出|买下|购入|裁员|涵盖|服务于?)了?$/;
const HEAD =
  /^(?:[,，、:：;；)）\]」』”"'’\s-]|其中|目前|此外|同时|另外|而|但|并且?(?!行)|也|还|已经?|将|后续|累计|一共|共|的|其|它的?|则|且|又|再|均|更|其|以|在|让|使|今年|去年|当时|整个|公司|首度|该模型|该|此|至于|对|从|由于|因为|随后|之后|最终|最多|带动|实现|计划|预计|推动|推广|集聚|引育|每日|每年|而是|预期|拟|否认|宣布|据称|针对|截至|截止|包括)+/;
const BEHIND =
  /^ ?(?:左右)?[”"』」）)]? ?(?:的)? ?[「『“"]?([\u4e00-\u9fffA-Za-z0-9][\u4e00-\u9fffA-Za-z0-9 .+-]{0,25})/;
const LABEL =
  /(?:^|[\n。；;])\s*(?:[-•*·]|\d+[.、)])?\s*([^\n。；;,，:：]{1,18})[:：]\s*(?:预期|预计|约|维持|大约|超|超过|近)*\s*$/;
/** Nothing but a link stands between this figure and the one before. */
const CONNECTS = /^[\s,，、和及与或至到甚从由是为则提高升降增长涨跌下上调拉了飙约(=–—-]*$/;
/** Lengths of time are claims only of these: training, delivery, battery life. */
const LASTING =
  /成立|用时|历时|耗时|历经|时长|时间|周期|续航|延时|延迟|时延|寿命|训练|研发|交付|蝉联|经验|持续|连续|运行|自我/;
/** Words that are no measure's: pronouns, comparisons, conditions. */
const NO_METRIC = /(?<!其)[他她我你谁这那]|跟|把|如果|假如|因为|所以|认为|愿意|不再|什么|怎么/;
/** Verbs and links that are left when no noun was there. */
const VERBS_ONLY =
  /^(?:宣布|获得|表示|失去|管理|谈判|签下|构建|相当|仅?需要?|大约|可能|之前|当时|后来|公司|时间|这些|东西|之间|工作|一次|一场)+$|(?:^|[^交支购出转])[付签抢花买卖拿写]$|[他她我你]|——|["“”]/;
/** The change of what was told before: 年减, 同比增长了, 比去年同期高出, 快. */
const CHANGE =
  /^(?:内|但|却|则|又|也|更|并|且)?(?:按?[年季月]|同比|环比|[较比][^,，]{1,10}?)?(?:增长|成长|增加|提升|提高|上升|上扬|上涨|攀升|下降|下滑|下跌|降低|减少|衰退|收窄|扩大|缩减|便宜|高出|[增减升跌涨降高低快慢多少大小])(?:率|幅度?)?(?:[了约近达至到逾超为]|超过)*$/;

/** What a figure in Chinese text measures: the noun phrase before it, or the one behind it. */
export function hanMetric(
  scene: Scene,
  figure: FigureCandidate,
  from: number,
  last: string | null,
): NamedMetric | null {
  const phrase = phraseFor(scene, figure, from, last);
  const usable = phrase !== null && phrase.text.length >= 2 && !VERBS_ONLY.test(phrase.text);
  const metric = usable ? phrase : deedFor(scene, figure, from);
  if (!metric || NO_METRIC.test(metric.text)) return null;
  if (figure.quantity.dimension !== 'duration') return metric;
  const ahead = scene.text.slice(Math.max(scene.start, figure.start - 14), figure.start);
  return LASTING.test(ahead + metric.text) ? metric : null;
}

function phraseFor(
  scene: Scene,
  figure: FigureCandidate,
  from: number,
  last: string | null,
): NamedMetric | null {
  const { text } = scene;
  const label = LABEL.exec(text.slice(Math.max(0, figure.start - 24), figure.start))?.[1];
  const special = ofDimension(scene, figure);
  if (special) return special;
  const behind = nounBehind(
    text.slice(figure.end, Math.min(figure.end + 32, nextEnd(scene, figure))),
  );
  if (label && figure.start - from >= label.length) {
    return named(figure.quantity.dimension === 'count' && behind ? behind : trimHead(label));
  }
  const before = text.slice(from, figure.start);
  const clause = lastClause(before);
  const lead = clause.trimEnd();
  const joined = from > scene.start && /(?:[和及与、+]|以及)$/.test(lead) && behind !== null;
  const ahead = joined ? '' : upToCopula(trimHead(trimTail(lead)));
  const compared = comparedMeasure(scene, figure);
  if (compared) return named(compared);
  const change = changeIn(lead);
  if (change !== null) {
    const changed = last ?? topicBefore(scene, from);
    if (changed !== null) return named(`${changed}${change}`);
  }
  const deal = dealFor(scene, figure);
  if (deal) return deal;
  if (behind && /(?:的|新)$/.test(lead) && !/的/.test(text[figure.end] ?? '')) return named(behind);
  const word = lastMetricWord(ahead);
  if (word && word.end >= ahead.length - 2) {
    const start = Math.min(word.start, phraseStart(ahead.slice(0, word.end)));
    return { text: ahead.slice(start), id: word.id };
  }
  const behindWord =
    behind && text[figure.end]?.match(/的| /) ? canonicalMetric(behind) : undefined;
  if (behind && behindWord) return { text: behind, id: behindWord };
  const verb = behind === null || joined ? null : governingVerb(lead);
  if (behind && verb) return named(verb.light ? behind : joinedWords(verb.text, behind));
  const phrase = ahead.slice(phraseStart(ahead));
  const done = HAVING.test(lead) || (figure.quantity.dimension !== 'money' && isVerbal(phrase));
  if (behind && (phrase.length < 2 || done)) return named(behind);
  if (phrase.length >= 2) return named(phrase);
  if (behind) return named(behind);
  const wider = lastMetricWord(before);
  if (wider) return { text: before.slice(wider.start, wider.end), id: wider.id };
  const topic = topicBefore(scene, from);
  if (topic) return named(topic);
  return last !== null && CONNECTS.test(before) ? named(last) : null;
}

function joinedWords(verb: string, noun: string): string {
  return /^[A-Za-z0-9]/.test(noun) ? `${verb} ${noun}` : verb + noun;
}

/** 以 70 亿美元收购 Mellanox: what the sum was paid for. */
function dealFor({ text, actors }: Scene, figure: FigureCandidate): NamedMetric | null {
  if (figure.quantity.dimension !== 'money') return null;
  const next = actors.find(({ start }) => start >= figure.end);
  if (!next || next.start - figure.end > 8) return null;
  const verb = text.slice(figure.end, next.start).trim();
  return /^(?:现金|全资|全额)?(?:收购|并购|买下|入股|投资|取得)了?$/.test(verb)
    ? named(`${verb} ${text.slice(next.start, next.end)}`)
    : null;
}

/** Where no noun says it, what is done is what is measured: 每年花 5 亿元. */
function deedFor(scene: Scene, figure: FigureCandidate, from: number): NamedMetric | null {
  if (figure.quantity.dimension === 'duration') return null;
  const verb = governingVerb(lastClause(scene.text.slice(from, figure.start)));
  return verb && !verb.light && !NO_METRIC.test(verb.text) ? named(verb.text) : null;
}

/** Where the next figure begins: what stands behind it is its own. */
function nextEnd(
  { figures, actors, end }: Scene,
  { end: from, quantity }: FigureCandidate,
): number {
  const rivals = quantity.dimension === 'count' ? [figures] : [figures, actors];
  const starts = rivals.map((list) => list.find((other) => other.start >= from)?.start);
  return Math.min(...starts.map((start) => start ?? end));
}

const COMPARISON =
  /([^,，。;；:：]{0,16})(?<![占同环对百相])比[^,，。;；:：]{1,24}?(快|慢|便宜|贵|[高大小低长短重轻多少强](?:出)?)(?:了|约|近|超过|逾|将近| )*$/;

/** 处理速度比其他芯片快 400%: what stands before 比 is measured; else what the adjective is of. */
function comparedMeasure({ text, start }: Scene, figure: FigureCandidate): string | null {
  const match = COMPARISON.exec(text.slice(Math.max(start, figure.start - 48), figure.start));
  if (!match) return null;
  const ahead = trimTail(trimHead(match[1] ?? ''));
  const phrase = ahead.slice(phraseStart(ahead));
  if (isMeasure(phrase)) return phrase;
  return OF_ADJECTIVE[match[2] ?? ''] ?? null;
}

const OF_ADJECTIVE: Readonly<Record<string, string>> = {
  快: '速度',
  慢: '速度',
  便宜: '价格',
  贵: '价格',
  重: '重量',
  轻: '重量',
};

/** What a clause that only tells of a change says of it: 年减 of "但年减约"; null for other clauses. */
function changeIn(clause: string): string | null {
  const lead = clause.trim();
  if (!CHANGE.test(lead) || lastMetricWord(lead)) return null;
  // 增至 and 降到 lead to a level, not to a change.
  return /[至到为达]了?$/.test(lead)
    ? ''
    : lead.replace(/^(?:内|但|却|则|又|也|更|并|且)/, '').replace(/(?:[约近了逾超]|超过)+$/, '');
}

/** The noun phrase that a date parts from its figure: 推论量在一年内增加了25倍. */
function topicBefore({ dates, actors, figures, text, start }: Scene, from: number): string | null {
  const date = dates.find((other) => other.end === from);
  if (!date) return null;
  const ends = [...actors, ...figures].map(({ end }) => end).filter((end) => end <= date.start);
  const clause = lastClause(text.slice(Math.max(start, ...ends), date.start)).trim();
  const topic = trimHead(trimTail(clause.replace(/[在于到至自从]$/, '')));
  const phrase = topic.slice(phraseStart(topic));
  return phrase.length >= 2 && !isVerbal(phrase) ? phrase : null;
}

function named(text: string): NamedMetric {
  const id = canonicalMetric(text);
  return id === undefined ? { text } : { text, id };
}

function trimTail(phrase: string): string {
  let trimmed = phrase.trimEnd();
  for (let next = trimmed.replace(TAIL, ''); next !== trimmed; next = trimmed.replace(TAIL, '')) {
    trimmed = next.trimEnd();
  }
  return trimmed;
}

const OWN_NAME =
  /^(?:这|该|此)[家款个]?(?:[^,，的]{0,4}的)?(?:公司|企业|模型|大模型|产品|芯片|平台)/;

function trimHead(phrase: string): string {
  return phrase.replace(HEAD, '').replace(OWN_NAME, '').trim();
}

/** The noun right behind a figure, cut at the first word that is none. */
function nounBehind(after: string): string | null {
  const behind = BEHIND.exec(after)?.[1];
  if (behind === undefined) return null;
  const phrase = phraseEnd(behind);
  const noun = behind
    .slice(0, Math.max(phrase, firstMetricEnd(behind.slice(0, phrase + 4))))
    .trim();
  const word = firstMetricEnd(noun);
  if (word > 0) return noun.slice(0, word);
  const longest = /[A-Za-z]/.test(noun) ? 26 : 14;
  return noun.length >= 2 && noun.length <= longest ? noun : null;
}

/** 面积估计为史上最大: what stands before the copula is what is measured. */
function upToCopula(phrase: string): string {
  const at = phrase.search(/(?:估计|预计|大约)?[为是](?![了主])/);
  return at >= 2 ? phrase.slice(0, at) : phrase;
}

/** Parameters and scores are named by what stands near them, wherever that is. */
function ofDimension(scene: Scene, figure: FigureCandidate): NamedMetric | null {
  const { text } = scene;
  const near = text.slice(Math.max(scene.start, figure.start - 14), figure.end + 8);
  if (figure.quantity.dimension === 'parameters') {
    const after = /^[^,，、。;；和]*/.exec(text.slice(figure.end, figure.end + 8))?.[0] ?? '';
    const ahead = text.slice(Math.max(scene.start, figure.start - 10), figure.start);
    if (/激活|active/i.test(after) || (/激活参数[^,，、]*$/.test(ahead) && !/参数/.test(after))) {
      return { text: '激活参数', id: 'active-parameters' };
    }
    const word = /模型参数量|总参数量?|参数量|参数规模|参数/.exec(near)?.[0];
    return { text: word ?? '参数', id: 'parameters' };
  }
  if (figure.quantity.dimension !== 'score' && figure.quantity.dimension !== 'share') return null;
  const bench = benchmarkNear(scene, figure);
  return bench === null ? null : { text: bench, id: 'score' };
}

/** The stretch behind the last mark; an opening bracket counts only while it is open. */
function lastClause(before: string): string {
  const open = before.lastIndexOf('(') > before.lastIndexOf(')') ? before.lastIndexOf('(') : -1;
  const marks = [...',，、;；:：。—'].map((mark) => before.lastIndexOf(mark));
  return before.slice(Math.max(open, ...marks) + 1);
}
