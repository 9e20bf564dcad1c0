import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import {
  type BrowserName,
  type ExtensionBrowser,
  forget,
  type LaunchOptions,
  launch,
} from './browsers.ts';
import { awaitCard, clickCard } from './card.ts';
import { awaitMarks, holds, hover, pause } from './marks.ts';
import { ARTICLE, pageOf } from './page-samples.ts';
import { type PageServer, servePages } from './serve.ts';

const FIRST = 90_000;
/** A file of the extension on which no script runs, to reach its database by. */
const STILL = 'schema/newsgloss-1.schema.json';

/** A browser of each test's own, with a marked article open in it, to which something is done. */
export interface FaultScene {
  readonly browser: ExtensionBrowser;
  readonly article: Page;
  /** What the article's page said of us, and what it threw. */
  readonly errors: readonly string[];
  /** Starts the browser, after it was closed or killed; settles when the article is marked. */
  start(options?: LaunchOptions): Promise<void>;
  openStill(): Promise<Page>;
  /** Points at a figure and asks to keep it; what the card then says. */
  keep(wanted: RegExp): Promise<string>;
}

/** Registers the setting up and the striking of a scene for the block it is called in. */
export function setFaultScene(
  name: BrowserName,
  options: () => LaunchOptions = () => ({}),
): FaultScene {
  let server: PageServer;
  let browser: ExtensionBrowser;
  let article: Page;
  const errors: string[] = [];

  const scene: FaultScene = {
    errors,
    get browser() {
      return browser;
    },
    get article() {
      return article;
    },
    async start(options: LaunchOptions = {}) {
      browser = await launch(name, options);
      article = await browser.open(server.add('article', { html: pageOf(ARTICLE) }));
      errors.length = 0;
      listen(article, errors);
      await awaitMarks(article, holds('NVIDIA'), FIRST);
    },
    async openStill() {
      const options = await browser.openExtensionPage('options.html');
      const base = await options.evaluate(() => location.href.replace(/options.*/, ''));
      await options.close();
      const still = await browser.driver.newPage();
      await still.goto(base + STILL, { waitUntil: name === 'firefox' ? [] : 'load' });
      await pause(500);
      return still;
    },
    async keep(wanted: RegExp) {
      await article.bringToFront();
      await article.mouse.move(1, 1);
      await pause(700);
      await hover(article, 'figure');
      await clickCard(article, 'Keep');
      const card = await awaitCard(article, ({ text }) => wanted.test(text));
      await article.keyboard.press('Escape');
      return card.text;
    },
  };

  beforeAll(async () => {
    server = await servePages();
  });
  afterAll(() => server.close());
  beforeEach(() => scene.start(options()), FIRST);
  afterEach(async () => {
    await browser.close();
    forget(browser);
  });
  return scene;
}

function listen(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on(
    'console',
    (said) => /newsgloss|invalidated/i.test(said.text()) && errors.push(said.text()),
  );
}
