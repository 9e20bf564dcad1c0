import type { Dexie } from 'dexie';

/** Milliseconds another window is given to let an older version of the database go. */
const PATIENCE = 3_000;

const waiting = new Set<() => void>();
let held = false;

/**
 * Watches for a window that holds an older version open: the browser lets nothing through then, and
 * says nothing either until that window is closed.
 */
export function watchBlocked(store: Dexie): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.on('blocked', () => {
    timer ??= setTimeout(() => {
      held = true;
      for (const refuse of waiting) refuse();
    }, PATIENCE);
  });
  const open = () => {
    clearTimeout(timer);
    timer = undefined;
    held = false;
  };
  // At every opening, not at the first alone.
  store.on('ready', open, true);
}

/** What the work comes to; fails with a `BlockedError` where the database does not open for it. */
export function unlessBlocked<T>(work: PromiseLike<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const refuse = () => reject(new DOMException('held open elsewhere', 'BlockedError'));
    waiting.add(refuse);
    if (held) refuse();
    work.then(
      (value) => {
        waiting.delete(refuse);
        resolve(value);
      },
      (error) => {
        waiting.delete(refuse);
        reject(error);
      },
    );
  });
}
