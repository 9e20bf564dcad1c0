import type { Subkind } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { Folded } from '../../text/fold.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Candidate, DateCandidate, FigureCandidate, NameCandidate } from '../candidate.ts';
import type { Focus } from './focus.ts';
import { findPeople } from './people.ts';
import { findPlaces } from './places.ts';
import { findProducts } from './products.ts';

/** Whom a figure may speak of: a name among the candidates, or a place. */
export interface Actor extends Span {
  readonly kind: 'company' | 'organization' | 'model' | 'place' | 'person';
  readonly subkind?: Subkind;
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

/** Splits a text into the scenes of its sentences; the focus knows the page's places and people. */
export function stage(
  folded: Folded,
  candidates: readonly Candidate[],
  { places: known, people }: Focus,
): Scene[] {
  const names = candidates.filter(isName);
  const places = findPlaces(folded, known).map((span) => ({ ...span, kind: 'place' as const }));
  const products = findProducts(folded.text).map((span) => ({ ...span, kind: 'model' as const }));
  const persons = findPeople(folded.text, people).map((span) => ({
    ...span,
    kind: 'person' as const,
  }));
  const actors = [products, places, persons].reduce<readonly Actor[]>(
    (merged, others) => merge(merged, others, candidates),
    names,
  );
  const dates = candidates.filter((candidate) => candidate.kind === 'date');
  const figures = candidates.filter((candidate) => candidate.kind === 'figure');
  const within = slicer(actors, dates, figures);
  const { text, lower } = folded;
  return sentencesOf(text).map((span) => ({ ...span, text, lower, ...within(span) }));
}

function isName(candidate: Candidate): candidate is NameCandidate {
  return candidate.kind !== 'figure' && candidate.kind !== 'date';
}

/** Names and others in one order; of another that begins with a name, only the rest counts. */
function merge(
  names: readonly Actor[],
  others: readonly Actor[],
  candidates: readonly Candidate[],
): Actor[] {
  const actors: Actor[] = [...names];
  let at = 0;
  for (const other of others) {
    while (at < candidates.length && (candidates[at] as Candidate).end <= other.start) at++;
    const taker = candidates[at];
    if (!taker || taker.start >= other.end) actors.push(other);
    else if (taker.start <= other.start && taker.end + 4 < other.end) {
      actors.push({ ...other, start: taker.end + 1 });
    }
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
