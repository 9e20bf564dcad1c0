import type { FigureCandidate } from '../candidate.ts';
import { benchmarkNear } from './benchmarks.ts';
import {
  canonicalMetric,
  firstMetricEnd,
  lastMetricWord,
  type NamedMetric,
} from './metric-words.ts';
import type { Scene } from './scene.ts';

/** Words between a metric and its figure, cut from the metric's end. */
const TAIL =
  /(?:[了的为是有约至到在占达共仅近超逾也又则将介于以]|达到|达成|高达|多达|合计|总计|分别|大约|接近|来到|降至|升至|增至|增长|增加|成长|提升|提高|提升至|提高到|降低|下降|减少|下滑|下跌|降|上涨|上扬|涨|超过|突破|不到|一度|已经?|仍|更|再|都|约为|预期|预计|维持|宣称|使用|包含|目前|至少|最高|售|比重在|[只从总长每]|获得|拿到|拿出|掏出|剩下|剩|占有|估计|报|收报|下调|上调|下调了|超)$/;
/** A verb of having or doing before the figure: what is measured stands behind it. */
const HAVING =
  /(?:有|蝉联|包含|包括|配备|内建|内置|搭载|支持|支援|拥有|提供|采用|使用|设有|推荐|接入|覆盖|推出|发布|新增|招聘|达到了?|完成|投放到|选准|接待|等|共|一共|对|在|获|斩获|为|是|用|等等|搭配|卖出|卖了|买下|购入|砍掉|裁员|裁掉|涵盖|服务|服务于|培养了|成立|收购了?|建成|部署|投产|有着)了?$/;
const HEAD =
  /^(?:[,，、:：;；)）\]」』”"'’\s-]|其中|目前|此外|同时|另外|而|但|并且?(?!行)|也|还|已经?|将|后续|累计|一共|共|的|其|它的?|则|且|又|再|均|更|其|以|在|让|使|今年|去年|当时|整个|公司|首度|该模型|该|此|至于|对|从|由于|因为|随后|之后|最终|最多|带动|实现|计划|预计|推动|推广|集聚|引育|每日|每年|而是|预期|拟|否认|宣布|据称|针对|截至|截止|包括)+/;
const BEHIND =
  /^ ?(?:左右)?[”"』」）)]? ?(?:的)? ?[「『“"]?([\u4e00-\u9fffA-Za-z0-9][\u4e00-\u9fffA-Za-z0-9 .+-]{0,15})/;
const BEHIND_STOP =
  /[的了在是和与及将已被，。、；：来去让给也都就还陆并由向从后前起]|落户|深度|可以|现在|企业实现|实现|进行|帮助|完成|运行|加入|参与|用于|助|作为/;
const LABEL =
  /(?:^|[\n。；;])\s*(?:[-•*·]|\d+[.、)])?\s*([^\n。；;,，:：]{1,18})[:：]\s*(?:预期|预计|约|维持|大约|超|超过|近)*\s*$/;
/** Nothing but a link stands between this figure and the one before. */
const CONNECTS = /^[\s,，、和及与或至到甚从由提高升降增长涨跌下上调拉了飙约(=–—-]*$/;
/** Lengths of time are claims only of these: training, delivery, battery life. */
const LASTING =
  /成立|用时|历时|耗时|历经|时长|时间|周期|续航|延时|延迟|时延|寿命|训练|研发|交付|蝉联|经验|持续|连续|运行|自我/;
/** Words that are no measure's: pronouns, comparisons, conditions. */
const NO_METRIC = /(?<!其)[他她我你谁这那]|跟|把|如果|假如|因为|所以|认为|愿意|不再|什么|怎么/;
/** Verbs and links that are left when no noun was there. */
const VERBS_ONLY =
  /^(?:宣布|获得|表示|开出|失去|管理|正在谈判|据报正在谈判|花|各花|与其花|签下|构建|相当|仅需|需要|大约需要|可能|之前|当时|后来|后来扩展|因此选择|公司|时间|这些|东西|之间|一场|正用|发布至今|密切相关|工作|大约值|一次)+$|[付盖签抢花买卖拿写]$|签下$|[他她我你]|——|["“”]/;
const CHANGE =
  /^(?:[年季月]增|[年季月]减|同比|环比|较去年同期|上扬|成长|增长|下降|涨|跌|年增率|季增率|较前代)/;

/** What a figure in Chinese text measures: the noun phrase before it, or the one behind it. */
export function hanMetric(
  scene: Scene,
  figure: FigureCandidate,
  from: number,
  last: string | null,
): NamedMetric | null {
  const metric = phraseFor(scene, figure, from, last);
  if (!metric || NO_METRIC.test(metric.text) || metric.text.length < 2) return null;
  if (VERBS_ONLY.test(metric.text)) return null;
  const ahead = scene.text.slice(Math.max(scene.start, figure.start - 14), figure.start);
  return figure.quantity.dimension === 'duration' && !LASTING.test(ahead) ? null : metric;
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
  const behind = nounBehind(text, figure.end);
  if (label && figure.start - from >= label.length) {
    return named(figure.quantity.dimension === 'count' && behind ? behind : trimHead(label));
  }
  const before = text.slice(from, figure.start);
  const clause = lastClause(before);
  const lead = clause.trimEnd();
  const joined = from > scene.start && /(?:[和及与、+]|以及)$/.test(lead) && behind !== null;
  const ahead = joined ? '' : upToCopula(trimHead(trimTail(lead)));
  if (CHANGE.test(lead.trimStart()) && last && !lastMetricWord(ahead)) {
    return named(`${last}${lead.trim().replace(/[约近达了]+$/, '')}`);
  }
  if (behind && /(?:的|新)$/.test(lead) && !/的/.test(text[figure.end] ?? '')) return named(behind);
  const word = lastMetricWord(ahead);
  if (word && word.end >= ahead.length - 2) {
    return { text: fromWord(ahead, word.start - 6), id: word.id };
  }
  const behindWord =
    behind && text[figure.end]?.match(/的| /) ? canonicalMetric(behind) : undefined;
  if (behind && behindWord) return { text: behind, id: behindWord };
  if (behind && (ahead.length < 2 || HAVING.test(lead) || /[\d)）]$/.test(ahead)))
    return named(behind);
  if (ahead.length >= 2) return named(ahead.slice(-14));
  if (behind) return named(behind);
  const wider = lastMetricWord(before);
  if (wider) return { text: before.slice(wider.start, wider.end), id: wider.id };
  return last !== null && CONNECTS.test(before) ? named(last) : null;
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
function nounBehind(text: string, end: number): string | null {
  const behind = BEHIND.exec(text.slice(end, end + 24))?.[1];
  if (behind === undefined) return null;
  const stop = behind.search(BEHIND_STOP);
  const noun = (stop < 0 ? behind : behind.slice(0, stop)).trim();
  const word = firstMetricEnd(noun);
  if (word > 0) return noun.slice(0, word);
  return noun.length >= 2 && noun.length <= 14 ? noun : null;
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
  if (figure.quantity.dimension !== 'score') return null;
  const bench = benchmarkNear(scene, figure);
  return bench === null ? null : { text: bench, id: 'score' };
}

/** The stretch behind the last mark; an opening bracket counts only while it is open. */
function lastClause(before: string): string {
  const open = before.lastIndexOf('(') > before.lastIndexOf(')') ? before.lastIndexOf('(') : -1;
  const marks = [...',，、;；:：。'].map((mark) => before.lastIndexOf(mark));
  return before.slice(Math.max(open, ...marks) + 1);
}

/** The phrase from about `start` on, not from the middle of a Latin word. */
function fromWord(phrase: string, start: number): string {
  if (start <= 0) return phrase;
  const cut = phrase.slice(start);
  return /[A-Za-z]/.test(phrase[start - 1] ?? '') ? cut.replace(/^[A-Za-z]+ ?/, '') : cut;
}
