import type { SiteRule } from '../../model/collection.ts';
import type { Result } from '../../model/result.ts';
import type { SiteMode } from '../../model/views.ts';
import type { Store } from '../database.ts';
import { attempt, type StoreError } from '../errors.ts';
import { type Written, write } from '../journal/journal.ts';
import { siteOf } from '../rows/keys.ts';

/** How Newsgloss acts on the site of an address; `auto` where the reader said nothing. */
export async function siteMode(store: Store, address: string): Promise<SiteMode> {
  return (await store.sites.get(siteOf(address)))?.mode ?? 'auto';
}

/** Sets the rule of a site, given as a host or as the address of one of its pages. */
export function setSiteMode(store: Store, site: string, mode: SiteMode): Promise<Written<object>> {
  return write(store, 'site:set', async (draft, entry) => {
    const host = siteOf(site) || site.toLowerCase().replace(/^www\./, '');
    entry.about = host;
    if (mode === 'auto') await draft.remove('sites', host);
    else await draft.put('sites', { site: host, mode, updatedAt: store.moment() });
    return {};
  });
}

/** The sites with a rule of their own, by name. */
export function listSites(store: Store): Promise<SiteRule[]> {
  return store.sites.orderBy('site').toArray();
}

/**
 * Forgets what was collected, unasked, on a site: its sentences among the proposals. What the reader
 * kept from it stays. Not journalled: a journal would remember what is to be forgotten.
 */
export function forgetSite(store: Store, site: string): Promise<Result<number, StoreError>> {
  return attempt(() =>
    store.transaction('rw', store.proposals, async () => {
      let forgotten = 0;
      await store.proposals.toCollection().modify((row, ref) => {
        const sentences = row.sentences.filter(({ url }) => siteOf(url) !== site);
        if (sentences.length === row.sentences.length) return;
        forgotten += 1;
        if (sentences.length) ref.value = { ...row, sentences };
        // Deleting the reference's value is how Dexie deletes within `modify`.
        else delete (ref as { value?: unknown }).value;
      });
      return forgotten;
    }),
  );
}
