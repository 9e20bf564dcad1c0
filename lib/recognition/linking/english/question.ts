import type { FigureCandidate } from '../../candidate.ts';
import { benchmarkNear } from '../benchmarks.ts';
import type { Focus } from '../focus.ts';
import type { FoundSubject, Previous } from '../found-subject.ts';
import type { Scene } from '../scene.ts';
import type { Reading, Standing } from './sentence.ts';

/** Whom a rule finds: null that nobody can be named, undefined that the rule says nothing. */
export type Verdict = FoundSubject | null | undefined;

/** All that is asked where a figure's subject is sought. */
export interface Question {
  readonly scene: Scene;
  readonly figure: FigureCandidate;
  readonly focus: Focus;
  readonly reading: Reading;
  readonly standing: Standing;
  /** The claim before in the sentence. */
  readonly previous: Previous | null;
}

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
const MODEL_SHARE =
  /\b(?:accuracy|benchmarks?|success rate|scor(?:e|es|ed|ing)|pass rate|hallucination)\b/;
const PRICED =
  /\b(?:pric(?:e[sd]?|ing)|costs?|costing|starting|starts?|sells?|sold|going|rang(?:e[sd]?|ing)|listings?|available|for|at)\b[^,.;]{0,16} (?:at |from |of |for |just |only |around )?$/;
/** What companies report of themselves. */
const RESULTS =
  /\b(?:revenues?|sales|profits?|earnings|income|loss|losses|arr|growth|users|subscribers|customers|funding|bookings|orders|backlog|margins?|spending|capex|cash|headcount|employees|results|eps|shipments|valuation)\b/;

/** Each rule asks it again. */
const ofModel = new WeakMap<FigureCandidate, boolean>();

/** Whether the figure measures what only a model or a product has. */
export function isOfModel(question: Question): boolean {
  let of = ofModel.get(question.figure);
  if (of === undefined) {
    of = tellsOfModel(question);
    ofModel.set(question.figure, of);
  }
  return of;
}

function tellsOfModel({ figure, scene }: Question): boolean {
  const { dimension } = figure.quantity;
  if (OF_MODELS.has(dimension)) return true;
  if (dimension === 'money') return figure.quantity.per?.endsWith('tokens') ?? false;
  if (dimension !== 'share') return false;
  const near = scene.lower.slice(Math.max(scene.start, figure.start - 40), figure.end + 40);
  return MODEL_SHARE.test(near) || benchmarkNear(scene, figure) !== null;
}

/** Whether it is a sum that goods cost. */
export function isPriced({ figure, scene }: Question): boolean {
  if (figure.quantity.dimension !== 'money') return false;
  // Nobody sells goods of millions.
  if ((figure.quantity.value ?? figure.quantity.max ?? 0) >= DEAR) return false;
  return PRICED.test(scene.lower.slice(Math.max(scene.start, figure.start - 32), figure.start));
}

const DEAR = 1e6;

/** Whether it is money or another result of a company: what it brings out has none. */
export function isResult({ figure, scene, standing }: Question): boolean {
  if (figure.quantity.dimension === 'money') return true;
  return (
    standing.phrase.prep !== 'with' &&
    RESULTS.test(scene.lower.slice(figure.start, figure.end + 30))
  );
}

/** What stands in the books of firms alone: of goods it is told as theirs. */
const BOOKED =
  /\b(?:revenues?|sales|net income|operating|profits?|earnings|eps|guidance|forecast)\b/;

/** Whether a sum or a change is a line of a firm's accounts. */
export function isBooked({ figure, scene }: Question): boolean {
  const { dimension } = figure.quantity;
  if (dimension !== 'money' && dimension !== 'share') return false;
  const near = scene.lower.slice(Math.max(scene.start, figure.start - 60), figure.end + 24);
  return BOOKED.test(near);
}

/** Whether what is said from `from` on tells a company's own results. */
export function tellsResults({ scene, figure }: Question, from: number): boolean {
  return RESULTS.test(scene.lower.slice(from, figure.end + 40));
}

/** A line of a list goes on with what the one before was about. */
export function isListed({ text }: Scene): boolean {
  return /^\s*[-•*·]/.test(text.slice(0, 8));
}
