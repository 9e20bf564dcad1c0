import type { Collection, Scope } from '../model/collection.ts';
import { EMPTY_COLLECTION } from '../model/collection.ts';
import type { EntityId } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Note } from '../model/note.ts';
import type { Store } from './database.ts';
import { resolveId } from './entities/entities.ts';
import { tellings } from './facts/echoes.ts';
import { factsOf, listFacts } from './facts/facts.ts';
import { listNotes } from './notes/notes.ts';
import { sourceOfPage } from './pages/sources.ts';
import { plain } from './rows/keys.ts';
import { baseId, basesOf, SEEDED_TABLES } from './seed/bases.ts';

/**
 * Gathers what is asked for, with every source and entity it speaks of. Of the catalogue only what
 * the reader changed or what something kept speaks of; an entity's own sheet has all its facts.
 */
export function collect(store: Store, scope: Scope = { type: 'all' }): Promise<Collection> {
  return store.transaction('r', store.tables, async () => {
    switch (scope.type) {
      case 'all':
        return everything(store);
      case 'page':
        return ofPage(store, scope.url);
      case 'entity':
        return ofEntity(store, scope.id);
      case 'selection': {
        const facts = await store.facts.bulkGet([...(scope.factIds ?? [])]);
        const notes = await store.notes.bulkGet([...(scope.noteIds ?? [])]);
        const part = await around(store, present(facts).map(plain), present(notes));
        const whole = await Promise.all((scope.entityIds ?? []).map((id) => ofEntity(store, id)));
        return together([part, ...whole]);
      }
      case 'search':
        return found(store, scope.text);
    }
  });
}

async function everything(store: Store): Promise<Collection> {
  const notes = await store.notes.toArray();
  const noted = new Set(notes.flatMap((n) => (n.target.type === 'fact' ? [n.target.factId] : [])));
  const kept = await store.facts
    .filter((row) => row.origin !== 'catalogue' || row.confirmed === true || noted.has(row.id))
    .toArray();
  const part = await around(store, kept.map(plain), notes);
  const own = await store.entities.where('keys.own').equals(1).toArray();
  const read = await store.sources.filter((row) => !row.id.startsWith('catalogue:')).toArray();
  return {
    ...part,
    entities: byId([...part.entities, ...own.map(plain)]),
    sources: byId([...part.sources, ...read.map(plain)]),
    proposals: await store.proposals.toArray(),
    sites: await store.sites.toArray(),
    settings: await store.settings.toArray(),
    ignores: await store.ignores.toArray(),
    redirects: await store.redirects.toArray(),
    removed: await removedRows(store),
  };
}

/** Catalogue rows that are no more: they have a base, but are not in the table. */
async function removedRows(store: Store): Promise<string[]> {
  const redirects = new Map((await store.redirects.toArray()).map(({ id, to }) => [id, to]));
  const removed: string[] = [];
  for (const table of SEEDED_TABLES) {
    const bases = [...(await basesOf(store, table))];
    const rows = await store.table(table).bulkGet(bases.map(([id]) => id));
    for (const [i, [id, base]] of bases.entries()) {
      // A merged entity is told by its redirect, and the facts of a deleted one went with it.
      const told = table === 'entities' ? redirects.get(id) : redirects.get(subjectOf(base)) === '';
      if (!rows[i] && !told) removed.push(baseId(table, id));
    }
  }
  return removed;
}

function subjectOf(row: unknown): string {
  return (row as Partial<Fact> | undefined)?.subject?.entityId ?? '';
}

async function ofPage(store: Store, url: string): Promise<Collection> {
  const source = await sourceOfPage(store, url);
  if (!source) return EMPTY_COLLECTION;
  const facts = await store.facts.where('keys.sources').equals(source.id).toArray();
  const notes = await store.notes.where('target.sourceId').equals(source.id).toArray();
  const ids = facts.map((row) => row.id);
  const onFacts = await store.notes.where('target.factId').anyOf(ids).toArray();
  const part = await around(store, facts.map(plain), [...notes, ...onFacts]);
  return { ...part, sources: byId([...part.sources, source]) };
}

async function ofEntity(store: Store, id: EntityId): Promise<Collection> {
  const entityId = await resolveId(store, id);
  const facts = (await factsOf(store, entityId)).map(({ fact }) => fact);
  const notes = await store.notes.where('target.entityId').equals(entityId).toArray();
  const ids = facts.map((fact) => fact.id);
  const onFacts = await store.notes.where('target.factId').anyOf(ids).toArray();
  const part = await around(store, facts, [...notes, ...onFacts]);
  const entity = await store.entities.get(entityId);
  return { ...part, entities: byId([...part.entities, ...present([entity]).map(plain)]) };
}

/** What the lists of facts and of notes show for a search. */
async function found(store: Store, query: string): Promise<Collection> {
  const facts = await listFacts(store, { query, limit: Number.MAX_SAFE_INTEGER });
  const notes = await listNotes(store, { query, limit: Number.MAX_SAFE_INTEGER });
  return around(
    store,
    facts.rows.map(({ fact }) => fact),
    notes.rows,
  );
}

/** Several parts as one, each row once. */
function together(parts: readonly Collection[]): Collection {
  return {
    ...EMPTY_COLLECTION,
    entities: byId(parts.flatMap((part) => part.entities)),
    facts: byId(parts.flatMap((part) => part.facts)),
    notes: byId(parts.flatMap((part) => part.notes)),
    sources: byId(parts.flatMap((part) => part.sources)),
  };
}

/** Facts and notes with the sources and entities they speak of. */
async function around(
  store: Store,
  facts: readonly Fact[],
  notes: readonly Note[],
): Promise<Collection> {
  const sourceIds = new Set([
    ...facts.flatMap((fact) => tellings(fact).map((echo) => echo.sourceId)),
    ...notes.flatMap(({ target }) => (target.type === 'passage' ? [target.sourceId] : [])),
  ]);
  const entityIds = new Set([
    ...facts.flatMap(({ subject }) => (subject.entityId === undefined ? [] : [subject.entityId])),
    ...notes.flatMap(({ target }) => (target.type === 'entity' ? [target.entityId] : [])),
  ]);
  const sources = await store.sources.bulkGet([...sourceIds]);
  const entities = await store.entities.bulkGet([...entityIds]);
  return {
    ...EMPTY_COLLECTION,
    facts: byId(facts),
    notes: byId(notes),
    sources: byId(present(sources).map(plain)),
    entities: byId(present(entities).map(plain)),
  };
}

function present<T>(rows: readonly (T | undefined)[]): T[] {
  return rows.filter((row) => row !== undefined);
}

/** Each row once, in the order of their ids. */
function byId<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  const unique = new Map(rows.map((row) => [row.id, row]));
  return [...unique.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
