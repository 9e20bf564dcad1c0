import { Dexie, type ObservabilitySet } from 'dexie';
import type { Store } from '../database.ts';
import { folded } from '../rows/keys.ts';
import { inOrder } from '../rows/order.ts';
import type { FactRow } from '../rows/rows.ts';

interface SaidFact {
  readonly row: FactRow;
  /** What it says and is quoted from, folded. */
  readonly text: string;
}

/** So many of the newest are searched for their words. */
const MOST = 200;
const NEWEST = { index: '[keys.kept+updatedAt+id]', within: [1] } as const;

/** Read once and searched at every key that is typed, until a fact changes in whatever window. */
const held = new WeakMap<Store, Promise<readonly SaidFact[]>>();
const watched = new WeakSet<Store>();

/** Those of the reader's newest facts that say or quote the words, newest first. */
export async function newestSaying(store: Store, wanted: string): Promise<FactRow[]> {
  watch(store);
  // Read whether or not it is needed, so that a live query knows what it depends on.
  const [last] = await newest(store).limit(1).primaryKeys();
  let facts = await (held.get(store) ?? hold(store));
  if (facts[0]?.row.id !== last) facts = await hold(store);
  return facts.flatMap(({ row, text }) => (text.includes(wanted) ? [row] : []));
}

/** Reads the newest facts and their words before someone searches them. */
export async function readNewestFacts(store: Store): Promise<void> {
  watch(store);
  if (!held.has(store)) await hold(store);
}

function newest(store: Store) {
  return inOrder(store.facts, NEWEST).reverse();
}

/** Held before it is read, so that a change meanwhile lets it go. */
function hold(store: Store): Promise<readonly SaidFact[]> {
  const rows = newest(store).limit(MOST).toArray();
  const facts = rows.then((read) => read.map((row) => ({ row, text: said(row) })));
  held.set(store, facts);
  facts.catch(() => held.delete(store));
  return facts;
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
