import type { FigureCandidate } from '../../candidate.ts';
import { benchmarkNear } from '../benchmarks.ts';
import type { Focus } from '../focus.ts';
import { type FoundSubject, found, type Previous } from '../found-subject.ts';
import { isObject } from '../roles.ts';
import type { Actor, Scene } from '../scene.ts';
import { isUndergoing } from './roles.ts';
import { isAside } from './scope.ts';

/** Between a name and its own figure: "GPT-5.5 (82.6%)", "Opus 5 [Max] at 1,705", 百度（10.6%）. */
const ADJACENT =
  /^ ?(?:\[[^\]]{1,16}\]|\([^()]{1,16}\))? ?(?:at|=|:|\(|（|'s|of|的|为|是|达|以|约|共|占)? ?$/;
const BEHIND = /^\)? ?(?:for|by) (?:the )?$/;
/** "55% of respondents", 四成的受访者. */
const BEHIND_GROUP = /^\)? ?(?:(?:of )?(?:the |all |these )?|的)$/;
const PRONOUN_HAN =
  /它|他们|其(?![中他次实余间])|(?:该|此|这家|这款|这个)(?:公司|机(?!构)|企业|模型|大模型|产品|芯片|平台|机构|系统|基金|集团|银行|初创|新创|应用|工具|服务|团队)|(?<![子家母限分])公司(?![的\u4e00-\u9fff]{0,1}(?:报|业))/g;

/** Dimensions that models and goods have, and companies only through them. */
const OF_MODELS = new Set([
  'parameters',
  'tokens',
  'score',
  'area',
  'frequency',
  'speed',
  'data-size',
]);

const MODEL_MEASURE =
  /(?:性能|功耗|能效|面积|尺寸|晶体管|电晶体|参数|上下文|吞吐|跑分|制程|刷新率|续航|价格|售价)[^,，。;；]{0,12}$|\b(?:prices?|priced) [a-z ]{0,16}[$€£]?$/;

/** Finds whom a figure of the scene speaks of; null where it isn't clear. */
export function findHanSubject(
  scene: Scene,
  figure: FigureCandidate,
  focus: Focus,
  previous: Previous | null,
): FoundSubject | null {
  const before = scene.actors.filter((actor) => actor.end <= figure.start);
  const nearest = before.at(-1);
  const listed = byList(scene, focus);
  if (listed) return listed;
  if (nearest && isAdjacent(scene, nearest, figure)) {
    return nearest.kind === 'person' || isComparedWith(scene, nearest, figure)
      ? null
      : found(nearest, 0.95);
  }
  if (nearest && isMeasuredAgainst(scene, nearest, figure)) return found(nearest, 0.85);
  if (isOfPeople(scene, figure, nearest)) return null;
  const behind = ownerBehind(scene, figure);
  if (behind) return behind;
  const meant = byPronoun(scene, figure, nearest, focus);
  if (meant) return meant;
  if (previous && goesOn(scene, previous, nearest)) return previous.subject;
  const ofModel = wantsModel(scene, figure);
  const free = before.filter((_, i) => isFree(scene, figure, { before, i, ofModel }));
  const actor = preferred(free, ofModel);
  const scored = actor?.kind === 'company' ? scoredModel(scene, figure, focus) : null;
  if (scored) return scored;
  if (actor?.kind === 'person') return null;
  if (actor?.kind === 'group' && actor.again) {
    const group = focus.byKind.get('group');
    return group ? { actor: null, carried: group, certainty: 0.7 } : null;
  }
  if (actor) return found(actor, clauses(scene, actor, figure) > 4 ? 0.6 : 0.8);
  if (before.at(-1)?.kind === 'person' && !isObject(scene, before.at(-1) as Actor)) return null;
  return speakerOf(scene, before, focus) ?? carriedOn(scene, wantsModel(scene, figure), focus);
}

/** A benchmark's score is a model's: the one spoken of, though its maker stands nearer. */
function scoredModel(scene: Scene, figure: FigureCandidate, focus: Focus): FoundSubject | null {
  const { dimension } = figure.quantity;
  const carried = focus.byKind.get('model');
  if (!carried || (dimension !== 'share' && dimension !== 'score')) return null;
  return benchmarkNear(scene, figure) === null ? null : { actor: null, carried, certainty: 0.7 };
}

const SPEAKS =
  /^(?:[^,，。;；]{0,14}(?:表示|透露|指出|宣布|称|说|预计|预估)|(?:['’]s [a-z ]{1,24})? (?:also )?(?:said|says|announced|expects|forecast))/;

/** 某公司表示，营收…: who speaks of nobody else speaks of itself; a medium or an investor doesn't. */
function speakerOf(scene: Scene, before: readonly Actor[], { last }: Focus): FoundSubject | null {
  const [speaker, ...others] = before;
  if (speaker?.kind !== 'company' || /media|investor/.test(speaker.subkind ?? '')) return null;
  if (others.some((other) => !isObject(scene, other))) return null;
  const another = last !== null && last.entityId !== speaker.entityId;
  return another || !SPEAKS.test(scene.text.slice(speaker.end, speaker.end + 40))
    ? null
    : found(speaker, 0.65);
}

const VALUED = /估值[^,，。;；]{0,8}$|\b(?:valuation|valuing|valued)\b[^,.;]{0,24}$/;

/** A valuation is that of the company funded, not of an investor named behind it. */
function isBacker({ lower, start, actors }: Scene, actor: Actor, figure: FigureCandidate): boolean {
  if (actor.subkind !== 'investor' || actor === actors[0]) return false;
  return VALUED.test(lower.slice(Math.max(start, figure.start - 32), figure.start));
}

/** Whether the name at `i` may be the one a figure behind it speaks of. */
function isFree(
  scene: Scene,
  figure: FigureCandidate,
  { before, i, ofModel }: { before: readonly Actor[]; i: number; ofModel: boolean },
): boolean {
  const actor = before[i] as Actor;
  if (isObject(scene, actor) || isMember(scene, before, i, figure)) return false;
  if (isBacker(scene, actor, figure) || isAside(scene, actor, figure)) return false;
  // 推出新模型，效率提升两倍: what was brought out is spoken of from the next clause on.
  const broughtOut = actor.kind === 'model' && (ofModel || clauses(scene, actor, figure) > 0);
  if (!broughtOut && isUndergoing(scene, actor)) return false;
  if (actor.kind !== 'group') return true;
  // 人工智能企业超7000家: the group is what is counted.
  if (COUNTS.test(scene.text.slice(actor.end, figure.start))) return false;
  return i === 0 || clauses(scene, actor, figure) === 0;
}

const COUNTS = /^(?:数量?|总数|已|达到?|有|共|约|近|超过?|逾|突破| )*$/;

/** A labelled line or a list speaks of whom the page is about. */
const LABELLED = /^(?:[-•*·]|\d+[.、)])|^[^,，。.!?]{1,16}[:：]/;

function carriedOn(scene: Scene, ofModel: boolean, focus: Focus): FoundSubject | null {
  const wanted = ofModel ? focus.byKind.get('model') : undefined;
  const carried =
    focus.heading?.subject ??
    wanted ??
    focus.last ??
    (LABELLED.test(scene.text.slice(scene.start, scene.start + 24)) ? focus.main : null);
  return carried && carried.kind !== 'person'
    ? { actor: null, carried, certainty: scene.actors.length > 0 ? 0.5 : 0.6 }
    : null;
}

function isAdjacent(scene: Scene, actor: Actor, figure: FigureCandidate): boolean {
  if (figure.start - actor.end > 24) return false;
  const gap = scene.lower.slice(actor.end, figure.start);
  return ADJACENT.test(gap) && (/[[(:=]|at|'s/.test(gap) || !isObject(scene, actor));
}

/** 不到英伟达的三分之一: a multiple of another's measure. */
function isComparedWith(
  { text }: Scene,
  actor: Actor,
  { start, quantity }: FigureCandidate,
): boolean {
  return quantity.dimension === 'multiple' && text.slice(actor.end, start) === '的';
}

/** 远高于甲、乙平均的 7%: the figure is that of those held against. */
function isMeasuredAgainst(
  { lower, start }: Scene,
  actor: Actor,
  figure: FigureCandidate,
): boolean {
  return (
    actor.kind !== 'person' &&
    figure.quantity.dimension !== 'multiple' &&
    /^ ?(?:的?平均|同期|的)的? ?$/.test(lower.slice(actor.end, figure.start)) &&
    /(?:高于|低于|优于|多于|少于|超过|超越|远超|不及|相比|相较|对比|(?<![占同环对百相])比)[^,，。;；]{0,40}$/.test(
      lower.slice(start, actor.start),
    )
  );
}

/** 拥有 6 万颗芯片，包括：「H100：10,000 颗」: the list says what its heading's subject has. */
function byList({ actors, text, start }: Scene, { heading }: Focus): FoundSubject | null {
  if (!heading?.subject || !INCLUDES.test(heading.text)) return null;
  const [first] = actors;
  const labelled = first !== undefined && /^ ?[:：]/.test(text.slice(first.end, first.end + 2));
  return labelled && /^[\s•*·-]*$/.test(text.slice(start, first.start))
    ? { actor: null, carried: heading.subject, certainty: 0.8, label: first }
    : null;
}

const INCLUDES =
  /(?:包括|包含|分别为|分别是|其中|\b(?:including|includes?|of which|comprising))[^,，。]{0,8}[:：]\s*$/;

const PEOPLE_HAN =
  /(?<!其)他(?!们)|她|我(?!国)|人们|个人(?!电脑)|有人|网友|大家|两人|合伙人|创始团队|高管|员工们|夫妻/;

/** What is said of people after the last name is no company's: 他持有3.5%, we checked 12. */
function isOfPeople(
  { lower, start }: Scene,
  figure: FigureCandidate,
  nearest: Actor | undefined,
): boolean {
  const between = lower.slice(nearest?.end ?? start, figure.start);
  return PEOPLE_HAN.test(between);
}

/** "61.0 for Qwen 3.7 Max"; "the $1,000 Quest Pro". */
function ownerBehind(scene: Scene, figure: FigureCandidate): FoundSubject | null {
  const actor = scene.actors.find((other) => other.start >= figure.end);
  if (!actor || actor.start - figure.end > 16) return null;
  const between = scene.lower.slice(figure.end, actor.start);
  if (actor.kind === 'group') return BEHIND_GROUP.test(between) ? found(actor, 0.85) : null;
  if (figure.quantity.dimension !== 'money') {
    const fits = actor.kind === 'model' || !wantsModel(scene, figure);
    return fits && BEHIND.test(between) ? found(actor, 0.85) : null;
  }
  const goods = scene.actors.find((other) => other.start >= figure.end && other.kind === 'model');
  const gap = scene.lower.slice(figure.end, goods?.start ?? figure.end);
  return goods && /^ (?:[a-z]+ )?$/.test(gap) ? found(goods, 0.8) : null;
}

/** No new name between the figure before and the one at hand: the claim goes on. */
function goesOn(scene: Scene, { figure, subject }: Previous, nearest: Actor | undefined): boolean {
  if (subject.actor && subject.actor.end <= figure.start && isObject(scene, subject.actor)) {
    return false;
  }
  return nearest === undefined || nearest.end <= figure.start;
}

/** 广州锅炉厂、造纸厂等30多家: the names are examples of what is counted. */
function isMember(
  { text }: Scene,
  before: readonly Actor[],
  index: number,
  figure: FigureCandidate,
): boolean {
  const actor = before[index] as Actor;
  const stretch = text.slice(actor.end, figure.start);
  return stretch.length < 60 && /^[^,，。;；]*等(?:等)?(?:多|近|约|超)?$/.test(stretch);
}

function wantsModel({ lower, start }: Scene, figure: FigureCandidate): boolean {
  if (OF_MODELS.has(figure.quantity.dimension)) return true;
  return MODEL_MEASURE.test(lower.slice(Math.max(start, figure.start - 24), figure.start));
}

/** The nearest of the free actors; of a model's own measures, the nearest model. */
function preferred(free: readonly Actor[], ofModel: boolean): Actor | undefined {
  if (!ofModel) return free.at(-1);
  return free.findLast((actor) => actor.kind === 'model') ?? free.at(-1);
}

/** A pronoun between the nearest name and the figure: the one of the kind it asks for. */
function byPronoun(
  scene: Scene,
  figure: FigureCandidate,
  nearest: Actor | undefined,
  focus: Focus,
): FoundSubject | null {
  const { lower, actors } = scene;
  const standing = actors.findLast((actor) => actor.end <= figure.start && !isObject(scene, actor));
  const from = standing?.end ?? scene.start;
  const between = lower.slice(from, figure.start);
  const last = [...between.matchAll(PRONOUN_HAN)].at(-1);
  if (!last) return null;
  const kind = /模型|model/.test(last[0])
    ? 'model'
    : /公司|企业|基金|集团|银行|创|company|firm|startup/.test(last[0])
      ? 'company'
      : null;
  const antecedents = actors.filter(
    (actor) => actor.end <= from + last.index && (kind === null || actor.kind === kind),
  );
  const inSentence = antecedents.findLast((actor) => !isObject(scene, actor)) ?? antecedents.at(-1);
  if (kind !== null && inSentence) return found(inSentence, 0.8);
  if (kind === null && nearest && standing) return null;
  const carried = kind === null ? focus.last : focus.byKind.get(kind);
  return carried ? { actor: null, carried, certainty: 0.75 } : null;
}

function clauses({ lower }: Scene, actor: Actor, figure: FigureCandidate): number {
  return lower.slice(actor.end, figure.start).split(/[,，:：]/).length - 1;
}
