import type { Folded } from '../../text/fold.ts';
import type { FigureCandidate } from '../candidate.ts';
import { writtenAs } from '../written.ts';
import { benchmarkOf } from './benchmarks.ts';
import type { Focus } from './focus.ts';
import { lastMetricWord, type NamedMetric } from './metric-words.ts';
import type { Actor, Scene } from './scene.ts';

/** "…% of respondents said they …": verbs of answering, and what links them to the answer. */
const ANSWERS =
  /^ (?:also |now |already )?(?:(?:said|say|says|told us|told|reported|report|agreed?|believed?|think|thought|cited|stated|indicated)(?: that)?(?: they| it takes| it)? )?(?:(?:are|is|have|were) )?([^,.;:()]{6,90})/;
const ANSWERS_HAN =
  /^(?:们?(?:均|都)?(?:表示|认为|称|说|指出|相信|承认|坦言|报告|预计|预期)?)([^,，。;；:：()（）]{3,24})/;
const SAID_AGAIN = /^\)? (?:said|say|says|reported) (?:that )?(?:they )?([^,.;:()]{6,90})/;
const MOST_WORDS = 8;

/** What a share of people answers: the words behind them; null where the figure is none of people. */
export function answerMetric(
  { text, end }: Scene,
  { quantity, end: from }: FigureCandidate,
  actor: Actor | null,
): NamedMetric | null {
  if (quantity.dimension !== 'share') return null;
  if (actor?.kind === 'group' && actor.start >= from) {
    const behind = text.slice(actor.end, Math.min(end, actor.end + 100));
    const said = ANSWERS.exec(behind)?.[1] ?? ANSWERS_HAN.exec(behind)?.[1];
    return said ? { text: firstWords(said) } : null;
  }
  const again = SAID_AGAIN.exec(text.slice(from, Math.min(end, from + 110)))?.[1];
  return again ? { text: firstWords(again) } : null;
}

function firstWords(said: string): string {
  return said.trim().split(' ').slice(0, MOST_WORDS).join(' ');
}

const TAKES = /(?:用|花|花费|耗费|历时|耗时|用时|费时)了?(?:仅仅?|约|近|不到|只| )*$/;
const DONE =
  /^ ?(?:的?时间)?(?:内|里)?(?:便|就|才|即)?(?:可|能)?(?:成功|顺利|自主|独立)?(?:从零)?(完成|实现|达成|走完|做出|推出|研发|开发|交付|流片|建成|训练|构建|打造)(?:了|对)?([^,，。;；]{0,20})/;
const LONGEST_GOAL = 12;
const FINISHES = /^(?:完成|实现|达成|走完)$/;

/** 用7个月完成了前端设计: what the time was taken for. */
export function takenFor({ text, start, end }: Scene, figure: FigureCandidate): NamedMetric | null {
  if (figure.quantity.dimension !== 'duration') return null;
  const behind = text.slice(figure.end, Math.min(end, figure.end + 24));
  const taken = TAKES.test(text.slice(Math.max(start, figure.start - 8), figure.start));
  if (!taken && !/^ ?(?:的?时间)?(?:内|里)?[便就才即]/.test(behind)) return null;
  const [, verb = '', object = ''] = DONE.exec(behind) ?? [];
  if (!verb) return null;
  // 用时15年开发的框架: the framework is what was spoken of.
  if (object.startsWith('的')) return { text: verb };
  const goal = object.slice(object.lastIndexOf('的') + 1).slice(0, LONGEST_GOAL);
  return { text: FINISHES.test(verb) && goal.length > 1 ? goal.trim() : verb + goal };
}

/** What was measured before in a text: last of all, and last in each dimension. */
export interface Measured {
  latest: NamedMetric | null;
  readonly of: Map<string, NamedMetric>;
}

/** Notes what a figure has measured, for those of its kind; of counts also for those of its unit. */
export function noteMeasured(
  { of }: Measured,
  { quantity: { dimension, unit } }: FigureCandidate,
  metric: NamedMetric,
): void {
  of.set(dimension, metric);
  if (dimension === 'count') of.set(`count ${unit}`, metric);
}

/** Characters that the words of what changes end in: told cheaply. */
const MEASURES = /[价值收润率量额入]/;

/** Notes what a sentence without figures speaks of: 股价已先行上涨, and the benchmark it tells of. */
export function noteMetric(
  folded: Folded,
  scene: Scene,
  { measured, focus }: { readonly measured: Measured; readonly focus: Focus },
): void {
  const { lower, start, end } = scene;
  const said = lower.slice(start, end);
  const word = MEASURES.test(said) ? lastMetricWord(said) : null;
  if (word) {
    const text = writtenAs(folded, start + word.start, start + word.end);
    measured.latest = { text, id: word.id };
  }
  focus.benchmark = benchmarkOf(scene) ?? focus.benchmark;
}

/** Only a date, a name or a comma stands before the figure. */
const BARE =
  /^[\s,，、:：]*(?:其中|另外|分别以?|贡献了?|的|将会?|会|可望?|有望|预期|预计|为|约|是|宣称|号称|声称|从|由|都|均|突破|达到?|还|已|也|则|仅|就|只有|只|各|占|才|大约|约为|不到|近|超过?|则是|则为|有)*\s*$/;

/**
 * The metric of a figure that nothing but its name or date stands before: the one named ahead of the
 * date (营收，2023年不到10亿), or the one measured before in figures of its kind (2024年约100亿).
 */
export function goneOn(
  scene: Scene,
  figure: FigureCandidate,
  { from, measured }: { readonly from: number; readonly measured: Measured },
): NamedMetric | null {
  const ahead = scene.text.slice(from, figure.start);
  if (!BARE.test(ahead)) return ofSameUnit(ahead, figure, measured);
  const first = scene.figures[0] === figure;
  const head = scene.lower.slice(scene.start, from);
  const word = first && head.length < 60 ? lastMetricWord(head) : null;
  if (word && !/[,，].*[,，]/.test(head.slice(word.end))) {
    return {
      text: scene.text.slice(scene.start + word.start, scene.start + word.end),
      id: word.id,
    };
  }
  const before = measured.of.get(figure.quantity.dimension);
  const prior = scene.figures[scene.figures.indexOf(figure) - 1];
  const alike = prior?.quantity.dimension === figure.quantity.dimension;
  return before && (before.id !== undefined || alike) ? before : null;
}

/** 7家客户每年付费，另外6家…: in a clause of their own, counts of the unit before are of the same. */
function ofSameUnit(
  ahead: string,
  { quantity: { dimension, unit } }: FigureCandidate,
  { of }: Measured,
): NamedMetric | null {
  const clause = Math.max(ahead.lastIndexOf(','), ahead.lastIndexOf('，'), ahead.lastIndexOf('、'));
  if (dimension !== 'count' || clause < 0 || !BARE.test(ahead.slice(clause))) return null;
  return of.get(`count ${unit}`) ?? null;
}

const COUNTS = /^(?:数量?|总数|已|达到?|共|约|近|超过?|逾|突破| )*$/;

/** 深圳…，人工智能企业超2800家: the set of firms right before their number, where another has them. */
export function countedGroup(
  { actors, text }: Scene,
  { start, quantity }: FigureCandidate,
  actor: Actor | null,
): Actor | null {
  if (quantity.dimension !== 'count') return null;
  const group = actors.findLast(({ end }) => end <= start);
  if (group?.kind !== 'group' || group === actor || start - group.end > 6) return null;
  return COUNTS.test(text.slice(group.end, start)) ? group : null;
}
