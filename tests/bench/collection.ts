import type { Fact } from '../../lib/model/fact.ts';
import type { Note } from '../../lib/model/note.ts';
import type { Store } from '../../lib/store/index.ts';
import { aliasRow, entityRow, factRow, sourceRow } from '../../lib/store/rows/keys.ts';
import type { AliasRow, EntityRow, FactRow } from '../../lib/store/rows/rows.ts';
import { tallied } from '../../lib/store/rows/tallies.ts';

/** How many rows a collection is filled with. */
export interface Filled {
  readonly entities: number;
  readonly facts: number;
  readonly notes: number;
}

const AT = '2026-01-01T00:00:00.000Z';
const SYLLABLES = 'ark lum vex nor tal qui zen bol mira sol pax dyn'.split(' ');
const HAN = '星辰云海智能科创明远华兴腾飞盛达通力联合';
/** So many rows are put at once. */
const CHUNK = 5_000;

/** Numbers from 0 to 1, the same each run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Rows of one table, made the same in every run. */
interface Batch {
  readonly table: 'entities' | 'facts' | 'notes';
  readonly from: number;
  readonly count: number;
}

/** How far the filling of a store has come, among what it knows of itself. */
const PROGRESS = 'bench:batches';

/**
 * Fills a store past its own writes, which would journal a hundred thousand acts, and past Dexie,
 * which would tell every page of each. Where it was broken off, it goes on.
 */
export async function fillStore(store: Store, amounts: Filled): Promise<void> {
  await store.open();
  const pages = Array.from({ length: 500 }, (_, i) =>
    sourceRow({ id: `s${i}`, url: `https://news.example/${i}`, title: `Page ${i}`, accessed: AT }),
  );
  await put(store, { sources: pages });
  const done = Number((await store.meta.get(PROGRESS))?.value ?? 0);
  const [facts, notes]: [FactRow[], Note[]] = [[], []];
  for (const [i, batch] of batchesOf(amounts).entries()) {
    // What was written before is made again, for the tallies.
    const rows = rowsOf(batch, amounts);
    facts.push(...(rows.facts ?? []));
    notes.push(...(rows.notes ?? []));
    if (i >= done) await put(store, { ...rows, meta: [{ key: PROGRESS, value: i + 1 }] });
  }
  await put(store, { tallies: tallied(facts, notes) });
  await put(store, { meta: await totalsOf(store) });
}

function batchesOf(amounts: Filled): Batch[] {
  return (['entities', 'facts', 'notes'] as const).flatMap((table) =>
    Array.from({ length: Math.ceil(amounts[table] / CHUNK) }, (_, i) => ({
      table,
      from: i * CHUNK,
      count: Math.min(CHUNK, amounts[table] - i * CHUNK),
    })),
  );
}

interface Rows {
  readonly entities?: EntityRow[];
  readonly aliases?: AliasRow[];
  readonly facts?: FactRow[];
  readonly notes?: Note[];
}

function rowsOf({ table, from, count }: Batch, { entities }: Filled): Rows {
  const random = seeded(from + table.length);
  const about = () => `e${Math.floor(random() * entities)}`;
  const made = <T>(make: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => make(from + i));
  if (table === 'facts') return { facts: factsFor({ from, count, about, random }) };
  if (table === 'notes') return { notes: made((i) => note(i, about(), random)) };
  const rows = made((i) => entity(i, random));
  return { entities: rows, aliases: rows.map(aliasRow) };
}

/** Puts rows in one transaction of the database itself. */
async function put(store: Store, rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
  const names = Object.keys(rows);
  const transaction = store.backendDB().transaction(names, 'readwrite', { durability: 'relaxed' });
  for (const name of names) {
    const table = transaction.objectStore(name);
    for (const row of rows[name] ?? []) table.put(row);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function entity(i: number, random: () => number): EntityRow {
  return entityRow({
    id: `e${i}`,
    kind: 'company',
    names: { en: `${word(random)} ${word(random)} ${i}`, hans: hanName(random) },
    aliases: [word(random), hanName(random)],
    maker: 'e0',
    source: 'hand',
    origin: 'hand',
    createdAt: AT,
    updatedAt: AT,
  });
}

function note(i: number, entityId: string, random: () => number): Note {
  return {
    id: `n${i}`,
    target: { type: 'entity', entityId },
    body: `${word(random)} ${hanName(random)}: to be looked into, ${word(random)} ${i}.`,
    tags: [word(random)],
    createdAt: AT,
    updatedAt: new Date(Date.parse(AT) + 1_000 * i).toISOString(),
  };
}

/** What was put past the store's own writes is not counted yet. */
async function totalsOf(store: Store): Promise<{ key: string; value: number }[]> {
  const { entities, facts, notes, sources } = store;
  const counts: Record<string, number> = {
    entities: await entities.count(),
    facts: await facts.count(),
    'facts:kept':
      (await facts.count()) - (await facts.where('id').startsWith('catalogue:').count()),
    notes: await notes.count(),
    sources: await sources.count(),
  };
  for (const kind of ['company', 'organization', 'model'])
    counts[`entities:${kind}`] = await entities
      .where('[kind+keys.name+id]')
      .between([kind], [kind, []])
      .count();
  return Object.entries(counts).map(([key, value]) => ({ key: `count:${key}`, value }));
}

const METRICS = ['revenue', 'net-profit', 'employees', 'parameters', 'price'];

interface FactsWanted {
  readonly from: number;
  readonly count: number;
  readonly about: (i: number) => string;
  readonly random: () => number;
}

/** Puts facts of what `about` names, five metrics over eleven years. */
export async function addFacts(store: Store, wanted: FactsWanted): Promise<void> {
  await store.facts.bulkPut(factsFor(wanted));
}

function factsFor({ from, count, about, random }: FactsWanted): FactRow[] {
  return Array.from({ length: count }, (_, i) =>
    factRow(fact({ i: from + i, entityId: about(i), source: `s${(from + i) % 500}`, random })),
  );
}

function fact({
  i,
  entityId,
  source,
  random,
}: {
  i: number;
  entityId: string;
  source: string;
  random: () => number;
}): Fact {
  const year = 2015 + Math.floor(random() * 11);
  const metric = METRICS[Math.floor(random() * METRICS.length)] as string;
  return {
    id: `f${i}`,
    subject: { text: word(random), entityId },
    metric,
    metricId: metric,
    quantity: { value: i, unit: 'CNY', dimension: 'money', bound: 'exact' },
    text: `${i} yuan`,
    period: { text: String(year), from: `${year}-01-01`, to: `${year}-12-31` },
    polarity: null,
    status: 'actual',
    confidence: 0.9,
    origin: 'page',
    sourceId: source,
    quote: `It made ${i} yuan in ${year}, the company said on Tuesday.`,
    createdAt: AT,
    updatedAt: AT,
  };
}

/** What someone has typed so far: one to six characters of a name. */
export function query(random: () => number): string {
  const name = random() < 0.5 ? `${word(random)} ${word(random)}` : hanName(random);
  return name.slice(0, 1 + Math.floor(random() * 6)).trim() || 'a';
}

function word(random: () => number): string {
  const pick = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] as string;
  return pick() + pick();
}

function hanName(random: () => number): string {
  return Array.from({ length: 4 }, () => HAN[Math.floor(random() * HAN.length)]).join('');
}
