import type { Page } from 'puppeteer-core';
import { articleHtml } from '../demo/article.ts';
import { type BrowserName, type ExtensionBrowser, forget, launch } from '../e2e/browsers.ts';
import { pause } from '../e2e/marks.ts';
import type { PageServer } from '../e2e/serve.ts';

/** Two browsers of a kind, side by side: one with the extension, settled in, and one without. */
export interface Bench {
  readonly name: BrowserName;
  readonly bare: ExtensionBrowser;
  readonly ours: ExtensionBrowser;
  /** Asks the extension to mark whatever page is open in it. */
  run(): Promise<void>;
  /** The mentions by kind that the extension has found on an open page, as it tells the popup. */
  countMentions(url: string): Promise<Record<string, number>>;
  /** Whether a page has been read to its end: its count is on the toolbar then. */
  isCounted(): Promise<boolean>;
  close(): Promise<void>;
}

/** What is done once at install is not to be laid at a page's door: waited for at most this long. */
const MOST_WARM_MS = 60_000;
const WARM =
  'OpenAI and NVIDIA speak of AI\nOpenAI trained a large language model on NVIDIA GPUs. ';

export async function openBench(
  name: BrowserName,
  server: PageServer,
  online: boolean,
): Promise<Bench> {
  const bare = await launch(name, { bare: true, online });
  const ours = await launch(name, { online });
  const desk = await ours.openExtensionPage('welcome.html');
  await warmUp(ours, server);
  return {
    name,
    bare,
    ours,
    async run() {
      await desk.evaluate(RUN);
    },
    async countMentions(url) {
      const counts = (await desk.evaluate(COUNTS)) as Record<string, Record<string, number>>;
      const found = Object.entries(counts[url.replace(/#.*$/s, '')] ?? {});
      return Object.fromEntries(found.filter(([, count]) => count > 0));
    },
    async isCounted() {
      return Boolean(await desk.evaluate(BADGES));
    },
    async close() {
      for (const browser of [bare, ours]) {
        await browser.close();
        forget(browser);
      }
    },
  };
}

/** Calls every tab, as the toolbar's button calls one: only those with a page of ours hear it. */
const RUN = `(async () => {
  const { tabs } = globalThis.browser ?? globalThis.chrome;
  const message = { newsgloss: 'page', name: 'page:run' };
  for (const tab of await tabs.query({})) await tabs.sendMessage(tab.id, message).catch(() => null);
})()`;

/** Asks every tab for its report, as the popup does; what is found counts by address. */
const COUNTS = `(async () => {
  const { tabs } = globalThis.browser ?? globalThis.chrome;
  const counts = {};
  for (const { id } of await tabs.query({})) {
    const message = { newsgloss: 'page', name: 'page:report' };
    const answer = await tabs.sendMessage(id, message, { frameId: 0 }).catch(() => null);
    if (answer?.ok) counts[answer.value.source.url] = answer.value.counts;
  }
  return counts;
})()`;

const BADGES = `(async () => {
  const { action, tabs } = globalThis.browser ?? globalThis.chrome;
  const open = await tabs.query({});
  const texts = await Promise.all(open.map(({ id }) => action.getBadgeText({ tabId: id })));
  return texts.some((text) => text !== '');
})()`;

async function warmUp(browser: ExtensionBrowser, server: PageServer): Promise<void> {
  const page = await browser.open(server.add('warm.html', { html: articleHtml(WARM.repeat(20)) }));
  const until = Date.now() + MOST_WARM_MS;
  while (Date.now() < until && !(await isMarked(page))) await pause(100);
  await page.close();
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0));
}
