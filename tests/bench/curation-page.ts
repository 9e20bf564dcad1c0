import type { Catalogue } from '../../lib/catalogue/catalogue.ts';
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
import { addFacts, type Filled, fillStore, query, seeded } from './collection.ts';

/** Milliseconds of each run of one piece of work. */
export type Timings = Readonly<Record<string, readonly number[]>>;

/** What is measured, and how many rows of it. */
export interface Amounts extends Filled {
  /** The catalogue's files, by the part they hold; fetched from the page's own server. */
  readonly catalogue: Readonly<Record<string, string>>;
}

/** Seeds a store with the shipped catalogue, and times in the filled one what a reader waits for. */
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
  const store = openStore({ name: 'bench' });
  const random = seeded(8);
  const opening = await timed(5, async () => {
    const another = openStore({ name: 'bench' });
    await listEntities(another, { limit: 200 });
    another.close();
  });
  const times = { 'seed the catalogue': seeding, 'open, first rows': opening };
  const read = await timeReads(store, { ...amounts, random });
  const written = await timeWrites(store, { ...amounts, random });
  store.close();
  return { ...times, ...read, ...written };
}

/** Fills a store beside the extension's. */
export async function fillOwn(amounts: Filled): Promise<void> {
  const store = await freshStore('bench');
  await fillStore(store, amounts);
  store.close();
}

/** Fills the extension's own store, from one of its pages. */
export async function fill(amounts: Filled): Promise<void> {
  const store = openStore();
  await fillStore(store, amounts);
  store.close();
}

async function freshStore(name: string): Promise<Store> {
  const store = openStore({ name });
  await store.delete();
  await store.open();
  return store;
}

type Measured = Filled & { readonly random: () => number };

async function timeReads(store: Store, { entities, facts, random }: Measured): Promise<Timings> {
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

/** Merges and undoes it, with the extension's own store, pair after pair. */
export async function merge({ facts }: Filled): Promise<Timings> {
  const store = openStore();
  const random = seeded(9);
  const merges: number[] = [];
  const undos: number[] = [];
  for (let i = 1; i <= 6; i += 2) {
    const [into, other] = [`e${i}`, `e${i + 1}`];
    const about = (n: number) => (n % 2 ? into : other);
    await addFacts(store, { from: facts + i * 2_000, count: 2_000, about, random });
    // What the page shows of the facts comes first.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    merges.push(...(await timed(1, () => mergeEntities(store, into, [other]))));
    undos.push(...(await timed(1, () => undo(store))));
  }
  store.close();
  return { 'merge two with 1,000 facts each': merges, 'undo that': undos };
}

async function timeWrites(store: Store, { entities, facts, random }: Measured): Promise<Timings> {
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
