/** Views article after article in ten tabs of one browser, and tells whether anything of ours grows. */
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';
import { type ExtensionBrowser, forget, launch } from '../e2e/browsers.ts';
import { awaitMarks, hover, marksOf, pause } from '../e2e/marks.ts';
import { ARTICLE, pageOf } from '../e2e/page-samples.ts';
import { servePages } from '../e2e/serve.ts';

const { values } = parseArgs({
  options: {
    views: { type: 'string', default: '500' },
    tabs: { type: 'string', default: '10' },
    after: { type: 'string', default: '50' },
  },
});
const [VIEWS, TABS, SETTLED] = [values.views, values.tabs, values.after].map(Number) as [
  number,
  number,
  number,
];
/** How much more memory there may be at the end than after the first views. */
const MOST = 1.1;

interface Level {
  /** Bytes of JavaScript in the background after a collection, and of all tabs together. */
  readonly background: number;
  readonly tabs: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly highlights: number;
}

const server = await servePages();
/** Pages that are kept to go back to would count as left behind. */
const browser = await launch('chromium', { switches: ['--disable-features=BackForwardCache'] });
try {
  process.exitCode = (await soak(browser)) ? 0 : 1;
} finally {
  await browser.close();
  forget(browser);
  await server.close();
}

async function soak({ open }: ExtensionBrowser): Promise<boolean> {
  const urls = Array.from({ length: 20 }, (_, i) =>
    server.add(`article-${i}`, { html: pageOf(ARTICLE.replaceAll('day', `week ${i}, day`)) }),
  );
  const tabs: Page[] = [];
  for (let i = 0; i < TABS; i++) tabs.push(await open(urls[i % urls.length] as string));
  await awaitMarks(tabs[0] as Page, (marks) => marks.length > 0, 120_000);
  let first: Level | null = null;
  let last: Level | null = null;
  const began = Date.now();
  for (let view = 1; view <= VIEWS; view++) {
    const tab = tabs[view % TABS] as Page;
    await tab.bringToFront();
    await tab.goto(urls[view % urls.length] as string);
    await awaitMarks(tab, (marks) => marks.length > 20, 60_000);
    if (view % 3 === 0) await hover(tab, 'company').catch(() => undefined);
    if (view === SETTLED || view === VIEWS || view % 100 === 0) {
      last = await levelOf(tabs);
      first ??= last;
      const time = ((Date.now() - began) / 1000).toFixed(0);
      console.log(`${view} views, ${time} s: ${written(last)}`);
    }
  }
  return first !== null && last !== null && verdict(first, last);
}

function written({ background, tabs, ...rest }: Level): string {
  const mega = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  const counts = Object.entries(rest).map(([name, count]) => `${count} ${name}`);
  return [`background ${mega(background)}`, `tabs ${mega(tabs)}`, ...counts].join(', ');
}

function verdict(first: Level, last: Level): boolean {
  const names = ['background', 'tabs', 'listeners', 'nodes', 'highlights'] as const;
  const grown = names.filter((name) => last[name] > first[name] * MOST);
  for (const name of names) {
    console.log(
      `${name}: ${(last[name] / Math.max(1, first[name])).toFixed(3)} of that after the first`,
    );
  }
  console.log(grown.length > 0 ? `grew: ${grown.join(', ')}` : 'nothing grew beyond a tenth');
  return grown.length === 0;
}

async function levelOf(tabs: readonly Page[]): Promise<Level> {
  // What a page left behind goes with the next collection.
  await pause(1_500);
  const level = { background: 0, tabs: 0, listeners: 0, nodes: 0, highlights: 0 };
  const worker = browser.driver.targets().find((target) => target.type() === 'service_worker');
  if (worker) level.background = await heapOf(await worker.createCDPSession());
  for (const tab of tabs) {
    const session = await tab.createCDPSession();
    level.tabs += await heapOf(session);
    const counters = await session.send('Memory.getDOMCounters');
    level.listeners += counters.jsEventListeners;
    level.nodes += counters.nodes;
    level.highlights += (await marksOf(tab)).length;
    await session.detach();
  }
  return level;
}

async function heapOf(session: CDPSession): Promise<number> {
  for (let turn = 0; turn < 2; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
