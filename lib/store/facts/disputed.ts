import type { SourcedFact } from '../../model/views.ts';
import type { Store } from '../database.ts';
import type { Page } from '../entities/entities.ts';
import { heldIds } from '../rows/held-ids.ts';
import type { FactRow } from '../rows/rows.ts';
import { rowsAt } from '../rows/stretch.ts';
import { sourced } from './facts.ts';

/** So many facts are looked at at once. */
const STEP = 2_000;

/**
 * A stretch of the facts that another fact gives another figure for: the same subject, metric,
 * period, status and unit. Those of one claim stand together. The catalogue's own are listed only
 * beside one of the reader's.
 */
export async function listDisputed(
  store: Store,
  { limit = 100, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<Page<SourcedFact>> {
  // What a live query depends on, though it is read apart from it.
  await store.facts.orderBy('id').limit(1).primaryKeys();
  const ids = await heldIds(store.facts, 'disputed', () => disputedIds(store));
  const rows = await rowsAt(store.facts, ids, { offset, limit });
  return { rows: await sourced(store, rows), total: ids.length };
}

async function disputedIds(store: Store): Promise<readonly string[]> {
  const claims = new Map<string, { id: string; figure: string; kept: boolean }[]>();
  for (let last = ''; ; ) {
    const rows = await store.facts.where('id').above(last).limit(STEP).toArray();
    for (const row of rows) {
      const claim = claimOf(row);
      if (claim === null) continue;
      const tellings = claims.get(claim) ?? [];
      tellings.push({ id: row.id, figure: figureOf(row), kept: row.keys.kept === 1 });
      claims.set(claim, tellings);
    }
    const end = rows.at(-1);
    if (rows.length < STEP || !end) break;
    last = end.id;
  }
  return [...claims.values()].flatMap((tellings) => {
    const figures = new Set(tellings.map(({ figure }) => figure));
    const isDisputed = figures.size > 1 && tellings.some(({ kept }) => kept);
    return isDisputed ? tellings.map(({ id }) => id) : [];
  });
}

/** What a fact gives a figure of; null for what has none, or no subject that is known. */
function claimOf({ quantity, subject, keys, status, qualifiers = [] }: FactRow): string | null {
  if (!quantity || subject.entityId === undefined) return null;
  const { unit, per = '' } = quantity;
  const narrowed = qualifiers.toSorted().join(' ');
  return [keys.entity, keys.metric, keys.period, status, narrowed, unit ?? '', per].join('\n');
}

function figureOf({ quantity, polarity }: FactRow): string {
  const { value, min, max } = quantity ?? {};
  return [value, min, max, polarity].join(' ');
}
