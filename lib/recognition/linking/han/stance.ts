import type { FactStatus, Polarity } from '../../../model/claim.ts';
import type { FigureCandidate } from '../../candidate.ts';
import type { Signalled } from '../../signals.ts';
import type { Scene } from '../scene.ts';
import { asks, matchesIn, signalled } from '../signals.ts';
import { cutWords } from './phrases.ts';

const PLANNED = signalled(
  /计划|承诺(?!书|函)|旨在|(?:法人|分析师|券商|机构|外资)(?:估计|推估|估算)|推估[,，]|拟|预计|预期|预估|预测|目标|力争|争取|财测|展望|打算|规划|可望|有望|宣布要|(?<![止至]|从[^,，。;；]{0,24}|(?:显示|统计)[^。;；]{0,12})到 ?20[2-9]\d ?年|可能(?=会|将|高?达|超|到|有|增|突破)/g,
  '划诺旨法师券构资推拟预目争财展打望宣到能',
);
const DONE = signalled(
  /已(?:经|完成|推荐|实现|达)?|目前|完成了|达到了|实现了|实际(?!上)|(?<=[,，;；]) ?(?:而|但)?(?:去年|上年|前年)(?!同期|底|末|的)/g,
  '已目完达实去上前',
);
const RUMOURED = signalled(
  /传闻|(?<!法人|分析师|券商|机构|外资)(?:估计|估算)[,，]|引述(?:[^,，。]{0,6}的)?消息|据(?:外界)?(?:估计|估算|推测)|据传|爆料|消息称|消息人士|知情人士|供应链透露|(?<!数)据称|泄露|泄漏|曝光|\b(?:reportedly|rumou?red)\b/,
  '闻估引据爆消情链泄曝r',
);
/** What is only talked of, from there on: 洽谈新一轮融资，估值…. */
const TALKED_OF = signalled(/传出|洽谈|疑似/, '传洽疑');
const DENIED = signalled(/否认|不属实|并非/, '否属非');
/** 其中 goes into what was told; a plan told before it is none of its. */
const APART = signalled(/[,，]其中[,，]?/g, '其');
/** 高于市场预期的: what others thought would be. */
const EXPECTED = signalled(
  /(?:高于|低于|超出|超过|不及|好于|优于|符合)[^,，。;；]{0,10}(?:预期|预估|预测|共识|原估)的?(?:营收|每股盈余|净利)?(?:约|近)* ?$/,
  '预共原',
);
/** 高于 2025 年的…: what a plan is held against was so. */
const PAST_LEVEL = signalled(
  /(?:[高低多少]于|超过|[较比]) ?(?:去年|上年|20\d\d ?年)[底末]?(?:同期)?的? ?$|(?:较于?|相比)(?:去年|上年|前年|20\d\d ?年)[^,，。;；]{0,10}的(?:约|近)*$/,
  '于过较比',
);
const WINDOW = 12;

const LOSS =
  /(?:亏损|净亏|下降|降低|降至?|减少|下滑|下跌|跌|下调|调降|便宜|年减|季减|月减|骤[降减]|锐减|大[降减跌]|暴[降跌]|衰退|缩减|萎缩|缩水|蒸发|砍掉?|削减|收窄|轻|省下|节省)(?:了|掉|约|近|幅度?|超过?|逾)*$/;
const RISE =
  /(?:增长|成长|增加|提升|提高|上涨|涨|上扬|攀升|上调|[年季月微]增|同比增|环比增|快|高出|多出|领先|暴[涨增]|[激猛劲大]增|飙升|翻|扩大|升)(?:了|高达|达|约|近|幅度?|超过?|逾|率)*(?:则?在|介于)?$|领先[^,，。;；]{1,18}$/;
/** 净亏损分别为…: the metric says that it is one. */
const LOSSES = /(?:亏损|净亏|净损)(?:总?额)?$/;
/** A sum itself rises or falls only by these: 市值增加约 2500 亿, 蒸发上千亿. */
const SUM_FALLS = /(?:蒸发|缩水|减少|骤减)(?:了|约|近|超过?|逾)*$/;
const SUM_RISES =
  /(?:值|收|价|润|入|本|额|量)(?:大幅|一举|又|再)?(?:增加|大增|暴增)(?:了|约|近|超过?|逾)*$/;
/** 成长率预估仍有 47%: a rate of growth is a rise at any level. */
const GROWTH_RATE = /(?:成长率|增长率|增速|年增率|季增率|增幅|涨幅)[^,，。;；、\d]{0,16}$/;
const DECLINE_RATE = /(?:衰退率|降幅|跌幅|减幅)[^,，。;；、\d]{0,12}$/;
const RATE_NAMED = /(?:成长|增长)率$|增速$|[年季月]增率?$|增幅$|涨幅$/;
const TO_A_LEVEL = /(?:到|至|为|(?<!高)达)了?$/;
/** 性能提升仅为 20%: by so much, though a link stands between. */
const RISEN_BY = /(?:提升|增长|成长|增加|提高)(?:幅度)?(?:仅|只|约|大约)*为$/;
/** 80% 的年复合成长率, 近两倍成长. */
const RISES_BEHIND =
  /^ ?(?:左右)?的? ?[^,，、。;；的\d]{0,8}?(?:成长|增长|提升|增幅|涨幅|增速|上涨|年增)(?!为|至|到)/;
const FALLS_BEHIND = /^ ?(?:左右)?的? ?[^,，、。;；的\d]{0,8}?(?:下降|衰退|降幅|减幅|跌幅|下滑)/;

/** Whether a Chinese sentence states the figure as fact, plan, rumour, or something denied. */
export function hanStatus(scene: Scene, figure: FigureCandidate): FactStatus {
  const { lower, start, end } = scene;
  const said = lower.slice(start, figure.start);
  if (asks(DENIED, scene, said)) return 'denied';
  if (asks(RUMOURED, scene, lower.slice(start, end))) return 'rumoured';
  if (asks(TALKED_OF, scene, said + ownClause(scene, figure))) return 'rumoured';
  if (asks(EXPECTED, scene, said)) return 'planned';
  if (asks(PAST_LEVEL, scene, said)) return 'actual';
  const own = said.slice(lastIndex(APART, scene, said) + 1);
  const planned = Math.max(plannedIn(scene, own), futureIn(own));
  if (planned < 0) return 'actual';
  return planned > lastIndex(DONE, scene, own) ? 'planned' : 'actual';
}

/** 计划 as a verb; not in 订阅计划用户 or the name of one, Stargate计划. */
function plans(said: string, at: number): boolean {
  const behind = said.slice(at + 2, at + 2 + WINDOW).trim();
  if (WHEN.test(behind)) return true;
  const kind = cutWords(behind)[0]?.kind;
  return /[a-z]/.test(said[at - 1] ?? '') ? kind === 'v' : kind !== 'n';
}

/** 计划今年投入…, 计划 2026 年底前…: a plan with its time. */
const WHEN = /^(?:在|于)?(?:[今明后]年|未来|年[内底]|[本下][季月周]|\d{2,4} ?年)/;

/** What stands behind a figure up to the end of its clause. */
function ownClause({ lower, end }: Scene, figure: FigureCandidate): string {
  return /^[^,，。;；]*/.exec(lower.slice(figure.end, Math.min(end, figure.end + 40)))?.[0] ?? '';
}

/** Where a plan was last told of; the plan someone subscribes to is none. */
function plannedIn(scene: Scene, said: string): number {
  let last = -1;
  for (const { index, 0: word } of matchesIn(PLANNED, scene, said)) {
    if (word !== '计划' || plans(said, index)) last = index;
  }
  return last;
}

/** Where 将 last speaks of the future: before a verb, and not as 把 before what is acted on (将成本降低). */
function futureIn(said: string): number {
  const at = said.lastIndexOf('将');
  if (at < 0) return -1;
  if (/[即必麻老]$/.test(said.slice(0, at))) return /[即必]将/.test(said) ? at : -1;
  const [first] = cutWords(said.slice(at + 1, at + 1 + WINDOW).trim());
  return first === undefined || /[vfmy]/.test(first.kind) ? at : -1;
}

/** Whether the figure of `metric` is a loss or a fall, or a rise; null for a plain level. */
export function hanPolarity(
  { lower, start }: Scene,
  figure: FigureCandidate,
  metric: string,
): Polarity {
  const before = lower.slice(Math.max(start, figure.start - 60), figure.start).trimEnd();
  const { dimension, min } = figure.quantity;
  if (/亏损额?(?:为|达|约|了)*$|净亏损为?$|[为是]负(?:值)?(?:约|近)*$/.test(before)) return 'loss';
  if (dimension === 'money' && LOSSES.test(metric)) return 'loss';
  if (dimension !== 'share' && dimension !== 'multiple') {
    if (dimension !== 'money') return null;
    return SUM_FALLS.test(before) ? 'loss' : SUM_RISES.test(before) ? 'rise' : null;
  }
  const sign = lower[figure.start] ?? '';
  if (sign === '+') return 'rise';
  if (/[-−]/.test(sign) && min === undefined) return 'loss';
  return relativePolarity(before, lower.slice(figure.end, figure.end + 16), metric);
}

function relativePolarity(before: string, after: string, metric: string): Polarity {
  if (GROWTH_RATE.test(before) || RATE_NAMED.test(metric)) return 'rise';
  if (DECLINE_RATE.test(before)) return 'loss';
  if (FALLS_BEHIND.test(after)) return 'loss';
  if (RISES_BEHIND.test(after)) return 'rise';
  if (RISEN_BY.test(before)) return 'rise';
  if (TO_A_LEVEL.test(before)) return null;
  if (LOSS.test(before)) return 'loss';
  return RISE.test(before) ? 'rise' : null;
}

function lastIndex(pattern: Signalled, scene: Scene, text: string): number {
  return matchesIn(pattern, scene, text).at(-1)?.index ?? -1;
}
