import { Dexie } from 'dexie';
import type { PageClaim, SourcedFact } from '../../model/views.ts';
import type { Store } from '../database.ts';
import { resolveId } from '../entities/entities.ts';
import { subjectKey } from '../rows/keys.ts';
import { sourced } from './facts.ts';

/** A page's claims may speak of a subject with thousands of facts: these many are enough to compare. */
const MOST_FACTS = 1_000;

/** What is kept of each claim's subject, in the order of the claims; each subject is read once. */
export function keptOf(
  store: Store,
  claims: readonly PageClaim[],
): Promise<readonly (readonly SourcedFact[])[]> {
  const { facts, sources, redirects } = store;
  return store.transaction('r', facts, sources, redirects, async () => {
    const bySubject = new Map<string, readonly SourcedFact[]>();
    const kept: (readonly SourcedFact[])[] = [];
    for (const { claim } of claims) {
      const { entityId } = claim.subject;
      const to = entityId === undefined ? undefined : await resolveId(store, entityId);
      const subject = { ...claim.subject, ...(to !== undefined && { entityId: to }) };
      const key = subjectKey(subject);
      const known = bySubject.get(key) ?? (await factsAbout(store, key));
      bySubject.set(key, known);
      kept.push(known);
    }
    return kept;
  });
}

async function factsAbout(store: Store, key: string): Promise<readonly SourcedFact[]> {
  const rows = await store.facts
    .where('[keys.entity+keys.metric+keys.period]')
    .between([key, Dexie.minKey, Dexie.minKey], [key, Dexie.maxKey, Dexie.maxKey])
    .limit(MOST_FACTS)
    .toArray();
  return sourced(store, rows);
}
