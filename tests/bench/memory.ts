import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { inBrowserWindow } from '../e2e/browser-window.ts';
import type { BrowserName, ExtensionBrowser } from '../e2e/browsers.ts';

/** What is counted as the page's own. */
export const MEMORY: Readonly<Record<BrowserName, string>> = {
  chromium: 'memory of the page (JS heap), MB',
  firefox: 'memory of the page (JS, DOM), MB',
};

/** What the options page holds, with whatever the engine has not collected yet. */
export async function pageMemory(page: Page, name: BrowserName): Promise<number> {
  if (name === 'firefox') return Number(await inBrowserWindow(page, WINDOW_OBJECTS)) / 1e6;
  return ((await page.metrics()).JSHeapUsedSize ?? 0) / 1e6;
}

/** Adds up what about:memory tells of the page: its scripts' objects, its DOM, its layout. */
const WINDOW_OBJECTS = `
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  let bytes = 0;
  const add = (process, path, kind, units, amount) => {
    if (/^explicit\\/window-objects\\/top\\(moz-extension:[^)]*options\\.html/.test(path)) bytes += amount;
  };
  await new Promise((resolve) => manager.getReports(add, null, resolve, null, false));
  return bytes;`;

/**
 * The proportional set size of the process that runs our pages and our background, in MB: with its
 * share of the browser's own code. 0 where the system does not tell; Linux alone does.
 */
export function processMemory({ name, driver }: ExtensionBrowser): number {
  try {
    const browser = driver.process()?.pid ?? 0;
    const ids = readdirSync('/proc').filter((id) => /^\d+$/.test(id) && isUnder(id, browser));
    const sizes = ids.filter((id) => IS_OURS[name](id)).map(pssOf);
    return Math.max(0, ...sizes);
  } catch {
    return 0;
  }
}

/** Whether a process runs the extension; of Chromium's renderers the largest is taken. */
const IS_OURS: Readonly<Record<BrowserName, (id: string) => boolean>> = {
  chromium: (id) => read(`/proc/${id}/cmdline`).includes('--extension-process'),
  firefox: (id) => read(`/proc/${id}/comm`).startsWith('WebExtensions'),
};

function pssOf(id: string): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) / 1000;
}

function isUnder(id: string, ancestor: number): boolean {
  for (let at = Number(id); at > 1; ) {
    if (at === ancestor) return true;
    at = Number(/\) \S (\d+)/.exec(read(`/proc/${at}/stat`))?.[1] ?? 0);
  }
  return false;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
