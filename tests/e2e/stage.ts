import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Settings } from '../../lib/model/settings.ts';
import {
  type BrowserName,
  type ExtensionBrowser,
  forget,
  type LaunchOptions,
  launch,
} from './browsers.ts';
import { awaitMarks, holds, pause } from './marks.ts';
import { ARTICLE, pageOf } from './page-samples.ts';
import { type PageServer, servePages } from './serve.ts';

/** A first page waits for the catalogue to be taken in. */
const FIRST = 60_000;

/** A browser that all tests of a block share, with pages that are closed after each test. */
export interface Stage {
  readonly browser: ExtensionBrowser;
  readonly server: PageServer;
  /** One of our own pages, from which the extension's interfaces can be called. */
  readonly desk: Page;
  /** Serves a page under a name of its own and opens it. */
  open(path: string, body: string, head?: string): Promise<Page>;
  /** The same with the page's marks there. */
  openMarked(path: string, body?: string, head?: string): Promise<Page>;
  /** Runs code in one of our own pages, where `api` is the extension's `browser`. */
  run<T>(code: string): Promise<T>;
  /** Sets some of the reader's settings, as the options page would. */
  set(settings: Partial<Settings>): Promise<void>;
  /** Runs code in Chromium's service worker. */
  background<T>(code: string): Promise<T>;
}

/** Registers the setting up and the striking of a stage for the block it is called in. */
export function setStage(name: BrowserName, options: LaunchOptions = {}): Stage {
  const opened: Page[] = [];
  const stage = {
    async open(path: string, body: string, head = '') {
      const page = await stage.browser.open(stage.server.add(path, { html: pageOf(body, head) }));
      opened.push(page);
      return page;
    },
    async openMarked(path: string, body = ARTICLE, head = '') {
      const page = await stage.open(path, body, head);
      await awaitMarks(page, holds('NVIDIA'), FIRST);
      return page;
    },
    run: (code: string) =>
      stage.desk.evaluate(`(async (api) => { ${code} })(globalThis.browser ?? globalThis.chrome)`),
    async set(settings: Partial<Settings>) {
      await stage.run(`
        const rows = Object.entries(${JSON.stringify(settings)});
        const db = await new Promise((resolve) => {
          indexedDB.open('newsgloss').onsuccess = ({ target }) => resolve(target.result);
        });
        const write = db.transaction('settings', 'readwrite');
        for (const [key, value] of rows) write.objectStore('settings').put({ key, value });
        await new Promise((resolve) => { write.oncomplete = resolve; });
        db.close();
        await api.runtime.sendMessage({ newsgloss: 'store', name: 'store:changed' });`);
      // Open tabs are told a moment later.
      await pause(400);
    },
    async background(code: string) {
      const target = await stage.desk
        .browser()
        .waitForTarget((one) => one.type() === 'service_worker');
      return (await target.worker())?.evaluate(`(async () => { ${code} })()`);
    },
  } as Stage & { browser: ExtensionBrowser; server: PageServer; desk: Page };

  beforeAll(async () => {
    stage.server = await servePages();
    stage.browser = await launch(name, options);
    stage.desk = await stage.browser.openExtensionPage('welcome.html');
    const warm = await stage.openMarked('warm');
    await warm.close();
    opened.length = 0;
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) if (!page.isClosed()) await page.close();
  });
  afterAll(async () => {
    await stage.browser.close();
    forget(stage.browser);
    await stage.server.close();
  });
  return stage;
}
