import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, type ExtensionBrowser, forget, launch } from '../e2e/browsers.ts';
import { hover, pause, settledMarks } from '../e2e/marks.ts';
import type { DemoPage } from './article.ts';

/** What one browser left behind. */
export interface Capture {
  /** The page's markup, as the browser has it. */
  readonly html: string;
  readonly files: readonly string[];
}

/** The kinds whose card is shown. */
const CARDS = ['company', 'model', 'figure'] as const;

/** Longer than the dwell and the card's first paint together. */
const CARD_MS = 900;

/** Opens the page, the card on a mark of each kind, the popup and the options page. */
export async function capture(name: BrowserName, demo: DemoPage, folder: string): Promise<Capture> {
  const browser = await launch(name, { online: demo.file === undefined });
  const files: string[] = [];
  const shoot = async (page: Page, what: string): Promise<void> => {
    const path = join(folder, `${name}-${what}.png`) as `${string}.png`;
    await page.screenshot({ path });
    files.push(path);
  };
  try {
    const page = await browser.open(demo.url);
    const marks = await settledMarks(page);
    await shoot(page, 'page');
    for (const kind of CARDS) {
      if (!marks.some((mark) => mark.kind === kind)) continue;
      await hover(page, kind);
      await pause(CARD_MS);
      await shoot(page, `card-${kind}`);
      await page.keyboard.press('Escape');
    }
    const html = await page.content();
    await shootPopup(browser, page, shoot);
    return { html, files };
  } finally {
    await browser.close();
    forget(browser);
  }
}

async function shootPopup(
  browser: ExtensionBrowser,
  over: Page,
  shoot: (page: Page, what: string) => Promise<void>,
): Promise<void> {
  const popup = await browser.openPopup(over);
  await popup.waitForSelector('main');
  await pause(CARD_MS);
  await shoot(popup, 'popup');
}
