/**
 * Store screenshots, 1280 × 800, of the real extension on sample articles, one set a language. Firefox
 * speaks the language of its own packages alone, so there it is English only.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { demoPage } from '../demo/article.ts';
import { type BrowserName, forget, launch } from '../e2e/browsers.ts';
import { awaitCard, clickCard } from '../e2e/card.ts';
import { hover, type Mark, marksOf, pause, settledMarks } from '../e2e/marks.ts';
import { type PageServer, servePages } from '../e2e/serve.ts';
import { ROOT } from '../setup/ensure.mjs';

const { values } = parseArgs({
  options: { out: { type: 'string', default: join(ROOT, '.output/store') } },
});

/** The languages of the listings, each with an article in it. */
const LISTINGS = [
  { locale: 'en-US', article: 'small-labs.en.txt' },
  { locale: 'zh-CN', article: 'quiet-chips.zh-Hans.txt' },
  { locale: 'zh-TW', article: 'river-bend.zh-Hant.txt' },
] as const;
const SIZE = { width: 1280, height: 800, deviceScaleFactor: 1 };
/** What the button that keeps a figure says. */
const KEEP = { 'en-US': 'Keep', 'zh-CN': '收录', 'zh-TW': '收錄' } as const;
/** Long enough for what the store answers to be painted. */
const SETTLE = 1_200;

const server = await servePages();
try {
  for (const listing of LISTINGS) await shootListing('chromium', listing, server);
  await shootListing('firefox', LISTINGS[0], server);
} finally {
  await server.close();
}

async function shootListing(
  name: BrowserName,
  { locale, article }: (typeof LISTINGS)[number],
  pages: PageServer,
): Promise<void> {
  const folder = join(values.out, name, locale);
  mkdirSync(folder, { recursive: true });
  const browser = await launch(name, { locale });
  const shoot = async (page: Page, what: string) => {
    await pause(SETTLE);
    const path = join(folder, `${what}.png`) as `${string}.png`;
    await page.screenshot({ path });
    console.log(path);
  };
  try {
    const page = await browser.open(
      demoPage(join(ROOT, 'tests/pages/articles', article), pages).url,
    );
    await page.setViewport(SIZE);
    await settledMarks(page, 60_000);
    await showCard(page, (mark) => mark.kind === 'company' && mark.known);
    await shoot(page, '1-company');
    await showCard(page, (mark) => mark.kind === 'figure' && /[$€£¥]|元|億|亿/.test(mark.text));
    await shoot(page, '2-figure');
    await clickCard(page, KEEP[locale]).catch(() => console.log('nothing to keep on this figure'));
    await shoot(page, '3-kept');
    for (const [at, view] of ['entities', 'facts'].entries()) {
      const options = await browser.openExtensionPage(`options.html#/${view}`);
      await options.setViewport(SIZE);
      await options.waitForSelector('tbody tr', { timeout: 90_000 });
      await shoot(options, `${at + 4}-${view}`);
      await options.close();
    }
  } finally {
    await browser.close();
    forget(browser);
  }
}

async function showCard(page: Page, wanted: (mark: Mark) => boolean): Promise<void> {
  await page.keyboard.press('Escape');
  const mark = (await marksOf(page)).find(wanted);
  if (!mark) throw new Error('the sample has no such mark');
  await hover(page, mark.kind, mark.text);
  await awaitCard(page);
}
