import type { DateCandidate, FigureCandidate } from '../../candidate.ts';
import type { Scene } from '../scene.ts';
import { readingOf } from './readings.ts';
import type { Clause, DatedPlace, Reading } from './sentence.ts';

/** "Up from $2 billion a year earlier", "since 2020", "founded in 2015": no time of the figure's. */
const HELD_AGAINST =
  /\b(?:than|from|vs\.?|versus|against|since|compared (?:with|to)|founded in|launched in|established in|started in|born in)(?: the| in)? $/;
/** A date may stand so far behind its figure within the clause. */
const REACH = 80;

/** The date a figure of an English sentence holds for: in its own clause, or where the sentence begins. */
export function englishPeriod(scene: Scene, figure: FigureCandidate): DateCandidate | null {
  if (scene.dates.length === 0) return null;
  const reading = readingOf(scene);
  const standing = reading.figures.find(({ token }) => reading.tokens[token]?.figure === figure);
  if (!standing) return null;
  const dates = reading.dates.filter((place) => isOwn(scene, place));
  const { clause } = standing;
  const same = dates.filter((place) => place.clause === clause);
  return (
    behindOf(scene, reading, { figure, dates: same }) ??
    same.findLast(({ date }) => date.end <= figure.start)?.date ??
    inSubject(dates, clause) ??
    ofWhole(dates, reading, clause) ??
    null
  );
}

function isOwn({ lower, start }: Scene, { date }: DatedPlace): boolean {
  return !HELD_AGAINST.test(lower.slice(Math.max(start, date.start - 20), date.start));
}

/** The first date behind the figure, unless another figure of the clause takes it for its own. */
function behindOf(
  scene: Scene,
  { figures, tokens }: Reading,
  { figure, dates }: { figure: FigureCandidate; dates: readonly DatedPlace[] },
): DateCandidate | null {
  const next = dates.find(({ date }) => date.start >= figure.end)?.date;
  if (!next || next.start - figure.end > REACH) return null;
  const between = figures.some(({ token }) => {
    const other = tokens[token];
    return other !== undefined && other.start >= figure.end && other.end <= next.start;
  });
  if (!between) return next;
  // "25% to $5 billion last year": the change and the level are of one time.
  const gap = scene.lower.slice(figure.end, next.start);
  return /^ (?:[a-z-]+ ){0,2}(?:to|at) [^,;]{0,56}$/.test(gap) ? next : null;
}

/** "Third-quarter revenue rose to": the date stands with what the verb speaks of. */
function inSubject(dates: readonly DatedPlace[], clause: Clause | null): DateCandidate | null {
  const subject = clause?.subject;
  if (!subject) return null;
  const within = dates.find(
    ({ token }) =>
      (token >= subject.from && token < subject.to) ||
      subject.tail.some(({ from, to }) => token >= from && token < to),
  );
  return within?.date ?? null;
}

/** A date ahead of the first verb holds for what the sentence tells; a clause hung on has its host's. */
function ofWhole(
  dates: readonly DatedPlace[],
  reading: Reading,
  clause: Clause | null,
): DateCandidate | null {
  for (let at = clause; at; at = at.loose ? at.parent : null) {
    const own = dates.find((place) => place.clause === at && at !== clause);
    if (own) return own.date;
  }
  if (clause?.relative) return null;
  const first = reading.clauses[0]?.verb ?? reading.tokens.length;
  const opening = dates.filter(({ token, clause: of }) => of === null && token < first);
  return opening.at(-1)?.date ?? null;
}
