import type { Note, NoteTarget } from '../../model/note.ts';
import type { NoteDraft, PageSource } from '../../model/views.ts';
import type { Store } from '../database.ts';
import { type Page, resolveId } from '../entities/entities.ts';
import { StoreRefusal } from '../errors.ts';
import type { Draft } from '../journal/draft.ts';
import { type Written, write } from '../journal/journal.ts';
import { ensureSource, sourceOfPage } from '../pages/sources.ts';
import { folded } from '../rows/keys.ts';
import { placeIn, rowsAt, stretchOf } from '../rows/stretch.ts';
import { totalOf } from '../rows/totals.ts';
import { findNoteIds, sortedNoteIds } from './texts.ts';

export type NoteSort = 'updated' | 'body' | 'tags';

/** What a list of notes shows; newest first unless sorted otherwise. */
export interface NoteList {
  /** Found in body and tags. */
  readonly query?: string;
  readonly tag?: string;
  readonly entityId?: string;
  readonly factId?: string;
  readonly sourceId?: string;
  /** Of all notes; neither with a query nor of what one thing is about. */
  readonly sort?: NoteSort;
  readonly descending?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/** A note as the reader edits it; without `id` a new one. */
export type NoteEdit = Pick<Note, 'body' | 'tags' | 'target'> & { readonly id?: string };

/** Writes a note from a page: on a passage of it, on an entity or on a fact. */
export function writeNote(
  store: Store,
  note: NoteDraft,
  page: PageSource,
): Promise<Written<{ noteId: string }>> {
  return write(store, 'note:save', async (draft, entry) => {
    entry.about = excerpt(note.body);
    const target = await targetOf(store, draft, { note, page });
    return { noteId: await put(store, draft, { body: note.body, tags: note.tags, target }) };
  });
}

async function targetOf(
  store: Store,
  draft: Draft,
  { note, page }: { note: NoteDraft; page: PageSource },
): Promise<NoteTarget> {
  switch (note.on) {
    case 'passage':
      return {
        type: 'passage',
        sourceId: await ensureSource(store, draft, page),
        selector: note.selector,
      };
    case 'entity':
      return { type: 'entity', entityId: await resolveId(store, note.entityId) };
    case 'fact':
      return { type: 'fact', factId: note.factId };
  }
}

/** Writes what the reader set of a note, or a new one; see `saveEntity` for `since`. */
export function saveNote(
  store: Store,
  note: NoteEdit,
  since?: string,
): Promise<Written<{ noteId: string }>> {
  return write(store, 'note:save', async (draft, entry) => {
    const old = note.id === undefined ? undefined : await store.notes.get(note.id);
    if (old && since !== undefined && old.updatedAt !== since) throw new StoreRefusal('collision');
    entry.about = excerpt(note.body);
    return { noteId: await put(store, draft, note, old) };
  });
}

async function put(store: Store, draft: Draft, note: NoteEdit, old?: Note): Promise<string> {
  const now = store.moment();
  const id = note.id ?? store.newId();
  const tags = [...new Set(note.tags.map((tag) => tag.trim()).filter(Boolean))];
  const createdAt = old?.createdAt ?? now;
  const { body, target } = note;
  await draft.put('notes', { id, body, tags, target, createdAt, updatedAt: now });
  return id;
}

export function deleteNotes(store: Store, ids: readonly string[]): Promise<Written<object>> {
  return write(store, 'note:delete', async (draft, entry) => {
    entry.about = excerpt((await store.notes.get(ids[0] ?? ''))?.body ?? '');
    await draft.remove('notes', ...ids);
    return {};
  });
}

export function getNote(store: Store, id: string): Promise<Note | undefined> {
  return store.notes.get(id);
}

/** A stretch of the notes. */
export async function listNotes(store: Store, list: NoteList = {}): Promise<Page<Note>> {
  const { query = '', limit = 100, offset = 0 } = list;
  const wanted = folded(query);
  if (wanted) {
    const named = await findNoteIds(store, wanted);
    const narrowed = isNarrow(list) ? new Set(await based(store, list).primaryKeys()) : null;
    const ids = narrowed ? named.filter((id) => narrowed.has(id)) : named;
    const found = await store.notes.bulkGet(ids.slice(offset, offset + limit));
    return { rows: found.filter((row) => row !== undefined), total: ids.length };
  }
  if (!isNarrow(list)) return allNotes(store, list);
  const total = await based(store, list).count();
  const rows = await based(store, list).reverse().offset(offset).limit(limit).toArray();
  return { rows, total };
}

async function allNotes(store: Store, list: NoteList): Promise<Page<Note>> {
  const { sort = 'updated', descending = sort === 'updated', limit = 100, offset = 0 } = list;
  if (sort !== 'updated') {
    const ids = await sortedNoteIds(store, sort);
    const rows = await rowsAt(store.notes, ids, { offset, limit, descending });
    return { rows, total: ids.length };
  }
  const total = totalOf(store, 'notes');
  const stretch = { offset, limit, total, descending };
  const rows = await stretchOf(store.notes, { index: '[updatedAt+id]' }, stretch);
  return { rows, total: await total };
}

/** Where a note stands among all, the newest first; -1 where there is none. */
export async function placeOfNote(store: Store, id: string): Promise<number> {
  const before = await placeIn(store.notes, { index: '[updatedAt+id]' }, id);
  return before < 0 ? -1 : (await totalOf(store, 'notes')) - 1 - before;
}

function isNarrow({ tag, entityId, factId, sourceId }: NoteList): boolean {
  return [tag, entityId, factId, sourceId].some((part) => part !== undefined);
}

function based(store: Store, { tag, entityId, factId, sourceId }: NoteList) {
  if (entityId !== undefined) return store.notes.where('target.entityId').equals(entityId);
  if (factId !== undefined) return store.notes.where('target.factId').equals(factId);
  if (sourceId !== undefined) return store.notes.where('target.sourceId').equals(sourceId);
  if (tag !== undefined) return store.notes.where('tags').equals(tag);
  return store.notes.orderBy('[updatedAt+id]');
}

/** The passage notes of a page, by its address, in the order of the page. */
export async function notesOfPage(store: Store, address: string): Promise<readonly Note[]> {
  const source = await sourceOfPage(store, address);
  if (!source) return [];
  const notes = await store.notes.where('target.sourceId').equals(source.id).toArray();
  return notes.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ target }: Note): number {
  return target.type === 'passage' ? target.selector.position.start : 0;
}

/** Every tag in use, in order. */
export async function listTags(store: Store): Promise<readonly string[]> {
  return (await store.notes.orderBy('tags').uniqueKeys()).map(String);
}

function excerpt(body: string): string {
  return body.trim().slice(0, 80);
}
