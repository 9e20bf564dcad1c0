import type { Locale } from '../../lib/locale/index.ts';
import type { Quantity } from '../../lib/model/quantity.ts';
import type { SourcedFact } from '../../lib/model/views.ts';
import { factValue, metricText, publisherOf } from '../fact-text.ts';

/** One telling in a plot: when, how much, and what is shown of it. */
export interface Point {
  readonly at: Date;
  readonly value: number;
  readonly label: string;
  readonly source: string;
  readonly href: string;
}

/** One metric of one subject over time, in one unit. */
export interface Series {
  readonly key: string;
  readonly metric: string;
  readonly points: readonly Point[];
  /** Any of its quantities, for what numbers on the axis are numbers of. */
  readonly sample: Quantity;
}

/** Fewer points are a table, not a line. */
const LEAST = 3;

/** The metrics of which facts tell at three times or more, oldest telling first; plans are left out. */
export function seriesOf(facts: readonly SourcedFact[], locale: Locale): readonly Series[] {
  const groups = new Map<string, SourcedFact[]>();
  for (const row of facts) {
    const key = keyOf(row);
    if (key === null) continue;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([key, rows]) => {
    const points = rows.flatMap((row) => pointOf(row, locale));
    points.sort((a, b) => a.at.getTime() - b.at.getTime());
    const moments = new Set(points.map(({ at }) => at.getTime()));
    const [first] = rows;
    if (moments.size < LEAST || !first?.fact.quantity) return [];
    return [{ key, points, metric: metricText(first.fact, locale), sample: first.fact.quantity }];
  });
}

/** What figures must share to stand in one plot; null for what stands in none. */
function keyOf(row: SourcedFact): string | null {
  const { fact } = row;
  if (!fact.quantity || fact.status !== 'actual' || !momentOf(row)) return null;
  const { unit, per = '' } = fact.quantity;
  return [fact.metricId ?? fact.metric, unit ?? '', per, ...(fact.qualifiers ?? [])].join('|');
}

/** The middle of what a fact holds for, so that a year stands within its year; else the day it was published. */
function momentOf({ fact, source }: SourcedFact): Date | null {
  const from = Date.parse(fact.period?.from ?? source.published ?? '');
  const to = Date.parse(fact.period?.to ?? '');
  if (Number.isNaN(from)) return null;
  return new Date(Number.isNaN(to) ? from : (from + to) / 2);
}

function pointOf(row: SourcedFact, locale: Locale): Point[] {
  const { quantity, polarity, id } = row.fact;
  const at = momentOf(row);
  const size = quantity?.value ?? ((quantity?.min ?? NaN) + (quantity?.max ?? NaN)) / 2;
  if (!at || !Number.isFinite(size)) return [];
  return [
    {
      at,
      value: polarity === 'loss' ? -Math.abs(size) : size,
      label: factValue(row.fact, locale),
      source: publisherOf(row.source),
      href: `#/facts/${encodeURIComponent(id)}`,
    },
  ];
}

/** One metric of several subjects in one unit: a line each. */
export interface Comparison {
  readonly key: string;
  readonly metric: string;
  readonly lines: readonly { readonly name: string; readonly points: readonly Point[] }[];
  readonly sample: Quantity;
}

/** The metrics that at least two of some subjects have figures of, what most of them have first. */
export function comparisonsOf(
  subjects: readonly { readonly name: string; readonly facts: readonly SourcedFact[] }[],
  locale: Locale,
): readonly Comparison[] {
  const found = new Map<string, { lines: Map<string, Point[]>; first: SourcedFact }>();
  for (const { name, facts } of subjects) {
    for (const row of facts) {
      const key = keyOf(row);
      const [point] = key === null ? [] : pointOf(row, locale);
      if (key === null || !point) continue;
      const { lines, first } = found.get(key) ?? { lines: new Map(), first: row };
      lines.set(name, [...(lines.get(name) ?? []), point]);
      found.set(key, { lines, first });
    }
  }
  const compared = [...found].flatMap(([key, { lines, first }]): Comparison[] => {
    const { quantity } = first.fact;
    if (lines.size < 2 || !quantity) return [];
    const sorted = [...lines].map(([name, points]) => ({
      name,
      points: points.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    }));
    return [{ key, metric: metricText(first.fact, locale), lines: sorted, sample: quantity }];
  });
  return compared.sort((a, b) => b.lines.length - a.lines.length);
}
