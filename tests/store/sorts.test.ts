import { beforeEach, expect, test } from 'vitest';
import {
  type EntitySort,
  type FactSort,
  listEntities,
  listFacts,
  placeOfEntity,
  placeOfFact,
  type Store,
  saveEntity,
} from '../../lib/store/index.ts';
import { aliasRow, entityRow, factRow } from '../../lib/store/rows/keys.ts';
import { tallied } from '../../lib/store/rows/tallies.ts';
import { emptyStore, good } from './opened.ts';

const MANY = 1_700;
/** The double of IndexedDB is slow. */
const PATIENCE = 30_000;
const AT = '2026-01-01T00:00:00.000Z';
let store: Store;

/** Entities and facts that often say the same, so that no order goes by one key alone. */
beforeEach(async () => {
  store = emptyStore();
  const entities = Array.from({ length: MANY }, (_, i) =>
    entityRow({
      id: `e${String(i).padStart(4, '0')}`,
      kind: (['company', 'organization', 'model'] as const)[i % 3] ?? 'company',
      names: { en: `Name ${(i * 37) % 100}` },
      aliases: Array.from({ length: i % 5 }, (_, k) => `alias ${i} ${k}`),
      ...(i % 4 === 0 && { maker: `e000${i % 9}` }),
      source: 'hand',
      origin: i % 2 ? 'hand' : 'catalogue',
      createdAt: AT,
      updatedAt: `2026-01-${String(1 + (i % 28)).padStart(2, '0')}T00:00:00.000Z`,
    }),
  );
  const facts = Array.from({ length: MANY }, (_, i) =>
    factRow({
      id: i % 3 ? `f${i}` : `catalogue:${i}`,
      subject: { text: `S${i % 7}`, entityId: `e${String((i * i) % MANY).padStart(4, '0')}` },
      metric: `m${i % 5}`,
      metricId: `m${i % 5}`,
      quantity: {
        value: (i * 31) % 2_309,
        unit: i % 2 ? 'CNY' : 'USD',
        dimension: 'money',
        bound: 'exact',
      },
      text: `${i}`,
      period: { text: `${2000 + (i % 20)}`, from: `${2000 + (i % 20)}-01-01` },
      polarity: i % 11 ? null : 'loss',
      status: 'actual',
      confidence: 1,
      origin: i % 3 ? 'page' : 'catalogue',
      sourceId: 's',
      createdAt: `2026-02-01T00:${String(i % 60).padStart(2, '0')}:00.000Z`,
      updatedAt: AT,
    }),
  );
  await store.entities.bulkPut(entities);
  await store.aliases.bulkPut(entities.map(aliasRow));
  await store.facts.bulkPut(facts);
  await store.tallies.bulkPut(tallied(facts, []));
  const counts = {
    entities: MANY,
    ...Object.fromEntries(
      ['company', 'organization', 'model'].map((kind) => [
        `entities:${kind}`,
        entities.filter((row) => row.kind === kind).length,
      ]),
    ),
    facts: MANY,
    'facts:kept': facts.filter((row) => row.keys.kept).length,
  };
  await store.meta.bulkPut(
    Object.entries(counts).map(([key, value]) => ({ key: `count:${key}`, value })),
  );
});

/** The whole list, read a stretch at a time from far places first. */
async function whole<T>(
  list: (at: { offset: number; limit: number }) => Promise<{ rows: readonly T[]; total: number }>,
): Promise<T[]> {
  const { total } = await list({ offset: 0, limit: 1 });
  const rows: T[] = [];
  for (let offset = 0; offset < total; offset += 400) {
    rows.push(...(await list({ offset, limit: 400 })).rows);
  }
  return rows;
}

const ascends = <T>(rows: readonly T[], keyOf: (row: T) => string | number) =>
  rows.every((row, i) => i === 0 || keyOf(rows[i - 1] as T) <= keyOf(row));

const tally = new Map<string, { facts: number; seen: string }>();

test.each<EntitySort>(['name', 'kind', 'aliases', 'maker', 'facts', 'notes', 'seen', 'updated'])(
  'entities by %s are each there once, in order, and turned round the other way',
  async (sort) => {
    for (const row of await store.tallies.toArray()) tally.set(row.id, row);
    const names = new Map((await store.entities.toArray()).map((row) => [row.id, row.keys.name]));
    for (const more of [{}, { kind: 'model' as const }, { own: true }]) {
      const up = await whole((at) => listEntities(store, { sort, ...more, ...at }));
      const down = await whole((at) =>
        listEntities(store, { sort, descending: true, ...more, ...at }),
      );
      expect(new Set(up.map(({ id }) => id)).size).toBe(up.length);
      expect(down.map(({ id }) => id).sort()).toEqual(up.map(({ id }) => id).sort());
      const keyOf = (row: (typeof up)[number]) => {
        switch (sort) {
          case 'name':
            return names.get(row.id) ?? '';
          case 'kind':
            return row.kind;
          case 'aliases':
            return row.aliases.length;
          case 'maker':
            return names.get(row.maker ?? '') ?? '';
          case 'facts':
            return tally.get(row.id)?.facts ?? 0;
          case 'notes':
            return 0;
          case 'seen':
            return tally.get(row.id)?.seen ?? '';
          case 'updated':
            return row.updatedAt;
        }
      };
      expect(ascends(up, keyOf), `${sort} ${JSON.stringify(more)}`).toBe(true);
      expect(ascends(down.toReversed(), keyOf), `${sort} down ${JSON.stringify(more)}`).toBe(true);
    }
  },
  PATIENCE,
);

test.each<FactSort>(['updated', 'subject', 'metric', 'amount', 'period'])(
  'facts by %s are each there once, in order, and turned round the other way',
  async (sort) => {
    const keys = new Map((await store.facts.toArray()).map((row) => [row.id, row.keys]));
    const kept = [...keys.values()].filter((key) => key.kept).length;
    for (const more of [{}, { origin: 'any' as const }]) {
      const down = await whole((at) =>
        listFacts(store, { sort, descending: true, ...more, ...at }),
      );
      const up = await whole((at) => listFacts(store, { sort, descending: false, ...more, ...at }));
      const ids = up.map(({ fact }) => fact.id);
      expect(new Set(ids).size).toBe('origin' in more ? MANY : kept);
      expect(down.map(({ fact }) => fact.id)).toEqual(ids.toReversed());
      if (sort === 'updated') continue;
      const keyOf = (id: string) => {
        const key = keys.get(id)?.[sort];
        if (typeof key === 'string') return key;
        const [dimension = '', unit = '', value = 0] = key ?? [];
        return `${dimension}|${unit}|${(value + 5_000_000).toFixed(0)}`;
      };
      expect(ascends(ids, keyOf), sort).toBe(true);
    }
  },
  PATIENCE,
);

test('an order that is held follows what is changed', async () => {
  const middle = { sort: 'aliases', offset: 1_000, limit: 1 } as const;
  const [row] = (await listEntities(store, middle)).rows;
  if (!row) throw new Error('there is no such row');
  const { source: _, ...rest } = row;
  const aliases = Array.from({ length: 9 }, (_, i) => `further ${i}`);
  good(await saveEntity(store, { ...rest, aliases }));
  const last = await listEntities(store, { sort: 'aliases', offset: MANY - 1, limit: 1 });
  expect(last.rows[0]?.id).toBe(row.id);
});

test('a row says where it stands, so that a link can lead to it', async () => {
  const at = 1_234;
  const [entity] = (await listEntities(store, { offset: at, limit: 1 })).rows;
  expect(await placeOfEntity(store, entity?.id ?? '')).toBe(at);
  const [row] = (await listFacts(store, { offset: 777, limit: 1 })).rows;
  expect(await placeOfFact(store, row?.fact.id ?? '')).toBe(777);
  expect(await placeOfFact(store, 'catalogue:0')).toBe(-1);
  expect(await placeOfEntity(store, 'nobody')).toBe(-1);
});
