import { Dexie } from 'dexie';
import type { Result } from '../../model/result.ts';
import type { Store } from '../database.ts';
import { attempt, type StoreError, StoreRefusal } from '../errors.ts';
import { idAfter } from '../rows/ids.ts';
import type {
  Act,
  Change,
  ChangeRow,
  Journalled,
  JournalledTable,
  JournalRow,
} from '../rows/rows.ts';
import { sameRow } from '../rows/same-row.ts';
import { applyRows, Draft, type RowChanges, writeTables } from './draft.ts';

/** What a write came to: its result, and the id that takes it back. */
export type Written<T> = Result<T & { readonly undoId: string }, StoreError>;

/** Acts older than these many are forgotten, and with them what they deleted. */
const MOST_ENTRIES = 2_000;

/**
 * Does one act of the reader: all of its changes in one transaction, with the journal entry that
 * undoes them, or none. An act that changed nothing leaves no entry; its `undoId` is then that of
 * the act it repeats, where `work` returns one, or empty.
 */
export function write<T extends object>(
  store: Store,
  act: Act,
  work: (draft: Draft, entry: { about: string }) => Promise<T>,
): Promise<Written<T>> {
  return attempt(() =>
    store.transaction('rw', writeTables(store), async () => {
      const draft = new Draft(store, await nextEntry(store));
      const entry = { about: '' };
      const value = await work(draft, entry);
      const undoId = await enter(store, draft, { act, ...entry });
      return { undoId, ...value };
    }),
  );
}

/** An id behind those of all acts: the clock may have gone back since, in this window or another. */
async function nextEntry(store: Store): Promise<string> {
  const newest = await store.journal.orderBy('id').lastKey();
  const id = store.newId();
  return typeof newest === 'string' && newest >= id ? idAfter(newest) : id;
}

/** Enters what was done; the id of the act, empty where nothing was. */
async function enter(
  store: Store,
  draft: Draft,
  { act, about }: { act: Act; about: string },
): Promise<string> {
  const count = await draft.finish();
  if (count === 0) return '';
  await store.journal.add({ id: draft.entry, at: store.moment(), act, about, count });
  return draft.entry;
}

/** Newest first. */
export async function listHistory(
  store: Store,
  { limit = 100, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<JournalRow[]> {
  return store.journal.orderBy('id').reverse().offset(offset).limit(limit).toArray();
}

/**
 * Takes back one act, by default the newest. `collision` where a row was changed since by another
 * act: nothing is then undone. `not-found` where there is nothing to undo. Undoing twice is once.
 */
export function undo(store: Store, entryId?: string): Promise<Result<JournalRow, StoreError>> {
  return turn(store, 'undo', async () =>
    entryId === undefined
      ? store.journal
          .orderBy('id')
          .reverse()
          .filter((entry) => !entry.undoneAt)
          .first()
      : store.journal.get(entryId),
  );
}

/** Does again what was undone last, unless something else was done since; see `undo`. */
export function redo(store: Store, entryId?: string): Promise<Result<JournalRow, StoreError>> {
  return turn(store, 'redo', async () => {
    if (entryId !== undefined) return store.journal.get(entryId);
    const last = await store.journal.orderBy('undoneAt').last();
    const newest = await store.journal.orderBy('at').last();
    return last?.undoneAt && newest && last.undoneAt >= newest.at ? last : undefined;
  });
}

function turn(
  store: Store,
  way: 'undo' | 'redo',
  pick: () => Promise<JournalRow | undefined>,
): Promise<Result<JournalRow, StoreError>> {
  return attempt(() =>
    store.transaction('rw', writeTables(store), async () => {
      const entry = await pick();
      if (!entry) throw new StoreRefusal('not-found');
      if (Boolean(entry.undoneAt) === (way === 'undo')) return entry;
      await turnAll(store, entry.id, way);
      const { undoneAt: _, ...rest } = entry;
      const turned = way === 'undo' ? { ...rest, undoneAt: await later(store) } : rest;
      await store.journal.put(turned);
      return turned;
    }),
  );
}

/** A moment later than every other undoing, so that redo goes back in the order of undo. */
async function later(store: Store): Promise<string> {
  const last = (await store.journal.orderBy('undoneAt').last())?.undoneAt;
  const now = store.moment();
  return last === undefined || last < now ? now : new Date(Date.parse(last) + 1).toISOString();
}

/**
 * The changes of an act are turned row by row of the journal, which may be hundreds of thousands of
 * rows together: backwards where they are undone, so that each finds what it left.
 */
async function turnAll(store: Store, entry: string, way: 'undo' | 'redo'): Promise<void> {
  const rows = () =>
    store.changes.where('[entry+seq]').between([entry, Dexie.minKey], [entry, Dexie.maxKey]);
  const first = await rows().first();
  if (!first || !('all' in first)) return turnRows(store, singles(await rows().toArray()), way);
  const keys = await rows().primaryKeys();
  for (const key of way === 'undo' ? keys.reverse() : keys) {
    const row = await store.changes.get(key);
    if (row && 'all' in row) await turnRows(store, row.all, way);
  }
}

function singles(rows: readonly ChangeRow[]): Change[] {
  return rows.flatMap((row) => ('all' in row ? [] : [row]));
}

async function turnRows(
  store: Store,
  changes: readonly Change[],
  way: 'undo' | 'redo',
): Promise<void> {
  for (const [table, all] of grouped(changes)) {
    const keys = all.map((change) => change.key);
    const present = await store.table<Journalled[typeof table], string>(table).bulkGet(keys);
    const expected = all.map((change) => (way === 'undo' ? change.after : change.before));
    if (!expected.every((row, i) => sameRow(row ?? null, present[i] ?? null))) {
      throw new StoreRefusal('collision');
    }
    await turnTable(store, table, { changes: all, way, befores: present });
  }
}

async function turnTable<T extends JournalledTable>(
  store: Store,
  table: T,
  {
    changes,
    way,
    befores,
  }: Pick<RowChanges<T>, 'befores'> & { changes: readonly Change[]; way: 'undo' | 'redo' },
): Promise<void> {
  const targets = changes.map((change) => (way === 'undo' ? change.before : change.after));
  // The journal holds rows of the table that it names.
  const puts = targets.filter((row) => row !== null) as Journalled[T][];
  const removes = changes.filter((_, i) => targets[i] === null).map((change) => change.key);
  await applyRows(store, table, { puts, removes, befores });
}

function grouped(changes: readonly Change[]): Map<JournalledTable, Change[]> {
  const groups = new Map<JournalledTable, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.table);
    if (group) group.push(change);
    else groups.set(change.table, [change]);
  }
  return groups;
}

/** The newest act, not undone, that changed this row; null where the journal knows none. */
export async function lastActOn(
  store: Store,
  table: JournalledTable,
  key: string,
): Promise<string | null> {
  const changes = await store.changes.where({ table, key }).toArray();
  const entries = await store.journal.bulkGet([...new Set(changes.map((change) => change.entry))]);
  const live = entries.flatMap((entry) => (entry && !entry.undoneAt ? [entry.id] : []));
  return live.sort().at(-1) ?? null;
}

/** Forgets the oldest acts; what they deleted cannot be brought back afterwards. */
export async function trimHistory(store: Store, most = MOST_ENTRIES): Promise<void> {
  await store.transaction('rw', store.journal, store.changes, async () => {
    const old = await store.journal.orderBy('id').reverse().offset(most).primaryKeys();
    for (const entry of old) {
      await store.changes
        .where('[entry+seq]')
        .between([entry, Dexie.minKey], [entry, Dexie.maxKey])
        .delete();
    }
    await store.journal.bulkDelete(old);
  });
}
