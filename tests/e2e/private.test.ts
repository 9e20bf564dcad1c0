import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowserWindow } from './browser-window.ts';
import { type BrowserName, type ExtensionBrowser, forget, GECKO_ID, launch } from './browsers.ts';
import { awaitCard, clickCard } from './card.ts';
import { allRows } from './faults.ts';
import { awaitMarks, holds, hover, pause } from './marks.ts';
import { ARTICLE, pageOf } from './page-samples.ts';
import { type PageServer, servePages } from './serve.ts';

const FIRST = 90_000;

describe.each<BrowserName>(['chromium', 'firefox'])('a private window in %s', (name) => {
  let server: PageServer;
  let browser: ExtensionBrowser;
  let options: Page;

  beforeAll(async () => {
    server = await servePages();
    browser = await launch(name, { inPrivate: true });
    const page = await browser.open(server.add('open', { html: pageOf(ARTICLE) }));
    if (name === 'firefox') await inBrowserWindow(page, ALLOW);
    await awaitMarks(page, holds('NVIDIA'), FIRST);
    await page.close();
    options = await browser.openExtensionPage('options.html#/entities');
    // The catalogue is taken in whatever is read: what is written must have come to rest.
    for (
      let before = '', now = await allRows(options, 'meta');
      now === '[[]]' || before !== now;
    ) {
      await pause(3_000);
      before = now;
      now = await allRows(options, 'meta');
    }
  }, 2 * FIRST);

  afterAll(async () => {
    await browser.close();
    forget(browser);
    await server.close();
  });

  /** Opens a page in a new private window. */
  async function openPrivately(url: string): Promise<Page> {
    await options.evaluate(
      `(globalThis.browser ?? chrome).windows.create({ incognito: true, url: '${url}' })`,
    );
    const target = await browser.driver.waitForTarget((one) => one.url() === url);
    return target.asPage();
  }

  it('reads and shows, refuses to keep and says so, and nothing is written', {
    timeout: 120_000,
  }, async () => {
    const before = await allRows(options);
    const article = pageOf(ARTICLE.replaceAll('OpenAI', 'Zorblax Labs'));
    const page = await openPrivately(server.add('private', { html: article }));
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

/** Runs in Firefox’s own window: what the switch in its add-ons manager does. */
const ALLOW = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const permissions = ['internal:privateBrowsingAllowed'];
  const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
  await ExtensionPermissions.add('${GECKO_ID}', { permissions, origins: [] }, extension);
  await (await AddonManager.getAddonByID('${GECKO_ID}')).reload();
  return 'allowed';`;
