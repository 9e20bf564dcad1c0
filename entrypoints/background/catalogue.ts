import { browser } from 'wxt/browser';
import { CATALOGUE_FILES } from '../../lib/catalogue/catalogue.ts';
import { readCatalogue } from '../../lib/catalogue/read.ts';
import { report } from '../../lib/errors.ts';
import {
  askToPersist,
  expireProposals,
  type Store,
  seed,
  seededVersion,
  trimHistory,
} from '../../lib/store/index.ts';

/** What the background does for the store without being asked. */
export interface House {
  /** Settles when the catalogue is in, whether it went well or not. */
  readonly seeded: () => Promise<void>;
  /** Looks again: the data may have been wiped. */
  readonly reseed: () => Promise<void>;
  /** Forgets what has outlived its time. */
  readonly tidy: () => Promise<void>;
}

export function keepHouse(store: Store): House {
  let running: Promise<void> | undefined;
  const seeded = () => {
    running ??= takeIn(store).catch((error) => report('seed', error));
    return running;
  };
  return {
    seeded,
    reseed: () => {
      running = (running ?? Promise.resolve()).then(() => takeIn(store));
      running = running.catch((error) => report('seed', error));
      return running;
    },
    tidy: async () => {
      await expireProposals(store).catch((error) => report('tidy', error));
      await trimHistory(store).catch((error) => report('tidy', error));
    },
  };
}

async function takeIn(store: Store): Promise<void> {
  const version = await load(CATALOGUE_FILES.version);
  if ((await seededVersion(store)) === version) return;
  const result = await seed(store, await readCatalogue(load));
  if (!result.ok) report('seed', result.error);
  await askToPersist(store);
}

async function load(file: string): Promise<unknown> {
  const url = new URL(`catalogue/${file}`, browser.runtime.getURL('/'));
  return (await fetch(url)).json();
}
