import type { FigureCandidate } from '../../candidate.ts';
import type { NamedMetric } from '../metric-words.ts';
import type { Actor, Scene } from '../scene.ts';
import { lastClause, nounAtEnd, trimHead } from './nouns.ts';
import { cutWords } from './phrases.ts';
import { NO_METRIC, named, type Unnamed } from './unnamed.ts';
import { governingVerb } from './verbs.ts';

/** 谷歌以 6 亿美元将 DeepMind 收入囊中: what a sum was paid for. */
const PAID = /(?:以|用|斥资|耗资|豪掷|砸下?|花费?)了?(?:大?约|近|超过?|逾|不到)*$/;
const DEED = /^ ?(?:的(?:价格|代价))?,? ?([^,，。;；:：、()]{2,14})(?=[,，。;；:：()]|$)/;
const BOUGHT = /^ ?(?:的(?:价格|代价|估值))?(?:现金|全资|全额)?(收购|并购|买下|入股)/;
/** 只要 2 美元. */
const PRICED = /(?:只要|仅要|仅需|只需|要价|起价|开价|售)(?:约|近|不到)*$/;
/** 会员每月 69 元. */
const DUES = /([^,，。;；]*?)每(?:个?月|年|人|席位|位用户|小时|天|次)(?:只要|仅需?|约)*$/;
const TOTAL = /(总计|合计|共计|总共)(?:达|约|近|超过?|逾)*$/;

const GROWS =
  /(?:从|由|(?:扩大|扩张|扩充|增加|增长|缩减|缩编|壮大|裁)(?:到|至)|[增降减裁缩]至)(?:约|近|了| )*$/;

/** 一家约 20 人的新创公司, 从100人扩大到250人: how many they are. */
export function ofTeam(
  { text, start }: Scene,
  { start: at, end, quantity }: FigureCandidate,
): NamedMetric | null {
  if (quantity.dimension !== 'count' || !/^[人名]$/.test(quantity.unit ?? '')) return null;
  const behind = text.slice(end, end + 16);
  const grown =
    GROWS.test(text.slice(Math.max(start, at - 10), at)) &&
    /^ ?(?:[,，。;；扩增缩减]|$)/.test(behind);
  if (grown) return named('员工');
  return /^ ?的?[^,，。;；]{0,8}?(?:公司|企业|新创|初创|团队|机构|实验室)/.test(behind)
    ? named('人数')
    : null;
}

/** 以每股 116 港元发行: what a share was issued at. */
function ofShare({ text }: Scene, { start, end }: FigureCandidate): NamedMetric | null {
  const issued = /每股(?:约|为)?\s*$/.test(text.slice(Math.max(0, start - 6), start));
  return issued && /^ ?(?:的?价格)?(?:发行|公开发行|挂牌|上市)/.test(text.slice(end, end + 8))
    ? named('发行价')
    : null;
}

/** 以 70 亿美元收购 Mellanox: what the sum was paid for. */
export function ofDeal(scene: Scene, figure: FigureCandidate): NamedMetric | null {
  const { text, actors } = scene;
  if (figure.quantity.dimension !== 'money') return null;
  const share = ofShare(scene, figure);
  if (share) return share;
  const next = actors.find(({ start }) => start >= figure.end);
  if (!next || next.kind === 'person' || next.start - figure.end > 8) {
    const bought = BOUGHT.exec(text.slice(figure.end, figure.end + 16))?.[1];
    const lead = bought && lastClause(text.slice(Math.max(0, figure.start - 16), figure.start));
    return bought && PAID.test((lead ?? '').trimEnd()) ? named(bought) : null;
  }
  const verb = text.slice(figure.end, next.start).trim();
  return /^(?:现金|全资|全额)?(?:收购|并购|买下|入股|投资|取得)了?$/.test(verb)
    ? named(`${verb} ${text.slice(next.start, next.end)}`)
    : null;
}

/** Where no noun says it, what is done is what is measured: 每年花 5 亿元. */
export function deedFor({ scene, figure, from }: Unnamed): NamedMetric | null {
  if (figure.quantity.dimension === 'duration') return null;
  const lead = lastClause(scene.text.slice(from, figure.start));
  if (figure.quantity.dimension === 'money' && PRICED.test(lead.trimEnd())) return named('价格');
  const dues = DUES.exec(lead.trimEnd())?.[1];
  if (dues !== undefined && figure.quantity.dimension === 'money') {
    const what = nounAtEnd(trimHead(dues));
    return named(what.length >= 2 ? what : '价格');
  }
  const total = TOTAL.exec(lead.trimEnd())?.[1];
  if (total) return named(total);
  const verb = governingVerb(lead);
  if (figure.quantity.dimension === 'money' && PAID.test(lead.trimEnd())) {
    const deed = DEED.exec(scene.text.slice(figure.end, Math.min(figure.end + 24, scene.end)))?.[1];
    if (deed) return named(deed);
  }
  return verb && !verb.light && !NO_METRIC.test(verb.text) ? named(verb.text) : null;
}

const SPENDS = /^(?:每年|每月)?(?:共|总共)?(?:花费?|耗费|耗资|斥资|投入)$/;

/** Of a metric that only says that money was spent, what it was spent on: OpenAI 训练 ChatGPT 花费了…; or null. */
export function spentOn(
  { text }: Scene,
  to: number,
  { metric, actor }: { readonly metric: NamedMetric; readonly actor: Actor },
): NamedMetric | null {
  if (actor.end >= to || !SPENDS.test(metric.text)) return null;
  const on = text.slice(actor.end, to).trim();
  return /^[\u4e00-\u9fff][^,，。;；的]{2,24}$/.test(on) && cutWords(on)[0]?.kind === 'v'
    ? { ...metric, text: `${on} ${metric.text}` }
    : null;
}
