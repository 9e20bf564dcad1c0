import type { Store } from '../database.ts';
import type { Journalled, JournalledTable } from './rows.ts';

/**
 * Counts that lists show. Browsers count by walking the rows, 0.1 s and more at 50,000; these are
 * kept with every write instead.
 */
export type Total =
  | 'entities'
  | `entities:${Journalled['entities']['kind']}`
  | 'facts'
  | 'facts:kept'
  | 'notes'
  | 'sources';

const COUNTED_AS: {
  readonly [T in JournalledTable]?: (row: Journalled[T]) => readonly Total[];
} = {
  entities: ({ kind }) => ['entities', `entities:${kind}`],
  facts: ({ keys }) => (keys.kept ? ['facts', 'facts:kept'] : ['facts']),
  notes: () => ['notes'],
  sources: () => ['sources'],
};

/** How many rows there are of a sort; follows every write in the same transaction. */
export async function totalOf(store: Store, total: Total): Promise<number> {
  const value = (await store.meta.get(key(total)))?.value;
  return typeof value === 'number' ? value : 0;
}

/** Counts the difference that a write makes; must run in its transaction. */
export async function recount<T extends JournalledTable>(
  store: Store,
  table: T,
  { before, after }: { before: readonly Journalled[T][]; after: readonly Journalled[T][] },
): Promise<void> {
  const countedAs = COUNTED_AS[table];
  if (!countedAs) return;
  const changes = new Map<Total, number>();
  const add = (row: Journalled[T], by: 1 | -1) => {
    for (const total of countedAs(row)) changes.set(total, (changes.get(total) ?? 0) + by);
  };
  for (const row of before) add(row, -1);
  for (const row of after) add(row, 1);
  for (const [total, by] of changes) {
    if (by) await store.meta.put({ key: key(total), value: (await totalOf(store, total)) + by });
  }
}

function key(total: Total): string {
  return `count:${total}`;
}
