import type { Span } from '../../../model/span.ts';

/** Spans in order of start that do not overlap, looked up by place in logarithmic time. */
export class SpanIndex<T extends Span = Span> {
  private readonly spans: readonly T[];

  constructor(spans: readonly T[]) {
    this.spans = spans;
  }

  /** The first span that shares a unit with this one, or undefined. */
  overlapping({ start, end }: Span): T | undefined {
    const span = this.spans[this.firstEndingAfter(start)];
    return span && span.start < end ? span : undefined;
  }

  /** All spans that share a unit with this one, in order. */
  within({ start, end }: Span): T[] {
    const found: T[] = [];
    for (let i = this.firstEndingAfter(start); i < this.spans.length; i++) {
      const span = this.spans[i] as T;
      if (span.start >= end) break;
      found.push(span);
    }
    return found;
  }

  /** The span that ends right here, but for `gap` units at most, or undefined. */
  endingAt(at: number, gap = 0): T | undefined {
    const span = this.spans[this.firstEndingAfter(at) - 1];
    return span && at - span.end <= gap ? span : undefined;
  }

  private firstEndingAfter(at: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle] as T).end <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
