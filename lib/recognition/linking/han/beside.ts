import type { FigureCandidate } from '../../candidate.ts';
import { type FoundSubject, found } from '../found-subject.ts';
import { canonicalMetric } from '../metric-words.ts';
import { isObject } from '../roles.ts';
import type { Actor, Scene } from '../scene.ts';
import { wantsModel } from './model-measures.ts';
import { lastClause, nounAtEnd, trimTail } from './nouns.ts';
import { isMeasure } from './phrases.ts';

/** Between a name and its own figure: 百度（10.6%）, GPT-5.5 [Max]：1,705. */
const ADJACENT =
  /^ ?(?:\[[^\]]{1,16}\]|\([^()]{1,16}\))? ?(?:at|=|:|\(|（|'s|of|的|为|是|达|以|约|共|占)? ?$/;
const BEHIND = /^\)? ?(?:for|by) (?:the )?$/;
/** "55% of respondents", 四成的受访者. */
const BEHIND_GROUP = /^\)? ?(?:(?:of )?(?:the |all |these )?|的)$/;

/** Whom the words right about a figure name; undefined where they name nobody, null where none can be. */
export function besideFigure(
  scene: Scene,
  figure: FigureCandidate,
  nearest: Actor | undefined,
): FoundSubject | null | undefined {
  if (nearest && isAdjacent(scene, nearest, figure) && !isCountedGroup(scene, nearest, figure)) {
    return nearest.kind === 'person' ? null : found(nearest, 0.95);
  }
  if (nearest && isMeasuredAgainst(scene, nearest, figure)) return found(nearest, 0.85);
  const described = describedBehind(scene, figure);
  if (described) return found(described, 0.85);
  if (isOfPeople(scene, figure, nearest)) return null;
  return ownerBehind(scene, figure) ?? undefined;
}

/** 深圳…，人工智能企业超2800家: a group right before its number is what a place has so many of. */
function isCountedGroup(
  { actors }: Scene,
  { kind, start }: Actor,
  figure: FigureCandidate,
): boolean {
  if (kind !== 'group' || figure.quantity.dimension !== 'count') return false;
  return actors.some((other) => other.end <= start && other.kind === 'place');
}

function isAdjacent(scene: Scene, actor: Actor, figure: FigureCandidate): boolean {
  if (figure.start - actor.end > 24) return false;
  const gap = scene.lower.slice(actor.end, figure.start);
  if (/^ ?的 ?$/.test(gap) && isParallel(scene, actor)) return true;
  return ADJACENT.test(gap) && (/[[(:=]|at|'s/.test(gap) || !isObject(scene, actor));
}

/** 甲的 25% 和乙的 15%: the next of those that have their figures side by side. */
function isParallel({ figures, text }: Scene, actor: Actor): boolean {
  const before = figures.findLast(({ end }) => end <= actor.start);
  return (
    before !== undefined && /^ ?(?:和|、|,|以及|及|与) ?$/.test(text.slice(before.end, actor.start))
  );
}

/** 价格仅为某模型的 8%: what a measure is told to be a part of. */
const SAME_MEASURE =
  /(?:价格?|成本|费用|速度|性能|算力|能耗|功耗|体积|面积|参数量?|营收|市值|规模|[率量额])(?:仅|只|约|大约|已|相当|不到|才| )*(?:[为是有达于到]|等于)?(?:仅|约|不到| )*$/;

/** 不到英伟达的三分之一: a multiple of another's measure, or a share of the same one. */
export function isComparedWith(
  { text, start: from, actors }: Scene,
  actor: Actor,
  { start, quantity }: FigureCandidate,
): boolean {
  const { dimension } = quantity;
  if (dimension !== 'multiple' && dimension !== 'share') return false;
  if (text.slice(actor.end, start).trim() !== '的') return false;
  if (dimension === 'multiple') return true;
  const maker = actors[actors.indexOf(actor) - 1];
  const of = maker && actor.start - maker.end <= 1 ? maker.start : actor.start;
  return SAME_MEASURE.test(text.slice(Math.max(from, of - 16), of));
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

/** 估值 25 亿美元的某公司, 参数量达 720 亿的某模型: the clause that tells the figure describes the name. */
function describedBehind(scene: Scene, figure: FigureCandidate): Actor | null {
  const next = scene.actors.find((actor) => actor.start >= figure.end);
  if (
    !next ||
    next.guessed ||
    next.kind === 'person' ||
    next.kind === 'place' ||
    next.kind === 'group'
  )
    return null;
  if (!/^ ?的 ?[^,，。;；:：的\d]{0,6}$/.test(scene.text.slice(figure.end, next.start)))
    return null;
  const lead = lastClause(scene.text.slice(Math.max(scene.start, figure.start - 20), figure.start));
  const measure = nounAtEnd(trimTail(lead));
  return isMeasure(measure) || canonicalMetric(measure) !== undefined ? next : null;
}

const PEOPLE_HAN =
  /(?<!其)他(?!们)|她|我(?!国)|人们|个人(?!电脑)|有人(?![工机类口才形])|网友|大家|两人|合伙人|创始团队|高管|员工们|夫妻/;

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
