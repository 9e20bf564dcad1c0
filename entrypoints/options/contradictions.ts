import { useEffect, useState } from 'react';
import type { SourcedFact } from '../../lib/model/views.ts';
import { factsOf, type Store } from '../../lib/store/index.ts';
import { useLive } from '../surface/store.ts';

const NONE: ReadonlySet<string> = new Set();

/** Whether two facts measure the same in the same unit. */
export function sameMetric({ fact }: SourcedFact, { fact: other }: SourcedFact): boolean {
  return (
    (other.metricId ?? other.metric) === (fact.metricId ?? fact.metric) &&
    other.quantity?.unit === fact.quantity?.unit &&
    (other.qualifiers ?? []).join() === (fact.qualifiers ?? []).join()
  );
}

/** Another telling of the same metric and period that gives another figure. */
export function differs(row: SourcedFact, otherRow: SourcedFact): boolean {
  const { fact } = row;
  const { fact: other } = otherRow;
  return (
    other.id !== fact.id &&
    sameMetric(row, otherRow) &&
    other.status === fact.status &&
    (other.period?.from ?? other.period?.text) === (fact.period?.from ?? fact.period?.text) &&
    other.quantity?.value !== fact.quantity?.value
  );
}

/** Rows that stand so long are looked into, in milliseconds: not those of every key that is typed. */
const STILL = 150;

/** The ids of those of some facts that others contradict, live; read after the rows are on screen. */
export function useContradicted(rows: readonly SourcedFact[]): ReadonlySet<string> {
  const [still, setStill] = useState(rows);
  const key = keyOf(rows);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows that say the same are the same.
  useEffect(() => {
    const timer = setTimeout(() => setStill(rows), STILL);
    return () => clearTimeout(timer);
  }, [key]);
  const found = useLive((store) => contradicted(store, still), [keyOf(still)]);
  return found?.ok ? found.value : NONE;
}

function keyOf(rows: readonly SourcedFact[]): string {
  return rows.map(({ fact }) => fact.id + fact.updatedAt).join('\n');
}

async function contradicted(
  store: Store,
  rows: readonly SourcedFact[],
): Promise<ReadonlySet<string>> {
  const known = new Map<string, readonly SourcedFact[]>();
  const ids = new Set<string>();
  for (const row of rows) {
    const { entityId } = row.fact.subject;
    if (entityId === undefined || row.fact.origin === 'catalogue') continue;
    const others = known.get(entityId) ?? (await factsOf(store, entityId));
    known.set(entityId, others);
    if (others.some((other) => differs(row, other))) ids.add(row.fact.id);
  }
  return ids;
}
