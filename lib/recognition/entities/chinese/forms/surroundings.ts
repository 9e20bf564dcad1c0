import { commonWordAt, LONGEST_WORD } from '../words/lexicon.ts';

const COMPANY_VERBS =
  /^(?:\s?(?:方面|官方|团队|今日|昨日|近日|日前|此前|也|已|正式|刚刚|最新|再次|再度|率先|首次|还|则|曾|将))*\s?(?:宣布|发布|推出|上线|开源|官宣|完成|获得|获投|获|拿下|成立于|创立于|成立|旗下|自研|研发|自主研发|开发|打造|披露|回应|表示|称|中标|挂牌|上市|冲刺|递交|发表|公布|收购|并购|投资|领投|入股|裁员|签署|签约|携手|联手|联合)/;
const COMPANY_PEOPLE =
  /^\s?(?:的)?\s?(?:联合|共同)?(?:创始人|创办人|董事长|CEO|CTO|COO|CFO|首席|总裁|副总裁|总经理|副总经理|高级副总裁|创始合伙人|合伙人|执行董事|负责人|发言人|股价|市值|股票|股东|员工|总部|估值|财报|营收|首席科学家|产品总监|技术总监|工作人员|科技公司|公司)/i;
/** 树根互联的根灵工业大模型: whose model it is. */
const MODEL_OWNER = /^(?:的|旗下的?|自研的?|[“「])\p{Script=Han}{2,8}大模型/u;
/** 陪诊机器人由苍耳智能研发: what another makes is a product. */
const MADE_BY = /^\s?由[^,。;、\n]{2,24}?(?:研发|开发|打造|推出|研制|训练|提供|出品)/;
const COMPANY_BEFORE =
  /(?:公司|企业|厂商|机构|独角兽|巨头|大厂|开发商|制造商|服务商|供应商|运营商|龙头|初创|团队|品牌|平台|由|被|旗下|母公司|子公司|投资方|竞争对手|合作伙伴|老牌|本土企业)\s?[“"「]?$/;
/** Only a company's name stands behind these. */
const SURELY_BEFORE =
  /(?:(?:基金|投资|管理|保险|科技|制药|上市|母|子)公司|(?:收购|并购|入股)了)\s?[“"「]?$/;

/** How much the words right after a span speak for a company, in steps of evidence; below zero, against. */
export function companyCuesAfter(text: string, end: number): number {
  const after = text.slice(end, end + 24);
  if (MADE_BY.test(text.slice(end, end + 32))) return -2;
  const owner = MODEL_OWNER.test(after) ? 3 : 0;
  return owner + (COMPANY_VERBS.test(after) ? 1 : 0) + (COMPANY_PEOPLE.test(after) ? 1 : 0);
}

/** Of those, what a company does: a trade before a title is a department, as 技术 in 技术副总裁. */
export function companyVerbAfter(text: string, end: number): number {
  return COMPANY_VERBS.test(text.slice(end, end + 24)) ? 1.5 : 0;
}

/** The same of the words right before it. */
export function companyCuesBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 8), start);
  return SURELY_BEFORE.test(before) ? 2 : COMPANY_BEFORE.test(before) ? 1 : 0;
}

const GENERIC_AFTER =
  /^(?:化|业|界|圈|园|馆|类|型|性|学|级|领域|行业|产业|赛道|板块|市场|术|品|时代|革命|创新|发展|股(?!份|东|价)|部(?!门|分|署)|周(?!年)|节|展|工作(?!人员)|从业|企业|巨头|公司(?!的)|大会|论坛|竞赛|比赛|奖|人才|专业|竞争|进步|成果|水平|能力|项目|产品|服务|设备|机场|航班|会议|赛事|贸易|关系|形势|标准)/;

/** Whether the text goes on in a way that makes a head a common noun: 科技园, 机器人产业, 智能化. */
export function goesOnAsNoun(text: string, headStart: number, end: number): boolean {
  if (GENERIC_AFTER.test(text.slice(end, end + 4))) return true;
  for (let length = end - headStart + 1; length <= LONGEST_WORD; length++) {
    if (headStart + length > text.length) return false;
    if (end - headStart <= 4 && commonWordAt(text, headStart, length)) return true;
  }
  return false;
}

/** Whether a head is only the end of a longer common word: 动力 of 驱动力, 数据 of 大数据. */
export function endsLongerWord(text: string, headStart: number, end: number): boolean {
  for (let start = headStart - 1; start >= 0 && end - start <= LONGEST_WORD; start--) {
    const word = commonWordAt(text, start, end - start);
    if (word && word.kind !== 'z' && word.kind !== 's') return true;
  }
  return false;
}
