import type { Qualifier } from '../../model/claim.ts';
import type { FigureCandidate } from '../candidate.ts';
import type { Scene } from './scene.ts';
import { asks, signalled } from './signals.ts';

const MARKS = ',，;；。';
/** How far before a figure its qualifier may stand, and how far behind it, in characters. */
const BEFORE = 28;
const BEHIND = 40;

/** A qualifier, and what says it: before the figure, behind it, or in the name of the metric. */
interface QualifierRow {
  readonly is: Qualifier;
  readonly before?: RegExp;
  readonly behind?: RegExp;
  readonly metric?: RegExp;
}

const ROWS: readonly QualifierRow[] = [
  {
    is: 'year-on-year',
    before:
      /同比|年[增减]|较(?:上|去)年(?:同期)?|比(?:上|去)年(?:同期)?|\b(?:year[- ](?:on|over)[- ]year|yoy|y\/y)\b/,
    behind:
      /^ ?(?:的?(?:同比|年增|年减)|[^.;\d]{0,18}\b(?:year[- ](?:on|over)[- ]year|yoy|y\/y|(?:from|than|over) (?:a|the) (?:year (?:earlier|ago|before)|prior year|previous year|same (?:period|quarter) last year)))/,
  },
  {
    is: 'quarter-on-quarter',
    before:
      /环比|季[增减]|较上(?:一)?季度?|比上(?:一)?季度?|\b(?:quarter[- ](?:on|over)[- ]quarter|qoq|q\/q)\b/,
    behind:
      /^ ?(?:的?(?:环比|季增|季减)|[^.;\d]{0,18}\b(?:quarter[- ](?:on|over)[- ]quarter|qoq|q\/q|sequentially|from the (?:previous|prior) quarter))/,
  },
  { is: 'pre-money', before: /投前|pre-money/, behind: /^[^,，。;；\d]{0,10}(?:投前|pre-money)/ },
  {
    is: 'post-money',
    before: /投后|post-money/,
    behind: /^[^,，。;；\d]{0,10}(?:投后|post-money)/,
  },
  {
    is: 'annualised',
    before: /年化|run[- ]rate|annuali[sz]ed/,
    behind: /^[^,.;\d]{0,16}(?:run[- ]rate|annuali[sz]ed)/,
  },
  { is: 'adjusted', metric: /扣非|non-gaap|adjusted/, before: /non-gaap|经调整|调整后/ },
  { is: 'cumulative', before: /累计|累積|\bcumulative(?:ly)?\b/ },
];

/** Qualifiers of a change: they say nothing of a level that stands in the same clause. */
const OF_CHANGE = new Set<Qualifier>(['year-on-year', 'quarter-on-quarter']);
const OF_SUMS = new Set<Qualifier>(['pre-money', 'post-money', 'annualised', 'adjusted']);
/** 同比提升至 45%: the figure is the level that was come to. */
const TO_A_LEVEL = /(?:[至到为达]|\bto|\bat)了? ?$/;
/** Every row's words hold one of these. */
const NARROWING = signalled(
  /同比|环比|[年季][增减]|[较比][上去]|年化|扣非|调整|累|投[前后]|gaap|money|run[- ]rate|annuali|cumul|year|quarter|yoy|qoq|[yq]\/[yq]|sequent|adjust/,
  '同环增减较比化扣调累投gyuqj',
);
const NONE: readonly Qualifier[] = [];

/** What narrows the metric of a figure, as the words next to it say: 同比, post-money, total. */
export function qualifiersOf(
  scene: Scene,
  figure: FigureCandidate,
  metric: { readonly text: string; readonly id?: string },
): readonly Qualifier[] {
  const { dimension } = figure.quantity;
  if (dimension === 'parameters') {
    return sizesOf(aheadOf(scene, figure), behindOf(scene, figure), metric);
  }
  if (!asks(NARROWING, scene, scene.lower.slice(scene.start, scene.end))) return NONE;
  const before = aheadOf(scene, figure);
  const behind = behindOf(scene, figure);
  const named = metric.text.toLowerCase();
  const isChange = (dimension === 'share' || dimension === 'multiple') && !TO_A_LEVEL.test(before);
  return ROWS.filter(({ is, before: told, behind: after, metric: own }) => {
    if (OF_CHANGE.has(is) && !isChange) return false;
    if (OF_SUMS.has(is) && dimension !== 'money') return false;
    return told?.test(before) || after?.test(behind) || own?.test(named);
  }).map(({ is }) => is);
}

function sizesOf(
  before: string,
  behind: string,
  metric: { readonly text: string; readonly id?: string },
): readonly Qualifier[] {
  if (metric.id === 'active-parameters') return [];
  const near = `${before} ${metric.text.toLowerCase()} ${/^[^,，;]{0,18}/.exec(behind)?.[0] ?? ''}`;
  return /总参数|总量|\btotal\b/.test(near) ? ['total'] : [];
}

/** The words before a figure, back to the end of the figure or the clause before it. */
function aheadOf({ lower, start, figures }: Scene, figure: FigureCandidate): string {
  let from = Math.max(start, figure.start - BEFORE);
  for (const { end } of figures) if (end <= figure.start && end > from) from = end;
  const words = lower.slice(from, figure.start);
  let at = words.length;
  while (at > 0 && !MARKS.includes(words[at - 1] as string)) at--;
  return words.slice(at);
}

/** The words behind a figure, up to the next one. */
function behindOf({ lower, end, figures }: Scene, figure: FigureCandidate): string {
  let to = Math.min(end, figure.end + BEHIND);
  for (const { start } of figures) if (start >= figure.end && start < to) to = start;
  return lower.slice(figure.end, to);
}
