import type { Caller, StoreHandlers } from '../../lib/messages/handle.ts';
import { fail, ok } from '../../lib/model/result.ts';
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
import { compareClaims } from './compare.ts';
import { createPageReader } from './page-reader.ts';
import { openOptions, tellTabsSoon } from './tabs.ts';

/** What the background answers to each call of the contract. */
export function storeHandlers(store: Store, house: House): StoreHandlers {
  const readPage = createPageReader();
  return {
    'page:read': async (request) => ok(await readPage(request)),
    'page:rules': (_, { url }) => attempt(() => pageRules(store, url)),
    'entity:view': async ({ id }) => {
      await house.seeded();
      return attempt(() => entityView(store, id));
    },
    'claims:compare': async ({ claims }) => {
      await house.seeded();
      return attempt(() => compareClaims(store, claims));
    },
    'notes:of-page': (_, { url }) => attempt(() => notesOfPage(store, url)),
    'fact:keep': ({ claim, source }, caller) =>
      keepFact(store, { claim, source: pageOf(source, caller) }),
    'note:write': ({ note, source }, caller) => writeNote(store, note, pageOf(source, caller)),
    'name:ignore': (request, { url }) => ignoreName(store, { ...request, address: url }),
    'name:accept': (request, caller) =>
      acceptName(store, { ...request, source: pageOf(request.source, caller) }),
    'names:propose': ({ names }, { url }) => proposeNames(store, names, url),
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

/** A page cannot name another page as the source; our own surfaces, which have no page, can. */
function pageOf(source: PageSource, { url }: Caller): PageSource {
  return url ? { ...source, url } : source;
}
