import type { Store } from '../database.ts';
import type { Journalled, JournalledTable, TallyRow } from './rows.ts';

/** What a row adds to the tally of an entity. */
interface Share {
  readonly id: string;
  readonly facts: number;
  readonly notes: number;
  /** Empty where it tells of no page. */
  readonly seen: string;
}

const SHARE_OF: {
  readonly [T in JournalledTable]?: (row: Journalled[T]) => Share | null;
} = {
  facts: ({ subject, origin, createdAt }) =>
    subject.entityId === undefined
      ? null
      : { id: subject.entityId, facts: 1, notes: 0, seen: origin === 'page' ? createdAt : '' },
  notes: ({ target }) =>
    target.type === 'entity' ? { id: target.entityId, facts: 0, notes: 1, seen: '' } : null,
};

/**
 * Keeps count of what hangs on each entity; must run in the transaction of the write, after it.
 * Lists show and sort by it, and counting 200,000 facts takes seconds.
 */
export async function retally<T extends JournalledTable>(
  store: Store,
  table: T,
  { before, after }: { before: readonly Journalled[T][]; after: readonly Journalled[T][] },
): Promise<void> {
  const shareOf = SHARE_OF[table];
  if (!shareOf) return;
  const changes = new Map<string, { facts: number; notes: number; came: string; went: string }>();
  const add = (row: Journalled[T], by: 1 | -1) => {
    const share = shareOf(row);
    if (!share) return;
    const old = changes.get(share.id) ?? { facts: 0, notes: 0, came: '', went: '' };
    const side = by === 1 ? 'came' : 'went';
    changes.set(share.id, {
      ...old,
      facts: old.facts + by * share.facts,
      notes: old.notes + by * share.notes,
      [side]: old[side] > share.seen ? old[side] : share.seen,
    });
  };
  for (const row of before) add(row, -1);
  for (const row of after) add(row, 1);
  await apply(store, changes);
}

async function apply(
  store: Store,
  changes: ReadonlyMap<string, { facts: number; notes: number; came: string; went: string }>,
): Promise<void> {
  const ids = [...changes.keys()];
  const olds = await store.tallies.bulkGet(ids);
  const puts: TallyRow[] = [];
  const removes: string[] = [];
  for (const [i, [id, change]] of [...changes].entries()) {
    const old = olds[i] ?? { id, facts: 0, notes: 0, seen: '' };
    const facts = old.facts + change.facts;
    const notes = old.notes + change.notes;
    // Where the newest went away, another becomes it.
    const seen =
      change.went !== '' && change.went === old.seen && change.came < old.seen
        ? await newestOf(store, id)
        : old.seen > change.came
          ? old.seen
          : change.came;
    if (facts + notes > 0) puts.push({ id, facts, notes, seen });
    else removes.push(id);
  }
  if (puts.length) await store.tallies.bulkPut(puts);
  if (removes.length) await store.tallies.bulkDelete(removes);
}

async function newestOf(store: Store, id: string): Promise<string> {
  const facts = await store.facts
    .where('[keys.entity+keys.metric+keys.period]')
    .between([id], [id, []])
    .toArray();
  const times = facts.filter(({ origin }) => origin === 'page').map(({ createdAt }) => createdAt);
  return times.reduce((a, b) => (a > b ? a : b), '');
}

/** Counts anew what hangs on every entity, for a database that did not; in an upgrade's transaction. */
export function tallied(
  facts: readonly Journalled['facts'][],
  notes: readonly Journalled['notes'][],
): TallyRow[] {
  const tallies = new Map<string, TallyRow>();
  const add = (share: Share | null | undefined) => {
    if (!share) return;
    const old = tallies.get(share.id) ?? { id: share.id, facts: 0, notes: 0, seen: '' };
    tallies.set(share.id, {
      id: share.id,
      facts: old.facts + share.facts,
      notes: old.notes + share.notes,
      seen: old.seen > share.seen ? old.seen : share.seen,
    });
  };
  for (const row of facts) add(SHARE_OF.facts?.(row));
  for (const row of notes) add(SHARE_OF.notes?.(row));
  return [...tallies.values()];
}
