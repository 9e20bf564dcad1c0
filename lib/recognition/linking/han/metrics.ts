import type { FigureCandidate } from '../../candidate.ts';
import { canonicalMetric, lastMetricWord, type NamedMetric } from '../metric-words.ts';
import type { Scene } from '../scene.ts';
import { asks, matchIn, mayHold, signalled } from '../signals.ts';
import {
  changeIn,
  comparedMeasure,
  multipliedMeasure,
  partMeasure,
  priceChange,
  topicBefore,
} from './changes.ts';
import { deedFor, ofDeal, ofTeam } from './deeds.ts';
import { ofDimension } from './dimension-metrics.ts';
import { lastClause, nounAtEnd, nounBehind, trimHead, trimTail, upToCopula } from './nouns.ts';
import { isMeasure, isVerbal } from './phrases.ts';
import { NO_METRIC, named, type Unnamed } from './unnamed.ts';
import { governingVerb } from './verbs.ts';

/** A verb of having or doing before the figure: what is measured stands behind it. */
const HAVING =
  /(?:有|蝉联|包含|包括|配备|内建|内置|搭载|支持|支援|拥有|提供|采用|使用|接入|覆盖|推出|发布|新增|达到|完成|等|一?共|对|在|获|为|是|用|搭配|卖出|买下|购入|裁员|涵盖|服务于?)了?$/;
const LABEL =
  /(?:^|[\n。；;])\s*(?:[-•*·]|\d+[.、)])?\s*([^\n。；;,，:：]{1,18})[:：]\s*(?:预期|预计|约|维持|大约|超|超过|近)*\s*$/;
/** Nothing but a link stands between this figure and the one before. */
const CONNECTS = /^[\s,，、和及与或至到甚从由是为则提高升降增长涨跌下上调拉了飙约占(=/–—-]*$/;
/** Lengths of time are claims only of these: training, delivery, battery life. */
const LASTING =
  /成立|用时|历时|耗时|历经|时长|时间|周期|续航|延时|延迟|时延|寿命|训练|研发|交付|蝉联|经验|持续|连续|运行|自我|落后|领先|差距/;
/** Verbs and links that are left when no noun was there. */
const VERBS_ONLY =
  /^(?:贡献|有望|可望|宣称|号称|声称|宣布|获得|表示|失去|管理|谈判|签下|构建|相当|仅?需要?|大约|可能|之前|当时|后来|公司|时间|这些|东西|之间|工作|一次|一场)+$|(?:^|[^交支购出转])[付签抢花买卖拿写]$|[他她我你]|——|["“”]/;

/** What a figure in Chinese text measures: the noun phrase before it, or the one behind it. */
export function hanMetric(sought: Unnamed): NamedMetric | null {
  const { scene, figure } = sought;
  const phrase = phraseFor(sought);
  const usable = phrase !== null && phrase.text.length >= 2 && !VERBS_ONLY.test(phrase.text);
  const metric = usable ? phrase : (deedFor(sought) ?? ofVerbOnly(sought, phrase));
  if (!metric || NO_METRIC.test(metric.text)) return null;
  // 某机构领投 7500 万美元: what was raised.
  if (/^(?:领投|跟投|参投)$/.test(metric.text)) return named('融资');
  if (SUM_ONLY.test(metric.text)) return sumOf(scene, figure) ?? metric;
  if (figure.quantity.dimension !== 'duration') return metric;
  if (/^时间[里内]?$/.test(metric.text)) return null;
  const ahead = scene.text.slice(Math.max(scene.start, figure.start - 14), figure.start);
  return LASTING.test(ahead + metric.text) ? metric : null;
}

/** 为新一轮融资…，总额可能达: only that it is a sum. */
const SUM_ONLY = /^(?:总?金额|总额|总规模)$/;

/** What a sum was told to be of, ahead in the sentence. */
function sumOf({ lower, text, start }: Scene, figure: FigureCandidate): NamedMetric | null {
  const word = lastMetricWord(lower.slice(start, figure.start));
  return word && { text: text.slice(start + word.start, start + word.end), id: word.id };
}

/** 累计管理10亿元资产: the verb says little without what it acts on. */
function ofVerbOnly({ scene, figure }: Unnamed, phrase: NamedMetric | null): NamedMetric | null {
  const owned = phrase && figure.quantity.dimension === 'money' && scene.text[figure.end] !== '的';
  const behind = owned ? nounBehind(scene, figure) : null;
  return behind === null ? null : named(behind);
}

function phraseFor(sought: Unnamed): NamedMetric | null {
  const { scene, figure } = sought;
  const own = ofDimension(sought) ?? ofLabel(sought) ?? ofThatNumber(sought);
  if (own) return own;
  const size = ofTeam(scene, figure);
  if (size) return size;
  const compared = comparedMeasure(sought);
  if (compared) return compared;
  const related = multipliedMeasure(scene, figure) ?? partMeasure(scene, figure);
  if (related) return named(related);
  const expected = ofExpectation(sought);
  if (!expected && isStandard(scene, figure)) return null;
  return expected ?? ofChange(sought) ?? ofDeal(scene, figure) ?? ofNouns(sought);
}

/** 「毛利率：约 40%」: the label says it, unless what is counted stands behind. */
function ofLabel({ scene, figure, from }: Unnamed): NamedMetric | null {
  const ahead = scene.text.slice(Math.max(0, figure.start - 24), figure.start);
  const label = ahead.includes(':') ? LABEL.exec(ahead)?.[1] : undefined;
  if (!label || figure.start - from < label.length) return null;
  const behind = figure.quantity.dimension === 'count' ? nounBehind(scene, figure) : null;
  return named(behind ?? trimHead(label));
}

const STANDARD = signalled(
  /(?:高于|低于|超越|优于|不及|多于|少于|逊于)[^,，。;；]{2,16}的(?:约|近)*$/,
  '越于及',
);

/** 远低于传统业务的 80%: the measure of what something is held against, which is no name. */
function isStandard(scene: Scene, figure: FigureCandidate): boolean {
  const { text, start, actors } = scene;
  if (!mayHold(STANDARD, scene) || text[figure.end] === '的') return false;
  const ahead = text.slice(Math.max(start, figure.start - 24), figure.start).trimEnd();
  const match = matchIn(STANDARD, scene, ahead);
  return (
    match !== null &&
    !actors.some(({ end }) => figure.start - end < match[0].length && end <= figure.start)
  );
}

const EXPECTED = signalled(
  /(?:高于|低于|超出|超过|不及|好于|优于|符合|逊于|胜过)[^,，。;；]{0,10}?((?:市场|分析师|华尔街|公司|外界|法人)?(?:普遍|先前|此前|平均)?(?:预期|预估|预测|共识))的?(?:约|近)*$/,
  '预共',
);

/** 高于市场预期的 31%: what was expected of what was just told. */
function ofExpectation({ scene, figure, last, measured }: Unnamed): NamedMetric | null {
  if (!mayHold(EXPECTED, scene)) return null;
  const ahead = scene.text.slice(Math.max(scene.start, figure.start - 28), figure.start).trimEnd();
  const expected = matchIn(EXPECTED, scene, ahead)?.[1];
  if (!expected) return null;
  return named(`${last ?? measured.latest?.text ?? ''}${expected}`);
}

/** 是第二名的 3.3 倍: so many times what was just told. */
const TIMES =
  /^(?:则|也|就|约|大约|已|仅|只)*(?:是|为|相当于|达到?)[^,，]{1,20}的(?:约|近|超过?)*$/;

const THAT_NUMBER = signalled(
  /(?:这个|这一|该|此)数(?:字|据|目)(?:已经?|还|更|则|就|将|会|将会|只有|只|仅|高|增长|上升|增加|下降|[为是达到至约近不])*$/,
  '数',
);

/** 一年前这个数字还不到 3 亿: what was measured before. */
function ofThatNumber({ scene, figure, measured }: Unnamed): NamedMetric | null {
  if (!mayHold(THAT_NUMBER, scene)) return null;
  const ahead = scene.text.slice(Math.max(scene.start, figure.start - 16), figure.start).trimEnd();
  if (!asks(THAT_NUMBER, scene, ahead)) return null;
  return measured.of.get(figure.quantity.dimension) ?? measured.latest;
}

/** 同比增长 20%, 涨到 10 万元: the change, or the new level, of what was told before. */
function ofChange({ scene, figure, from, last, measured }: Unnamed): NamedMetric | null {
  const { dimension } = figure.quantity;
  const clause = lastClause(scene.text.slice(scene.start, figure.start)).trim();
  const change =
    dimension === 'multiple' && TIMES.test(clause)
      ? ''
      : changeIn(lastClause(scene.text.slice(from, figure.start)));
  if (change === null) return null;
  const relative = dimension === 'share' || dimension === 'multiple';
  const carried = relative ? measured.latest : (measured.of.get(dimension) ?? measured.latest);
  const topic = topicBefore(scene, from);
  const changed =
    (topic && (isMeasure(topic) || canonicalMetric(topic)) ? topic : null) ??
    last ??
    topic ??
    (carried?.id === undefined ? null : carried.text);
  if (changed !== null) {
    const rate = dimension === 'share' && /[价價]$/.test(changed) ? priceChange(change) : change;
    const metric = named(`${changed}${rate}`);
    const id = metric.id ?? (changed === carried?.text ? carried.id : undefined);
    return { ...metric, ...(id === undefined ? {} : { id }), of: changed };
  }
  // 财报公布后大涨 35%: of a company nothing else is told to rise and fall so.
  if (dimension === 'share' && /[涨跌]/.test(change)) return named(priceChange(change));
  return change.length >= 2 ? named(change) : null;
}

const GOODS = /(?:版本?|机型|型号|机种|款式?)$/;

/** 股价单日暴涨 35%. */
const MOVED = /(?:[涨跌扬]|攀升|上升|下滑|下降)(?:了|约|近|超过?|逾)*$/;

/** What the nouns and verbs about the figure say. */
function ofNouns({ scene, figure, from, last }: Unnamed): NamedMetric | null {
  const { text } = scene;
  const before = text.slice(from, figure.start);
  const said = withoutPlace(scene, from, lastClause(before).trimEnd());
  // 训练花了三个月: what the time was taken for.
  const lasting = figure.quantity.dimension === 'duration';
  const lead = lasting ? said.replace(/(?:一?共|总共)?(?:花费?|耗费?|用|耗时|历时)了?$/, '') : said;
  const behind = nounBehind(scene, figure);
  const joined = from > scene.start && /(?:[和及与、+]|以及)$/.test(lead) && behind !== null;
  const ahead = joined ? '' : upToCopula(trimHead(trimTail(lead)));
  const next = text[figure.end] ?? '';
  if (behind && /(?:的|新)$/.test(lead) && next !== '的') return named(behind);
  const word = lastMetricWord(ahead);
  const rest = word ? ahead.slice(word.end) : '';
  if (word?.id === 'share-price' && figure.quantity.dimension === 'share' && MOVED.test(lead)) {
    const price = nounAtEnd(ahead.slice(0, word.end));
    return { text: price + priceChange(lead.slice(-6)), id: word.id, of: price };
  }
  if (word && rest.length <= 2 && (rest === '' || !isVerbal(rest))) {
    return { text: nounAtEnd(ahead.slice(0, word.end)) + ahead.slice(word.end), id: word.id };
  }
  if (behind && (canonicalMetric(behind) || (/[的 ]/.test(next) && isMeasure(behind))))
    return named(behind);
  const verb = behind === null || joined ? null : governingVerb(lead);
  if (behind && verb) return named(verb.light ? behind : joinedWords(verb.text, behind));
  const phrase = nounAtEnd(ahead);
  // 256GB 版本是 419 美元: goods are so much.
  if (figure.quantity.dimension === 'money' && GOODS.test(phrase)) return named('价格');
  const done = HAVING.test(lead) || (figure.quantity.dimension !== 'money' && isVerbal(phrase));
  if (behind && (phrase.length < 2 || done || isCounted(figure, phrase))) return named(behind);
  if (phrase.length >= 2) return named(phrase);
  if (behind) return named(behind);
  const wider = lastMetricWord(before);
  if (wider) return { text: before.slice(wider.start, wider.end), id: wider.id };
  const topic = topicBefore(scene, from);
  if (topic) return named(topic);
  return last !== null && CONNECTS.test(before) ? named(last) : null;
}

const PLACE = /^ ?[^,，的\d]{0,8}?[上中里内](?=[\u4e00-\u9fff]{2})/;

const LOCATED = /在 ?[^,，。;；的]{0,10}$/;

/** 在 H800 芯片上训练了: behind a name, what only says where it is done is cut from the clause. */
function withoutPlace({ text, start, actors }: Scene, from: number, said: string): string {
  const name = actors.findLast(({ end }) => end === from);
  if (!name || !LOCATED.test(text.slice(Math.max(start, name.start - 14), name.start))) return said;
  return said.replace(PLACE, '');
}

/** 全球30个主流模型: what is counted stands behind; ahead of it only what has a measure's name. */
function isCounted({ quantity }: FigureCandidate, phrase: string): boolean {
  return (
    quantity.dimension === 'count' && !isMeasure(phrase) && canonicalMetric(phrase) === undefined
  );
}

function joinedWords(verb: string, noun: string): string {
  return /^[A-Za-z0-9]/.test(noun) ? `${verb} ${noun}` : verb + noun;
}
