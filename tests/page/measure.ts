import type { Page } from 'puppeteer-core';
import type { DemoPage } from '../demo/article.ts';
import { type BrowserName, forget, launch } from '../e2e/browsers.ts';
import { pause } from '../e2e/marks.ts';
import { type LagWatch, type MarkWatch, watchLag, watchMarks } from './in-page.ts';
import { ourTasks, round } from './trace.ts';

/** What the harness says of one page; see the fields of `npm run page`. */
export interface Measured {
  /** Whether the serialised DOM equals that of the page without us. */
  readonly domEqual: boolean;
  readonly textEqual: boolean;
  /** Errors the page reports beyond those it reports without us. */
  readonly errorsAdded: number;
  /** The longest main-thread task of ours; in Firefox, the longest lag beyond the bare page's. */
  readonly longestTaskMs: number;
  readonly blockingMs: number;
  /** From navigation; null where nothing was marked. */
  readonly firstMarkMs: number | null;
  readonly allMarksMs: number | null;
  /** JavaScript heap added, after a collection; null where the browser does not tell. */
  readonly memoryMb: number | null;
  readonly mentions: Readonly<Record<string, number>>;
}

/** One load of a page, with or without the extension. */
interface Load {
  readonly dom: string;
  readonly text: string;
  readonly errors: number;
  readonly marks: MarkWatch;
  readonly lag: LagWatch;
  readonly tasks: { longestTaskMs: number; blockingMs: number } | null;
  readonly heap: number | null;
}

/** Marks may come late on a page of megabytes; nothing is waited for beyond this. */
const MOST_WAIT_MS = 20_000;
const QUIET_MS = 1_500;

/** Loads the page bare and with the extension, each in a fresh profile, and compares. */
export async function measurePage(
  page: DemoPage,
  browser: BrowserName,
  shot?: string,
): Promise<Measured> {
  const bare = await load(page, browser, { bare: true });
  const ours = await load(page, browser, { bare: false, ...(shot ? { shot } : {}) });
  const same = { dom: ours.dom === bare.dom, text: ours.text === bare.text };
  if (!same.dom || !same.text) await excuseUnstable(page, browser, bare, same);
  const lag = Math.max(0, ours.lag.longest - bare.lag.longest);
  return {
    domEqual: same.dom,
    textEqual: same.text,
    errorsAdded: Math.max(0, ours.errors - bare.errors),
    longestTaskMs: ours.tasks?.longestTaskMs ?? round(lag),
    blockingMs: ours.tasks?.blockingMs ?? round(Math.max(0, ours.lag.blocking - bare.lag.blocking)),
    firstMarkMs: ours.marks.first,
    allMarksMs: ours.marks.last,
    memoryMb:
      ours.heap === null || bare.heap === null ? null : round((ours.heap - bare.heap) / 2 ** 20),
    mentions: ours.marks.kinds,
  };
}

/** A page that differs from itself between two bare loads says nothing of us. */
async function excuseUnstable(
  page: DemoPage,
  browser: BrowserName,
  bare: Load,
  same: { dom: boolean; text: boolean },
): Promise<void> {
  const again = await load(page, browser, { bare: true });
  if (again.dom !== bare.dom) same.dom = true;
  if (again.text !== bare.text) same.text = true;
  if (again.dom !== bare.dom || again.text !== bare.text) {
    console.error(`page: ${page.name} differs between two loads without the extension`);
  }
}

async function load(
  demo: DemoPage,
  name: BrowserName,
  options: { bare: boolean; shot?: string },
): Promise<Load> {
  const browser = await launch(name, { bare: options.bare, online: demo.file === undefined });
  try {
    const page = await browser.open('about:blank');
    let errors = 0;
    page.on('pageerror', () => errors++);
    await page.evaluateOnNewDocument(standalone(watchMarks));
    await page.evaluateOnNewDocument(standalone(watchLag));
    const traced = name === 'chromium' && !options.bare;
    if (traced) await page.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
    await page.goto(demo.url, { waitUntil: 'load', timeout: 60_000 });
    await settle(page, options.bare);
    const trace = traced ? await page.tracing.stop() : undefined;
    const marks = await page.evaluate(() => window.__marks.stop());
    const lag = await page.evaluate(() => window.__lag.stop());
    if (options.shot) await page.screenshot({ path: options.shot as `${string}.png` });
    return {
      ...(await page.evaluate(readDocument)),
      errors,
      marks,
      lag,
      tasks: trace ? ourTasks(new TextDecoder().decode(trace), 'chrome-extension://') : null,
      heap: name === 'chromium' ? await heapSize(page) : null,
    };
  } finally {
    await browser.close();
    forget(browser);
  }
}

/** The source of a function, without what the TypeScript runner weaves in to keep names. */
function standalone(work: () => void): string {
  return `{ const __name = (value) => value; (${work})(); }`;
}

/** Waits until marks stop coming; a bare page gets the same quiet time to finish its own work. */
async function settle(page: Page, bare: boolean): Promise<void> {
  const until = Date.now() + MOST_WAIT_MS;
  await pause(QUIET_MS);
  while (!bare && Date.now() < until) {
    const quiet = await page.evaluate(() => performance.now() - (window.__marks.changed ?? 0));
    if (quiet > QUIET_MS) return;
    await pause(200);
  }
}

function readDocument(): { dom: string; text: string } {
  return {
    dom: document.documentElement.outerHTML,
    text: document.body?.innerText ?? '',
  };
}

async function heapSize(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
