import { Dexie, type ObservabilitySet } from 'dexie';
import type { Store } from '../database.ts';
import { folded } from '../rows/keys.ts';
import { inOrder } from '../rows/order.ts';
import type { FactRow } from '../rows/rows.ts';

interface FactText {
  readonly id: string;
  /** What it says and is quoted from, folded. */
  readonly text: string;
}

/** So many of the newest are searched for their words. */
const MOST = 200;
const NEWEST = { index: '[keys.kept+updatedAt+id]', within: [1] } as const;

/** Read once and searched at every key that is typed, until a fact changes in whatever window. */
const held = new WeakMap<Store, readonly FactText[]>();
const watched = new WeakSet<Store>();

/** Those of the reader's newest facts that say or quote the words, newest first. */
export async function newestSaying(store: Store, wanted: string): Promise<FactRow[]> {
  watch(store);
  const newest = () => inOrder(store.facts, NEWEST).reverse();
  // Read whether or not it is needed, so that a live query knows what it depends on.
  const [last] = await newest().limit(1).primaryKeys();
  let texts = held.get(store);
  if (!texts || texts[0]?.id !== last) {
    texts = (await newest().limit(MOST).toArray()).map((row) => ({ id: row.id, text: said(row) }));
    held.set(store, texts);
  }
  const ids = texts.flatMap(({ id, text }) => (text.includes(wanted) ? [id] : []));
  const rows = ids.length ? await store.facts.bulkGet(ids) : [];
  return rows.filter((row) => row !== undefined);
}

/** Subject, metric, figure and quote of a fact, folded. */
export function said({ subject, metric, text, quote = '' }: FactRow): string {
  return folded(`${subject.text} ${metric} ${text} ${quote}`);
}

function watch(store: Store): void {
  if (watched.has(store)) return;
  watched.add(store);
  Dexie.on.storagemutated.subscribe((parts: ObservabilitySet) => {
    const facts = `idb://${store.name}/facts/`;
    if (Object.keys(parts).some((part) => part.startsWith(facts))) held.delete(store);
  });
}
