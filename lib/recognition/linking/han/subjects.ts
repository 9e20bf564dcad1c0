import type { FigureCandidate } from '../../candidate.ts';
import { type Focus, isHouse } from '../focus.ts';
import { type FoundSubject, found, type Previous } from '../found-subject.ts';
import { isObject } from '../roles.ts';
import type { Actor, Scene } from '../scene.ts';
import { besideFigure, isComparedWith } from './beside.ts';
import { byList, bySegment, carriedOn, scoredModel, speakerOf } from './carrying.ts';
import { tellsResults, wantsCompany, wantsModel } from './model-measures.ts';
import { byPronoun } from './pronouns.ts';
import { isBackerOf, isSource, isUndergoing } from './roles.ts';
import { isAside } from './scope.ts';

/** Finds whom a figure of the scene speaks of; null where it isn't clear. */
export function findHanSubject(
  scene: Scene,
  figure: FigureCandidate,
  focus: Focus,
  previous: Previous | null,
): FoundSubject | null {
  const before = actorsBefore(scene, figure);
  if (before.length > 0 && isComparedWith(scene, before.at(-1) as Actor, figure)) {
    const held = before.pop() as Actor;
    // 某公司某模型的 8%: with its maker.
    if (before.length > 0 && held.start - (before.at(-1) as Actor).end <= 1) before.pop();
  }
  const nearest = before.at(-1);
  const listed = byList(scene, focus) ?? bySegment(scene, focus);
  if (listed) return listed;
  const beside = besideFigure(scene, figure, nearest);
  if (beside !== undefined) return beside;
  const meant = byPronoun(scene, figure, nearest, focus);
  if (meant) return meant;
  if (previous && goesOn(scene, previous, nearest)) return previous.subject;
  const ofModel = wantsModel(scene, figure);
  const free = before.filter(
    (actor, i) => !isCited(scene, actor, focus) && isFree(scene, figure, { before, i, ofModel }),
  );
  const chip = free.at(-1)?.subkind === 'chip';
  const ofCompany = wantsCompany(scene, figure) || (chip && tellsResults(scene, figure));
  const actor = preferred(free, ofModel, ofCompany);
  const scored = actor?.kind === 'company' ? scoredModel(scene, figure, focus) : null;
  if (scored) return scored;
  if (actor?.kind === 'person') return ofHead(scene, figure, { before, actor });
  if (actor?.kind === 'group' && actor.again) {
    const group = focus.byKind.get('group');
    return group ? { actor: null, carried: group, certainty: 0.7 } : null;
  }
  if (actor) return found(actor, clauses(scene, actor, figure) > 4 ? 0.6 : 0.8);
  if (before.at(-1)?.kind === 'person' && !isObject(scene, before.at(-1) as Actor)) return null;
  const told = before.filter((other) => !isCited(scene, other, focus));
  return (
    speakerOf(scene, told, focus) ??
    carriedOn(scene, figure, focus) ??
    onlyName(scene, told, figure)
  );
}

/** Whether a name is only where the page has its figures from. */
function isCited({ text }: Scene, { entityId, start, end }: Actor, focus: Focus): boolean {
  return isHouse(focus, entityId, text.slice(start, end));
}

const OF_FIRMS = /融资|募资|集资|估值|营收|市值/;

/** 某公司执行长某人为新一轮融资…，总额可能达…: what only firms have is that of whose head is named. */
function ofHead(
  { text, actors }: Scene,
  figure: FigureCandidate,
  { before, actor }: { readonly before: readonly Actor[]; readonly actor: Actor },
): FoundSubject | null {
  const firm = before[before.indexOf(actor) - 1];
  if (firm?.kind !== 'company' || figure.quantity.dimension !== 'money') return null;
  if (actors.some(({ start, end }) => start >= actor.end && end <= figure.start)) return null;
  const title = text.slice(firm.end, actor.start);
  const headed = title.length <= 12 && !/[,，。;；:：]/.test(title);
  return headed && OF_FIRMS.test(text.slice(actor.end, figure.start)) ? found(firm, 0.65) : null;
}

/** Where nothing else is spoken of, the one name ahead of the figure is, whatever its role. */
function onlyName(
  scene: Scene,
  before: readonly Actor[],
  figure: FigureCandidate,
): FoundSubject | null {
  const [first, ...others] = before.filter(
    (actor) =>
      actor.kind !== 'group' &&
      actor.kind !== 'place' &&
      actor.subkind !== 'media' &&
      !isBackerOf(scene, actor) &&
      !isSource(scene, actor),
  );
  if (!first || first.kind === 'person' || isAside(scene, first, figure)) return null;
  const same = others.every(
    ({ entityId }) => entityId !== undefined && entityId === first.entityId,
  );
  return same ? found(first, 0.5) : null;
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
  if (isExample(scene, actor) || isSource(scene, actor) || isMarketOf(scene, before, actor))
    return false;
  // 推出新模型，效率提升两倍: what was brought out is spoken of from the next clause on.
  if (i > 0 && isWithinModifier(scene, before[i - 1] as Actor, actor)) return false;
  const broughtOut = actor.kind === 'model' && (ofModel || clauses(scene, actor, figure) > 0);
  if (!broughtOut && isUndergoing(scene, actor)) return false;
  if (actor.kind !== 'group') return true;
  // 人工智能企业超7000家: the group is what is counted.
  if (COUNTS.test(scene.text.slice(actor.end, figure.start))) return false;
  return i === 0 || clauses(scene, actor, figure) === 0 || sharesOnly(scene, actor, figure);
}

/** GPU服务器依然主导，占比达到69%: a clause of a share alone goes on with the one before. */
function sharesOnly({ text }: Scene, { end }: Actor, figure: FigureCandidate): boolean {
  return /^[^,，。;；]{0,24}[,，](?:占比|市占率|占据)[^,，。;；]{0,8}$/.test(
    text.slice(end, figure.start),
  );
}

/** 甲、乙、丙等五大供应商，资本支出总额…: the names are there for example. */
const EXAMPLE =
  /^([^,，。;；]{0,60}?)等[^,，。;；\d]{0,12}(?:供应商|厂商|业者|公司|企业|大厂|巨头|机构|客户|品牌|平台)[,，]/;

function isExample({ text, start }: Scene, actor: Actor): boolean {
  const behind = text.slice(actor.end, actor.end + 80);
  const between = behind.includes('等') ? EXAMPLE.exec(behind)?.[1] : undefined;
  if (between === undefined) return false;
  if (between.includes('、')) return /^ ?(?:\([^()]{1,16}\))?、/.test(between);
  const last = /^ ?(?:\([^()]{1,16}\))?$/.test(between);
  return last && text.slice(Math.max(start, actor.start - 24), actor.start).includes('、');
}

/** 英伟达…，美国营收占比47%: where a company sells, behind the company. */
function isMarketOf({ text }: Scene, before: readonly Actor[], { kind, end }: Actor): boolean {
  if (kind !== 'place' || !/^(?:地?区|市场)?的?(?:营收|收入|销售)/.test(text.slice(end, end + 6)))
    return false;
  return before.some((other) => other.kind === 'company' && other.end < end);
}

/** 浙江省有网信办备案的大模型 47 个: whose deed describes a noun, behind the one spoken of. */
function isWithinModifier(scene: Scene, previous: Actor, { start, end }: Actor): boolean {
  const led = /^ ?(?:已|现|共)?[有设]$/.test(scene.text.slice(previous.end, start).trim());
  return (
    led && !isObject(scene, previous) && /^[^,，。;；]{1,6}的/.test(scene.text.slice(end, end + 8))
  );
}

const COUNTS = /^(?:数量?|总数|已|达到?|有|共|约|近|超过?|逾|突破| )*$/;

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
  return stretch.length < 60 && /^(?:[、和及与][^,，。;；]*)?等等?(?:多|近|约|超)?$/.test(stretch);
}

/** The nearest of the free actors; of a model's own measures, the nearest model. */
function preferred(
  free: readonly Actor[],
  ofModel: boolean,
  ofCompany: boolean,
): Actor | undefined {
  const last = free.at(-1);
  if (ofCompany && last?.kind === 'model') {
    const company = free.findLast((actor) => actor.kind === 'company');
    return company ?? (last.subkind === 'chip' ? undefined : last);
  }
  if (!ofModel) return last;
  return free.findLast((actor) => actor.kind === 'model') ?? free.at(-1);
}

const CLAUSE_MARKS = new Set([...',，:：'].map((mark) => mark.charCodeAt(0)));

/** The names that a sentence has said by the time it comes to a figure. */
function actorsBefore({ actors }: Scene, figure: FigureCandidate): Actor[] {
  const before: Actor[] = [];
  for (const actor of actors) if (actor.end <= figure.start) before.push(actor);
  return before;
}

function clauses({ lower }: Scene, actor: Actor, figure: FigureCandidate): number {
  let marks = 0;
  for (let at = actor.end; at < figure.start; at++)
    if (CLAUSE_MARKS.has(lower.charCodeAt(at))) marks++;
  return marks;
}
