import type { Page } from 'puppeteer-core';
import { type BrowserName, type ExtensionBrowser, launch } from '../e2e/browsers.ts';
import { pause } from '../e2e/marks.ts';
import type { Filled } from './collection.ts';
import type { Timings } from './curation-page.ts';
import { MEMORY, pageMemory, processMemory } from './memory.ts';
import { filledProfile, forgetProfile } from './profiles.ts';

/** Notes when the first row of a table is on screen, in milliseconds since the navigation began. */
const WATCH = `(() => {
  const look = () => {
    const cell = document.querySelector('tbody tr td:nth-child(2)');
    if (!cell || cell.textContent === '…') return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => { window.firstRows = performance.now(); }));
  };
  requestAnimationFrame(look);
})()`;

/** What is done in the page itself, so that no message to the browser is timed with it. */
const TOOLS = `window.bench = {
  frame: () => new Promise((resolve) => requestAnimationFrame(resolve)),
  settled: () => !document.querySelector('.view-main [aria-busy="true"]')
    && document.querySelector('tbody tr td:nth-child(2)')?.textContent !== '…',
  async type(text) {
    const input = document.querySelector('[data-search]');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const times = [];
    for (let i = 1; i <= text.length + 1; i++) {
      const start = performance.now();
      set.call(input, i > text.length ? '' : text.slice(0, i));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      do await new Promise((resolve) => setTimeout(resolve)); while (!this.settled());
      await this.frame();
      if (i <= text.length) times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return times;
  },
  async scroll(from, step, frames) {
    const scroller = document.querySelector('.table-scroller');
    scroller.scrollTop = scroller.scrollHeight * from;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const deltas = [];
    let last = await this.frame();
    for (let i = 0; i < frames; i++) {
      scroller.scrollTop += step;
      const now = await this.frame();
      deltas.push(now - last);
      last = now;
    }
    return deltas;
  },
  async jump(to) {
    const scroller = document.querySelector('.table-scroller');
    const start = performance.now();
    scroller.scrollTop = scroller.scrollHeight * to;
    await this.frame();
    const filled = () => [...document.querySelectorAll('tbody tr')].every((row) => row.cells[1]?.textContent !== '…');
    do await this.frame(); while (!filled());
    return performance.now() - start;
  },
}`;

const WORDS = ['arklum', '星辰云', 'vexnor', 'solpax', '智能', 'quizen', 'boldyn', '雲海'];

/** Times the options page as it is drawn, in a browser with the extension, on a filled collection. */
export async function renderedIn(
  name: BrowserName,
  { amounts, code, kept }: { amounts: Filled; code: string; kept: string | undefined },
): Promise<Timings> {
  const title = ['page', name, ...Object.values(amounts)].join('-');
  const profile = await filledProfile(kept, title, async (home) => {
    const browser = await launch(name, { profile: home });
    await fillIn(browser, { amounts, code }).finally(browser.close);
  });
  if (profile === null) return {};
  const browser = await launch(name, { profile });
  // The background reads the names as the browser starts.
  await pause(10_000);
  try {
    return {
      // With the upgrade of the database, where the profile was filled by an earlier version.
      'open at the first time': await opened(browser, 'entities', 1),
      'open entities, first rows drawn': await opened(browser, 'entities'),
      'open facts, first rows drawn': await opened(browser, 'facts'),
      'open notes, first rows drawn': await opened(browser, 'notes'),
      ...(await used(browser, { amounts, code })),
    };
  } finally {
    await browser.close();
    forgetProfile(profile);
  }
}

async function fillIn(
  browser: ExtensionBrowser,
  { amounts, code }: { amounts: Filled; code: string },
): Promise<void> {
  const page = await browser.openExtensionPage('options.html#/entities');
  page.setDefaultTimeout(0);
  await page.waitForSelector('tbody tr', { timeout: 120_000 });
  await page.evaluate(`location.hash = '#/help'`);
  await page.evaluate(code);
  // Longer than a message to the browser may take.
  await page.evaluate(
    `void bench.fill(${JSON.stringify(amounts)}).then(() => 'yes', String).then((done) => { window.filled = done; })`,
  );
  const isDone = () => page.evaluate('window.filled');
  while ((await isDone()) === undefined) await pause(1_000);
  const filled = await isDone();
  if (filled !== 'yes') throw new Error(String(filled));
  await page.close();
}

async function opened(browser: ExtensionBrowser, view: string, times = 7): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    // From another of our pages, as from the popup.
    const page = await browser.openExtensionPage('card-preview.html');
    if (browser.name === 'chromium') await page.evaluateOnNewDocument(WATCH);
    // Firefox tells the driver no address of an extension's page.
    const here = String(await page.evaluate('location.href'));
    const url = here.replace('card-preview.html', `options.html#/${view}`);
    await page.goto(url, { waitUntil: [] });
    // Firefox runs no script before those of an extension's page.
    if (browser.name === 'firefox') await page.evaluate(WATCH);
    await page.waitForFunction('window.firstRows', { timeout: 120_000 });
    taken.push(Number(await page.evaluate('window.firstRows')));
    await page.close();
  }
  return taken;
}

async function used(
  browser: ExtensionBrowser,
  { amounts, code }: { amounts: Filled; code: string },
): Promise<Timings> {
  const page = await browser.openExtensionPage('options.html#/entities');
  let timings: Timings = {};
  const memory = { page: [] as number[], process: [] as number[] };
  for (const view of ['entities', 'facts', 'notes']) {
    timings = { ...timings, ...(await usedList(page, view)) };
    memory.page.push(await pageMemory(page, browser.name));
    memory.process.push(processMemory(browser));
  }
  await page.evaluate(code);
  const merges = (await page.evaluate(`bench.merge(${JSON.stringify(amounts)})`)) as Timings;
  return {
    ...timings,
    ...merges,
    [MEMORY[browser.name]]: memory.page,
    'process, background included, MB': memory.process.filter((mb) => mb > 0),
  };
}

async function usedList(page: Page, view: string): Promise<Timings> {
  await page.evaluate(`location.hash = '#/${view}'`);
  await page.waitForSelector('tbody tr');
  await pause(2_000);
  await page.evaluate(TOOLS);
  const run = async (call: string) => (await page.evaluate(`bench.${call}`)) as number[];
  const search: number[] = [];
  for (const word of WORDS) search.push(...(await run(`type(${JSON.stringify(word)})`)));
  const top = await run('scroll(0, 240, 150)');
  const middle = await run('scroll(0.5, 240, 150)');
  const jumps: number[] = [];
  for (let i = 1; i <= 20; i++) jumps.push(Number(await run(`jump(${(i * 0.618) % 1})`)));
  return {
    [`search ${view}, keystroke to rows`]: search,
    [`scroll ${view} from the top, frames`]: top,
    [`scroll ${view} in the middle, frames`]: middle,
    [`jump in ${view}, to rows`]: jumps,
  };
}
