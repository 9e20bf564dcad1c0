import { Dexie, type ObservabilitySet } from 'dexie';
import type { Store } from './database.ts';

/** What pages are told of: a change of any of these changes their rules. */
const RULES = ['entities', 'sites', 'settings', 'ignores', 'redirects'] as const;
/** Several writes in a row are told as one, in milliseconds. */
const PAUSE = 60;

/**
 * Calls `listener` after any page of the extension changed what open tabs must know. Returns how to
 * stop. A sleeping background hears nothing: our pages wake it with `store:changed`.
 */
export function onRulesChange(store: Store, listener: () => void): () => void {
  const tables = RULES.map((table) => `idb://${store.name}/${table}/`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = (parts: ObservabilitySet) => {
    if (!Object.keys(parts).some((part) => tables.some((table) => part.startsWith(table)))) return;
    clearTimeout(timer);
    timer = setTimeout(listener, PAUSE);
  };
  Dexie.on.storagemutated.subscribe(heard);
  return () => {
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(heard);
  };
}
