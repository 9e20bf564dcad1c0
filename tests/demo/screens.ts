import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, type ExtensionBrowser, forget, launch } from '../e2e/browsers.ts';
import { awaitCard } from '../e2e/card.ts';
import { hover, type Mark, pause, settledMarks } from '../e2e/marks.ts';
import type { DemoPage } from './article.ts';
import { exportAll, keepAndNote } from './collection.ts';

/** What one browser left behind. */
export interface Capture {
  /** The page's markup, as the browser has it. */
  readonly html: string;
  readonly files: readonly string[];
}

/** The kinds whose card is shown. */
const CARDS = ['company', 'model', 'figure'] as const;

/** What our popup asks for, in CSS pixels. */
const POPUP_SIZE = { width: 400, height: 500 };

/** The views of the options page that have something to show after the card was used. */
const VIEWS = ['facts', 'notes', 'entities'] as const;

/** Opens the page, a card of each kind, the popup and the options page, and exports what was kept. */
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
      const mark = tellingMark(marks, kind);
      if (mark) await shootCard(page, mark, shoot);
    }
    const html = await page.content();
    const popup = await browser.openPopup(page);
    await popup.waitForSelector('main li, main p');
    // Firefox shows it in a tab here, which is wider than a popup ever is.
    if (name === 'firefox') await popup.setViewport(POPUP_SIZE);
    await pause(SETTLE_MS);
    await shoot(popup, 'popup');
    files.push(...(await shootOptions(browser, folder, shoot)));
    return { html, files };
  } finally {
    await browser.close();
    forget(browser);
  }
}

/** The mark whose card has most to show: a name that a list holds, a figure that is money. */
function tellingMark(marks: readonly Mark[], kind: (typeof CARDS)[number]): Mark | undefined {
  const all = marks.filter((mark) => mark.kind === kind && mark.known);
  const money = all.find(({ text }) => /[$€£¥]|元/.test(text));
  return (kind === 'figure' ? money : all[0]) ?? marks.find((mark) => mark.kind === kind);
}

type Shoot = (page: Page, what: string) => Promise<void>;

/** Long enough for what the store answers to be painted. */
const SETTLE_MS = 700;

async function shootCard(page: Page, { kind, text }: Mark, shoot: Shoot): Promise<void> {
  await hover(page, kind, text);
  await awaitCard(page);
  await pause(SETTLE_MS);
  await shoot(page, `card-${kind}`);
  if (kind === 'figure') {
    await keepAndNote(page);
    await shoot(page, 'card-kept');
  }
  await page.keyboard.press('Escape');
}

async function shootOptions(
  browser: ExtensionBrowser,
  folder: string,
  shoot: Shoot,
): Promise<string[]> {
  for (const view of VIEWS) {
    const options = await browser.openExtensionPage(`options.html#/${view}`);
    await options.waitForSelector('tbody tr');
    await pause(SETTLE_MS);
    await shoot(options, `options-${view}`);
    await options.close();
  }
  const options = await browser.openExtensionPage('options.html#/in-out');
  const files = await exportAll(options, folder);
  await options.close();
  return files;
}
