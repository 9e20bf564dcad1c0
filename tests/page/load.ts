import type { Page } from 'puppeteer-core';
import type { BrowserName, ExtensionBrowser } from '../e2e/browsers.ts';
import { pause } from '../e2e/marks.ts';
import type { Bench } from './bench.ts';
import type { Content } from './compare.ts';
import { geckoProfiler } from './gecko.ts';
import { holdStill, type MarkWatch, readDocument, watchMarks } from './in-page.ts';
import { workOf } from './profile.ts';
import { ourTasks, TRACED } from './trace.ts';
import { type OurTasks, sumUp } from './work.ts';

/** One load of a page, with or without the extension. */
export interface Load extends Content {
  /** The messages of the errors that no one caught. */
  readonly errors: readonly string[];
  readonly marks: MarkWatch;
  /** How many mentions of each kind there are, painted at the moment or not. */
  readonly mentions: Readonly<Record<string, number>>;
  /** Null without the extension. */
  readonly tasks: OurTasks | null;
  /** Bytes in use after a collection; null where the browser does not tell. */
  readonly heap: number | null;
}

export interface LoadOptions {
  readonly bare: boolean;
  /** Lets the page's clock and lots run as they will. */
  readonly restless?: boolean;
  /** Marks the page although it is no article about AI. */
  readonly always?: boolean;
  readonly shot?: string;
}

/** Marks may come late on a page of megabytes; nothing is waited for beyond this. */
const MOST_WAIT_MS = 40_000;
/** A page without marks by now gets none by itself; the content script's last look is at 10 s. */
const MOST_UNMARKED_MS = 5_000;
const QUIET_MS = 2_000;

export async function loadPage(bench: Bench, url: string, options: LoadOptions): Promise<Load> {
  const browser = options.bare ? bench.bare : bench.ours;
  const page = await browser.open('about:blank');
  try {
    return await watch(page, browser, { ...options, url, bench });
  } finally {
    await page.close();
  }
}

async function watch(
  page: Page,
  { name }: ExtensionBrowser,
  options: LoadOptions & { url: string; bench: Bench },
): Promise<Load> {
  const { bench, bare } = options;
  const errors: string[] = [];
  page.on('pageerror', (error) =>
    errors.push(error instanceof Error ? error.message : String(error)),
  );
  const helpers = [watchMarks, ...(options.restless ? [] : [holdStill])];
  for (const helper of helpers) await page.evaluateOnNewDocument(standalone(helper));
  const stop = bare ? null : await followTasks(page, name);
  await visit(page, options.url);
  if (options.always && !bare) await bench.run();
  await settle(page, bench, bare);
  const tasks = stop && (await stop());
  const marks = await page.evaluate(() => window.__marks.stop());
  if (options.shot) await page.screenshot({ path: options.shot as `${string}.png` });
  return {
    ...(await page.evaluate(readDocument)),
    errors,
    marks,
    mentions: bare ? {} : await bench.countMentions(page.url()),
    tasks,
    heap: name === 'chromium' ? await heapSize(page) : null,
  };
}

/** Records what runs on the page's main thread, until the function it returns is called. */
export async function followTasks(page: Page, name: BrowserName): Promise<() => Promise<OurTasks>> {
  if (name === 'chromium') {
    await page.tracing.start({ categories: TRACED });
    return async () => ourTasks(new TextDecoder().decode(await page.tracing.stop()));
  }
  const profiler = geckoProfiler(page);
  await profiler.start();
  return async () => sumUp((await profiler.stop()).flatMap(workOf));
}

/** Firefox takes the refusal of a frame's address for that of the page: what counts is where we are. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 }).catch(async (error) => {
    const there = await page.evaluate(() => location.href);
    if (there.split('#', 1)[0] !== url) throw error;
    await page.waitForFunction(() => document.readyState === 'complete', { timeout: 60_000 });
  });
}

/** The source of a function, without what the TypeScript runner weaves in to keep names. */
function standalone(work: () => void): string {
  return `{ const __name = (value) => value; (${work})(); }`;
}

/**
 * Waits until marks stop coming and all is read, of which not everything need be painted; a bare page
 * gets the same time to finish its own work.
 */
async function settle(page: Page, bench: Bench, bare: boolean): Promise<void> {
  const started = Date.now();
  await pause(QUIET_MS);
  while (Date.now() - started < MOST_WAIT_MS) {
    const waited = Date.now() - started;
    const changed = await page.evaluate(() => window.__marks.changed ?? null);
    if (changed === null || bare) {
      if (waited > MOST_UNMARKED_MS) return;
    } else if (await bench.isCounted()) {
      const now = await page.evaluate(() => performance.now());
      if (now - changed > QUIET_MS) return;
    } else {
      await page.evaluate(() => {
        window.__marks.changed = performance.now();
      });
    }
    await pause(200);
  }
}

async function heapSize(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
