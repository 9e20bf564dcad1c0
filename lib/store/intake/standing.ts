import { canonical } from '../../model/canonical.ts';
import type { Collection } from '../../model/collection.ts';
import type { Store } from '../database.ts';
import type { Draft } from '../journal/draft.ts';
import type { ImportConflict, OnConflict, Standing } from './intake.ts';

/** An import under way. */
export interface Intake {
  readonly store: Store;
  readonly draft: Draft;
  readonly onConflict: OnConflict;
  readonly tables: Partial<Record<keyof Collection, Standing>>;
  readonly conflicts: ImportConflict[];
  /** Ids of the file that stand for rows kept here under another. */
  readonly sourceIds: Map<string, string>;
  readonly factIds: Map<string, string>;
}

const MOST_CONFLICTS = 500;
const CHUNK = 1_000;
const NONE: Standing = { added: 0, same: 0, merged: 0, conflicting: 0 };

/** Counts a row of the file by how it stands to what is kept. */
export function count(intake: Intake, table: keyof Collection, standing: keyof Standing): void {
  const counts = intake.tables[table] ?? NONE;
  intake.tables[table] = { ...counts, [standing]: counts[standing] + 1 };
}

/** Counts a row against the one that is kept, and says whether it is to be written. */
export function wins(
  intake: Intake,
  { table, id, mine, theirs }: ImportConflict & { mine: object | undefined; theirs: object },
): boolean {
  if (!mine) {
    count(intake, table, 'added');
    return true;
  }
  if (canonical(mine) === canonical(theirs)) {
    count(intake, table, 'same');
    return false;
  }
  count(intake, table, 'conflicting');
  if (intake.conflicts.length < MOST_CONFLICTS) intake.conflicts.push({ table, id, mine, theirs });
  if (intake.onConflict !== 'newer') return intake.onConflict === 'take';
  return updatedAt(theirs) > updatedAt(mine);
}

function updatedAt(row: object): string {
  return 'updatedAt' in row ? String(row.updatedAt) : '';
}

/** Rows in stretches that are looked up at once. */
export function* chunks<T>(rows: readonly T[]): Iterable<readonly T[]> {
  for (let i = 0; i < rows.length; i += CHUNK) yield rows.slice(i, i + CHUNK);
}

/** Catalogue rows are the catalogue's own affair: one that is here already stays. */
export function ofCatalogue(row: { readonly id: string }): boolean {
  return row.id.startsWith('catalogue:');
}
