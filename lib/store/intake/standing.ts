import { canonical } from '../../model/canonical.ts';
import type { Subject } from '../../model/claim.ts';
import type { Collection, KeptEntity } from '../../model/collection.ts';
import { displayName } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Store } from '../database.ts';
import type { Draft } from '../journal/draft.ts';
import type { Journalled } from '../rows/rows.ts';
import type { ImportConflict, OnConflict, RowStanding, Standing } from './intake.ts';

/** An import under way. */
export interface Intake {
  readonly store: Store;
  readonly draft: Draft;
  readonly onConflict: OnConflict;
  readonly tables: Partial<Record<keyof Collection, Standing>>;
  readonly conflicts: ImportConflict[];
  /** How single rows stand, the first few of each standing. */
  readonly rows: RowStanding[];
  /** Told after every stretch of rows. */
  readonly onRows?: (rows: number) => void;
  /** Ids of the file that stand for rows kept here under another. */
  readonly sourceIds: Map<string, string>;
  readonly factIds: Map<string, string>;
  readonly entityIds: Map<string, string>;
  /** The ids a table held when it was first asked for: most rows of a file are not among them. */
  readonly held: Map<Held, ReadonlySet<string>>;
  /** Whom the subjects of facts turned out to be, by how the file names them. */
  readonly subjects: Map<string, Subject>;
  /** The claims that are kept; only where there are too many to ask for each. */
  claims?: Set<string>;
}

export const MOST_CONFLICTS = 500;
const MOST_ROWS = 200;
const CHUNK = 1_000;
const NONE: Standing = { added: 0, same: 0, merged: 0, conflicting: 0 };

/** Counts a row of the file by how it stands to what is kept. */
export function count(
  intake: Intake,
  { table, id, label = id }: { table: keyof Collection; id: string; label?: string },
  standing: keyof Standing,
): void {
  const counts = intake.tables[table] ?? NONE;
  intake.tables[table] = { ...counts, [standing]: counts[standing] + 1 };
  if (counts[standing] < MOST_ROWS) intake.rows.push({ table, id, label, standing });
}

/** What a row is called where rows are listed. */
function labelOf(row: object): string {
  if ('names' in row) return displayName(row as KeptEntity, 'en');
  if ('subject' in row) {
    const { subject, metric, text } = row as Fact;
    return `${subject.text} · ${metric} · ${text}`.slice(0, 120);
  }
  const words = ['title', 'surface', 'body', 'site', 'key'] as const;
  const key = words.find((word) => word in row);
  return key === undefined ? '' : String((row as Record<string, unknown>)[key]).slice(0, 120);
}

/** Counts a row against the one that is kept, and says whether it is to be written. */
export function wins(
  intake: Intake,
  { table, id, mine, theirs }: ImportConflict & { mine: object | undefined; theirs: object },
): boolean {
  const about = { table, id, label: labelOf(theirs) || id };
  if (!mine) {
    count(intake, about, 'added');
    return true;
  }
  if (canonical(mine) === canonical(theirs)) {
    count(intake, about, 'same');
    return false;
  }
  count(intake, about, 'conflicting');
  if (intake.conflicts.length < MOST_CONFLICTS) intake.conflicts.push({ table, id, mine, theirs });
  if (intake.onConflict !== 'newer') return intake.onConflict === 'take';
  return updatedAt(theirs) > updatedAt(mine);
}

function updatedAt(row: object): string {
  return 'updatedAt' in row ? String(row.updatedAt) : '';
}

type Held = 'entities' | 'facts' | 'notes' | 'sources' | 'redirects';

/** The ids a table held when it was first asked for. */
export async function heldIdsOf(
  { store, held }: Intake,
  table: Held,
): Promise<ReadonlySet<string>> {
  const all = () => store.table<unknown, string>(table).toCollection().primaryKeys();
  const known = held.get(table) ?? new Set(await all());
  held.set(table, known);
  return known;
}

/** The rows kept under the ids of others, undefined where there is none. */
export async function heldRows<T extends Held>(
  intake: Intake,
  table: T,
  wanted: readonly { readonly id: string }[],
): Promise<(Journalled[T] | undefined)[]> {
  const rows = intake.store.table<Journalled[T], string>(table);
  const known = await heldIdsOf(intake, table);
  const ids = wanted.map((row) => row.id);
  const hits = ids.filter((id) => known.has(id));
  const found = await rows.bulkGet(hits);
  const byId = new Map(hits.map((id, i) => [id, found[i]]));
  return ids.map((id) => byId.get(id));
}

/** Rows in stretches that are looked up at once. */
export function* chunks<T>(
  rows: readonly T[],
  { onRows }: Pick<Intake, 'onRows'>,
): Iterable<readonly T[]> {
  for (let i = 0; i < rows.length; i += CHUNK) {
    const chunk = rows.slice(i, i + CHUNK);
    yield chunk;
    onRows?.(chunk.length);
  }
}

/** Catalogue rows are the catalogue's own affair: one that is here already stays. */
export function ofCatalogue(row: { readonly id: string }): boolean {
  return row.id.startsWith('catalogue:');
}
