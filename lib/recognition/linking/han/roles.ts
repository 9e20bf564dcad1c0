import { commonWordAt } from '../../entities/chinese/words/lexicon.ts';
import type { Actor, Scene } from '../scene.ts';
import { cutWords } from './phrases.ts';

/** Words before a name that make it the object of something, its company, or its source. */
const OBJECT_HAN =
  /(?:与|和|同|跟|对|向|给|比|较|(?<![由对关至终])于|被|把|将|由|据|从|自|帮|替|(?<!即使|尤其|特别|就算|无论|但|可|于|其次|接着|然后)是|(?<!因)为|即|通过|采用|使用|搭载|搭配|基于|超越|超过|远超|远高于|高于|低于|强于|胜过|逼近|接近|战胜|领先|击败|收购|入股|投资|合作|例如|比如|包括|相较|相比|不如|落后|优于|媲美|对标|对齐|看齐|比肩|匹敌|追平|赶超|追赶|抗衡|胜过|赢过|取代|来自|获|获得|得到|之于|针对|继|借助|依托|依靠|以及|支持|中标了?|位于|落户|迁离|退出|赢得了?|卖出|买入|持有|拥有|名为|叫做|训练|采购|订购|出售|代工|(?<![目之此日年以当先提天月周])前)$/;
/** 带动同行的芯片出货: what is set going is told by the way; of a region it is what is told. */
const DRIVEN = /(?:受惠|受益|得益|带动|拉动|推升)(?:于|了)? ?$/;
/** What stands behind a name that only reports or measures: 路透社报道, Vals also reported. */
const REPORTS =
  /^\)? ?(?:的?记者|报[道导]|消息|援引|数据显示|统计|预测|预估|推估|估算|表示|透露|指出|认为|提到|介绍|坦言|强调|告诉|解释|称| (?:also |later |then |has )?(?:reported|highlighted|said|says|announced that|estimates?|published)|['’]s? (?:report|benchmark|index)| (?:Index|Arena|Bench|leaderboard)\b)/i;
/** A name's own papers speak of it: 根据北风智能的财报, 据 Gale 3 技术报告. */
const OWN_PAPERS = /^ ?的?(?:研究|技术|官方)?(?:论文|财报|年报|公告|招股书|技术报告|白皮书|官网)/;
/** Who publishes of others: 相继发布第三季市况. */
const PUBLISHES =
  /^(?:[^,，。;；]{0,4}(?:发布|公布|发表|发布了|公布了)[^,，。;；]{0,14}(?:市况|报告|数据|统计|排名|榜单|调查|研究|预测)|(?:最新)?(?:的)?(?:估计|预测|估算|推估|调查|报告显示|研究显示))/;
/** 在北风芯片上训练: what is worked on. */
const WORKED_ON =
  /^ ?(?:[A-Za-z0-9-]{1,12} ?)?(?:芯片|晶片|GPU|显卡|平台|框架|数据集|集群|服务器)上/;
/** 在 ChatGPT 中加入功能: where something is done. */
const PLACED_IN = /^ ?(?:中|里|内|上|旗下|内部|工作|任职|总部)/;
/** Who speaks is the source of what is said, not its subject. */
const SPEAKS =
  /^[^,，。;；:：]{0,16}?(?:说|表示|指出|认为|透露|提到|强调|坦言|发文|写道|预测|预计|预期|估计|称|宣布|回应|解释|承认|相信|介绍)/;
/** The investor of a round, whose valuation is another's. */
const INVESTS = /^(?: ?等?|[、和与及][^,，。;；]{1,48}?)(?:联合|共同)?(?:领投|跟投|参投|独家投资)/;
const MEASURED_GOODS = /^(?:的?(?:股票|股权|股份|总部|官网|证券)|芯片的)/;
/** Places of talk, not those talked of. */
const PLATFORM =
  /^(?:discord|reddit|twitter|x|github|hugging face|youtube|telegram|slack|wechat|微博|知乎|微信)$/;
const TAKEN_UP =
  /(?:采用|搭载|使用|基于|借助|配备|内建|内置)[^,，。;；:：]{0,12}$|每[个颗张块台款家] ?$/;
/** 整合了 12 顆 CPU 核心，以及最新的 XDNA 2: the last of what something is made of. */
const AND_LAST = /(?:以及|及|和|与|还有|、)(?:[^,，。;；:：、]{0,8}的)? ?$/;
const MADE_OF = /(?:采用|搭载|配备|内建|内置|整合|集成|包含|包括|融合)了?[^。;；:：]{0,60}$/;

function isComponent({ text, start }: Scene, actor: Actor): boolean {
  const ahead = text.slice(Math.max(start, actor.start - 72), actor.start);
  if (!/[整集内配搭采包融]/.test(ahead)) return false;
  return AND_LAST.test(ahead.slice(-14)) && MADE_OF.test(ahead.replace(AND_LAST, ''));
}

/** A name counted or listed: "72颗MI-455X", 广州锅炉厂等30多家. */
const COUNTED = /(?:[个颗张块台款家片名枚套]|\d[a-z]{0,2}) ?$/;

/** 将 ChatGPT 的成本砍掉 90%: whose measure is changed is what is spoken of. */
const ACTED_ON = /(?:把|将|使|让|例如|比如|譬如|像|根据|(?<!数)据|按照) ?$/;
const OWN_MEASURE =
  /^[^,，。;；:：]{0,18}?(?:成本|价格|费用|速度|效率|估值|股价|参数|[量率额价费值度])(?![\u4e00-\u9fff]*的)/;

/** 由某公司提供的: whose doing something is. */
const PROVIDES =
  /^ ?[^,，。;；的]{0,4}(?:提供|制造|生产|开发|打造|设计|代工|组装|运营|创办|创立|主导|负责)/;

/** 比如 Gale 3 只有…: an example with a verb of its own. */
const HAS = /^ ?(?:[就则也都仅只]?有|为|是|达|拥有|共有)/;

const SOURCE_LED = /(?:根据|(?<!数)据|依据|按照|援引|引述) ?$/;
const SOURCE =
  /^ ?[^,，。;；]{0,10}?(?:数据|统计|预测|预估|估计|估算|报告|报[道导]|调查|研究|指出|显示|称|表示|介绍|披露)/;
const SOURCE_ALONE = /^ ?的?(?:最新)?(?:数据|统计|调查|报告|研究|榜单)(?:显示|指出|称|表明)?/;

/** Whether a name is where the sentence has its figures from: 根据某机构预测, 某机构数据显示. */
export function isSource({ text, start }: Scene, actor: Actor): boolean {
  const after = text.slice(actor.end, actor.end + 20);
  const led = SOURCE_LED.test(text.slice(Math.max(start, actor.start - 4), actor.start));
  return (led && SOURCE.test(after) && !OWN_PAPERS.test(after)) || SOURCE_ALONE.test(after);
}

/** Whether a name only leads or joins a round, which is another's: 某机构领投 7500 万美元. */
export function isBackerOf({ text }: Scene, { end }: Actor): boolean {
  return INVESTS.test(text.slice(end, end + 56));
}

/** Whether a name stands in its sentence as object, comparison, member or source. */
export function isHanObject(scene: Scene, actor: Actor): boolean {
  const { text, lower, start } = scene;
  const previous = scene.actors[scene.actors.indexOf(actor) - 1];
  // 华为昇腾: the 为 of a name is no word.
  const from = Math.max(start, actor.start - 18, Math.min(previous?.end ?? 0, actor.start));
  const before = lower.slice(from, actor.start);
  const after = text.slice(actor.end, actor.end + 60);
  if (/^为例/.test(after) || OWN_PAPERS.test(after)) return false;
  if (PUBLISHES.test(after) || isEnclosed(scene, actor)) return true;
  if (/在 ?$/.test(before) && (WORKED_ON.test(after) || PLACED_IN.test(after))) return true;
  if (actor.kind === 'person' && SPEAKS.test(after)) return true;
  if (
    PLATFORM.test(lower.slice(actor.start, actor.end)) &&
    !/^(?:'s| (?:has|raised|reported|said|surpassed|surpasses|reached|launched|launches|announced|introduced|released|added|hit|now)\b|[的营以])/.test(
      after,
    )
  ) {
    return true;
  }
  if (actor.subkind === 'media' || /[《@]/.test(text[actor.start - 1] ?? '')) return true;
  if (REPORTS.test(after) || INVESTS.test(after) || MEASURED_GOODS.test(after)) return true;
  if (ACTED_ON.test(before) && OWN_MEASURE.test(after)) return false;
  if (/[例比]如 ?$/.test(before) && HAS.test(after)) return false;
  // 预期是 GPT-5 的训练需要…: 是 leads a clause of its own here.
  if (/(?<!不)是 ?$/.test(before) && /^ ?的/.test(after)) return false;
  if (OBJECT_HAN.test(before.trimEnd())) return true;
  if (actor.kind !== 'place' && DRIVEN.test(before)) return true;
  if (/由[^,，。;；的]{0,8}$/.test(before) && PROVIDES.test(after)) return true;
  if (TAKEN_UP.test(before) || isComponent(scene, actor)) return true;
  if (COUNTED.test(before) && isCounted(scene, actor)) return true;
  return actor.kind === 'place' && !isTopicPlace(scene, actor);
}

/**
 * Whether something is done to a name by who was named before: ChatGPT in 北风智能训练 ChatGPT 花费了…,
 * the rival in …，拉下对手.
 */
export function isUndergoing({ text, actors }: Scene, actor: Actor): boolean {
  const doer = actors[actors.indexOf(actor) - 1];
  if (!doer || doer.kind === 'place' || doer.kind === 'person') return false;
  const between = text.slice(Math.max(doer.end, actor.start - 40), actor.start).trimEnd();
  const clause = between.slice(between.search(/[^,，。;；:：、]*$/));
  if (clause.length < 2 || clause.length > 16 || /[的(（)）—]/.test(clause)) return false;
  const verb = clause.replace(/[了过着]$/, '');
  if (SAYS.test(verb)) return false;
  return (
    commonWordAt(verb, verb.length - 2, 2)?.kind === 'v' ||
    /(?:拉下|挤下|甩开|反超|训练|打造|研发|开发)$/.test(verb)
  );
}

/** Verbs whose object is what is told: the name behind them is spoken of. */
const SAYS =
  /(?:创办|创立|成立|创建|宣布|表示|认为|指出|显示|预计|预期|预测|预估|估计|推估|透露|发现|证明|使得|导致|带动|推动|看好|期待|强调|报道|传出|表明|意味|相信|称|说|其中|根据|看到|提到|据悉|消息|数据|统计)$/;

/** A place is spoken of at the head of a clause; elsewhere it only says where. */
function isTopicPlace({ text, start }: Scene, actor: Actor): boolean {
  const before = text.slice(Math.max(start, actor.start - 4), actor.start).trimEnd();
  const after = text.slice(actor.end, actor.end + 6);
  if (
    /^(?:[\u4e00-\u9fff]{0,4}部门|同行|媒体|专家|业内|业界|厂商|当地时间|时间|东部|西部|本地|的[^,，。]{0,4}(?:公司|企业|初创|项目)|市场的[^,，。]{0,12}[A-Za-z]|[籍产]|人(?![工均口才类形])|公司|企业|创业|用户|芯|[\u4e00-\u9fff]{0,2}(?:厂|工厂|分公司|总部|基地|办公室|数据中心))/.test(
      after,
    )
  )
    return false;
  // 中国声谷: an unknown word right behind makes it a part of a longer name.
  const [next] = cutWords(/^[\u4e00-\u9fff]{0,8}/.exec(after)?.[0] ?? '');
  const country = /国$/.test(text.slice(actor.start, actor.end));
  if (country && next && /[xy]/.test(next.kind) && next.text.length > 1) return false;
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
