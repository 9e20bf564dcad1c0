import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleHtml } from '../demo/article.ts';
import { ROOT } from '../setup/ensure.mjs';
import { axeFindings } from './axe.ts';
import { type BrowserName, type ExtensionBrowser, forget, launch } from './browsers.ts';
import { pause, settledMarks } from './marks.ts';
import { setOptions, waitFor } from './own-pages.ts';
import { type PageServer, servePages } from './serve.ts';

const ARTICLE = join(ROOT, 'tests/pages/articles/river-bend.zh-Hant.txt');
const VIEWS = [
  'review',
  'entities',
  'entities/new',
  'entities?alias=Mistwood',
  'facts',
  'facts/new?text=They+paid+45+million+dollars.&url=https%3A%2F%2Fnews.example%2Fa&title=A',
  'notes',
  'sources',
  'sites',
  'in-out',
  'settings',
  'help',
];

/** Looking at so many views takes a busy machine a while. */
const LONG = 150_000;

/** Asks an extension page for the tab that was looked at before it. */
const LAST_OTHER_TAB = `(globalThis.browser ?? chrome).tabs.getCurrent().then((self) =>
  (globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs
    .filter((tab) => tab.id !== self.id)
    .sort((a, b) => b.lastAccessed - a.lastAccessed)[0].id))`;

describe.each<BrowserName>(['chromium', 'firefox'])('our own pages in %s', (name) => {
  const own = setOptions(name);

  describe('axe finds nothing in either theme', () => {
    let server: PageServer;
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      server = await servePages();
      browser = own.browser;
    });

    afterAll(() => server.close());

    it('on the first-run page', async () => {
      const page = await browser.openExtensionPage('welcome.html');
      await waitFor(page, 'main', 'Northlight');
      expect(await axeFindings(page)).toEqual([]);
      await page.close();
    });

    it('on the card in every state', async () => {
      const page = await browser.openExtensionPage('card-preview.html');
      await waitFor(page, '.card', 'Northlight');
      expect(await axeFindings(page)).toEqual([]);
      await page.close();
    });

    it(
      'on any view of the options page',
      async () => {
        const page = await browser.openExtensionPage('options.html');
        for (const view of VIEWS) {
          await page.evaluate((hash) => {
            location.hash = hash;
          }, `#/${view}`);
          await page.waitForSelector('main h1');
          await pause(150);
          expect(await axeFindings(page), view).toEqual([]);
        }
        await page.close();
      },
      LONG,
    );

    it('on the popup over an article', async () => {
      const html = articleHtml(readFileSync(ARTICLE, 'utf8'));
      const frame = `<iframe width="500" height="200" srcdoc="<p>${'A frame. '.repeat(20)}</p>"></iframe>`;
      const framed = html.replace('</body>', `${frame}</body>`);
      const article = await browser.open(server.add('axe.html', { html: framed }));
      await settledMarks(article);
      const popup = await browser.openPopup(article);
      await waitFor(popup, '.entity-list', 'DeepSeek');
      await waitFor(popup, '.frames-notice', '1 frame');
      expect(await axeFindings(popup)).toEqual([]);
      await popup.close();
      await article.close();
    });

    it('on the evidence sheet beside a page', async () => {
      const html = articleHtml(readFileSync(ARTICLE, 'utf8'));
      const article = await browser.open(server.add('sheet.html', { html }));
      await settledMarks(article);
      const sheet = await browser.openExtensionPage('sidepanel.html');
      const tab = await sheet.evaluate(LAST_OTHER_TAB);
      await sheet.close();
      const beside = await browser.openExtensionPage(`sidepanel.html?tab=${tab}`);
      await waitFor(beside, '.sheet', 'DeepSeek');
      await beside.type('.sheet-tools input', '模型');
      expect(await axeFindings(beside)).toEqual([]);
      // The last claim: the first may be in view already, and then nothing scrolls.
      await beside.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.sheet-claim')].at(-1)?.click(),
      );
      await article.bringToFront();
      await article.waitForFunction(() => scrollY > 0, { timeout: 20_000, polling: 200 });
      await beside.bringToFront();
      await beside.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[role="tab"]')]
          .find((one) => one.textContent?.includes('On this page'))
          ?.click(),
      );
      await beside.waitForSelector('[data-show="deepseek"]');
      await beside.focus('[data-show="deepseek"]');
      await beside.keyboard.press('Enter');
      await waitFor(beside, '.at-hand h2', 'DeepSeek');
      expect(await axeFindings(beside)).toEqual([]);
      await beside.keyboard.press('Escape');
      await beside.waitForSelector('[data-show="deepseek"]:focus');
      await beside.close();
      await article.close();
    });
  });

  describe('curation by keyboard', () => {
    let page: Page;

    beforeAll(async () => {
      page = own.page;
      await page.bringToFront();
    });

    it('adds an entity, and finds its Simplified name by the Traditional one', async () => {
      await page.evaluate(() => {
        location.hash = '#/entities/new';
      });
      await page.waitForSelector('.detail input');
      await pause(100);
      await page.keyboard.type('Mist Harbour');
      await page.keyboard.press('Tab');
      await page.keyboard.type('雾港智能');
      await page.keyboard.press('Enter');
      await waitFor(page, '.outcome', 'Saved.');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => location.hash === '#/entities');
      await page.keyboard.press('/');
      await page.keyboard.type('霧港');
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
      await waitFor(page, 'tbody tr', 'Mist Harbour');
    });

    it('opens, deletes and brings back a row', async () => {
      await page.bringToFront();
      await page.focus('tbody tr[tabindex="0"]');
      await page.keyboard.press('Enter');
      await waitFor(page, '.detail h2', 'Mist Harbour');
      await page.keyboard.press('Escape');
      await pause(200);
      await page.focus('tbody tr[tabindex="0"]');
      await page.keyboard.press('Delete');
      await waitFor(page, '.outcome', '1 deleted.');
      await page.waitForFunction(() => !document.querySelector('tbody tr'));
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      await waitFor(page, 'tbody tr', 'Mist Harbour');
    });

    it('leads straight to a row by its address', async () => {
      await page.bringToFront();
      await page.focus('tbody tr[tabindex="0"]');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => /^#\/entities\/.+/.test(location.hash));
      const hash = await page.evaluate(() => location.hash);
      const other = await own.browser.openExtensionPage(`options.html${hash}`);
      await waitFor(other, '.detail h2', 'Mist Harbour');
      await other.close();
    });

    it('shows the catalogue at once and walks it with the arrows', async () => {
      const fresh = await own.browser.openExtensionPage('options.html#/entities');
      await fresh.waitForSelector('tbody tr[aria-rowindex="20"]');
      await fresh.focus('tbody tr[tabindex="0"]');
      for (let i = 0; i < 40; i++) await fresh.keyboard.press('ArrowDown');
      await pause(100);
      const at = await fresh.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'));
      expect(at).toBe('42');
      await fresh.close();
    });

    it('remembers what the first-run page was told', async () => {
      const welcome = await own.browser.openExtensionPage('welcome.html');
      const box = await welcome.waitForSelector('input[type="checkbox"]');
      expect(await box?.evaluate((element) => element.checked)).toBe(false);
      await box?.click();
      await (await welcome.waitForSelector('button[type="submit"]'))?.click();
      await waitFor(welcome, '[role="status"]', 'All set');
      await page.evaluate(() => {
        location.hash = '#/settings';
      });
      await waitFor(page, 'main', 'Collect names');
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('.check-field:has(.hint) input')?.checked,
        { timeout: 10_000 },
      );
      await welcome.close();
    });
  });

  it('speaks the language of the browser', async () => {
    const browser = await launch(name, { locale: 'zh-TW' });
    const page = await browser.openExtensionPage('options.html#/facts');
    const expected = name === 'firefox' ? ['Facts', '數據'] : ['數據'];
    await page.waitForSelector('main h1');
    expect(expected).toContain(await page.$eval('main h1', (heading) => heading.textContent));
    await browser.close();
    forget(browser);
  });
});
