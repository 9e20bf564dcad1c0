import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type BrowserName, type ExtensionBrowser, forget, launch } from './browsers.ts';

/** What a busy machine is given to draw something. */
export const PATIENCE = { timeout: 25_000 };

/** Waits for an element whose text holds these words. */
export async function waitFor(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (css, wanted) =>
      [...document.querySelectorAll(css)].some((one) => one.textContent?.includes(wanted)),
    PATIENCE,
    selector,
    text,
  );
}

/** The options page, open at its list of entities. */
export interface OpenOptions {
  readonly browser: ExtensionBrowser;
  readonly page: Page;
}

/** Registers a browser with the options page in front, for the block it is called in. */
export function setOptions(name: BrowserName): OpenOptions {
  const open = {} as OpenOptions & { browser: ExtensionBrowser; page: Page };
  beforeAll(async () => {
    open.browser = await launch(name);
    open.page = await open.browser.openExtensionPage('options.html#/entities');
    await open.page.waitForSelector('tbody tr', { timeout: 60_000 });
    // The first-run page opens by itself, and a page behind another paints nothing.
    await open.page.bringToFront();
  });
  afterAll(async () => {
    await open.browser.close();
    forget(open.browser);
  });
  return open;
}
