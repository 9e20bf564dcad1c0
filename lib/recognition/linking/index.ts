import type { Claim, Period } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import type { Folded } from '../../text/fold.ts';
import type { DateCandidate, FigureCandidate, FoldedClaim } from '../candidate.ts';
import type { PageMemory } from '../context.ts';
import { type Attended, attendTo, type Block } from './attended.ts';
import { focused } from './attention.ts';
import { claimantOf } from './claimant.ts';
import { sharersOf } from './coordination.ts';
import { englishMetric } from './english/metrics.ts';
import type { Focus, Focused, Heading } from './focus.ts';
import type { FoundSubject } from './found-subject.ts';
import { fundingOf } from './funding.ts';
import { spentOn } from './han/deeds.ts';
import { hanMetric } from './han/metrics.ts';
import { isMeasure } from './han/phrases.ts';
import type { NamedMetric } from './metric-words.ts';
import { HELD_AGAINST_HAN, periodOf, toPeriod } from './periods.ts';
import { qualifiersOf } from './qualifiers.ts';
import {
  answerMetric,
  countedGroup,
  goneOn,
  type Measured,
  noteMeasured,
  noteMetric,
  takenFor,
} from './said-metrics.ts';
import { type Actor, type Scene, stage } from './scene.ts';
import { asks, mayHold, signalled } from './signals.ts';
import { polarityOf, statusOf } from './stance.ts';
import { pricedAs, tokenPrice } from './token-prices.ts';
import { asWritten } from './wording.ts';

export type { Block } from './attended.ts';

/** Below this confidence a claim is not made. */
const LEAST = 0.36;
/**
 * How often the metric is right where the subject is, on texts annotated by hand: one of the canonical
 * ones, another that has a measure's name (不良率), or any other phrase.
 */
const SURE = { canonical: 1, measure: 0.9, phrase: 0.75 };
/** Figures that rank things or only name a size are seldom claims of their own. */
const NO_CLAIM = new Set(['rank', 'length']);
/** 三个角度, 五位嘉宾: small numbers in words are told by the way. */
const SPELLED = /^(?:这|那|前|后)?[一二两三四五六七八九十] ?(?:[个位种类大项次点层]|方面)$/;
/** What a report of results tells of its quarter. */
const RESULTS = new Set([
  'revenue',
  'net-profit',
  'profit',
  'operating-profit',
  'gross-margin',
  'earnings-per-share',
]);
/** What is only supposed is no claim; an example of it is. */
const SUPPOSED = signalled(
  /如果(?![^。;；]{0,60}(?:比如|例如))|假如|假设|倘若|\b(?:if|suppose|assuming|imagine)\b/,
  '如假倘fsg',
);

/** Says of the figures of a page's texts, one text after another, whom and what they speak of, where it is clear. */
export function relate(blocks: readonly Block[], { focus }: PageMemory): FoldedClaim[][] {
  const scenes = blocks.map(({ folded, candidates }) => stage(folded, candidates, focus));
  // Of all figures whom they speak of, then what they say: each alone fits a processor's cache.
  const attended = blocks.map((block, i) => attendTo(block, scenes[i] ?? [], focus));
  return blocks.map(({ folded }, i) => claimsOf(folded, attended[i] as Attended, focus));
}

/** Says what the figures of a text tell of their subjects. */
function claimsOf(folded: Folded, { scenes, heading }: Attended, focus: Focus): FoldedClaim[] {
  const claims: FoldedClaim[] = [];
  const all = scenes.map(({ scene }) => scene);
  const measured: Measured = { latest: null, of: new Map() };
  let period: Period | null = null;
  for (const [at, { scene, subjects, pairs, quarter, reported }] of scenes.entries()) {
    if (quarter !== undefined) period = quarter;
    let last: string | null = null;
    for (const { figure, subject } of subjects) {
      const place: Place = {
        folded,
        scene,
        figure,
        focus,
        heading,
        last,
        measured,
        subject,
        carried: period,
        reported,
      };
      const metric = labelOf(place) ?? metricOf(place, subject.actor);
      const claim: FoldedClaim | null = metric && claimOf(place, metric);
      if (!metric || !claim) continue;
      if (period === null && holdsOn(scene)) period = claim.period ?? null;
      const said = reworded(metric, claim.metric);
      noteMeasured(measured, figure, said);
      measured.latest =
        metric.of === undefined ? said : reworded(metric, written(place, metric.of));
      if (last === null || !metric.text.startsWith(last)) last = metric.of ?? metric.text;
      if (claim.confidence < LEAST) continue;
      const round = claim.metricId === 'funding' && fundingOf(folded, { scenes: all, at, figure });
      claims.push(round ? { ...claim, funding: round } : claim);
      const alone = pairs.has(figure) || !subject.actor;
      for (const actor of alone ? [] : sharersOf(scene, figure, subject.actor)) {
        claims.push({ ...claim, subject: subjectOf(focused(folded, actor)) });
      }
    }
    const [date] = scene.dates;
    if (period === null && date && holdsOn(scene)) period = toPeriod(folded, date);
    if (scene.han && scene.figures.length === 0) noteMetric(folded, scene, { measured, focus });
  }
  return claims;
}

interface Place {
  readonly folded: Folded;
  readonly scene: Scene;
  readonly figure: FigureCandidate;
  readonly focus: Focus;
  readonly heading: Heading | null;
  readonly last: string | null;
  readonly measured: Measured;
  readonly subject: FoundSubject;
  /** The period of the clause before, where only a semicolon parts them. */
  readonly carried: Period | null;
  /** The quarter that the page reported on last. */
  readonly reported: Period | null;
}

function claimOf(place: Place, metric: NamedMetric): FoldedClaim | null {
  const { folded, scene, figure, focus, heading, subject } = place;
  const supposed =
    mayHold(SUPPOSED, scene) && asks(SUPPOSED, scene, scene.lower.slice(scene.start, figure.start));
  if (supposed) return null;
  const { dimension, unit } = figure.quantity;
  if (NO_CLAIM.has(dimension) || unit === '岁' || unit === 'bit') return null;
  if (dimension === 'count' && SPELLED.test(scene.text.slice(figure.start, figure.end)))
    return null;
  const who = whoIs(place);
  if (metric.id === 'score') focus.benchmark = metric.text;
  // A model's size holds for no time.
  const period =
    dimension === 'parameters'
      ? null
      : (periodOf(folded, scene, figure) ??
        place.carried ??
        heading?.period ??
        reportedFor(metric, place));
  const qualifiers = qualifiersOf(scene, figure, metric);
  const claimant = claimantOf(folded, { scene, figure, about: who.text });
  // Spreads of what may be missing cost more than all the rest of it.
  const claim: Writable<FoldedClaim> = {
    start: figure.start,
    end: figure.end,
    subject: subjectOf(who),
    metric: asWritten(folded, scene, metric.text),
    polarity: polarityOf(scene, figure, metric.text),
    status: statusWith(heading, statusOf(scene, figure)),
    confidence: subject.certainty * sureOf(metric),
  };
  if (metric.id !== undefined) claim.metricId = metric.id;
  if (period !== null) claim.period = period;
  if (qualifiers.length > 0) claim.qualifiers = qualifiers;
  if (claimant !== null) claim.claimant = claimant;
  return claim;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The metric in other words. */
function reworded({ id, of }: NamedMetric, text: string): NamedMetric {
  const metric: Writable<NamedMetric> = { text };
  if (id !== undefined) metric.id = id;
  if (of !== undefined) metric.of = of;
  return metric;
}

/** Results without a date are those of the quarter reported on. */
function reportedFor({ id }: NamedMetric, { scene, reported }: Place): Period | null {
  if (id === undefined || !RESULTS.has(id)) return null;
  return scene.dates.every((date) => isHeldAgainst(scene, date)) ? reported : null;
}

/** "Up from $19 billion a year ago", 比去年同期: the time of what a result is held against. */
function isHeldAgainst({ han, lower, start }: Scene, date: DateCandidate): boolean {
  const ahead = lower.slice(Math.max(start, date.start - 40), date.start);
  if (han) return HELD_AGAINST_HAN.test(ahead);
  return (
    /\bago\b|\bearlier\b|same (?:period|quarter)/.test(lower.slice(date.start, date.end + 8)) ||
    /\b(?:up|down|compared (?:to|with)|than|versus|vs\.?) (?:from )?[^,;]{0,30}$/.test(ahead)
  );
}

/** Whether what a Chinese sentence opens with says when all was so: a date ahead of its first figure. */
function holdsOn(scene: Scene): boolean {
  if (!scene.han) return false;
  const first = scene.figures[0]?.start ?? scene.end;
  return scene.dates.some((date) => date.end <= first && !isHeldAgainst(scene, date));
}

function written({ folded, scene }: Place, phrase: string): string {
  return asWritten(folded, scene, phrase);
}

/** Who is spoken of; under the page's usual name where it was before, or is given two: 云服务（AWS）. */
function whoIs({ folded, scene, focus, subject }: Place): Focused {
  const { actor, carried } = subject;
  const said = carried ?? focused(folded, actor as Actor);
  const glossed = actor?.entityId !== undefined && isGlossed(scene, actor);
  return carried || glossed ? (asUsual(said, focus) as Focused) : said;
}

function isGlossed({ actors, text }: Scene, { start, end, entityId }: Actor): boolean {
  return actors.some(
    (other) =>
      other.entityId === entityId &&
      (opensBetween(text, end, other.start) || opensBetween(text, other.end, start)),
  );
}

/** Whether only an opening bracket parts two names. */
function opensBetween(text: string, from: number, to: number): boolean {
  return to > from && to - from <= 2 && text.slice(from, to).trim() === '(';
}

/** Who was spoken of before, under the name the page gives it most. */
function asUsual(carried: Focused | null, { surfaces }: Focus): Focused | null {
  const usual = carried?.entityId === undefined ? undefined : surfaces.get(carried.entityId);
  return carried && usual !== undefined ? { ...carried, text: usual } : carried;
}

function subjectOf({ text, entityId }: Focused): Claim['subject'] {
  return entityId === undefined ? { text } : { text, entityId };
}

function statusWith(heading: Heading | null, status: Claim['status']): Claim['status'] {
  return status === 'actual' ? (heading?.status ?? status) : status;
}

function sureOf({ id, text }: NamedMetric): number {
  if (id !== undefined) return SURE.canonical;
  return isMeasure(text) ? SURE.measure : SURE.phrase;
}

function labelOf({ scene, subject: { label } }: Place): NamedMetric | null {
  return label ? { text: scene.text.slice(label.start, label.end) } : null;
}

/** "At $90 billion, the firm is …": no price of goods. */
const DEAR = 1e8;

function metricOf(
  { scene, figure, last, focus, measured }: Place,
  actor: Actor | null,
): NamedMetric | null {
  const tokens = tokenPrice(scene, figure, focus);
  if (tokens) return tokens;
  // "The $1,000 Quest Pro": an amount right before the goods is their price.
  if (!scene.han && figure.quantity.dimension === 'money' && actor && actor.start >= figure.end) {
    const worth = actor.kind !== 'model' && (figure.quantity.value ?? 0) >= DEAR;
    return worth ? { text: 'valuation', id: 'valuation' } : { text: 'price', id: 'price' };
  }
  const answer = answerMetric(scene, figure, actor) ?? takenFor(scene, figure);
  if (answer) return answer;
  if (!scene.han) return englishMetric(scene, figure, { benchmark: focus.benchmark, last });
  const counted = countedGroup(scene, figure, actor);
  if (counted) return { text: scene.text.slice(counted.start, counted.end) };
  const from = Math.max(
    scene.start,
    actor && actor.end <= figure.start ? actor.end : 0,
    lastEnd(scene.actors, figure.start),
    lastEnd(scene.dates, figure.start),
    lastEnd(scene.figures, figure.start),
  );
  const metric = hanMetric({ scene, figure, from, last, measured, benchmark: focus.benchmark });
  if (metric?.id?.startsWith('price-') && figure.quantity.dimension === 'money')
    return { ...metric, text: pricedAs(metric.text, scene, focus) };
  const spent = metric && actor && spentOn(scene, from, { metric, actor });
  if (spent) return spent;
  if (metric && measured.latest && /^(?:平均|同期)$/.test(metric.text)) return measured.latest;
  return metric ?? goneOn(scene, figure, { from, measured });
}

/** Where the last of some spans that end by `before` ends; 0 where none does. */
function lastEnd(spans: readonly Span[], before: number): number {
  let last = 0;
  for (const { end } of spans) if (end <= before && end > last) last = end;
  return last;
}
