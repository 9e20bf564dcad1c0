import type { Actor, Scene } from '../scene.ts';

/** Words before a name that make it the object of something, its company, or its source. */
const OBJECT_ENGLISH =
  /\b(?:(?:acquisition|buyout|purchase|takeover|stake|investment|partnership|deal|contract|customers?|rivals?) (?:of|in|with|for|like)|than|behind|versus|vs\.?|surpass(?:es|ed|ing)?|trailing|trails|outperform(?:s|ed|ing)?|best(?:s|ed|ing)|exceed(?:s|ed|ing)?|rival(?:s|ing|ling)?|compared (?:to|with)|unlike|against|with|by|via|from|including|like|through|using|into|acquir(?:e[sd]?|ing)|buy(?:s|ing)?|bought|beat(?:s|ing)?|over|above|ahead of|match(?:es|ed|ing)?|between|to|toward|alongside|join(?:s|ed)?|left|on|at|told|calling|called|matched|tied with|(?:most|best|one|any|some|each|affordable|est) of(?: the| these| its)?|of the) $/;
/** What stands behind a name that only reports or measures: 路透社报道, Vals also reported. */
const REPORTS =
  /^(?:的?记者|报道|消息|援引|数据显示|统计|表示|透露|指出|认为|提到|介绍|坦言|强调|告诉|解释|称| (?:also |later |then |has )?(?:reported|highlighted|said|says|announced that|estimates?|published)|['’]s? (?:report|benchmark|index)| (?:Index|Arena|Bench|leaderboard)\b)/i;
/** "Reported third-quarter revenue of …": here the name reports of itself. */
const OWN_RESULTS =
  /^ (?:has |also )?(?:reported|posted|announced|said) (?:[a-z0-9-]+ ){0,4}(?:revenues?|sales|profits?|earnings|net|income|loss|losses|arr|growth|users|funding|bookings|orders|results)\b/i;
/** "Its entire Nvidia stake", "former DeepMind researchers", "each BMW robot": a name that only says which. */
const MODIFIES =
  /\b(?:its|their|his|her|our|former|ex-|each|every|another|several|these|those|new|remaining|entire|early) (?:[a-z-]+ )?$/;
/** A name's own papers speak of it: 根据北风智能的财报, 据 Gale 3 技术报告. */
const OWN_PAPERS = /^ ?的?(?:研究|技术|官方)?(?:论文|财报|年报|公告|招股书|技术报告|白皮书|官网)/;
/** Who publishes of others: 相继发布第三季市况. */
const PUBLISHES =
  /^(?:[^,，。;；]{0,4}(?:发布|公布|发表|发布了|公布了)[^,，。;；]{0,14}(?:市况|报告|数据|统计|排名|榜单|调查|研究|预测)|(?:最新)?(?:的)?(?:估计|预测|估算|推估|调查|报告显示|研究显示))/;
/** 在北风芯片上训练: what is worked on. */
const WORKED_ON =
  /^ ?(?:[A-Za-z0-9-]{1,12} ?)?(?:芯片|晶片|GPU|显卡|平台|框架|数据集|集群|服务器)上/;
/** The investor of a round, whose valuation is another's. */
const INVESTS = /^等?(?:联合)?(?:领投|跟投|参投|独家投资)/;
const MEASURED_GOODS = /^(?:的?(?:股票|股权|股份|总部|官网|证券)|芯片的)/;
/** Places of talk, not those talked of. */
const PLATFORM =
  /^(?:discord|reddit|twitter|x|github|hugging face|youtube|telegram|slack|wechat|微博|知乎|微信)$/;
const TAKEN_UP =
  /(?:采用|搭载|使用|基于|借助|配备|内建|内置)[^,，。;；:：]{0,12}$|每[个颗张块台款家] ?$/;
/** A name counted or listed: "72颗MI-455X", 广州锅炉厂等30多家. */
const COUNTED = /(?:[个颗张块台款家片名枚套]|\d[a-z]{0,2}) ?$/;

/** Whether a name stands in its sentence as object, comparison, member or source. */
export function isEnglishObject(scene: Scene, actor: Actor): boolean {
  const { text, lower, start } = scene;
  const before = lower.slice(Math.max(start, actor.start - 18), actor.start);
  const after = text.slice(actor.end, actor.end + 60);
  if (/^为例/.test(after) || OWN_PAPERS.test(after)) return false;
  if (PUBLISHES.test(after) || isEnclosed(scene, actor)) return true;
  if (/在 ?$/.test(before) && WORKED_ON.test(after)) return true;
  if (
    PLATFORM.test(lower.slice(actor.start, actor.end)) &&
    !/^(?:'s| (?:has|raised|reported|said|surpassed|surpasses|reached|launched|launches|announced|introduced|released|added|hit|now)\b|[的营以])/.test(
      after,
    )
  ) {
    return true;
  }
  if (actor.subkind === 'media' || /[《@]/.test(text[actor.start - 1] ?? '')) return true;
  if (OWN_RESULTS.test(after)) return false;
  if (REPORTS.test(after) || INVESTS.test(after) || MEASURED_GOODS.test(after)) return true;
  if (OBJECT_ENGLISH.test(before)) return true;
  if (actor.kind === 'company' && MODIFIES.test(before) && /^ [a-z]/.test(after)) return true;
  if (TAKEN_UP.test(before)) return true;
  if (COUNTED.test(before) && isCounted(scene, actor)) return true;
  return actor.kind === 'place' && !isTopicPlace(scene, actor);
}

/** A place is spoken of at the head of a clause; elsewhere it only says where. */
function isTopicPlace({ text, start }: Scene, actor: Actor): boolean {
  const before = text.slice(Math.max(start, actor.start - 4), actor.start).trimEnd();
  const after = text.slice(actor.end, actor.end + 6);
  if (
    /^(?:的[^,，。]{0,4}(?:公司|企业|初创|项目)|[人籍产]|公司|企业|创业|用户|芯|[\u4e00-\u9fff]{0,2}(?:厂|工厂|分公司|总部|基地|办公室|数据中心))/.test(
      after,
    )
  )
    return false;
  return (
    before === '' ||
    /[,，。;；:：、“"”(（)）】」|]$|^[年月日]$|目前|其中|而|但|让|使|带动|[年月日初底末来]$|\b(?:and|but|while|as|that|when|because|with)$/.test(
      before,
    )
  );
}

/** Within dashes a name is an example of what stands before them: 科技龙头——甲、乙——的本益比. */
function isEnclosed({ text, start, end }: Scene, actor: Actor): boolean {
  const ahead = text.slice(Math.max(start, actor.start - 60), actor.start);
  const open = ahead.lastIndexOf('——');
  if (open < 0 || /[,，。]/.test(ahead.slice(open))) return false;
  const close = text.slice(actor.end, Math.min(end, actor.end + 60)).search(/——|[,，。]/);
  return close >= 0 && text.startsWith('——', actor.end + close);
}

/** Whether the name stands right behind a figure's number or measure word. */
function isCounted({ figures }: Scene, actor: Actor): boolean {
  return figures.some((figure) => figure.end <= actor.start && actor.start - figure.end <= 2);
}
