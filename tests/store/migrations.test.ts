import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import {
  listEntities,
  listFacts,
  listHistory,
  listNotes,
  listProposals,
  openStore,
  pageRules,
  redo,
  undo,
} from '../../lib/store/index.ts';
import { NEWEST_VERSION } from '../../lib/store/migrations.ts';
import { contents, emptyStore, good } from './opened.ts';

interface Fixture {
  readonly version: number;
  readonly stores: Record<string, string>;
  readonly rows: Record<string, readonly object[]>;
}

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): Fixture => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

test('every version there has been has its fixture', () => {
  const versions = fixtures.map(({ version }) => version).sort((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: NEWEST_VERSION }, (_, i) => i + 1));
});

test.each(fixtures)(
  'a collection of version $version opens whole, with its history',
  async (fixture) => {
    const store = await written(fixture);
    expect((await listEntities(store, { query: '方舟' })).rows.map((row) => row.id)).toEqual([
      'e1',
    ]);
    const { rows: facts } = await listFacts(store);
    expect(facts.map(({ fact, source }) => [fact.text, source.publisher])).toEqual([
      ['over $150 million', 'The Example'],
    ]);
    expect((await listNotes(store, { query: 'last year' })).total).toBe(1);
    expect((await listProposals(store)).rows[0]?.surface).toBe('方舟大模型');
    const rules = await pageRules(store, 'https://other.example/');
    expect(rules).toMatchObject({ mode: 'never', settings: { dwell: 300 }, ignored: ['boat'] });
    expect(rules.overlay.entities[0]?.aliases).toContain('方舟');

    const before = await contents(store);
    const acts = await listHistory(store);
    for (const { id } of acts) good(await undo(store, id));
    expect(await store.facts.count()).toBe(0);
    for (const { id } of acts.reverse()) good(await redo(store, id));
    expect(await contents(store)).toEqual(before);
  },
);

/** A database as that version left it, opened by this one. */
async function written({ version, stores, rows }: Fixture) {
  const { name } = emptyStore();
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd(all);
  old.close();
  return openStore({ name });
}
