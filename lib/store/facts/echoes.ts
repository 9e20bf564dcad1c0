import type { Echo, Fact } from '../../model/fact.ts';
import type { Source } from '../../model/source.ts';

/** The telling of a fact by its first source. */
function firstTelling(fact: Fact): Echo {
  return {
    sourceId: fact.sourceId,
    at: fact.createdAt,
    ...(fact.quote !== undefined && { quote: fact.quote }),
    ...(fact.selector !== undefined && { selector: fact.selector }),
  };
}

/** The fact as told by `first`, with the others as its echoes. */
function told(fact: Fact, [first, ...echoes]: readonly Echo[]): Fact {
  if (!first) return fact;
  const { quote: _quote, selector: _selector, echoes: _echoes, ...rest } = fact;
  return {
    ...rest,
    sourceId: first.sourceId,
    ...(first.quote !== undefined && { quote: first.quote }),
    ...(first.selector !== undefined && { selector: first.selector }),
    ...(echoes.length > 0 && { echoes }),
  };
}

/** Every telling of a fact, its first source's included. */
export function tellings(fact: Fact): Echo[] {
  return [firstTelling(fact), ...(fact.echoes ?? [])];
}

/** When a source said it: its own date, or else the day it was read. */
export function saidAt(source: Source | undefined): string {
  return source?.published || source?.accessed || '9999';
}

/** One fact with the tellings of both, each source once, the earliest source first. */
export function withEchoes(
  fact: Fact,
  more: readonly Echo[],
  saidBy: (sourceId: string) => string,
): Fact {
  const all = new Map<string, Echo>();
  for (const echo of [...tellings(fact), ...more]) {
    if (!all.has(echo.sourceId)) all.set(echo.sourceId, echo);
  }
  const sorted = [...all.values()].sort((a, b) => compare(saidBy(a.sourceId), saidBy(b.sourceId)));
  return told(fact, sorted);
}

/** The fact without these sources; null where none is left. */
export function withoutSources(fact: Fact, gone: ReadonlySet<string>): Fact | null {
  const left = tellings(fact).filter((echo) => !gone.has(echo.sourceId));
  return left.length ? told(fact, left) : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
