import type { Caller, StoreHandlers } from '../../lib/messages/handle.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { PageSource } from '../../lib/model/views.ts';
import {
  acceptName,
  attempt,
  entityView,
  ignoreName,
  keepFact,
  notesOfPage,
  pageRules,
  proposeNames,
  type Store,
  undo,
  writeNote,
} from '../../lib/store/index.ts';
import { showCount } from './badge.ts';
import type { House } from './catalogue.ts';
import { compareClaims, compareWithCatalogue } from './compare.ts';
import { createPageReader } from './page-reader.ts';
import { proposeClaims } from './propose.ts';
import { openOptions, tellTabsSoon } from './tabs.ts';

/** What the background answers to each call of the contract. */
export function storeHandlers(store: Store, house: House): StoreHandlers {
  const readPage = createPageReader();
  return {
    'page:read': async (request) => ok(await readPage(request)),
    'page:rules': (_, { url }) => attempt(() => pageRules(store, url)),
    'entity:view': async ({ id }) => {
      const unseeded = await house.unseeded();
      const whole = attempt(() => entityView(store, id, unseeded ?? undefined));
      return unseeded ? soon(whole, () => unseeded(id)) : whole;
    },
    'claims:compare': async ({ claims }) => {
      const unseeded = await house.unseeded();
      const whole = attempt(() => compareClaims(store, claims, unseeded ?? undefined));
      return unseeded ? soon(whole, () => compareWithCatalogue(claims, unseeded)) : whole;
    },
    'notes:of-page': (_, { url }) => attempt(() => notesOfPage(store, url)),
    'fact:keep': ({ claim, source }, caller) =>
      keepFact(store, { claim, source: pageOf(source, caller) }),
    'note:write': ({ note, source }, caller) => writeNote(store, note, pageOf(source, caller)),
    'name:ignore': (request, { url }) => ignoreName(store, { ...request, address: url }),
    'name:accept': (request, caller) =>
      acceptName(store, { ...request, source: pageOf(request.source, caller) }),
    'names:propose': ({ names }, { url }) => proposeNames(store, names, url),
    'facts:propose': ({ claims, source }, caller) =>
      proposeClaims(store, claims, pageOf(source, caller)),
    undo: async ({ undoId }) => {
      const result = await undo(store, undoId);
      return result.ok ? ok(null) : result;
    },
    'options:open': async ({ path }) => {
      await openOptions(path);
      return ok(null);
    },
    'store:changed': async () => {
      await house.reseed();
      tellTabsSoon();
      return ok(null);
    },
    'badge:count': async ({ count }, { tabId }) => {
      if (tabId === undefined) return fail('bad-request');
      await showCount(tabId, count);
      return ok(null);
    },
  };
}

/** A store that is taking in the catalogue is given this long to answer a card, in milliseconds. */
const PATIENCE = 120;

/** What the store answers soon, or else what can be told without it. */
async function soon<T, E>(whole: Promise<Result<T, E>>, rough: () => T): Promise<Result<T, E>> {
  const late = new Promise<Result<T, E>>((resolve) => {
    setTimeout(() => resolve(ok(rough())), PATIENCE);
  });
  const first = await Promise.race([whole, late]);
  return first.ok ? first : ok(rough());
}

/** A page cannot name another page as the source; our own surfaces, which have no page, can. */
function pageOf(source: PageSource, { url }: Caller): PageSource {
  return url ? { ...source, url } : source;
}
