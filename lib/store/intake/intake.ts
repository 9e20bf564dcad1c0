import type { Collection } from '../../model/collection.ts';
import type { Result } from '../../model/result.ts';
import type { Store } from '../database.ts';
import { attempt, type StoreError } from '../errors.ts';
import { Draft, writeTables } from '../journal/draft.ts';
import { type Written, write } from '../journal/journal.ts';
import { takeEntities, takeRedirects } from './entities.ts';
import { takeFacts } from './facts.ts';
import { takeRemoved } from './removed.ts';
import { takeKeyed, takeNotes, takeSources } from './rows.ts';
import type { Intake } from './standing.ts';

/** How rows of an import stand to what is kept. */
export interface Standing {
  /** Not kept yet. */
  readonly added: number;
  /** Kept already, just so. */
  readonly same: number;
  /** Joined to what is kept: another telling of a fact, another record of a page. */
  readonly merged: number;
  /** Kept, but otherwise. */
  readonly conflicting: number;
}

/** A row that is kept otherwise, with both sides. */
export interface ImportConflict {
  readonly table: keyof Collection;
  readonly id: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** How one row of a file stands. */
export interface RowStanding {
  readonly table: keyof Collection;
  readonly id: string;
  /** What it is called. */
  readonly label: string;
  readonly standing: keyof Standing;
}

export interface ImportReport {
  readonly tables: Readonly<Partial<Record<keyof Collection, Standing>>>;
  /** At most 500. */
  readonly conflicts: readonly ImportConflict[];
  /** Of each table and standing at most 200. */
  readonly rows: readonly RowStanding[];
}

/** What to do with conflicting rows: keep what is here, take what comes, or the later changed. */
export type OnConflict = 'keep' | 'take' | 'newer';

/** From so many rows on a preview is not tried out, which would take as long as the import. */
const LONG = 10_000;

/** A draft that writes nothing. */
class Rehearsal extends Draft {
  override async put(): Promise<void> {}
  override async replace(): Promise<void> {}
  override async remove(): Promise<void> {}
}

/** Long, and without rows that only show their effect once they are taken in. */
function isLong({ redirects, removed, ...tables }: Collection): boolean {
  if (redirects.length + removed.length > 0) return false;
  return Object.values(tables).reduce((sum, rows) => sum + rows.length, 0) > LONG;
}

/**
 * Says what an import would do; nothing is kept of it. It is tried out and taken back; a long one is
 * only compared with what is kept, so that rows which are the same within the file count as added.
 */
export function previewImport(
  store: Store,
  collection: Collection,
  onRows?: (rows: number) => void,
): Promise<Result<ImportReport, StoreError>> {
  return attempt(async () => {
    if (isLong(collection)) {
      const taking = { collection, onConflict: 'keep', onRows } as const;
      // In no transaction: one that writes nothing has long waits, and ends in one of them.
      return takeIn(store, new Rehearsal(store), taking);
    }
    let report: ImportReport | undefined;
    await store
      .transaction('rw', writeTables(store), async (transaction) => {
        const draft = new Draft(store);
        report = await takeIn(store, draft, { collection, onConflict: 'keep', onRows });
        transaction.abort();
      })
      .catch((error) => {
        // The abort is ours; anything before it is not.
        if (!report) throw error;
      });
    return report ?? { tables: {}, conflicts: [], rows: [] };
  });
}

/** Takes a checked collection in, all of it or, if anything fails, none; one act to undo. */
export function applyImport(
  store: Store,
  collection: Collection,
  onConflict: OnConflict = 'newer',
  onRows?: (rows: number) => void,
): Promise<Written<ImportReport>> {
  return write(store, 'import', (draft, entry) => {
    entry.about = `${collection.facts.length} · ${collection.notes.length}`;
    return takeIn(store, draft, { collection, onConflict, onRows });
  });
}

interface Taking {
  readonly collection: Collection;
  readonly onConflict: OnConflict;
  readonly onRows: ((rows: number) => void) | undefined;
}

async function takeIn(
  store: Store,
  draft: Draft,
  { collection, onConflict, onRows }: Taking,
): Promise<ImportReport> {
  const intake: Intake = {
    store,
    draft,
    onConflict,
    tables: {},
    conflicts: [],
    sourceIds: new Map(),
    factIds: new Map(),
    entityIds: new Map(),
    held: new Map(),
    subjects: new Map(),
    rows: [],
    ...(onRows && { onRows }),
  };
  // First, so that what is to go is not taken along by a merge.
  await takeRemoved(intake, collection.removed);
  await takeSources(intake, collection.sources);
  await takeEntities(intake, collection.entities);
  await takeRedirects(intake, collection.redirects);
  await takeFacts(intake, collection.facts);
  await takeNotes(intake, collection.notes);
  await takeKeyed(intake, 'ignores', collection.ignores);
  await takeKeyed(intake, 'sites', collection.sites);
  await takeKeyed(intake, 'settings', collection.settings);
  await takeKeyed(intake, 'proposals', collection.proposals);
  return { tables: intake.tables, conflicts: intake.conflicts, rows: intake.rows };
}
