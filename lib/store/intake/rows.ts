import type { EntityId } from '../../model/entity.ts';
import type { Note, NoteTarget } from '../../model/note.ts';
import type { Source } from '../../model/source.ts';
import type { Store } from '../database.ts';
import { resolveId } from '../entities/entities.ts';
import { plain, sourceRow } from '../rows/keys.ts';
import type { Journalled, SourceRow } from '../rows/rows.ts';
import { chunks, count, heldIdsOf, heldRows, type Intake, ofCatalogue, wins } from './standing.ts';

export async function takeSources(intake: Intake, sources: readonly Source[]): Promise<void> {
  const { store, draft, sourceIds } = intake;
  for (const rows of chunks(sources.map(sourceRow), intake)) {
    const here = await heldRows(intake, 'sources', rows);
    const pages = rows.flatMap((row) => row.keys.page ?? []);
    const known = await store.sources.where('keys.page').anyOf(pages).toArray();
    const byPage = new Map(known.map((row) => [row.keys.page, row.id]));
    const puts: { before: SourceRow | undefined; after: SourceRow }[] = [];
    for (const [i, row] of rows.entries()) {
      const twin = row.keys.page === undefined ? undefined : byPage.get(row.keys.page);
      const mine = here[i];
      if (twin !== undefined && twin !== row.id) {
        sourceIds.set(row.id, twin);
        count(intake, { table: 'sources', id: row.id, label: row.title }, 'merged');
      } else if (mine && ofCatalogue(row))
        count(intake, { table: 'sources', id: row.id, label: row.title }, 'same');
      else {
        const pair = { mine: mine && plain(mine), theirs: plain(row) };
        if (wins(intake, { table: 'sources', id: row.id, ...pair }))
          puts.push({ before: mine, after: row });
        if (row.keys.page !== undefined) byPage.set(row.keys.page, row.id);
      }
    }
    await draft.replace('sources', puts);
  }
}

export async function takeNotes(intake: Intake, notes: readonly Note[]): Promise<void> {
  const { draft } = intake;
  for (const rows of chunks(notes, intake)) {
    const here = await heldRows(intake, 'notes', rows);
    const homes = await homesOf(intake, rows);
    const puts: { before: Note | undefined; after: Note }[] = [];
    for (const [i, note] of rows.entries()) {
      const theirs = { ...note, target: targetOf(intake, note.target, homes) };
      const before = here[i];
      if (wins(intake, { table: 'notes', id: note.id, mine: before, theirs }))
        puts.push({ before, after: theirs });
    }
    await draft.replace('notes', puts);
  }
}

/** Where the entities lead that notes are on; only those that were merged or are gone. */
async function homesOf(intake: Intake, notes: readonly Note[]): Promise<Map<EntityId, EntityId>> {
  const moved = await heldIdsOf(intake, 'redirects');
  const homes = new Map<EntityId, EntityId>();
  for (const { target: about } of notes) {
    if (about.type !== 'entity' || !moved.has(about.entityId) || homes.has(about.entityId))
      continue;
    homes.set(about.entityId, await resolveId(intake.store, about.entityId));
  }
  return homes;
}

function targetOf(
  { sourceIds, factIds }: Intake,
  about: NoteTarget,
  homes: ReadonlyMap<EntityId, EntityId>,
): NoteTarget {
  switch (about.type) {
    case 'passage':
      return { ...about, sourceId: sourceIds.get(about.sourceId) ?? about.sourceId };
    case 'entity':
      return { ...about, entityId: homes.get(about.entityId) ?? about.entityId };
    case 'fact':
      return { ...about, factId: factIds.get(about.factId) ?? about.factId };
  }
}

const NONE: ReadonlySet<object> = new Set();

type Keyed = 'ignores' | 'sites' | 'settings' | 'proposals';

/** Rows that are told apart by their key alone. */
export async function takeKeyed<T extends Keyed>(
  intake: Intake,
  table: T,
  rows: readonly Journalled[T][],
): Promise<void> {
  const keyOf = (row: object): string =>
    'id' in row
      ? String(row.id)
      : 'site' in row
        ? String(row.site)
        : 'key' in row
          ? String(row.key)
          : '';
  const here = await intake.store.table<Journalled[T], string>(table).bulkGet(rows.map(keyOf));
  const twins = table === 'proposals' ? await proposedToo(intake.store, rows) : NONE;
  const puts: Journalled[T][] = [];
  for (const [i, row] of rows.entries()) {
    const id = keyOf(row);
    if (!here[i] && twins.has(row)) count(intake, { table, id }, 'same');
    else if (wins(intake, { table, id, mine: here[i], theirs: row })) puts.push(row);
  }
  await intake.draft.put(table, ...puts);
}

/** Which of these rows were proposed here too, under ids of their own. Waits for the database alone. */
async function proposedToo(store: Store, rows: readonly object[]): Promise<ReadonlySet<object>> {
  const pairOf = (row: object) =>
    'type' in row && 'key' in row ? [String(row.type), String(row.key)] : [];
  const pairs = rows.map(pairOf).filter((pair) => pair.length === 2);
  const known = await store.proposals.where('[type+key]').anyOf(pairs).toArray();
  const here = new Set(known.map((row) => pairOf(row).join('\n')));
  return new Set(rows.filter((row) => here.has(pairOf(row).join('\n'))));
}
