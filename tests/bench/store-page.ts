import type { Fact } from '../../lib/model/fact.ts';
import {
  acceptName,
  entityView,
  factsOf,
  keepFact,
  listEntities,
  listFacts,
  mergeEntities,
  openStore,
  type Store,
  undo,
} from '../../lib/store/index.ts';
import { aliasRow, entityRow, factRow, sourceRow } from '../../lib/store/keys.ts';

/** Milliseconds of each run of one piece of work. */
export type Timings = Readonly<Record<string, readonly number[]>>;

const AT = '2026-01-01T00:00:00.000Z';
const SYLLABLES = 'ark lum vex nor tal qui zen bol mira sol pax dyn'.split(' ');
const HAN = '星辰云海智能科创明远华兴腾飞盛达通力联合';

/** The same numbers each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Fills a store with made-up companies and facts, then times what a reader waits for. */
export async function run(entities: number, facts: number): Promise<Timings> {
  const store = openStore({ name: 'bench' });
  await store.delete();
  await store.open();
  const random = seeded(7);
  const fill = await timed(1, () => fillStore(store, { entities, facts, random }));
  const any = () => `e${Math.floor(random() * entities)}`;
  const times: Record<string, readonly number[]> = {
    fill,
    'facts of an entity': await timed(200, () => factsOf(store, any())),
    'entity view': await timed(200, () => entityView(store, any())),
    'first rows of entities': await timed(20, () => listEntities(store)),
    'rows from the middle': await timed(20, () => listEntities(store, { offset: entities / 2 })),
    'first rows of facts': await timed(20, () => listFacts(store)),
    'search for an entity': await timed(200, () =>
      listEntities(store, { query: query(random), limit: 50 }),
    ),
    'search for a fact': await timed(50, () =>
      listFacts(store, { query: query(random), limit: 50 }),
    ),
    'keep a fact': await timed(100, (i) => keepFact(store, claim(any(), i))),
    'accept a name': await timed(50, (i) =>
      acceptName(store, { surface: `Newco ${i}`, kind: 'company' }),
    ),
  };
  await addFacts(store, { from: facts, count: 2_000, about: (i) => (i % 2 ? 'e1' : 'e2'), random });
  times['merge two with 1,000 facts each'] = await timed(1, () =>
    mergeEntities(store, 'e1', ['e2']),
  );
  times['undo that'] = await timed(1, () => undo(store));
  store.close();
  return times;
}

async function timed(times: number, work: (i: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work(i);
    taken.push(performance.now() - start);
  }
  return taken;
}

async function fillStore(
  store: Store,
  { entities, facts, random }: { entities: number; facts: number; random: () => number },
): Promise<void> {
  const pages = Array.from({ length: 500 }, (_, i) =>
    sourceRow({ id: `s${i}`, url: `https://news.example/${i}`, title: `Page ${i}`, accessed: AT }),
  );
  await store.sources.bulkPut(pages);
  for (let from = 0; from < entities; from += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, entities - from) }, (_, i) =>
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
  const about = () => `e${Math.floor(random() * entities)}`;
  await addFacts(store, { from: 0, count: facts, about, random });
}

async function addFacts(
  store: Store,
  {
    from,
    count,
    about,
    random,
  }: { from: number; count: number; about: (i: number) => string; random: () => number },
): Promise<void> {
  const metrics = ['revenue', 'net-profit', 'employees', 'parameters', 'price'];
  for (let at = from; at < from + count; at += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, from + count - at) }, (_, i) => {
      const year = 2015 + Math.floor(random() * 11);
      const metric = metrics[Math.floor(random() * metrics.length)] as string;
      const fact: Fact = {
        id: `f${at + i}`,
        subject: { text: word(random), entityId: about(i) },
        metric,
        metricId: metric,
        quantity: { value: at + i, unit: 'CNY', dimension: 'money', bound: 'exact' },
        text: `${at + i} yuan`,
        period: { text: String(year), from: `${year}-01-01`, to: `${year}-12-31` },
        polarity: null,
        status: 'actual',
        confidence: 0.9,
        origin: 'page',
        sourceId: `s${at % 500}`,
        quote: `It made ${at + i} yuan in ${year}, the company said on Tuesday.`,
        createdAt: AT,
        updatedAt: AT,
      };
      return factRow(fact);
    });
    await store.facts.bulkPut(rows);
  }
}

function claim(entityId: string, value: number): Parameters<typeof keepFact>[1] {
  const text = `${value} yuan`;
  const quote = { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' } as const;
  const position = { type: 'TextPositionSelector', start: 0, end: text.length } as const;
  return {
    claim: {
      claim: {
        start: 0,
        end: 1,
        subject: { text: 'x', entityId },
        metric: 'kept',
        polarity: null,
        status: 'actual',
        confidence: 1,
      },
      text,
      quantity: { value, unit: 'CNY', dimension: 'money', bound: 'exact' },
      quote: text,
      selector: { quote, position },
    },
    source: { url: `https://news.example/${value % 600}`, title: 'A page' },
  };
}

/** What someone has typed so far: one to six characters of a name. */
function query(random: () => number): string {
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
