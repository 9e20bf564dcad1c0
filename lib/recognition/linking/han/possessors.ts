import type { Span } from '../../../model/span.ts';
import type { Token } from '../../entities/chinese/words/segment.ts';
import { canonicalMetric } from '../metric-words.ts';
import { cutWords, isMeasure } from './phrases.ts';

/** The clause a figure stands in begins behind the last of these. */
const MARKS = new Set([...',，。;；:：!?(\n—'].map((mark) => mark.charCodeAt(0)));
/** What may lead a clause before its topic. */
const LEAD =
  /^(?:其中|目前|此外|同时|另外|而且|而|但是|但|不过|然而|并且|因为|由于|虽然|尽管|今年|去年|明年|当前|据悉|所以|因此|预计|预期|当时|如今|现在|到|(?:\d{2,4} ?年)(?:底|末|初)?(?:第?[一二三四]季度?|[上下]半年|\d{1,2} ?月)?|至于|对于|说|「|“|"| )+/;
/** Bare words that only point back: 公司的营收 is not that of a thing called 公司. */
const POINTING =
  /^(?:(?:对应|相应|上述|相关|母|子)?公司|企业|集团|模型|产品|平台|芯片|晶片|团队|项目|系统|业务|应用|服务|市场|行业|产业|自己|本身|双方|两者|整体|全球|全国|国内|总|平均|最大|最高|最低|主要|核心|相关|上述|以下|以上|真正|实际|目前|当前|最新|同期|对应|年度|季度|单季|全年|关键|今年|去年|客户|用户|人|大家|外界|市面|世界|[他她它其该此这那某各每第跟与和同].*)$/;
const LONGEST_CLAUSE = 36;
/** 全球传统 PC 出货量: a market that only its measure names. */
const MARKET =
  /^((?:[^,，]{0,12}?(?:年|季度?|月|半年|，|,))? ?)((?:全球|全国|国内|全世界|中国|美国|欧洲|日本|台湾)[^,，的\d]{0,10}?)(?:出货|销售?量|销售额|市场规模|产值|渗透率|总产量|支出|投资额|融资额)/;

/**
 * Noun phrases that own what their clause measures, though no name: 太阳能 of 太阳能的学习系数是 43%.
 * `from` are the starts of figures, in order.
 */
export function findPossessors(text: string, from: readonly number[]): Span[] {
  const found: Span[] = [];
  let reach = 0;
  for (const at of from) {
    let start = at;
    while (start > reach && at - start < LONGEST_CLAUSE && !MARKS.has(text.charCodeAt(start - 1)))
      start--;
    if (at - start >= LONGEST_CLAUSE) continue;
    const owner = possessorAt(text.slice(start, at));
    if (owner) found.push({ start: start + owner.start, end: start + owner.end });
    reach = at;
  }
  return found;
}

/** AI 芯片市场规模: a market is the subject of its own size. */
const SCALE = /(?:^|年|月|季度|[ ,，到])([^,，的\d 年]{2,12}?市场)(?:总体?)?规模/;

function possessorAt(clause: string): Span | null {
  const market = MARKET.exec(clause);
  if (market) {
    const start = market.index + (market[1] ?? '').length;
    return { start, end: start + (market[2] ?? '').length };
  }
  const scale = SCALE.exec(clause)?.[1];
  if (scale) {
    const end = clause.indexOf(scale) + scale.length;
    return { start: end - scale.length, end };
  }
  const of = clause.indexOf('的');
  if (of < 2) return null;
  const lead = LEAD.exec(clause)?.[0].length ?? 0;
  // 国产芯片在国内市场的占比: where it is measured is no part of its owner.
  const owner = clause
    .slice(lead, of)
    .trimEnd()
    .replace(/在[^在]{2,8}$/, '');
  if (owner.length < 2 || owner.length > 14 || POINTING.test(owner)) return null;
  if (!cutWords(owner).every(isNominal) || !/[\u4e00-\u9fff]$/.test(owner)) return null;
  const measure =
    /^[^,，]{2,10}?(?=大约|大概|约|占|是|为|达|仅|只|则|已|也|将|高达|超过|近|不到|下降|上升|增长|提升|在|从|$)/.exec(
      clause.slice(of + 1),
    )?.[0];
  const said = measure?.trim() ?? '';
  const ofTrade = /(?:领域|市场|行业|产业|板块|赛道)$/.test(owner);
  return isMeasure(said) || (ofTrade && canonicalMetric(said) !== undefined)
    ? { start: lead, end: lead + owner.length }
    : null;
}

function isNominal({ kind, text }: Token): boolean {
  return /[nalxyzs]/.test(kind) && !/[\d()“”"「」]/.test(text[0] ?? '');
}
