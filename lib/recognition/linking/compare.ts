import type { Claim, FactStatus, Period, Polarity, Qualifier } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import { agree, commensurable } from './amounts.ts';

/**
 * A claim or a fact as comparison needs it; `date` is the day it was said or kept, ISO 8601, which
 * settles what is newer where no period does.
 */
export interface Statement {
  readonly metric: string;
  readonly metricId?: string;
  readonly quantity?: Quantity;
  readonly period?: Period;
  readonly polarity: Polarity;
  readonly status: FactStatus;
  readonly qualifiers?: readonly Qualifier[];
  readonly date?: string;
}

/** How a statement stands to one that is kept. */
export type Verdict = 'new' | 'same' | 'newer' | 'contradicting';

/** Best first: what says most of how a claim stands to all that is kept. */
const ORDER: readonly Verdict[] = ['same', 'contradicting', 'newer', 'new'];

/**
 * How `said` stands to `kept`, of the same subject. `same` where bounds and roundings allow both
 * (超7000家 and 7,216家) for one period; `newer` where it speaks of a later time, or tells the actual
 * figure of a plan; `contradicting` where both can't be true of one time; `new` where they don't meet:
 * another metric or another qualifier of it, another currency, an earlier period.
 */
export function compare(said: Statement, kept: Statement): Verdict {
  if (!sameMetric(said, kept) || !sameQualifiers(said, kept) || !said.quantity || !kept.quantity)
    return 'new';
  if (!commensurable(said.quantity, kept.quantity)) return 'new';
  const agreed = agree(signed(said, said.quantity), signed(kept, kept.quantity));
  const order = periodOrder(said.period, kept.period);
  if (order === 'later') return 'newer';
  if (order === 'earlier' || order === 'apart') return 'new';
  if (said.status === 'denied' || kept.status === 'denied') {
    return said.status === kept.status ? 'same' : agreed ? 'contradicting' : 'new';
  }
  if (agreed) return said.status === 'actual' && kept.status !== 'actual' ? 'newer' : 'same';
  if (said.status !== kept.status) return said.status === 'actual' ? 'newer' : 'new';
  return order === 'unknown' && isLater(said.date, kept.date) ? 'newer' : 'contradicting';
}

/** The kept statement that says most of `said`, with its verdict; null where none meets it. */
export function closest<T extends Statement>(
  said: Statement,
  kept: readonly T[],
): { readonly verdict: Verdict; readonly against: T } | null {
  let best: { verdict: Verdict; against: T } | null = null;
  for (const against of kept) {
    const verdict = compare(said, against);
    if (verdict === 'new') continue;
    if (!best || ORDER.indexOf(verdict) < ORDER.indexOf(best.verdict)) best = { verdict, against };
  }
  return best;
}

function sameMetric(a: Pick<Claim, 'metric' | 'metricId'>, b: Pick<Claim, 'metric' | 'metricId'>) {
  if (a.metricId !== undefined && b.metricId !== undefined && a.metricId !== 'score') {
    return a.metricId === b.metricId;
  }
  const plain = (metric: string) => metric.toLowerCase().replace(/[\s\-_·()（）]/g, '');
  return plain(a.metric) === plain(b.metric);
}

/** With one of these a metric is another than without it; the others are often left unsaid. */
const TELLING: readonly Qualifier[] = [
  'annualised',
  'cumulative',
  'adjusted',
  'year-on-year',
  'quarter-on-quarter',
];

function sameQualifiers(a: Statement, b: Statement): boolean {
  const [said, kept] = [a.qualifiers ?? [], b.qualifiers ?? []];
  if (TELLING.some((one) => said.includes(one) !== kept.includes(one))) return false;
  const apart = (one: Qualifier, other: Qualifier) =>
    (said.includes(one) && kept.includes(other)) || (said.includes(other) && kept.includes(one));
  return !apart('pre-money', 'post-money');
}

/** A loss and a fall stand below zero. */
function signed({ polarity }: Statement, quantity: Quantity): Quantity {
  if (polarity !== 'loss') return quantity;
  const { value, min, max, ...rest } = quantity;
  const low = max ?? value ?? 0;
  const high = min ?? value ?? 0;
  const mirrored = { exact: 'exact', about: 'about', over: 'under', under: 'over' } as const;
  const bound = mirrored[quantity.bound];
  return low === high ? { ...rest, bound, value: -low } : { ...rest, bound, min: -low, max: -high };
}

type PeriodOrder = 'one' | 'later' | 'earlier' | 'apart' | 'unknown';

/** How the first period lies to the second; `apart` where both are named but can't be ordered. */
function periodOrder(a: Period | undefined, b: Period | undefined): PeriodOrder {
  if (!a || !b) return 'unknown';
  if (a.from !== undefined && b.from !== undefined) {
    const [aEnd, bEnd] = [a.to ?? a.from, b.to ?? b.from];
    if (a.from === b.from && aEnd === bEnd) return 'one';
    if (aEnd === bEnd && isPoint(a) !== isPoint(b)) return 'one';
    return aEnd > bEnd ? 'later' : aEnd < bEnd ? 'earlier' : 'apart';
  }
  return a.text.replace(/\s/g, '') === b.text.replace(/\s/g, '') ? 'one' : 'apart';
}

function isPoint({ from, to }: Period): boolean {
  return to === undefined || from === to;
}

function isLater(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.slice(0, 10) > b.slice(0, 10);
}
