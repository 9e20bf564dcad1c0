import type { NameKind } from '../../../model/entity.ts';

const ACTS =
  /^\s?(?:has |have |had |is |was |also |just |今日|今天|昨日|官方|正式|近日|日前|最近|方面|宣布|则|也|还|将|已)*(?:says?|said|announced?s?|unveil(?:s|ed)|launch(?:es|ed)|releas(?:es|ed)|introduc(?:es|ed)|rais(?:es|ed|ing)|secur(?:es|ed)|acquir(?:es|ed)|hir(?:es|ed|ing)|partner(?:s|ed)|open[- ]sourc(?:es|ed)|plans?|shipped|publish(?:es|ed)|integrat(?:es|ed)|sued|sues|faces?|faced|demonstrat(?:es|ed)|reveal(?:s|ed)|showcas(?:es|ed)|advances|updat(?:es|ed)|teas(?:es|ed)|attempted|expand(?:s|ed)|agreed|intends?|aims?|sponsors?|deploys?|deployed|built|builds|creates?|created|invest(?:s|ed)|shar(?:es|ed)|report(?:s|ed)|claims?|claimed|valued|founded|dubbed|employees?|researchers?|engineers?|team|ceo|cto|co-?founders?|founders?|executives?|shares|stock|customers|发布|推出|宣布|表示|称|认为|上线|开源|公布|透露|回应|披露|获得|完成|融资|成立|创始人|团队|公司|工程师|员工|研究员|总裁|首席|联合|旗下|官网|研发|提出|估值|投资|收购|上市|创立|升级|更新)/i;
const POSSESSES = /^(?:'s|’s|'|’)\s|^的(?:[^，。；]{0,8})(?:模型|创始人|团队|论文|研究)/;
const IS_USED =
  /(?:based on|built on|using|uses?|used|with|via|like|than|versus|vs\.?|over|surpass(?:es|ed|ing)?|outperform(?:s|ed|ing)?|beat(?:s|ing)?|match(?:es|ed|ing)?|rivall?(?:s|ing)?|compared to|run(?:s|ning)?|fine-?tun(?:e|ed|ing)|merged?|quantized?|on top of|powered by|try|chat with|ask|asked|接入|基于|使用|调用|部署|搭载|运行|问|用|借助|利用|通过|比|超过|超越|优于|蒸馏|微调|内置|集成|支持)\s?$/i;
const IS_MODEL =
  /^(?:\s|-)?(?:(?:maker|creator|developer|parent)\b|models?|app|chatbot|finetunes?|fine-tunes?|weights|checkpoints?|llms?|variants?|series|assistant|chat\b|模型|大模型|应用|助手|系列|版本|满血版|一体机|给出|回答|生成)/i;
/** A list of models goes on: models like Llama and Mistral. */
const LISTED =
  /\b(?:models?|llms?|chatbots?)[^.;]{0,16} (?:like|such as|including) [^.;]{0,60}$|(?:模型)?(?:如|包括|例如)[^。；]{0,30}$/i;
const BY =
  /(?:\bby|\bfrom|\bat|\bstartup|\bcompany|\blab|founded|acquired|backed|invest(?:ed|s|ing) in|公司|企业|巨头|厂商|来自|由|投资|收购|独角兽|实验室)\s?$/i;

/** What only someone does, in a form that is no noun as well: Notion integrated, Figure was acquired. */
const ACTED =
  /^ (?:has |have |had |just |recently |also )*(?:announced|unveiled|launched|released|introduced|raised|secured|acquired|hired|partnered|open[- ]sourced|published|integrated|sued|revealed|showcased|agreed|expanded|deployed|is (?:sponsoring|hiring|launching|releasing|raising|acquiring|rolling out)|was (?:acquired|founded|valued)|plans to|aims to)\b/;

/** Whether an English verb right behind makes even a plain word at a sentence's start an actor. */
export function actsAlone(text: string, end: number): boolean {
  return ACTED.test(text.slice(end, end + 50));
}

const ACTS_IN_HAN =
  /^(?:(?:也|已|则|还|今日|今天|昨日|近日|日前|随后|此前|方面|官方|正式|首次|同时)*)(?:宣布|发布|推出|表示|透露|披露|回应称|开源了?|上线了|完成(?:新一轮|[A-Z]轮|数|近|超|了)|获得?(?:新一轮|[A-Z]轮|数亿|近|超)|获投|创始人|联合创始人|首席|CEO|CTO|总裁|董事长|公司|集团|股价|市值|估值|员工|工程师|研究员|旗下|财报|营收)/i;

/** Whether what stands right behind is what a company does or has, so that a plain word names one. */
export function actsInHan(text: string, end: number): boolean {
  return ACTS_IN_HAN.test(text.slice(end, end + 16));
}

/**
 * Whether a name that a company and its model share stands for the company or for the model here:
 * a company acts and owns, a model is used and compared. Null where nothing tells.
 */
export function readRole(text: string, start: number, end: number): NameKind | null {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 40);
  if (IS_MODEL.test(after)) return 'model';
  // Who offers an interface is a company: via Moonshot API.
  if (/^\s?APIs?\b/.test(after)) return 'company';
  if (BY.test(before) || ACTS.test(after) || POSSESSES.test(after)) return 'company';
  if (IS_USED.test(before) || LISTED.test(before)) return 'model';
  return null;
}

const PEOPLE_OF =
  /\b(?:guests?|researchers?|engineers?|scientists?|employees?|staff|people|folks|teams?|developers?|founders?) (?:from|at|of) $/i;

/** Whether a name that lists know only as a model or product stands for those who make it. */
export function standsForMakers(text: string, start: number, end: number): boolean {
  return (
    PEOPLE_OF.test(text.slice(Math.max(0, start - 30), start)) ||
    OWN_WORK.test(text.slice(end, end + 50))
  );
}

const OWN_WORK =
  /^ (?:has |have |just |recently |also )*(?:launched|released|announced|introduced|unveiled|shipped|raised|hired|published|open[- ]sourced) (?:its|their)\b/;
