import type { Subkind } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { Folded } from '../../text/fold.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Candidate, DateCandidate, FigureCandidate, NameCandidate } from '../candidate.ts';
import type { Signals } from '../signals.ts';
import type { Focus, Focused } from './focus.ts';
import { findPossessors } from './han/possessors.ts';
import { findPeople } from './people.ts';
import { findPlaces } from './places.ts';
import { findProducts } from './products.ts';
import { signalsOf } from './signals.ts';
import { findTopics, groupBehind } from './topics.ts';

/**
 * Whom a figure may speak of: a name among the candidates, a place, or a market or set of people that
 * a clause is about; of a person no claim is made.
 */
export interface Actor extends Span {
  readonly kind: 'company' | 'organization' | 'model' | 'place' | 'person' | 'group';
  readonly subkind?: Subkind | undefined;
  readonly entityId?: string | undefined;
  /** A name that only its form gives away, of no list and no reader of names. */
  readonly guessed?: boolean | undefined;
  /** A group that only points back to the one before: 整个产业. */
  readonly again?: boolean | undefined;
  /** As it is kept beyond its text: undefined before that was asked. */
  kept?: Focused | undefined;
}

/** One sentence with what stands in it, in order; offsets are those of the folded text. */
export interface Scene extends Span {
  readonly text: string;
  readonly lower: string;
  /** Whether Chinese characters stand in the sentence: its grammar is Chinese then. */
  readonly han: boolean;
  /** Which of the characters stand in it that the patterns of linking need. */
  readonly signals: Signals;
  readonly actors: readonly Actor[];
  readonly dates: readonly DateCandidate[];
  readonly figures: readonly FigureCandidate[];
  /** By the place of an actor in `actors`, whether it is an object, as far as that was asked. */
  readonly objects: (boolean | undefined)[];
  /** Whom the sentence cites: undefined before that was asked. */
  cited: Span | 'nobody' | 'nothing-said' | undefined;
  /** The dates that it gives its figures one by one: undefined before that was asked. */
  paired: ReadonlyMap<FigureCandidate, DateCandidate> | undefined;
}

const LONGEST = 500;
const HAN = /[\u4e00-\u9fff]/;

/** Splits a text into the scenes of its sentences; the focus knows the page's places and people. */
export function stage(
  folded: Folded,
  candidates: readonly Candidate[],
  { places: known, people }: Focus,
): Scene[] {
  const { text, lower } = folded;
  const names: NameCandidate[] = [];
  const figures: FigureCandidate[] = [];
  const dates: DateCandidate[] = [];
  for (const candidate of candidates) {
    if (candidate.kind === 'figure') figures.push(candidate);
    else if (candidate.kind === 'date') dates.push(candidate);
    else names.push(candidate);
  }
  const others: Actor[] = [];
  if (figures.length > 0 || /[区县市省]/.test(text)) {
    others.push(...findPlaces(folded, known).map((span) => toActor(span, 'place')));
  }
  if (figures.length > 0) {
    others.push(...findPeople(text, people).map((span) => toActor(span, 'person')));
    others.push(
      ...findProducts(text).map((span): Actor => ({ kind: 'model', guessed: true, ...span })),
    );
  }
  if (figures.length > 0) {
    const shares = figures.filter(({ quantity }) => quantity.dimension === 'share');
    const behind = shares
      .map(({ end }) => groupBehind(text, end))
      .filter((found) => found !== null);
    const starts = new Set(names.map(({ start }) => start));
    // 国产芯片厂商某公司: only what the name behind it is.
    const topics = [...findTopics(text, lower), ...behind].filter(({ end }) => !starts.has(end));
    others.push(...topics.map((topic): Actor => ({ kind: 'group', ...topic })));
    if (HAN.test(text)) {
      const owners = findPossessors(
        text,
        figures.map(({ start }) => start),
      );
      others.push(...owners.map((owner) => toActor(owner, 'group')));
    }
  }
  others.sort((a, b) => a.start - b.start);
  const within = slicer(merge(names, others, candidates), dates, figures);
  return piecesOf(text).map(({ start, end }) => {
    const { actors, dates, figures } = within(end);
    const han = HAN.test(text.slice(start, end));
    const signals = signalsOf(lower, start, end);
    return {
      start,
      end,
      text,
      lower,
      han,
      signals,
      actors,
      dates,
      figures,
      objects: [],
      cited: undefined,
      paired: undefined,
    };
  });
}

function toActor({ start, end }: Span, kind: Actor['kind']): Actor {
  return { start, end, kind };
}

/** The sentences, and of one that never ends the pieces: what one holds is looked at again and again. */
function piecesOf(text: string): Span[] {
  const pieces: Span[] = [];
  for (const { start, end } of sentencesOf(text)) {
    let from = start;
    while (end - from > LONGEST) {
      // Cut out first: to look back in the whole text for a mark it lacks is to read it all.
      const piece = text.slice(from, from + LONGEST + 1);
      const comma = Math.max(...[',', '，', ' '].map((mark) => piece.lastIndexOf(mark)));
      const to = from + (comma > 0 ? comma + 1 : LONGEST);
      pieces.push({ start: from, end: to });
      from = to;
    }
    pieces.push({ start: from, end });
  }
  return pieces;
}

/** Names and others in one order; of another that begins with a name, only the rest counts. */
function merge(
  names: readonly Actor[],
  others: readonly Actor[],
  candidates: readonly Candidate[],
): Actor[] {
  const actors: Actor[] = names.map(alike);
  if (others.length === 0) return actors;
  let at = 0;
  let reach = 0;
  for (const other of others) {
    if (other.start < reach) continue;
    reach = other.end;
    while (at < candidates.length && (candidates[at] as Candidate).end <= other.start) at++;
    const taker = candidates[at];
    if (!taker || taker.start >= other.end) actors.push(alike(other));
    else if (other.kind !== 'group' && taker.start <= other.start && taker.end + 4 < other.end) {
      // Of "Meta 2024 年" the year is a date's.
      const next = candidates[at + 1];
      if (!next || next.start >= other.end) actors.push({ ...alike(other), start: taker.end + 1 });
    }
  }
  return actors.sort((a, b) => a.start - b.start);
}

/** The same with all that an actor may have: of one shape, they are looked into the faster. */
function alike({ start, end, kind, subkind, entityId, guessed, again }: Actor): Actor {
  return { start, end, kind, subkind, entityId, guessed, again, kept: undefined };
}

/** Hands out, sentence by sentence, the items that start in it. */
function slicer(
  actors: readonly Actor[],
  dates: readonly DateCandidate[],
  figures: readonly FigureCandidate[],
) {
  const from = [0, 0, 0];
  const take = <T extends Span>(list: readonly T[], which: 0 | 1 | 2, end: number): T[] => {
    const first = from[which] as number;
    let next = first;
    while (next < list.length && (list[next] as T).start < end) next++;
    from[which] = next;
    return list.slice(first, next);
  };
  return (end: number) => ({
    actors: take(actors, 0, end),
    dates: take(dates, 1, end),
    figures: take(figures, 2, end),
  });
}
