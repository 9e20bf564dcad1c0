import type { Fact } from '../../lib/model/fact.ts';
import type { Note } from '../../lib/model/note.ts';
import type { Store } from '../../lib/store/index.ts';
import { aliasRow, entityRow, factRow, sourceRow } from '../../lib/store/rows/keys.ts';
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

/** Fills a store past its own writes, which would journal a hundred thousand acts. */
export async function fillStore(
  store: Store,
  { entities, facts, notes }: Filled,
  random: () => number,
): Promise<void> {
  const pages = Array.from({ length: 500 }, (_, i) =>
    sourceRow({ id: `s${i}`, url: `https://news.example/${i}`, title: `Page ${i}`, accessed: AT }),
  );
  await store.sources.bulkPut(pages);
  await addEntities(store, entities, random);
  const about = () => `e${Math.floor(random() * entities)}`;
  await addFacts(store, { from: 0, count: facts, about, random });
  for (let from = 0; from < notes; from += CHUNK) {
    const rows = Array.from(
      { length: Math.min(CHUNK, notes - from) },
      (_, i): Note => ({
        id: `n${from + i}`,
        target: { type: 'entity', entityId: about() },
        body: `${word(random)} ${hanName(random)}: to be looked into, ${word(random)} ${from + i}.`,
        tags: [word(random)],
        createdAt: AT,
        updatedAt: new Date(Date.parse(AT) + 1_000 * (from + i)).toISOString(),
      }),
    );
    await store.notes.bulkPut(rows);
  }
  await countAll(store);
}

async function addEntities(store: Store, count: number, random: () => number): Promise<void> {
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) =>
      entityRow({
        id: `e${from + i}`,
        kind: 'company',
        names: { en: `${word(random)} ${word(random)} ${from + i}`, hans: hanName(random) },
        aliases: [word(random), hanName(random)],
        maker: 'e0',
        source: 'hand',
        origin: 'hand',
        createdAt: AT,
        updatedAt: AT,
      }),
    );
    await store.entities.bulkPut(rows);
    await store.aliases.bulkPut(rows.map(aliasRow));
  }
}

/** What was put past the store's own writes is not counted yet. */
async function countAll(store: Store): Promise<void> {
  const { entities, facts, notes, sources, tallies } = store;
  await store.transaction(
    'rw',
    [entities, facts, notes, sources, tallies, store.meta],
    async () => {
      await tallies.bulkPut(tallied(await facts.toArray(), await notes.toArray()));
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
      const rows = Object.entries(counts).map(([key, value]) => ({ key: `count:${key}`, value }));
      await store.meta.bulkPut(rows);
    },
  );
}

const METRICS = ['revenue', 'net-profit', 'employees', 'parameters', 'price'];

/** Puts facts of what `about` names, five metrics over eleven years. */
export async function addFacts(
  store: Store,
  {
    from,
    count,
    about,
    random,
  }: { from: number; count: number; about: (i: number) => string; random: () => number },
): Promise<void> {
  for (let at = from; at < from + count; at += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, from + count - at) }, (_, i) =>
      factRow(fact({ i: at + i, entityId: about(i), source: `s${at % 500}`, random })),
    );
    await store.facts.bulkPut(rows);
  }
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
