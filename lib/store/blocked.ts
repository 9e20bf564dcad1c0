import type { Dexie } from 'dexie';

/** Milliseconds another window is given to let an older version of the database go. */
const PATIENCE = 3_000;
/** An opening that takes longer waits behind another one that is held up: the browser does not say so. */
const OPENING = 10_000;

const waiting = new Set<() => void>();
let opened = false;
let held = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Watches for a window that holds an older version open: the browser lets nothing through then, and
 * says nothing either until that window is closed.
 */
export function watchBlocked(store: Dexie): void {
  store.on('blocked', () => holdAfter(PATIENCE));
  // At every opening, not at the first alone.
  store.on('ready', release, true);
  store.on('close', () => {
    opened = false;
  });
}

/** What the work comes to; fails with a `BlockedError` where the database does not open for it. */
export function unlessBlocked<T>(work: PromiseLike<T>): Promise<T> {
  if (opened) return Promise.resolve(work);
  if (timer === undefined) holdAfter(OPENING);
  return new Promise<T>((resolve, reject) => {
    const refuse = () => reject(new DOMException('held open elsewhere', 'BlockedError'));
    waiting.add(refuse);
    if (held) refuse();
    const settle = () => {
      waiting.delete(refuse);
      if (waiting.size === 0 && !held) stopWaiting();
    };
    work.then(
      (value) => {
        settle();
        resolve(value);
      },
      (error) => {
        settle();
        reject(error);
      },
    );
  });
}

function holdAfter(milliseconds: number): void {
  stopWaiting();
  timer = setTimeout(() => {
    held = true;
    for (const refuse of waiting) refuse();
  }, milliseconds);
}

function release(): void {
  stopWaiting();
  opened = true;
  held = false;
}

function stopWaiting(): void {
  clearTimeout(timer);
  timer = undefined;
}
