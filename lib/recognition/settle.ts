import type { Candidate, NameCandidate } from './candidate.ts';

/** From this confidence on, a name holds its digits against a figure or a date. */
const SURE_ENOUGH = 0.55;

/**
 * Chooses among overlapping candidates, by one sweep over the text. Where some overlap, a name goes
 * before a figure or a date that reads its digits; then the longer wins, then the surer, then the
 * earlier reader. The same holds whatever else the text says, so that chunks may come one by one.
 */
export function settle<T extends Candidate>(candidates: readonly T[]): T[] {
  const sorted = byStart(candidates);
  if (sorted.every(({ start }, i) => i === 0 || start >= (sorted[i - 1] as T).end)) return sorted;
  const ordered = candidates
    .map((candidate, order) => ({ candidate, order }))
    .sort((a, b) => a.candidate.start - b.candidate.start || a.order - b.order);
  const standing: T[] = [];
  let stretch: Ranked<T>[] = [];
  let reach = 0;
  for (const ranked of ordered) {
    if (ranked.candidate.start >= reach && stretch.length > 0) {
      settleStretch(stretch, standing);
      stretch = [];
    }
    stretch.push(ranked);
    reach = Math.max(reach, ranked.candidate.end);
  }
  settleStretch(stretch, standing);
  return standing;
}

/** In order of start; few of them, as most texts have, are sorted without a copy to work on. */
function byStart<T extends Candidate>(candidates: readonly T[]): T[] {
  if (candidates.length > FEW) return [...candidates].sort((a, b) => a.start - b.start);
  const sorted: T[] = [];
  for (const candidate of candidates) {
    let at = sorted.push(candidate) - 1;
    for (; at > 0 && (sorted[at - 1] as T).start > candidate.start; at--) {
      sorted[at] = sorted[at - 1] as T;
    }
    sorted[at] = candidate;
  }
  return sorted;
}

const FEW = 24;

/** Settles names among themselves. */
export function settleNames(candidates: readonly NameCandidate[]): NameCandidate[] {
  return settle(candidates);
}

interface Ranked<T> {
  readonly candidate: T;
  readonly order: number;
}

/** The candidates of one stretch that stand, in order of start, added to `standing`. */
function settleStretch<T extends Candidate>(stretch: Ranked<T>[], standing: T[]): void {
  if (stretch.length === 1) {
    standing.push((stretch[0] as Ranked<T>).candidate);
    return;
  }
  stretch.sort((a, b) => weigh(b.candidate, a.candidate) || a.order - b.order);
  const taken = new TakenSpans();
  const kept: T[] = [];
  for (const { candidate } of stretch) {
    if (taken.take(candidate.start, candidate.end)) kept.push(candidate);
  }
  kept.sort((a, b) => a.start - b.start);
  for (const candidate of kept) standing.push(candidate);
}

function weigh(a: Candidate, b: Candidate): number {
  return (
    standing(a) - standing(b) || a.end - a.start - (b.end - b.start) || a.confidence - b.confidence
  );
}

/** A name keeps its digits from figures and dates, unless it is little more than a guess. */
function standing({ kind, confidence }: Candidate): number {
  return kind === 'figure' || kind === 'date' || confidence < SURE_ENOUGH ? 0 : 1;
}

/** Spans that do not overlap, kept sorted; a stretch is short, but a hostile page's may not be. */
class TakenSpans {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** Takes the span if it is free, and says whether it was. */
  take(start: number, end: number): boolean {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && (this.ends[low - 1] as number) > start) return false;
    if (low < this.starts.length && (this.starts[low] as number) < end) return false;
    this.starts.splice(low, 0, start);
    this.ends.splice(low, 0, end);
    return true;
  }
}
