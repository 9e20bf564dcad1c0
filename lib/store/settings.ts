import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import type { Store } from './database.ts';
import { type Written, write } from './journal/journal.ts';

/** The settings, each at its default where the reader set nothing. */
export async function getSettings(store: Store): Promise<Settings> {
  const rows = await store.settings.toArray();
  const set = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  return { ...DEFAULT_SETTINGS, ...set };
}

/** Sets some of the settings; the others stay as they are. */
export function setSettings(store: Store, some: Partial<Settings>): Promise<Written<object>> {
  return write(store, 'setting:set', async (draft, entry) => {
    entry.about = Object.keys(some).join(', ');
    await draft.put('settings', ...Object.entries(some).map(([key, value]) => ({ key, value })));
    return {};
  });
}
