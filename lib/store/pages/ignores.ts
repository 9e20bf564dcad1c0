import type { Ignore } from '../../model/collection.ts';
import type { IgnoreScope } from '../../model/views.ts';
import type { Store } from '../database.ts';
import { lastActOn, type Written, write } from '../journal/journal.ts';
import { folded, siteOf } from '../rows/keys.ts';

/** Marks a surface "not this": on the site of `address`, or everywhere. */
export function ignoreName(
  store: Store,
  { surface, scope, address }: { surface: string; scope: IgnoreScope; address: string },
): Promise<Written<object>> {
  return write(store, 'name:ignore', async (draft, entry) => {
    const site = scope === 'site' ? siteOf(address) : '';
    const name = folded(surface);
    entry.about = surface;
    const id = `${site}|${name}`;
    if (await store.ignores.get(id)) {
      return { undoId: (await lastActOn(store, 'ignores', id)) ?? '' };
    }
    const createdAt = store.moment();
    await draft.put('ignores', { id, surface, folded: name, site, createdAt });
    return {};
  });
}

/** The folded surfaces to leave alone on the site of `address`. */
export async function ignoredOn(store: Store, address: string): Promise<readonly string[]> {
  const rows = await store.ignores.where('site').anyOf('', siteOf(address)).toArray();
  return [...new Set(rows.map((row) => row.folded))];
}

/** Newest first. */
export async function listIgnores(store: Store): Promise<Ignore[]> {
  const rows = await store.ignores.toArray();
  return rows.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

export function deleteIgnores(store: Store, ids: readonly string[]): Promise<Written<object>> {
  return write(store, 'ignore:delete', async (draft, entry) => {
    entry.about = (await store.ignores.get(ids[0] ?? ''))?.surface ?? '';
    await draft.remove('ignores', ...ids);
    return {};
  });
}
