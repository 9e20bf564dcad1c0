import type { Note } from '../../model/note.ts';
import type { Store } from '../database.ts';
import type { Page } from '../entities/entities.ts';
import { resolveId } from '../entities/entities.ts';
import { folded } from '../rows/keys.ts';
import type { NoteList } from './notes.ts';

/** So many notes are looked at at once. */
const STEP = 2_000;

/** Whether what a note is about is no longer kept: its entity, its fact or its page. */
export async function isOrphaned(store: Store, { target }: Note): Promise<boolean> {
  switch (target.type) {
    case 'entity':
      return !(await store.entities.get(await resolveId(store, target.entityId)));
    case 'fact':
      return !(await store.facts.get(target.factId));
    case 'passage':
      return !(await store.sources.get(target.sourceId));
  }
}

/** A stretch of the notes whose subject is gone, the newest first unless sorted otherwise. */
export async function listOrphans(
  store: Store,
  {
    sort = 'updated',
    descending = sort === 'updated',
    limit = 100,
    offset = 0,
  }: Pick<NoteList, 'sort' | 'descending' | 'limit' | 'offset'> = {},
): Promise<Page<Note>> {
  const newest = store.notes.orderBy('[updatedAt+id]').reverse();
  const orphans: Note[] = [];
  for (let from = 0; ; from += STEP) {
    const notes = await newest.offset(from).limit(STEP).toArray();
    orphans.push(...(await orphansAmong(store, notes)));
    if (notes.length < STEP) break;
  }
  const rows = sort === 'updated' ? orphans.reverse() : sortedBy(orphans, sort);
  if (descending) rows.reverse();
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
}

function sortedBy(notes: readonly Note[], sort: 'body' | 'tags'): Note[] {
  const keyed = notes.map((note) => ({ note, key: folded(String(note[sort])) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ note }) => note);
}

/** Looks up at once what many notes are about; only what is not there by its id is looked for further. */
async function orphansAmong(store: Store, notes: readonly Note[]): Promise<Note[]> {
  const ids = { entity: new Set<string>(), fact: new Set<string>(), passage: new Set<string>() };
  for (const { target } of notes) ids[target.type].add(idOf(target));
  const [entities, facts, sources] = await Promise.all([
    store.entities.bulkGet([...ids.entity]),
    store.facts.bulkGet([...ids.fact]),
    store.sources.bulkGet([...ids.passage]),
  ]);
  const known = new Set([...entities, ...facts, ...sources].flatMap((row) => row?.id ?? []));
  const doubtful = notes.filter(({ target }) => !known.has(idOf(target)));
  const orphaned = await Promise.all(doubtful.map((note) => isOrphaned(store, note)));
  return doubtful.filter((_, i) => orphaned[i]);
}

function idOf(target: Note['target']): string {
  if (target.type === 'entity') return target.entityId;
  return target.type === 'fact' ? target.factId : target.sourceId;
}
