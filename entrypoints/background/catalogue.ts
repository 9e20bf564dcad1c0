import { browser } from 'wxt/browser';
import { CATALOGUE_FILES, type Catalogue } from '../../lib/catalogue/catalogue.ts';
import { readCatalogue } from '../../lib/catalogue/read.ts';
import { type CatalogueView, catalogueView } from '../../lib/catalogue/view.ts';
import { report } from '../../lib/errors.ts';
import {
  askToPersist,
  expireProposals,
  GATHERED,
  type Store,
  seed,
  seededVersion,
  trimHistory,
} from '../../lib/store/index.ts';

/** What the background does for the store without being asked. */
export interface House {
  /** Takes the catalogue in where there is a new one; settles when that is done, well or not. */
  readonly seeded: () => Promise<void>;
  /** The catalogue in memory, from the first start on until the store has it; null afterwards. */
  readonly unseeded: () => Promise<CatalogueView | null>;
  /** Looks again: the data may have been wiped. */
  readonly reseed: () => Promise<void>;
  /** Forgets what has outlived its time. */
  readonly tidy: () => Promise<void>;
}

/** Milliseconds until a catalogue that could not be taken in is tried again: the disk may have room then. */
const AGAIN = 60_000;

export function keepHouse(store: Store): House {
  let running: Promise<void> | undefined;
  let inMemory: Promise<CatalogueView | null> = Promise.resolve(null);
  const start = async () => {
    const news = newCatalogue(store);
    inMemory = news.then((found) => found?.view ?? null).catch(() => null);
    const found = await news;
    // Without a store the catalogue is still told of from memory.
    const taken = !found || (await takeIn(store, found.catalogue));
    if (taken) inMemory = Promise.resolve(null);
    else setTimeout(() => void run(running), AGAIN);
  };
  const run = (after?: Promise<void>) => {
    running = (after ? after.then(start) : start()).catch((error) => report('seed', error));
    return running;
  };
  return {
    seeded: () => running ?? run(),
    unseeded: () => {
      if (!running) void run();
      return inMemory;
    },
    reseed: () => run(running),
    tidy: async () => {
      await expireProposals(store).catch((error) => report('tidy', error));
      await trimHistory(store).catch((error) => report('tidy', error));
    },
  };
}

interface News {
  readonly catalogue: Catalogue;
  /** Null where the store holds an earlier one, which is good enough until the new one is in. */
  readonly view: CatalogueView | null;
}

/** The catalogue, where the store does not hold this very version; null where it does. */
async function newCatalogue(store: Store): Promise<News | null> {
  const held = seededVersion(store).catch(() => null);
  const [version, here] = await Promise.all([load(CATALOGUE_FILES.version), held]);
  if (here === version) return null;
  const catalogue = await readCatalogue(load);
  return { catalogue, view: here === null ? catalogueView(catalogue, GATHERED) : null };
}

/** Whether the catalogue is in the store now. */
async function takeIn(store: Store, catalogue: Catalogue): Promise<boolean> {
  const result = await seed(store, catalogue);
  if (!result.ok) report('seed', result.error);
  await askToPersist(store).catch((error) => report('persist', error));
  return result.ok;
}

async function load(file: string): Promise<unknown> {
  const url = new URL(`catalogue/${file}`, browser.runtime.getURL('/'));
  return (await fetch(url)).json();
}
