import type { FigureCandidate } from '../../candidate.ts';
import { benchmarkNear } from '../benchmarks.ts';
import type { Focus, Focused } from '../focus.ts';
import { carriedOver, type FoundSubject, found } from '../found-subject.ts';
import { canonicalMetric } from '../metric-words.ts';
import { isObject } from '../roles.ts';
import type { Actor, Scene } from '../scene.ts';
import { wantsCompany, wantsModel } from './model-measures.ts';
import { lastClause } from './nouns.ts';
import { cutWords, isMeasure } from './phrases.ts';
import { isSource } from './roles.ts';

/** A benchmark's score is a model's: the one spoken of, though its maker stands nearer. */
export function scoredModel(
  scene: Scene,
  figure: FigureCandidate,
  focus: Focus,
): FoundSubject | null {
  const { dimension } = figure.quantity;
  const carried = focus.byKind.get('model');
  if (!carried || (dimension !== 'share' && dimension !== 'score')) return null;
  return benchmarkNear(scene, figure) === null ? null : carriedOver(carried, 0.7);
}

const SPEAKS =
  /^(?:[^,，。;；]{0,14}(?:表示|透露|指出|宣布|称|说|预计|预估)|(?:['’]s [a-z ]{1,24})? (?:also )?(?:said|says|announced|expects|forecast))/;

/** 某公司表示，营收…: who speaks of nobody else speaks of itself; a medium or an investor doesn't. */
export function speakerOf(
  scene: Scene,
  before: readonly Actor[],
  { last }: Focus,
): FoundSubject | null {
  const [speaker, ...others] = before;
  if (speaker && isSource(scene, speaker)) return null;
  if (speaker?.kind !== 'company' || /media|investor/.test(speaker.subkind ?? '')) return null;
  if (others.some((other) => !isObject(scene, other))) return null;
  const another = last !== null && last.entityId !== speaker.entityId;
  return another || !SPEAKS.test(scene.text.slice(speaker.end, speaker.end + 40))
    ? null
    : found(speaker, 0.65);
}

/** A labelled line or a list speaks of whom the page is about. */
const LABELLED = /^(?:[-•*·]|\d+[.、)])|^[^,，。.!?]{1,16}[:：]/;

/** Whom the sentences before spoke of, of the kind that a figure asks for. */
export function carriedOn(
  scene: Scene,
  figure: FigureCandidate,
  focus: Focus,
): FoundSubject | null {
  const kind = wantsModel(scene, figure)
    ? 'model'
    : focus.last?.kind === 'model' && wantsCompany(scene, figure)
      ? 'company'
      : null;
  const carried =
    lineOfAccounts(scene, figure, focus) ??
    focus.heading?.subject ??
    (kind && focus.byKind.get(kind)) ??
    focus.last ??
    (LABELLED.test(scene.text.slice(scene.start, scene.start + 24))
      ? kind === 'model'
        ? focus.main
        : (focus.company ?? focus.main)
      : dominantFor(scene, figure, focus));
  if (!carried || carried.kind === 'person') return null;
  if (hasOwnSubject(scene, figure)) return null;
  return carriedOver(carried, scene.actors.length > 0 ? 0.5 : 0.6);
}

const LARGE = 1e7;

/** 「服务：288 亿美元」 after a product's line: a firm's, where the page is about one. */
function lineOfAccounts(
  { text, start, actors }: Scene,
  { quantity, start: at }: FigureCandidate,
  { last, dominant }: Focus,
): Focused | null {
  if (last?.kind !== 'model' || quantity.dimension !== 'money') return null;
  if ((quantity.value ?? quantity.max ?? 0) < LARGE || actors.length > 0) return null;
  return /^[^,，。.!?:：]{1,16}[:：] ?$/.test(text.slice(start, at)) ? dominant.company : null;
}

/** A page about one company or one model means it where a text names nobody: what only they have. */
function dominantFor(scene: Scene, figure: FigureCandidate, { dominant }: Focus): Focused | null {
  if (wantsModel(scene, figure)) return dominant.model;
  return wantsCompany(scene, figure) || !dominant.model ? dominant.company : null;
}

const INCLUDES =
  /(?:包括|包含|分别为|分别是|其中|\b(?:including|includes?|of which|comprising))[^,，。]{0,8}[:：]\s*$/;

/** 「欧洲：1,110 亿元，年增 10%」: a region that labels a line is a part of the company's business. */
export function bySegment({ actors, text, start }: Scene, focus: Focus): FoundSubject | null {
  const [first] = actors;
  if (first?.kind !== 'place' || !/^ ?[:：]/.test(text.slice(first.end, first.end + 2)))
    return null;
  if (!/^[\s•*·-]*$/.test(text.slice(start, first.start))) return null;
  // A page that speaks of regions means the region itself.
  const ofCompany = focus.dominant.company !== null || focus.heading?.subject?.kind === 'company';
  if (focus.last?.kind === 'place' && !ofCompany) return found(first, 0.8);
  const company = focus.byKind.get('company') ?? focus.company;
  return company ? { actor: null, carried: company, certainty: 0.75, label: first } : null;
}

/** 拥有 6 万颗芯片，包括：「H100：10,000 颗」: the list says what its heading's subject has. */
export function byList({ actors, text, start }: Scene, { heading }: Focus): FoundSubject | null {
  if (!heading?.subject || !INCLUDES.test(heading.text)) return null;
  const [first] = actors;
  const labelled = first !== undefined && /^ ?[:：]/.test(text.slice(first.end, first.end + 2));
  return labelled && /^[\s•*·-]*$/.test(text.slice(start, first.start))
    ? { actor: null, carried: heading.subject, certainty: 0.8, label: first }
    : null;
}

/** Nouns that stand for the company or the product they are part of. */
const PARTS =
  /(?:公司|集团|企业|团队|管理层|高层|平台|产品|客户|用户|员工|业务|服务|部门|工厂|产线|模型|系统|版本|机型|应用|晶片|芯片|项目|订单|官方|报告|财报|公告|合约|协议|交易|计划|自己|本身|全年|本季|单季|季度)$/;

const HAS =
  /^(.{2,16}?)(?:[已现共约仅只]|大约|目前)*(?:拥?有|具有|需要?)(?:[约近超逾]|大约|超过|将近|不到| )*$/;

/** 一家估值百亿的公司: some company, not the one spoken of. */
const SOME = /一[家座款个种间台][^的]{0,8}$/;

/** 很多公司的市销率达到 50 倍: what is told of many is told of none. */
const OF_MANY =
  /^(?:而|但|且|其中|当时|如今|现在|目前)?(?:很多|许多|不少|大多数?|一些|某些|有些|任何|每家|几乎每家|全世界|所有|与其)(?!业务|产品|项目|订单|员工)/;

/** 人类基因组有 30 亿个字母: a clause with a subject of its own that is no measure and no part of a company. */
function hasOwnSubject({ text, start }: Scene, figure: FigureCandidate): boolean {
  const clause = lastClause(text.slice(Math.max(start, figure.start - 24), figure.start)).trim();
  if (OF_MANY.test(clause)) return true;
  if (SOME.test(clause) && /^ ?的/.test(text.slice(figure.end, figure.end + 2))) return true;
  const owner = HAS.exec(clause)?.[1];
  if (owner === undefined || isMeasure(owner) || PARTS.test(owner)) return false;
  if (canonicalMetric(owner) !== undefined) return false;
  return cutWords(owner).every(({ kind, text: word }) => /[nxylza]/.test(kind) || word === '的');
}
