import { canonical } from '../model/canonical.ts';
import type { Collection, KeptEntity, Redirect } from '../model/collection.ts';
import type { Fact } from '../model/fact.ts';
import type { Note, NoteTarget } from '../model/note.ts';
import type { Source } from '../model/source.ts';
import { bareRow, baseId, basesOf, isCatalogues, SEEDED_TABLES, type SeededRow } from './bases.ts';
import { moveAll } from './curation.ts';
import type { Store } from './database.ts';
import type { Draft } from './draft.ts';
import { tellings } from './echoes.ts';
import { resolveId } from './entities.ts';
import { factsOf } from './facts.ts';
import type { ImportConflict, OnConflict, Standing } from './intake.ts';
import { joined } from './keep.ts';
import { entityRow, factRow, plain, sourceRow } from './keys.ts';
import type { FactRow, Journalled, SourceRow } from './rows.ts';
import { untouched } from './three-way.ts';

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

function count(intake: Intake, table: keyof Collection, standing: keyof Standing): void {
  const counts = intake.tables[table] ?? NONE;
  intake.tables[table] = { ...counts, [standing]: counts[standing] + 1 };
}

/** Counts a row against the one that is kept, and says whether it is to be written. */
function wins(
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

function* chunks<T>(rows: readonly T[]): Iterable<readonly T[]> {
  for (let i = 0; i < rows.length; i += CHUNK) yield rows.slice(i, i + CHUNK);
}

/** Catalogue rows are the catalogue's own affair: one that is here already stays. */
function ofCatalogue(row: { readonly id: string }): boolean {
  return row.id.startsWith('catalogue:');
}

export async function takeSources(intake: Intake, sources: readonly Source[]): Promise<void> {
  const { store, draft, sourceIds } = intake;
  for (const rows of chunks(sources.map(sourceRow))) {
    const here = await store.sources.bulkGet(rows.map((row) => row.id));
    const pages = rows.flatMap((row) => row.keys.page ?? []);
    const known = await store.sources.where('keys.page').anyOf(pages).toArray();
    const byPage = new Map(known.map((row) => [row.keys.page, row.id]));
    const puts: SourceRow[] = [];
    for (const [i, row] of rows.entries()) {
      const twin = row.keys.page === undefined ? undefined : byPage.get(row.keys.page);
      const mine = here[i];
      if (twin !== undefined && twin !== row.id) {
        sourceIds.set(row.id, twin);
        count(intake, 'sources', 'merged');
      } else if (mine && ofCatalogue(row)) count(intake, 'sources', 'same');
      else {
        const pair = { mine: mine && plain(mine), theirs: plain(row) };
        if (wins(intake, { table: 'sources', id: row.id, ...pair })) puts.push(row);
        if (row.keys.page !== undefined) byPage.set(row.keys.page, row.id);
      }
    }
    await draft.put('sources', ...puts);
  }
}

export async function takeEntities(intake: Intake, entities: readonly KeptEntity[]): Promise<void> {
  const { store, draft } = intake;
  const isOwn = (entity: KeptEntity) => entity.origin !== 'catalogue' || entity.edited === true;
  for (const rows of chunks(entities)) {
    const here = await store.entities.bulkGet(rows.map((row) => row.id));
    const gone = await store.redirects.bulkGet(rows.map((row) => row.id));
    const puts: KeptEntity[] = [];
    for (const [i, row] of rows.entries()) {
      const mine = here[i];
      if (gone[i]) count(intake, 'entities', 'merged');
      else if (mine && !isOwn(row)) count(intake, 'entities', 'same');
      else if (mine && !isOwn(mine)) {
        count(intake, 'entities', 'merged');
        puts.push(row);
      } else {
        const pair = { mine: mine && plain(mine), theirs: row };
        if (wins(intake, { table: 'entities', id: row.id, ...pair })) puts.push(row);
      }
    }
    await draft.put('entities', ...puts.map(entityRow));
  }
}

/** A merge done elsewhere is done here too: what hangs on the merged id moves along. */
export async function takeRedirects(intake: Intake, redirects: readonly Redirect[]): Promise<void> {
  const { store, draft } = intake;
  for (const redirect of redirects) {
    const mine = await store.redirects.get(redirect.id);
    const pair = { mine, theirs: redirect };
    if (!wins(intake, { table: 'redirects', id: redirect.id, ...pair })) continue;
    const to = redirect.to && (await resolveId(store, redirect.to));
    if (to === redirect.id) continue;
    await draft.put('redirects', { id: redirect.id, to });
    if (!to) continue;
    await moveAll(store, draft, { from: redirect.id, to });
    await draft.remove('entities', redirect.id);
  }
}

export async function takeFacts(intake: Intake, facts: readonly Fact[]): Promise<void> {
  const { store, draft, factIds } = intake;
  for (const chunk of chunks(facts)) {
    const rows = (await Promise.all(chunk.map((fact) => rehomed(intake, fact)))).map(factRow);
    const here = await store.facts.bulkGet(rows.map((row) => row.id));
    const claims = rows.flatMap((row) => row.keys.claim ?? []);
    const known = await store.facts.where('keys.claim').anyOf(claims).toArray();
    const byClaim = new Map(known.map((row) => [claimOf(row), row]));
    for (const [i, row] of rows.entries()) {
      const twin = byClaim.get(claimOf(row));
      const mine = here[i];
      let kept: FactRow | null = null;
      if (twin && twin.id !== row.id) {
        factIds.set(row.id, twin.id);
        kept = await withTelling(intake, twin, row);
      } else if (mine?.origin === 'catalogue') {
        const told = row.origin !== 'catalogue' || (row.confirmed && !mine.confirmed);
        count(intake, 'facts', told ? 'merged' : 'same');
        kept = told ? row : null;
      } else {
        const pair = { mine: mine && plain(mine), theirs: plain(row) };
        if (wins(intake, { table: 'facts', id: row.id, ...pair })) kept = row;
      }
      if (kept) byClaim.set(claimOf(kept), kept);
    }
    const before = new Map(known.map((row) => [row.id, row]));
    const own = new Set(rows.map((row) => row.id));
    const changed = [...byClaim.values()].filter((row) => before.get(row.id) !== row);
    await draft.put('facts', ...changed.filter((row) => own.has(row.id) || before.has(row.id)));
  }
}

/** What tells a fact from others in an import; the catalogue's own are each one of a kind. */
function claimOf({ id, keys }: FactRow): string {
  return keys.claim ?? id;
}

/** The fact with the ids under which its sources and its subject are kept here. */
async function rehomed({ store, sourceIds }: Intake, fact: Fact): Promise<Fact> {
  const at = (id: string) => sourceIds.get(id) ?? id;
  const { entityId } = fact.subject;
  const to = entityId === undefined ? undefined : await resolveId(store, entityId);
  return {
    ...fact,
    ...(to !== undefined && { subject: { ...fact.subject, entityId: to } }),
    sourceId: at(fact.sourceId),
    ...(fact.echoes && {
      echoes: fact.echoes.map((echo) => ({ ...echo, sourceId: at(echo.sourceId) })),
    }),
  };
}

async function withTelling(intake: Intake, twin: FactRow, row: FactRow): Promise<FactRow | null> {
  const merged = await joined(intake.store, plain(twin), plain(row));
  const more = tellings(merged).length > tellings(twin).length;
  count(intake, 'facts', more ? 'merged' : 'same');
  return more ? factRow(merged) : null;
}

export async function takeNotes(intake: Intake, notes: readonly Note[]): Promise<void> {
  const { store, draft } = intake;
  for (const rows of chunks(notes)) {
    const here = await store.notes.bulkGet(rows.map((row) => row.id));
    const puts: Note[] = [];
    for (const [i, note] of rows.entries()) {
      const theirs = { ...note, target: await target(intake, note.target) };
      if (wins(intake, { table: 'notes', id: note.id, mine: here[i], theirs })) puts.push(theirs);
    }
    await draft.put('notes', ...puts);
  }
}

async function target(intake: Intake, about: NoteTarget): Promise<NoteTarget> {
  switch (about.type) {
    case 'passage':
      return { ...about, sourceId: intake.sourceIds.get(about.sourceId) ?? about.sourceId };
    case 'entity':
      return { ...about, entityId: await resolveId(intake.store, about.entityId) };
    case 'fact':
      return { ...about, factId: intake.factIds.get(about.factId) ?? about.factId };
  }
}

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
  const puts: Journalled[T][] = [];
  for (const [i, row] of rows.entries()) {
    const id = keyOf(row);
    if (!here[i] && (await isProposed(intake.store, table, row))) count(intake, table, 'same');
    else if (wins(intake, { table, id, mine: here[i], theirs: row })) puts.push(row);
  }
  await intake.draft.put(table, ...puts);
}

/** The same name was proposed here too, under an id of its own. */
async function isProposed(store: Store, table: Keyed, row: object): Promise<boolean> {
  if (table !== 'proposals' || !('type' in row) || !('key' in row)) return false;
  const key = [String(row.type), String(row.key)];
  return (await store.proposals.where('[type+key]').equals(key).count()) > 0;
}

/** What the catalogue says of entities that go. */
async function removeFactsOf({ store, draft }: Intake, ids: readonly string[]): Promise<void> {
  const facts = await Promise.all(ids.map((id) => factsOf(store, id)));
  const known = facts.flat().filter(({ fact }) => fact.origin === 'catalogue' && !fact.confirmed);
  await draft.remove('facts', ...known.map(({ fact }) => fact.id));
}

/** What the reader deleted of the catalogue goes here too, unless it was changed here. */
export async function takeRemoved(intake: Intake, removed: readonly string[]): Promise<void> {
  const { store, draft } = intake;
  for (const table of SEEDED_TABLES) {
    const prefix = baseId(table, '');
    const named = removed.flatMap((id) => (id.startsWith(prefix) ? id.slice(prefix.length) : []));
    const bases = await basesOf(store, table);
    const rows = await store.table<SeededRow, string>(table).bulkGet(named);
    const gone: string[] = [];
    for (const [i, id] of named.entries()) {
      const row = rows[i];
      const base = bases.get(id);
      const idle = row && (base ? untouched(base, bareRow(row)) : isCatalogues(row));
      count(intake, 'removed', !row ? 'same' : idle ? 'added' : 'conflicting');
      if (idle) gone.push(id);
      // Where the catalogue is not taken in yet, an empty base tells it later that the row is not wanted.
      if (!row && !base) await store.bases.put({ id: baseId(table, id), row: {} });
    }
    await draft.remove(table, ...gone);
    if (table === 'entities') await removeFactsOf(intake, gone);
  }
}
