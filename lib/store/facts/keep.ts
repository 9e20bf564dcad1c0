import type { Fact } from '../../model/fact.ts';
import type { PageClaim, PageSource } from '../../model/views.ts';
import type { Store } from '../database.ts';
import { resolveId } from '../entities/entities.ts';
import { StoreRefusal } from '../errors.ts';
import type { Draft } from '../journal/draft.ts';
import { lastActOn, type Written, write } from '../journal/journal.ts';
import { ensureSource } from '../pages/sources.ts';
import { factRow, plain } from '../rows/keys.ts';
import { saidAt, tellings, withEchoes } from './echoes.ts';

/** A fact as the reader writes it; without `id` a new one. */
export type FactDraft = Omit<
  Fact,
  'id' | 'createdAt' | 'updatedAt' | 'origin' | 'confidence' | 'echoes'
> & { readonly id?: string };

/** Keeps a page's claim. The same claim again is the same row, from another page an echo of it. */
export function keepFact(
  store: Store,
  { claim: said, source }: KeepRequest,
): Promise<Written<{ factId: string }>> {
  return write(store, 'fact:keep', async (draft, entry) => {
    const now = store.moment();
    const sourceId = await ensureSource(store, draft, source);
    const fact = await claimedFact(store, said, { id: store.newId(), sourceId, now });
    entry.about = `${fact.subject.text} · ${fact.metric} · ${fact.text}`;
    const { id, known } = await putFact(store, draft, fact);
    const key = factRow(fact).keys.claim ?? '';
    const proposal = await store.proposals.where({ type: 'fact', key }).first();
    if (proposal) await draft.remove('proposals', proposal.id);
    const undoId = known ? await lastActOn(store, 'facts', id) : null;
    return { factId: id, ...(undoId !== null && !draft.changes().length && { undoId }) };
  });
}

/** A page's claim as a fact of the subject that it is kept under. */
export async function claimedFact(
  store: Store,
  { claim, ...passage }: PageClaim,
  { id, sourceId, now }: { id: string; sourceId: string; now: string },
): Promise<Fact> {
  const { start: _start, end: _end, subject, ...said } = claim;
  const entityId = subject.entityId && (await resolveId(store, subject.entityId));
  return {
    ...said,
    ...passage,
    id,
    subject: entityId ? { ...subject, entityId } : subject,
    origin: 'page',
    sourceId,
    createdAt: now,
    updatedAt: now,
  };
}

interface KeepRequest {
  readonly claim: PageClaim;
  readonly source: PageSource;
}

/** Puts a fact, or adds its tellings to the row that already says the same. */
export async function putFact(
  store: Store,
  draft: Draft,
  fact: Fact,
): Promise<{ id: string; known: boolean }> {
  const row = factRow(fact);
  const { claim } = row.keys;
  const same = claim && (await store.facts.where('keys.claim').equals(claim).first());
  if (!same || same.id === fact.id) {
    await draft.put('facts', row);
    return { id: fact.id, known: false };
  }
  const merged = await joined(store, plain(same), fact);
  if (tellings(merged).length > tellings(same).length) {
    await draft.put('facts', factRow({ ...merged, updatedAt: store.moment() }));
  }
  return { id: same.id, known: true };
}

/** One fact with the tellings of both, led by the earliest source. */
export async function joined(store: Store, fact: Fact, other: Fact): Promise<Fact> {
  const all = [...tellings(fact), ...tellings(other)].map((echo) => echo.sourceId);
  const sources = await store.sources.bulkGet([...new Set(all)]);
  const dates = new Map(sources.flatMap((row) => (row ? [[row.id, saidAt(row)]] : [])));
  return withEchoes(fact, tellings(other), (id) => dates.get(id) ?? '9999');
}

/** Writes what the reader set of a fact, or a new one by hand; see `saveEntity` for `since`. */
export function saveFact(
  store: Store,
  fact: FactDraft,
  since?: string,
): Promise<Written<{ factId: string }>> {
  return write(store, 'fact:save', async (draft, entry) => {
    const old = fact.id === undefined ? undefined : await store.facts.get(fact.id);
    if (old && since !== undefined && old.updatedAt !== since) throw new StoreRefusal('collision');
    entry.about = `${fact.subject.text} · ${fact.metric} · ${fact.text}`;
    const now = store.moment();
    const row: Fact = {
      ...fact,
      id: fact.id ?? store.newId(),
      origin: old && old.origin !== 'catalogue' ? old.origin : 'hand',
      confidence: 1,
      createdAt: old?.createdAt ?? now,
      updatedAt: now,
      ...(old?.echoes && { echoes: old.echoes }),
    };
    const { id } = await putFact(store, draft, row);
    if (old && id !== old.id) await draft.remove('facts', old.id);
    return { factId: id };
  });
}

/** Writes a new fact by hand, with the page the reader names as its source. */
export function addFact(
  store: Store,
  fact: Omit<FactDraft, 'id' | 'sourceId'>,
  page: PageSource,
): Promise<Written<{ factId: string }>> {
  return write(store, 'fact:save', async (draft, entry) => {
    entry.about = `${fact.subject.text} · ${fact.metric} · ${fact.text}`;
    const now = store.moment();
    const { id } = await putFact(store, draft, {
      ...fact,
      id: store.newId(),
      sourceId: await ensureSource(store, draft, page),
      origin: 'hand',
      confidence: 1,
      createdAt: now,
      updatedAt: now,
    });
    return { factId: id };
  });
}

/** Marks facts as checked by the reader, or no longer. */
export function confirmFacts(
  store: Store,
  ids: readonly string[],
  confirmed: boolean,
): Promise<Written<object>> {
  return write(store, 'fact:confirm', async (draft, entry) => {
    const rows = (await store.facts.bulkGet([...ids])).filter((row) => row !== undefined);
    entry.about = rows[0]?.metric ?? '';
    const now = store.moment();
    const changed = rows
      .filter((row) => Boolean(row.confirmed) !== confirmed)
      .map(({ confirmed: _, keys: _keys, ...row }) =>
        factRow({ ...row, ...(confirmed && { confirmed }), updatedAt: now }),
      );
    await draft.put('facts', ...changed);
    return {};
  });
}

/** Deletes facts with the notes on them. */
export function deleteFacts(store: Store, ids: readonly string[]): Promise<Written<object>> {
  return write(store, 'fact:delete', async (draft, entry) => {
    const first = await store.facts.get(ids[0] ?? '');
    if (first) entry.about = `${first.subject.text} · ${first.metric} · ${first.text}`;
    const notes = await store.notes.where('target.factId').anyOf(ids).primaryKeys();
    await draft.remove('notes', ...notes);
    await draft.remove('facts', ...ids);
    return {};
  });
}
