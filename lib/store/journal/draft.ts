import type { Store } from '../database.ts';
import { aliasRow } from '../rows/keys.ts';
import type { Change, Journalled, JournalledTable } from '../rows/rows.ts';
import { sameRow } from '../rows/same-row.ts';
import { retally } from '../rows/tallies.ts';
import { recount } from '../rows/totals.ts';
import { rememberBases } from '../seed/bases.ts';

const KEY_OF: { readonly [T in JournalledTable]: (row: Journalled[T]) => string } = {
  entities: (row) => row.id,
  facts: (row) => row.id,
  notes: (row) => row.id,
  sources: (row) => row.id,
  proposals: (row) => row.id,
  sites: (row) => row.site,
  settings: (row) => row.key,
  ignores: (row) => row.id,
  redirects: (row) => row.id,
};

/** The tables of a write: what is journalled, and what follows from it. */
export function writeTables(store: Store) {
  return [
    ...Object.keys(KEY_OF).map((name) => store.table(name)),
    store.aliases,
    store.tallies,
    store.bases,
    store.journal,
    store.changes,
    store.meta,
  ];
}

/**
 * An act that changes more rows keeps them together: merging two entities with a thousand facts each
 * writes a thousand rows less. `lastActOn` does not look into them.
 */
const FEW = 50;
/** So many changes are set down in one row of the journal, and not held any longer. */
const MANY = 2_000;
/** A row of the journal holds no more text than this, in characters: browsers refuse rows of 100 MB. */
const MOST_TEXT = 8e6;

/** A write under way: applies each change at once and remembers what was there before. */
export class Draft {
  readonly #store: Store;
  readonly #changes = new Map<string, Change>();
  /** The keys of changes that are set down already, and in how many rows. */
  readonly #down = new Set<string>();
  #rows = 0;
  /** The id of the act, should it become one. */
  readonly entry: string;

  constructor(store: Store, entry = store.newId()) {
    this.#store = store;
    this.entry = entry;
  }

  /** Sets down what is left, in the transaction of the write; how many rows were changed. */
  async finish(): Promise<number> {
    const all = this.changes();
    if (this.#rows === 0 && all.length <= FEW) {
      const rows = all.map((change, seq) => ({ entry: this.entry, seq, ...change }));
      await this.#store.changes.bulkAdd(rows);
      return rows.length;
    }
    await this.#setDown();
    return this.#down.size;
  }

  /** One entry for each row touched, in the order of first touch; rows left as they were are out. */
  changes(): Change[] {
    return [...this.#changes.values()].filter(({ before, after }) => !sameRow(before, after));
  }

  async put<T extends JournalledTable>(table: T, ...all: readonly Journalled[T][]): Promise<void> {
    const byKey = new Map(all.map((row) => [KEY_OF[table](row), row]));
    const [keys, rows] = [[...byKey.keys()], [...byKey.values()]];
    const befores = await this.#store.table<Journalled[T], string>(table).bulkGet(keys);
    await this.replace(
      table,
      rows.map((after, i) => ({ before: befores[i], after })),
    );
  }

  /** Puts rows over those that were just read: each key once. */
  async replace<T extends JournalledTable>(
    table: T,
    all: readonly { readonly before: Journalled[T] | undefined; readonly after: Journalled[T] }[],
  ): Promise<void> {
    for (const { before, after } of all) {
      this.#note(table, KEY_OF[table](after), before ?? null, after);
    }
    if (this.#changes.size >= MANY) await this.#setDown();
    const befores = all.map(({ before }) => before);
    await rememberBases(this.#store, table, befores);
    await applyRows(this.#store, table, {
      puts: all.map(({ after }) => after),
      removes: [],
      befores,
    });
  }

  async remove<T extends JournalledTable>(table: T, ...all: readonly string[]): Promise<void> {
    const keys = [...new Set(all)];
    const befores = await this.#store.table<Journalled[T], string>(table).bulkGet([...keys]);
    keys.forEach((key, i) => {
      this.#note(table, key, befores[i] ?? null, null);
    });
    if (this.#changes.size >= MANY) await this.#setDown();
    await rememberBases(this.#store, table, befores);
    await applyRows(this.#store, table, { puts: [], removes: keys, befores });
  }

  /** Hundreds of thousands of changes would neither fit in memory nor in one row. */
  async #setDown(): Promise<void> {
    const all = this.changes();
    for (const { table, key } of all) this.#down.add(`${table}/${key}`);
    this.#changes.clear();
    for (const part of parted(all)) {
      await this.#store.changes.add({ entry: this.entry, seq: this.#rows++, all: part });
    }
  }

  #note(table: JournalledTable, key: string, before: unknown, after: unknown): void {
    const id = `${table}/${key}`;
    const earlier = this.#changes.get(id);
    this.#changes.set(id, { table, key, before: earlier ? earlier.before : before, after });
  }
}

/** Changes in stretches that fit in one row. */
function* parted(all: readonly Change[]): Iterable<readonly Change[]> {
  let from = 0;
  let text = 0;
  for (const [i, { before, after }] of all.entries()) {
    text += lengthOf(before) + lengthOf(after);
    if (text < MOST_TEXT) continue;
    yield all.slice(from, i + 1);
    from = i + 1;
    text = 0;
  }
  if (from < all.length) yield all.slice(from);
}

/** About how much text a row holds: its own fields, not those within them. */
function lengthOf(row: unknown): number {
  const values: unknown[] = Object.values(row ?? {});
  return values.reduce<number>((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0);
}

/** What is written to one table: no key twice. */
export interface RowChanges<T extends JournalledTable> {
  readonly puts: readonly Journalled[T][];
  readonly removes: readonly string[];
  /** The rows there are now under any of these keys. */
  readonly befores: readonly (Journalled[T] | undefined)[];
}

/** Writes and deletes rows of one table, and what is derived from them; must run in a transaction. */
export async function applyRows<T extends JournalledTable>(
  store: Store,
  table: T,
  { puts, removes, befores }: RowChanges<T>,
): Promise<void> {
  const rows = store.table<Journalled[T], string>(table);
  if (removes.length) await rows.bulkDelete([...removes]);
  if (puts.length) await rows.bulkPut([...puts]);
  const sides = { before: befores.filter((row) => row !== undefined), after: puts };
  await recount(store, table, sides);
  await retally(store, table, sides);
  if (table !== 'entities') return;
  // The surface strings that search finds follow their entities.
  if (removes.length) await store.aliases.bulkDelete([...removes]);
  const named = puts as readonly Journalled['entities'][];
  if (named.length) await store.aliases.bulkPut(named.map(aliasRow));
}
