import { overlaps } from '../model/span.ts';
import type { Candidate } from './candidate.ts';

/** Chooses among overlapping candidates: the longer wins, then the surer, then the earlier reader. */
export function settle(candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates
    .map((candidate, order) => ({ candidate, order }))
    .sort(
      (a, b) =>
        b.candidate.end - b.candidate.start - (a.candidate.end - a.candidate.start) ||
        b.candidate.confidence - a.candidate.confidence ||
        a.order - b.order,
    );
  const standing: Candidate[] = [];
  for (const { candidate } of ranked) {
    if (!standing.some((other) => overlaps(other, candidate))) standing.push(candidate);
  }
  return standing.sort((a, b) => a.start - b.start);
}
