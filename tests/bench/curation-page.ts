import type { Catalogue } from '../../lib/catalogue/catalogue.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { Note } from '../../lib/model/note.ts';
import {
  acceptName,
  entityView,
  factsOf,
  keepFact,
  listEntities,
  listFacts,
  listNotes,
  listSources,
  mergeEntities,
  openStore,
  type Store,
  seed,
  undo,
} from '../../lib/store/index.ts';
import { aliasRow, entityRow, factRow, sourceRow } from '../../lib/store/rows/keys.ts';

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

/** What is measured, and how many rows of it. */
export interface Amounts {
  readonly entities: number;
  readonly facts: number;
  readonly notes: number;
  /** The catalogue's files, by the part they hold; fetched from the page's own server. */
  readonly catalogue: Readonly<Record<string, string>>;
}

/** Seeds a store with the shipped catalogue, fills another, and times what a reader waits for. */
export async function run({ catalogue, ...amounts }: Amounts): Promise<Timings> {
  const seeding = await timed(2, async () => {
    const store = await freshStore('bench-seed');
    const parts = Object.entries(catalogue).map(
      async ([part, file]) => [part, await (await fetch(`/catalogue/${file}`)).json()] as const,
    );
    // The project's own data, of the shape that its own build gave it.
    const shipped: unknown = Object.fromEntries(await Promise.all(parts));
    await seed(store, shipped as Catalogue);
    store.close();
  });
  const store = await freshStore('bench');
  const random = seeded(7);
  const fill = await timed(1, () => fillStore(store, { ...amounts, random }));
  const opening = await timed(5, async () => {
    const another = openStore({ name: 'bench' });
    await listEntities(another, { limit: 200 });
    another.close();
  });
  const times = { 'seed the catalogue': seeding, fill, 'open, first rows': opening };
  const read = await timeReads(store, { ...amounts, random });
  const written = await timeWrites(store, { ...amounts, random });
  store.close();
  return { ...times, ...read, ...written };
}

async function freshStore(name: string): Promise<Store> {
  const store = openStore({ name });
  await store.delete();
  await store.open();
  return store;
}

type Filled = Pick<Amounts, 'entities' | 'facts'> & { readonly random: () => number };

async function timeReads(store: Store, { entities, facts, random }: Filled): Promise<Timings> {
  const any = () => `e${Math.floor(random() * entities)}`;
  const search = () => query(random);
  return {
    'facts of an entity': await timed(200, () => factsOf(store, any())),
    'entity view': await timed(200, () => entityView(store, any())),
    'first rows of entities': await timed(20, () => listEntities(store)),
    'rows from the middle': await timed(10, () => listEntities(store, { offset: entities / 2 })),
    'rows from the end': await timed(10, () => listEntities(store, { offset: entities - 100 })),
    'first rows of facts': await timed(20, () => listFacts(store)),
    'first rows of notes': await timed(20, () => listNotes(store)),
    'first rows of sources': await timed(20, () => listSources(store)),
    'search for an entity': await timed(200, () =>
      listEntities(store, { query: search(), limit: 50 }),
    ),
    'search for a fact': await timed(100, () => listFacts(store, { query: search(), limit: 50 })),
    'rows of facts from the end': await timed(10, () => listFacts(store, { offset: facts - 100 })),
    'search for a note': await timed(100, () => listNotes(store, { query: search(), limit: 50 })),
  };
}

async function timeWrites(store: Store, { entities, facts, random }: Filled): Promise<Timings> {
  const any = () => `e${Math.floor(random() * entities)}`;
  const keep = await timed(100, (i) => keepFact(store, claim(any(), i)));
  const accept = await timed(50, (i) =>
    acceptName(store, { surface: `Newco ${i}`, kind: 'company' }),
  );
  await addFacts(store, { from: facts, count: 2_000, about: (i) => (i % 2 ? 'e1' : 'e2'), random });
  const thousand = await timed(20, () => factsOf(store, 'e1'));
  const merge = await timed(1, () => mergeEntities(store, 'e1', ['e2']));
  return {
    'keep a fact': keep,
    'accept a name': accept,
    'a thousand facts of an entity': thousand,
    'merge two with 1,000 facts each': merge,
    'undo that': await timed(1, () => undo(store)),
  };
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
  { entities, facts, notes, random }: Filled & Pick<Amounts, 'notes'>,
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
  for (let from = 0; from < notes; from += 5_000) {
    const rows = Array.from(
      { length: Math.min(5_000, notes - from) },
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

/** What was put past the store's own writes is not counted yet. */
async function countAll(store: Store): Promise<void> {
  const { entities, facts, notes, sources } = store;
  await store.transaction('rw', [entities, facts, notes, sources, store.meta], async () => {
    const counts = {
      entities: await entities.count(),
      'entities:company': await entities.count(),
      facts: await facts.count(),
      'facts:kept': await facts.count(),
      notes: await notes.count(),
      sources: await sources.count(),
    };
    const rows = Object.entries(counts).map(([key, value]) => ({ key: `count:${key}`, value }));
    await store.meta.bulkPut(rows);
  });
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
