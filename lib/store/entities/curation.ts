import type { KeptEntity } from '../../model/collection.ts';
import type { EntityId, NameKind } from '../../model/entity.ts';
import { displayName } from '../../model/entity.ts';
import type { PageSource } from '../../model/views.ts';
import type { Store } from '../database.ts';
import { StoreRefusal } from '../errors.ts';
import { factRowsOf } from '../facts/facts.ts';
import { putFact } from '../facts/keep.ts';
import type { Draft } from '../journal/draft.ts';
import { lastActOn, type Written, write } from '../journal/journal.ts';
import { folded, movedFact, plain, scriptOf, squeeze } from '../rows/keys.ts';
import type { FactRow } from '../rows/rows.ts';
import { changedRow, nameOf, putEntity, resolveId } from './entities.ts';
import { entitiesNamed } from './search.ts';

/** Takes a name no list holds for an entity; accepted twice it is the same one. */
export function acceptName(
  store: Store,
  { surface, kind }: { surface: string; kind: NameKind; source?: PageSource },
): Promise<Written<{ entityId: EntityId }>> {
  return write(store, 'name:accept', async (draft, entry) => {
    entry.about = surface;
    const proposal = await store.proposals.where({ type: 'name', key: folded(surface) }).first();
    if (proposal) await draft.remove('proposals', proposal.id);
    const [known] = await entitiesNamed(store, surface);
    if (known !== undefined) {
      const undoId = await lastActOn(store, 'entities', known);
      return { entityId: known, ...(undoId !== null && !draft.changes().length && { undoId }) };
    }
    const now = store.moment();
    const id = store.newId();
    const names = { [scriptOf(surface)]: surface.trim() };
    const times = { createdAt: now, updatedAt: now, lastSeen: now };
    await putEntity(draft, {
      id,
      kind,
      names,
      aliases: [],
      source: 'hand',
      origin: 'page',
      ...times,
    });
    return { entityId: id };
  });
}

/** Takes a proposed name for another name of an entity. */
export function addAlias(
  store: Store,
  { entityId, surface }: { entityId: EntityId; surface: string },
): Promise<Written<{ entityId: EntityId }>> {
  return write(store, 'name:accept', async (draft, entry) => {
    const id = await resolveId(store, entityId);
    const row = await store.entities.get(id);
    if (!row) throw new StoreRefusal('not-found');
    entry.about = `${surface} → ${nameOf(row)}`;
    const proposal = await store.proposals.where({ type: 'name', key: folded(surface) }).first();
    if (proposal) await draft.remove('proposals', proposal.id);
    const aliases = [...row.aliases, surface];
    await putEntity(draft, { ...plain(row), aliases, updatedAt: store.moment() });
    return { entityId: id };
  });
}

/**
 * Makes one entity of several: names, aliases, facts and notes move to `into`, and the other ids
 * lead there from now on. Facts that say the same become one with its echoes.
 */
export function mergeEntities(
  store: Store,
  into: EntityId,
  others: readonly EntityId[],
): Promise<Written<{ id: EntityId }>> {
  return write(store, 'entity:merge', async (draft, entry) => {
    const target = await store.entities.get(into);
    const rows = await store.entities.bulkGet(others.filter((id) => id !== into));
    const merged = rows.filter((row) => row !== undefined);
    if (!target || !merged.length) throw new StoreRefusal('not-found');
    entry.about = `${nameOf(target)} ← ${merged.map(nameOf).join(', ')}`;
    const united = merged.reduce<KeptEntity>(unite, plain(target));
    await draft.remove('entities', ...merged.map((row) => row.id));
    await putEntity(draft, { ...plain(target), ...united, updatedAt: store.moment() });
    await draft.put('redirects', ...merged.map(({ id }) => ({ id, to: into })));
    for (const { id } of merged) await moveAll(store, draft, { from: id, to: into });
    return { id: into };
  });
}

/** The first with what only the second has; names that differ become aliases. */
function unite(entity: KeptEntity, other: KeptEntity): KeptEntity {
  const aliases = [...entity.aliases, ...Object.values(other.names), ...other.aliases];
  const names = { ...other.names, ...entity.names };
  const own = new Set(Object.values(names).map(squeeze));
  const left = new Map(aliases.map((alias) => [squeeze(alias), alias] as const));
  for (const name of own) left.delete(name);
  const all = [...(other.rules ?? []), ...(entity.rules ?? [])];
  const rules = [...new Map(all.map((rule) => [squeeze(rule.alias), rule])).values()];
  const united = { ...other, ...entity, names, aliases: [...left.values()] };
  return rules.length ? { ...united, rules } : united;
}

/** Moves all that hangs on one entity to another: facts, notes, and what names it as its maker. */
export async function moveAll(
  store: Store,
  draft: Draft,
  { from, to }: { from: EntityId; to: EntityId },
): Promise<void> {
  await moveFacts(store, draft, { facts: await factRowsOf(store, from), to });
  const notes = await store.notes.where('target.entityId').equals(from).toArray();
  const target = { type: 'entity', entityId: to } as const;
  await draft.put('notes', ...notes.map((note) => ({ ...note, target })));
  for (const link of ['maker', 'parent', 'family'] as const) {
    const linked = await store.entities.where(link).equals(from).toArray();
    const relinked = linked.map((row) => changedRow({ ...plain(row), [link]: to }));
    await draft.put('entities', ...relinked);
  }
}

async function moveFacts(
  store: Store,
  draft: Draft,
  { facts, to }: { facts: readonly FactRow[]; to: EntityId },
): Promise<void> {
  const moves = facts.map((before) => ({ before, after: movedFact(before, to) }));
  const known = new Set((await factRowsOf(store, to)).map((row) => row.keys.claim));
  const isSaid = ({ keys }: FactRow) => keys.claim !== undefined && known.has(keys.claim);
  await draft.replace(
    'facts',
    moves.filter(({ after }) => !isSaid(after)),
  );
  for (const row of moves.map(({ after }) => after).filter(isSaid)) {
    const { id } = await putFact(store, draft, plain(row));
    if (id !== row.id) await absorb(store, draft, { fact: row.id, into: id });
  }
}

/** A fact that became another's telling: its notes go to that one. */
async function absorb(
  store: Store,
  draft: Draft,
  { fact, into }: { fact: string; into: string },
): Promise<void> {
  await draft.remove('facts', fact);
  const notes = await store.notes.where('target.factId').equals(fact).toArray();
  const target = { type: 'fact', factId: into } as const;
  await draft.put('notes', ...notes.map((note) => ({ ...note, target })));
}

/** Parts an entity: the given aliases, names and facts become a new one. */
export function splitEntity(
  store: Store,
  id: EntityId,
  part: { aliases: readonly string[]; factIds: readonly string[]; kind?: NameKind },
): Promise<Written<{ id: EntityId }>> {
  return write(store, 'entity:split', async (draft, entry) => {
    const row = await store.entities.get(id);
    const [first] = part.aliases;
    if (!row || first === undefined) throw new StoreRefusal('not-found');
    const away = new Set(part.aliases.map(squeeze));
    const stays = (surface: string) => !away.has(squeeze(surface));
    const names = Object.entries(row.names).filter(([, name]) => stays(name));
    const now = store.moment();
    const { rules = [], ...old } = plain(row);
    const rest = { ...old, names: Object.fromEntries(names), updatedAt: now };
    const stay = rules.filter(({ alias }) => stays(alias));
    const go = rules.filter(({ alias }) => !stays(alias));
    const aliases = row.aliases.filter(stays);
    const newId = store.newId();
    entry.about = `${displayName(row, scriptOf(first))} → ${first}`;
    await putEntity(draft, { ...rest, aliases, ...(stay.length && { rules: stay }) });
    await putEntity(draft, {
      id: newId,
      kind: part.kind ?? row.kind,
      names: { [scriptOf(first)]: first },
      aliases: part.aliases.slice(1),
      source: 'hand',
      origin: 'hand',
      createdAt: now,
      updatedAt: now,
      ...(go.length && { rules: go }),
    });
    const facts = (await store.facts.bulkGet([...part.factIds])).filter(
      (fact) => fact !== undefined,
    );
    await moveFacts(store, draft, { facts, to: newId });
    return { id: newId };
  });
}

/** Deletes entities with their facts and notes. The catalogue does not bring them back. */
export function deleteEntities(store: Store, ids: readonly EntityId[]): Promise<Written<object>> {
  return write(store, 'entity:delete', async (draft, entry) => {
    const rows = (await store.entities.bulkGet([...ids])).filter((row) => row !== undefined);
    entry.about = rows.map(nameOf).join(', ').slice(0, 200);
    const facts = (await Promise.all(ids.map((id) => factRowsOf(store, id)))).flat();
    const factIds = facts.map((fact) => fact.id);
    const notes = await store.notes.where('target.entityId').anyOf(ids).primaryKeys();
    const onFacts = await store.notes.where('target.factId').anyOf(factIds).primaryKeys();
    await draft.remove('notes', ...notes, ...onFacts);
    await draft.remove('facts', ...factIds);
    await draft.remove('entities', ...ids);
    const known = rows.filter((row) => row.origin === 'catalogue');
    await draft.put('redirects', ...known.map(({ id }) => ({ id, to: '' })));
    return {};
  });
}
