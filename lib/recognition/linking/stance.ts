import type { FactStatus, Polarity } from '../../model/claim.ts';
import type { FigureCandidate } from '../candidate.ts';
import { englishPolarity, englishStatus } from './english/stance.ts';
import { cutWords } from './han/phrases.ts';
import type { Scene } from './scene.ts';

const PLANNED =
  /计划|拟|预计|预期|预估|预测|目标|力争|争取|财测|展望|打算|规划|(?<![止至]|从[^,，。;；]{0,24})到 ?20[2-9]\d ?年|可能(?=会|将|高?达|超|到|有|增|突破)|\b(?:will|plan(?:s|ned|ning)?|expect(?:s|ed)?|aim(?:s|ing)?|target(?:s|ing)?|forecast(?:s)?|guidance|project(?:s|ed)|would|intends?|upcoming|set to|on track)\b/g;
const DONE =
  /已(?:经|完成|推荐|实现|达)?|目前|完成了|达到了|实现了|\b(?:has|have|had|was|were|reported|already|did)\b/g;
const RUMOURED =
  /传闻|(?:估计|推估|估算)[,，]|据传|传出|爆料|消息称|消息人士|知情人士|供应链透露|(?<!数)据称|洽谈|疑似|泄露|泄漏|曝光|\b(?:reportedly|rumou?red|rumou?rs|sources say|people familiar|leak(?:s|ed)?|in talks|said to be|allegedly|unverified|unconfirmed|tweets? claims?|estimates(?= [A-Z]|,))\b/;
const DENIED = /否认|不属实|并非|\b(?:denied|denies|denying|refuted)\b/;

const LOSS_HAN =
  /(?:亏损|净亏|下降|降低|降至?|减少|下滑|下跌|跌|下调|调降|便宜|年减|季减|月减|衰退|缩减|萎缩|削减|收窄|轻|省下|节省)(?:了|约|近|幅度?|超过?|逾)*$/;
const RISE_HAN =
  /(?:增长|成长|增加|提升|提高|上涨|涨|上扬|攀升|上调|[年季月]增|同比增|环比增|快|高出|多出|领先|暴涨|飙升|翻|扩大|升)(?:了|约|近|幅度?|超过?|逾|率)*(?:则?在|介于)?$/;
/** 成长率预估仍有 47%: a rate of growth is a rise at any level. */
const GROWTH_RATE = /(?:成长率|增长率|增速|年增率|季增率|增幅|涨幅)[^,，。;；、\d]{0,6}$/;
const DECLINE_RATE = /(?:衰退率|降幅|跌幅|减幅)[^,，。;；、\d]{0,6}$/;
const TO_A_LEVEL = /(?:到|至|为|达)了?$/;
const LOSS_ENGLISH =
  /\b(?:loss(?:es)? of|lost|fell|fall(?:s|ing)?|dropp?(?:s|ed|ing)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|down|cut(?:s|ting)?|reduc(?:e[sd]?|ing)|slash(?:ed|es|ing)?|shrank|sank|tumbled)\b[^,.;]{0,40}(?:by |of )?$/;
const RISE_ENGLISH =
  /\b(?:grew|grow(?:s|ing|th)?|rose|ris(?:e[sn]?|ing)|increas(?:e[sd]?|ing)|jump(?:s|ed)?|surg(?:e[sd]?|ing)|soar(?:s|ed)?|climb(?:s|ed)?|gain(?:s|ed)?|up|improv(?:e[sd]?|ing)|boost(?:s|ed|ing)?)\b[^,.;]{0,40}(?:by |of )?$/;
const LESS_BEHIND =
  /^ (?:fewer|lower|less|cheaper|smaller|reduction|decline|drop|decrease|cut|discount)\b/;
const MORE_BEHIND =
  /^ (?:more|higher|faster|larger|greater|better|growth|increase|rise|jump|gain|improvement)\b/;

/** Whether the sentence states the figure as fact, plan, rumour, or something denied. */
export function statusOf(scene: Scene, figure: FigureCandidate): FactStatus {
  if (!scene.han) return englishStatus(scene, figure);
  const said = scene.lower.slice(scene.start, figure.start);
  if (DENIED.test(said)) return 'denied';
  if (RUMOURED.test(scene.lower.slice(scene.start, scene.end))) return 'rumoured';
  const planned = Math.max(lastIndex(said, PLANNED), futureIn(said));
  return planned > lastIndex(said, DONE) ? 'planned' : 'actual';
}

const WINDOW = 12;

/** Where 将 last speaks of the future: before a verb, and not as 把 before what is acted on (将成本降低). */
function futureIn(said: string): number {
  const at = said.lastIndexOf('将');
  if (at < 0 || /[即必麻老]$/.test(said.slice(0, at))) return /[即必]将/.test(said) ? at : -1;
  const [first] = cutWords(said.slice(at + 1, at + 1 + WINDOW).trim());
  return first === undefined || /[vfmy]/.test(first.kind) ? at : -1;
}

/** Whether the figure is a loss or a fall, or a rise; null for a plain level. */
export function polarityOf(scene: Scene, figure: FigureCandidate): Polarity {
  if (!scene.han) return englishPolarity(scene, figure);
  const { lower, start } = scene;
  const before = lower.slice(Math.max(start, figure.start - 60), figure.start).trimEnd();
  const after = lower.slice(figure.end, figure.end + 16);
  const { dimension } = figure.quantity;
  const relative = dimension === 'share' || dimension === 'multiple';
  const sign = lower[figure.start] ?? '';
  if (relative && sign === '+') return 'rise';
  if (relative && /[-−]/.test(sign) && figure.quantity.min === undefined) return 'loss';
  if (relative && LESS_BEHIND.test(after)) return 'loss';
  if (relative && MORE_BEHIND.test(after)) return 'rise';
  if (/亏损额?(?:为|达|约|了)*$|净亏损为?$|\bloss(?:es)? of$/.test(before)) return 'loss';
  if (relative && GROWTH_RATE.test(before)) return 'rise';
  if (relative && DECLINE_RATE.test(before)) return 'loss';
  if (!relative || TO_A_LEVEL.test(before)) return null;
  if (LOSS_HAN.test(before)) return 'loss';
  if (RISE_HAN.test(before)) return 'rise';
  const clause = before.split(/[,;]/).at(-1) ?? '';
  if (LOSS_ENGLISH.test(`${clause} `)) return 'loss';
  return RISE_ENGLISH.test(`${clause} `) && !/\bto$/.test(before) ? 'rise' : null;
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}
