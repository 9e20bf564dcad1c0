import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, forget, launch } from './browsers.ts';
import { awaitCard, clickCard } from './card.ts';
import { allRows } from './faults.ts';
import { awaitMarks, holds, hover, pause } from './marks.ts';
import { ARTICLE, pageOf } from './page-samples.ts';
import { type PageServer, servePages } from './serve.ts';

const FIRST = 90_000;

/** Firefox has no way to let an extension into private windows from outside; see `messages.test.ts` for both. */
describe('a private window in chromium', () => {
  let server: PageServer;
  let browser: ExtensionBrowser;
  let options: Page;

  beforeAll(async () => {
    server = await servePages();
    browser = await launch('chromium', { inPrivate: true });
    const page = await browser.open(server.add('open', { html: pageOf(ARTICLE) }));
    await awaitMarks(page, holds('NVIDIA'), FIRST);
    await page.close();
    options = await browser.openExtensionPage('options.html#/entities');
    // The catalogue is taken in whatever is read: what is written must have come to rest.
    for (
      let before = '', now = await allRows(options, 'meta');
      now === '[[]]' || before !== now;
    ) {
      await pause(4_000);
      before = now;
      now = await allRows(options, 'meta');
    }
  }, 2 * FIRST);

  afterAll(async () => {
    await browser.close();
    forget(browser);
    await server.close();
  });

  it('reads and shows, refuses to keep and says so, and nothing is written', {
    timeout: 120_000,
  }, async () => {
    const before = await allRows(options);
    const url = server.add('private', {
      html: pageOf(ARTICLE.replaceAll('OpenAI', 'Zorblax Labs')),
    });
    await options.evaluate(
      (address) =>
        (
          globalThis as unknown as { chrome: { windows: { create(w: object): Promise<unknown> } } }
        ).chrome.windows.create({
          incognito: true,
          url: address,
        }),
      url,
    );
    const target = await browser.driver.waitForTarget((one) => one.url() === url);
    const page = await target.asPage();
    await awaitMarks(page, holds('NVIDIA'), FIRST);
    await hover(page, 'figure');
    await clickCard(page, 'Keep');
    await awaitCard(page, ({ text }) => /In a private window nothing is saved/.test(text));
    await page.keyboard.press('Escape');
    await hover(page, 'company', 'NVIDIA');
    await awaitCard(page, ({ text }) => /United States|company/.test(text));
    // Names that no list holds are offered four seconds after a page has settled.
    await pause(6_000);
    expect(await allRows(options)).toBe(before);
    await page.close();
  });
});
