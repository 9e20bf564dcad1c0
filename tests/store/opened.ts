import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { afterEach } from 'vitest';
import type { Result } from '../../lib/model/result.ts';
import type { PageClaim, PageSource } from '../../lib/model/views.ts';
import { openStore, type Store } from '../../lib/store/index.ts';

// Dexie looked for IndexedDB when it was loaded, before the double was there.
Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });

const opened: Store[] = [];
let count = 0;

/** An empty store of the test's own, whose clock goes one second further with each look. */
export function emptyStore(start = Date.parse('2026-03-01T09:00:00Z')): Store {
  let time = start;
  const now = () => {
    time += 1_000;
    return time;
  };
  const store = openStore({ name: `test-${++count}`, now });
  opened.push(store);
  return store;
}

afterEach(async () => {
  for (const store of opened.splice(0)) await store.delete();
});

/** The value of what must have gone well. */
export function good<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`);
  return result.value;
}

export const page = (name = 'a', more: Partial<PageSource> = {}): PageSource => ({
  url: `https://news.example/${name}`,
  title: `Article ${name}`,
  ...more,
});

/** A page's claim: the revenue of Lumen Robotics in 2025, unless the test says otherwise. */
export function claimOf(value: number, more: Partial<PageClaim['claim']> = {}): PageClaim {
  const text = `${value} yuan`;
  return {
    claim: {
      start: 10,
      end: 10 + text.length,
      subject: { text: 'Lumen Robotics', entityId: 'lumen' },
      metric: 'revenue',
      metricId: 'revenue',
      period: { text: '2025', from: '2025-01-01', to: '2025-12-31' },
      polarity: null,
      status: 'actual',
      confidence: 0.9,
      ...more,
    },
    text,
    quantity: { value, unit: 'CNY', dimension: 'money', bound: 'exact' },
    quote: `Lumen made ${text} last year.`,
    selector: {
      quote: { type: 'TextQuoteSelector', exact: text, prefix: 'made ', suffix: ' last' },
      position: { type: 'TextPositionSelector', start: 10, end: 10 + text.length },
    },
  };
}

/** Everything the reader owns, table by table: what undo must bring back. */
export async function contents(store: Store): Promise<Record<string, unknown[]>> {
  const tables = store.tables.filter(
    ({ name }) => !['journal', 'changes', 'meta', 'bases'].includes(name),
  );
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  return Object.fromEntries(tables.map(({ name }, i) => [name, rows[i] as unknown[]]));
}
