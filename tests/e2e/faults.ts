import type { Browser, Page } from 'puppeteer-core';
import { pause } from './marks.ts';

/** Stops the service worker, as Chromium does whenever it likes; the next call starts it anew. */
export async function stopWorker(browser: Browser): Promise<void> {
  const worker = browser.targets().find((target) => target.type() === 'service_worker');
  if (!worker) return;
  const session = await browser.target().createCDPSession();
  const { _targetId: targetId } = worker as unknown as { readonly _targetId: string };
  await session.send('Target.closeTarget', { targetId });
  await session.detach();
  const gone = () => !browser.targets().includes(worker);
  for (let left = 40; left > 0 && !gone(); left--) await pause(50);
}

/** The database by its own door, from a page of the extension. */
export function openDatabase(page: Page, version: number | null): Promise<unknown> {
  return page.evaluate((wanted) => {
    const held = window as { held?: IDBDatabase };
    return new Promise((resolve) => {
      const opening = wanted ? indexedDB.open('newsgloss', wanted) : indexedDB.open('newsgloss');
      opening.onerror = () => resolve(String(opening.error));
      opening.onsuccess = () => {
        // Held open, and deaf to whoever asks it to give way.
        held.held = opening.result;
        resolve(opening.result.version);
      };
    });
  }, version);
}

export function closeDatabase(page: Page): Promise<void> {
  return page.evaluate(() => (window as { held?: IDBDatabase }).held?.close());
}

export function deleteDatabase(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const deleting = indexedDB.deleteDatabase('newsgloss');
        deleting.onsuccess = () => resolve('deleted');
        deleting.onerror = () => resolve(String(deleting.error));
      }),
  );
}

/** What a surface says, once it says something that fits. */
export async function awaitWords(page: Page, wanted: RegExp, timeout = 20_000): Promise<string> {
  const until = Date.now() + timeout;
  for (;;) {
    const text = await page.evaluate(() => document.body.innerText);
    if (wanted.test(text)) return text;
    if (Date.now() > until) throw new Error(`it says: ${text.slice(0, 800)}`);
    await pause(150);
  }
}

/** Every row of the database, or of one of its tables, as text. */
export function allRows(page: Page, table?: string): Promise<string> {
  return page.evaluate(async (only) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('newsgloss'));
    const names = only ? [only] : [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const rows = await Promise.all(
      names.map((name) => done(transaction.objectStore(name).getAll())),
    );
    database.close();
    return JSON.stringify(rows);
  }, table);
}
