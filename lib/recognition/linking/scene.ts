import type { Span } from '../../model/span.ts';
import type { Folded } from '../../text/fold.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Candidate, DateCandidate, FigureCandidate, NameCandidate } from '../candidate.ts';
import { findPlaces } from './places.ts';

/** Whom a figure may speak of: a name among the candidates, or a place. */
export interface Actor extends Span {
  readonly kind: 'company' | 'organization' | 'model' | 'place';
  readonly entityId?: string;
}

/** One sentence with what stands in it, in order; offsets are those of the folded text. */
export interface Scene extends Span {
  readonly text: string;
  readonly lower: string;
  readonly actors: readonly Actor[];
  readonly dates: readonly DateCandidate[];
  readonly figures: readonly FigureCandidate[];
}

/** Splits a text into the scenes of its sentences; `known` are the page's places by short name. */
export function stage(
  folded: Folded,
  candidates: readonly Candidate[],
  known: Set<string>,
): Scene[] {
  const names = candidates.filter(isName);
  const actors = merge(names, findPlaces(folded, known), candidates);
  const dates = candidates.filter((candidate) => candidate.kind === 'date');
  const figures = candidates.filter((candidate) => candidate.kind === 'figure');
  const within = slicer(actors, dates, figures);
  const { text, lower } = folded;
  return sentencesOf(text).map((span) => ({ ...span, text, lower, ...within(span) }));
}

function isName(candidate: Candidate): candidate is NameCandidate {
  return candidate.kind !== 'figure' && candidate.kind !== 'date';
}

/** Names and places in one order; a place inside a name or another candidate is none. */
function merge(
  names: readonly NameCandidate[],
  places: readonly Span[],
  candidates: readonly Candidate[],
): Actor[] {
  const actors: Actor[] = [...names];
  let at = 0;
  for (const place of places) {
    while (at < candidates.length && (candidates[at] as Candidate).end <= place.start) at++;
    const taken = at < candidates.length && (candidates[at] as Candidate).start < place.end;
    if (!taken) actors.push({ kind: 'place', start: place.start, end: place.end });
  }
  return actors.sort((a, b) => a.start - b.start);
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
  return ({ end }: Span) => ({
    actors: take(actors, 0, end),
    dates: take(dates, 1, end),
    figures: take(figures, 2, end),
  });
}
