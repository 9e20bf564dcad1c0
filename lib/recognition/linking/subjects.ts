import type { FigureCandidate } from '../candidate.ts';
import type { Focus, Focused } from './focus.ts';
import type { Actor, Scene } from './scene.ts';

/** A subject found: the actor in the sentence, or the one carried over, and how sure that is. */
export interface FoundSubject {
  readonly actor: Actor | null;
  readonly carried: Focused | null;
  /** 0 to 1. */
  readonly certainty: number;
}

/** Words before a name that make it the object of something, or its source. */
const OBJECT_HAN =
  /(?:与|和|同|跟|对|向|给|比|较|于|被|由|据|从|自|通过|采用|使用|搭载|基于|超越|超过|领先|击败|收购|入股|投资|合作|例如|比如|包括|相较|相比|不如|落后|优于|媲美|对标|取代|来自|获|获得|得到|之于|针对|繼|继|借助|依托|依靠|以及)$/;
const OBJECT_ENGLISH =
  /\b(?:than|behind|versus|vs\.?|surpass(?:es|ed|ing)?|trailing|trails|against|with|by|via|from|including|like|through|using|into|acquir(?:e[sd]?|ing)|buy(?:s|ing)?|bought|beat(?:s|ing)?|over|above|ahead of|match(?:es|ed|ing)?|between|and|to|toward|alongside|join(?:s|ed)?|left|on|at|told|calling|called) $/;
/** What stands behind a name that only reports: 路透社报道. */
const REPORTS =
  /^(?:的?记者|报道|消息|援引|称|表示|透露|指出|数据显示|统计| report(?:s|ed)| said| says|'s report)/;
/** Between a name and its own figure: "GPT-5.5 (82.6%)", "Opus 5 [Max] at 1,705", 百度（10.6%）. */
const ADJACENT =
  /^ ?(?:\[[^\]]{1,16}\]|\([^()]{1,16}\))? ?(?:at|=|:|\(|（|'s|of|的|为|是|达|以|约|共|占)? ?$/;
const BEHIND = /^\)? ?(?:for|by) (?:the )?$/;
const PRONOUN_HAN =
  /它|其(?![中他次实余间])|(?:该|此|这家|这款|这个)(?:公司|企业|模型|大模型|产品|芯片|平台|机构|系统)|(?<![子家母限分])公司(?![的\u4e00-\u9fff]{0,1}(?:报|业))/g;
const PRONOUN_ENGLISH = /\b(?:it|its|the company|the model|the startup|the firm|the chip)\b/g;

/** Finds whom a figure of the scene speaks of; null where it isn't clear. */
export function findSubject(
  scene: Scene,
  figure: FigureCandidate,
  focus: Focus,
): FoundSubject | null {
  const before = scene.actors.filter((actor) => actor.end <= figure.start);
  const nearest = before.at(-1);
  if (nearest && isAdjacent(scene, nearest, figure)) return found(nearest, 0.95);
  const behind = scene.actors.find((actor) => actor.start >= figure.end);
  if (
    behind &&
    figure.quantity.dimension !== 'money' &&
    BEHIND.test(scene.lower.slice(figure.end, behind.start))
  ) {
    return found(behind, 0.85);
  }
  const meant = byPronoun(scene, figure, nearest, focus);
  if (meant) return { actor: null, carried: meant, certainty: 0.75 };
  const free = before.filter((actor) => !isObject(scene, actor));
  const actor = preferred(free, figure);
  if (actor) return found(actor, clauses(scene, actor, figure) > 4 ? 0.6 : 0.8);
  const carried = focus.heading?.subject ?? focus.last;
  if (carried) return { actor: null, carried, certainty: before.length > 0 ? 0.45 : 0.6 };
  return nearest ? found(nearest, 0.4) : null;
}

function found(actor: Actor, certainty: number): FoundSubject {
  return { actor, carried: null, certainty };
}

function isAdjacent({ lower }: Scene, actor: Actor, figure: FigureCandidate): boolean {
  if (figure.start - actor.end > 24) return false;
  return ADJACENT.test(lower.slice(actor.end, figure.start));
}

/** Whether a name stands in its sentence as object, comparison or source, not as the one spoken of. */
export function isObject({ text, lower, start }: Scene, actor: Actor): boolean {
  const before = lower.slice(Math.max(start, actor.start - 18), actor.start);
  const after = text.slice(actor.end, actor.end + 8);
  if (/^[为為]例/.test(after)) return false;
  if (REPORTS.test(after)) return true;
  if (OBJECT_HAN.test(before.trimEnd())) return true;
  return OBJECT_ENGLISH.test(before);
}

/** The nearest of the free actors; of a model's own measures, the nearest model. */
function preferred(free: readonly Actor[], { quantity }: FigureCandidate): Actor | undefined {
  const { dimension } = quantity;
  if (dimension === 'parameters' || dimension === 'score') {
    return free.findLast((actor) => actor.kind === 'model') ?? free.at(-1);
  }
  return free.at(-1);
}

/** A pronoun between the nearest name and the figure: the focus of the kind it asks for. */
function byPronoun(
  { lower, start }: Scene,
  figure: FigureCandidate,
  nearest: Actor | undefined,
  focus: Focus,
): Focused | null {
  const between = lower.slice(nearest?.end ?? start, figure.start);
  const pronoun = [...between.matchAll(PRONOUN_HAN), ...between.matchAll(PRONOUN_ENGLISH)].at(
    -1,
  )?.[0];
  if (pronoun === undefined) return null;
  if (nearest && !/公司|模型|company|model/.test(pronoun)) return null;
  if (/模型|model/.test(pronoun)) return focus.byKind.get('model') ?? null;
  if (/公司|企业|company|firm|startup/.test(pronoun)) {
    return nearest?.kind === 'company' ? null : (focus.byKind.get('company') ?? null);
  }
  return focus.last;
}

function clauses({ lower }: Scene, actor: Actor, figure: FigureCandidate): number {
  return lower.slice(actor.end, figure.start).split(/[,，:：]/).length - 1;
}
