import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followTasks } from '../page/load.ts';
import { documentOf, portalPage } from '../page/made-pages.ts';
import { type BrowserName, type ExtensionBrowser, forget, launch } from './browsers.ts';
import { awaitMarks, holds, marksOf, pause } from './marks.ts';
import { ARTICLE, pageOf } from './page-samples.ts';
import { type PageServer, servePages } from './serve.ts';

/** A first page waits for the catalogue to be taken in, and a huge one for itself. */
const LONG = 120_000;
/** Milliseconds of processor time in one task of ours; on a busy machine the same work takes more of it. */
const FREEZE = 80;

describe.each<BrowserName>(['chromium', 'firefox'])('a hostile page in %s', (name) => {
  let server: PageServer;
  let browser: ExtensionBrowser;
  let desk: Page;

  beforeAll(async () => {
    server = await servePages();
    browser = await launch(name);
    desk = await browser.openExtensionPage('welcome.html');
    const page = await browser.open(server.add('warm', { html: pageOf(ARTICLE) }));
    await awaitMarks(page, holds('NVIDIA'), LONG);
    await page.close();
  }, LONG);

  afterAll(async () => {
    await browser.close();
    forget(browser);
    await server.close();
  });

  interface Visit {
    readonly page: Page;
    readonly errors: readonly string[];
    /** Ends the recording: the longest task of ours. */
    longestTask(): Promise<number>;
  }

  /** Opens a page, and has it marked whatever it is. */
  async function visit(path: string, html: string): Promise<Visit> {
    const page = await browser.open('about:blank');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const stop = await followTasks(page, name);
    await page.goto(server.add(path, { html }), { waitUntil: 'load', timeout: LONG });
    await desk.evaluate(`(async () => {
      const { tabs } = globalThis.browser ?? globalThis.chrome;
      const message = { newsgloss: 'page', name: 'page:run' };
      for (const { id } of await tabs.query({})) await tabs.sendMessage(id, message).catch(() => null);
    })()`);
    await page.bringToFront();
    return { page, errors, longestTask: async () => (await stop()).longestTaskMs };
  }

  it(
    'of ten megabytes is marked without holding it up',
    async () => {
      const { page, errors, longestTask } = await visit('ten', portalPage(20_000, 10_000_000));
      await awaitMarks(page, (marks) => marks.length > 500, LONG);
      await pause(3_000);
      expect(await longestTask()).toBeLessThan(FREEZE);
      expect(errors).toEqual([]);
      await page.close();
    },
    2 * LONG,
  );

  it(
    'of a million elements stays as quick as it is without us',
    async () => {
      const grow = `for (let i = 0; i < 1000; i++) {
        const part = document.createElement('div');
        for (let j = 0; j < 1000; j++) part.append(document.createElement('i'));
        document.body.append(part);
      }`;
      const body = `${ARTICLE}<script>${grow}</script>`;
      const { page, errors, longestTask } = await visit('million', documentOf(body));
      await pause(8_000);
      expect(await longestTask()).toBeLessThan(FREEZE);
      expect(errors).toEqual([]);
      await page.close();
    },
    2 * LONG,
  );

  it('of elements nested thousands deep is marked at its bottom', async () => {
    const nest = `let at = document.getElementById('deep');
      for (let i = 0; i < 3000; i++) { const next = document.createElement('span'); at.append(next); at = next; }
      at.append('At the very bottom, Mistral AI spoke.');`;
    const body = `${ARTICLE}<p id="deep"></p><script>${nest}</script>`;
    const { page, errors, longestTask } = await visit('deep', documentOf(body));
    await awaitMarks(page, holds('Mistral AI'), LONG);
    expect(await longestTask()).toBeLessThan(FREEZE);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('that rewrites itself without end stays quick, and is marked when it rests', async () => {
    const rewrite = `const all = document.getElementById('all'); const html = all.innerHTML;
      const timer = setInterval(() => { all.innerHTML = html; }, 100);
      setTimeout(() => clearInterval(timer), 5000);`;
    const body = `<div id="all">${ARTICLE}</div><script>${rewrite}</script>`;
    const { page, errors, longestTask } = await visit('restless', documentOf(body));
    await pause(5_000);
    expect(await longestTask()).toBeLessThan(FREEZE);
    await awaitMarks(page, holds('NVIDIA'), LONG);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('that takes our styles and highlights away is marked again, and no more than it would be', async () => {
    const { page, errors } = await visit('thief', documentOf(`<div id="all">${ARTICLE}</div>`));
    const before = await awaitMarks(page, holds('NVIDIA'));
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
      document.getElementById('all')?.append('And Mistral AI spoke.');
    });
    await awaitMarks(page, holds('Mistral AI'));
    expect(await marksOf(page)).toHaveLength(before.length + 1);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is not read while its tab is hidden', async () => {
    const { page } = await visit('hidden-tab', documentOf(`<div id="all">${ARTICLE}</div>`));
    const before = await awaitMarks(page, holds('NVIDIA'));
    await desk.bringToFront();
    await page.waitForFunction(() => document.hidden, { polling: 100 });
    await page.evaluate(() => document.getElementById('all')?.append('And Mistral AI spoke.'));
    await pause(2_000);
    expect(await marksOf(page)).toHaveLength(before.length);
    await page.bringToFront();
    await awaitMarks(page, holds('Mistral AI'));
    await page.close();
  });
});
