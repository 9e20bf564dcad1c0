import type { FigureCandidate } from '../../candidate.ts';
import type { NamedMetric } from '../metric-words.ts';
import type { Scene } from '../scene.ts';
import { lastClause, nounAtEnd, trimHead } from './nouns.ts';
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

/** 一家约 20 人的新创公司: how many they are. */
export function ofTeam({ text }: Scene, { end, quantity }: FigureCandidate): NamedMetric | null {
  if (quantity.dimension !== 'count' || !/^[人名]$/.test(quantity.unit ?? '')) return null;
  return /^ ?的?[^,，。;；]{0,8}?(?:公司|企业|新创|初创|团队|机构|实验室)/.test(
    text.slice(end, end + 16),
  )
    ? named('人数')
    : null;
}

/** 以 70 亿美元收购 Mellanox: what the sum was paid for. */
export function ofDeal({ text, actors }: Scene, figure: FigureCandidate): NamedMetric | null {
  if (figure.quantity.dimension !== 'money') return null;
  const next = actors.find(({ start }) => start >= figure.end);
  const paid = PAID.test(
    lastClause(text.slice(Math.max(0, figure.start - 16), figure.start)).trimEnd(),
  );
  const bought = BOUGHT.exec(text.slice(figure.end, figure.end + 16))?.[1];
  if (!next || next.kind === 'person' || next.start - figure.end > 8) {
    return paid && bought ? named(bought) : null;
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
