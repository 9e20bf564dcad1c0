import { speaksOfAi } from '../../topic.ts';
import { isTrade } from '../forms/company-heads.ts';
import { isDescriptiveModel } from '../forms/generic-models.ts';
import { type NameRule, propose, type Reading } from '../reading.ts';
import { signalled, signalledIn } from '../signals.ts';
import { cutFrom } from '../words/segment.ts';

const QUOTES = '“"「『';
const QUOTED_MODEL_AFTER = signalled(
  /[“"「『]([^“”"「」『』\n,。]{2,16})[”"」』] ?((?:AI|\p{Script=Han}{0,4}?)(?:大模型|(?:语言|视觉|多模态)模型)(?!时代|热|之都|第一城))/gu,
  QUOTES,
  '型',
);
const MAKES = /(?:发布|推出|上线|自研|研发|打造|开发|旗下|名为|开源|基于|的|了|和|、)$/;
const QUOTED_MODEL_INSIDE = signalled(
  /[“"「『]((?![最首更全新])[^“”"「」『』\n,。]{2,12}大模型(?: ?\d+\.\d+)?)[”"」』]/g,
  QUOTES,
  '型',
);
const INTRODUCED = signalled(
  /(?:推出|发布|上线|开源|自研|研发|打造|开发|名为|叫做|取名为?|命名为|代号)(?:的|了)?(?:[^,。、“”"「」\n]{0,12})[“"「『]([^“”"「」『』\n。,!?]{2,14})[”"」』](?=(?:的)?(?:大?模型|AI|智能体|(?:智能)?助手|机器人|芯片|平台|产品|系列)(?!\p{Script=Han}{0,6}(?:集群|中心|基地|园区|项目|工程)))/gu,
  QUOTES,
);
/** 发布具身智能模型“凌波”: what is brought out, and then its name. */
const CALLED = signalled(
  /(?:发布|推出|上线|开源|自研|研发|打造|开发|亮相|展示|带来)(?:的|了|其|自家|新款|新一代|首[款个])?[^,，。;；、“”"「」『』\n]{0,16}(?:模型|智能体|助手|机器人|芯片|平台)[“"「『]([^“”"「」『』\n。,!?]{2,14})[”"」』](?=[,，。;；、()（）\n]|$|[和与及并]|参数|系列)/gu,
  QUOTES,
  '型体手人片台',
);
/** 推出大模型“全家桶”: how much of it there is. */
const NO_NAME =
  /(?:全家桶|家族|矩阵|大战|价格战|热潮?|套餐|超市|底座|计划|方案|战略|概念|时代|标准|生态)$/;
const QUOTED_COMPANY = signalled(
  /(?:公司|企业|品牌|厂商|平台|初创|独角兽)[“"「『]([^“”"「」『』\n。,!?]{2,12})[”"」』](?=(?:的|是|在|已|也|宣布|获|完成|创始|CEO|,|。|、|成立|推出))/g,
  QUOTES,
  '司业牌商台创兽',
);
/** A company's name in quotation marks may be common words: 公司「自变量机器人」. */
const QUOTED_BARE = signalled(
  /(?:公司|初创企业|创业企业|初创|独角兽)[“"「『]([^“”"「」『』\n。,!?]{2,10})[”"」』](?!的?(?:模式|理念|战略|计划|文化|制度|体系|问题|现象))/g,
  QUOTES,
  '司业牌商台创兽',
);
const MEDIA = signalled(
  /(?<=据|接受|告诉|向|对)《([^《》\n]{2,12})》(?=(?:的)?(?:报道|记者|采访|专访|消息|杂志|披露|独家|表示|统计|获悉|了解|查询))/g,
  '《',
);
/** 对「某某」表示, 告诉「某某」: whom one speaks to is who reports it. */
const MEDIA_TOLD = signalled(
  /(?<=(?:告诉|接受|向|对) ?)[“「] ?([^“”「」《》\n,。]{2,8}?) ?[”」](?= ?(?:表示|坦言|透露|介绍|直言|回忆|强调|记者|采访|专访|独家))/g,
  '“「',
);
const MEDIA_SUBJECT = signalled(
  /《([^《》\n]{2,10})》(?=(?:\d+月\d+日)?(?:记者|报道|获悉|采访|独家|杂志|此前报道|援引))/g,
  '《',
);

/** Names in quotation marks that the words around call a model, a company or a medium. */
export const readQuoted: NameRule = (reading) => {
  const { text } = reading;
  if (!/[“"「『《]/.test(text)) return [];
  const found = [];
  for (const match of signalledIn(QUOTED_MODEL_AFTER, reading)) {
    if (!speaksForModel(reading, match.index)) continue;
    if (isDescriptiveModel(match[1] ?? '') && !isLatin(match[1] ?? '')) continue;
    found.push(inner(match, 'model', 'quoted-model'));
  }
  for (const match of signalledIn(QUOTED_MODEL_INSIDE, reading)) {
    if (isDescriptiveModel((match[1] ?? '').replace(/大模型.*$/, ''))) continue;
    found.push(inner(match, 'model', 'quoted-model'));
  }
  if (speaksOfAi(reading.context.memory)) {
    for (const match of signalledIn(INTRODUCED, reading))
      found.push(inner(match, 'model', 'introduced'));
  }
  const ofAi = speaksOfAi(reading.context.memory);
  for (const match of signalledIn(CALLED, reading)) {
    if (NO_NAME.test(match[1] ?? '')) continue;
    if (ofAi || /模型|智能体|助手/.test(match[0])) found.push(inner(match, 'model', 'introduced'));
  }
  for (const match of signalledIn(QUOTED_COMPANY, reading)) {
    if (isCoined(reading, match)) found.push(inner(match, 'company', 'quoted-company'));
  }
  for (const match of signalledIn(QUOTED_BARE, reading)) {
    if (isNominal(reading, match)) found.push(inner(match, 'company', 'quoted-company'));
  }
  for (const pattern of [MEDIA, MEDIA_TOLD, MEDIA_SUBJECT]) {
    for (const match of signalledIn(pattern, reading)) {
      found.push({ ...inner(match, 'company', 'medium'), subkind: 'media' as const });
    }
  }
  return found;
};

/** “盘古”大模型 is named where a maker, or what makers do, stands before it; “套壳”大模型 is not. */
function speaksForModel({ text, endingAt }: Reading, quote: number): boolean {
  return endingAt.has(quote) || MAKES.test(text.slice(Math.max(0, quote - 4), quote));
}

function isCoined(reading: Reading, match: RegExpExecArray): boolean {
  const start = match.index + match[0].indexOf(match[1] as string);
  return cutFrom(reading, start, start + (match[1] as string).length).some(({ kind }) =>
    /[xyzl]/.test(kind),
  );
}

/** Whether the quoted words could be a name: nouns with a trade at their end. */
function isNominal(reading: Reading, match: RegExpExecArray): boolean {
  const start = match.index + match[0].indexOf(match[1] as string);
  const tokens = cutFrom(reading, start, start + (match[1] as string).length);
  return tokens.every(({ kind }) => /[nxyzslra]/.test(kind)) && isTrade(tokens.at(-1)?.text ?? '');
}

function isLatin(name: string): boolean {
  return /^[A-Za-z0-9 .+-]+$/.test(name);
}

function inner(match: RegExpExecArray, kind: 'company' | 'model', rule: string) {
  const name = match[1] as string;
  const start = match.index + match[0].indexOf(name);
  return propose({ start, end: start + name.length, kind, rule, confidence: 0.7 });
}
