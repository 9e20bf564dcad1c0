/**
 * A stretch of one text, `start` inclusive and `end` exclusive, counted in UTF-16 code units.
 * A span never leaves the text it was measured on: offsets of folded text are a separate currency
 * (see `lib/text/fold.ts`).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
