import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from './browsers.ts';
import { pause } from './marks.ts';
import { setOptions } from './own-pages.ts';

const VIEWS = [
  'review',
  'entities',
  'entities/nvidia',
  'entities/new',
  'facts',
  'facts/new',
  'notes',
  'sources',
  'sites',
  'in-out',
  'settings',
  'help',
];

/** A window of 1280 by 900 at 200 %. */
const ZOOMED = { width: 640, height: 450, deviceScaleFactor: 2 };

/** Sets the language as the settings do; the page is loaded anew for it. */
async function speak(page: Page, language: string): Promise<void> {
  // The first-run page opens by itself, and a page behind another paints nothing.
  await page.bringToFront();
  await page.evaluate(async (value) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('newsgloss');
      request.onsuccess = () => resolve(request.result);
    });
    const change = db.transaction('settings', 'readwrite');
    change.objectStore('settings').put({ key: 'language', value });
    await new Promise((resolve) => {
      change.oncomplete = resolve;
    });
    db.close();
    location.reload();
  }, language);
  await page.waitForFunction(
    (lang) =>
      document.documentElement.lang === lang.replace('_', '-') && document.querySelector('main'),
    { timeout: 25_000 },
    language,
  );
}

/** The words of controls and headings that are cut off, or stand outside of the window. */
function clippedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        const isWider = at.scrollWidth > at.clientWidth + 1;
        if (isWider && /auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const words =
      'button, summary, label, legend, th, h1, h2, h3, nav a, dt, dd, .hint, [role="tab"]';
    return [...document.querySelectorAll<HTMLElement>(words)].flatMap((element) => {
      const text = element.textContent?.trim() ?? '';
      // What the rows say, and the name of the open one, is data: it ends in dots and is shown whole beside.
      if (
        !text ||
        !element.checkVisibility() ||
        element.closest('tbody, .detail > header, .visually-hidden')
      )
        return [];
      const { right, left, width } = element.getBoundingClientRect();
      const isCut =
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0 &&
        getComputedStyle(element).display !== 'inline';
      const isOutside = width > 0 && (right > innerWidth + 1 || left < -1) && !scrolls(element);
      return isCut || isOutside ? [`${element.tagName.toLowerCase()} ${text.slice(0, 60)}`] : [];
    });
  });
}

describe.each<BrowserName>(['chromium', 'firefox'])('at 200 %% in %s', (name) => {
  const own = setOptions(name);

  beforeAll(() => own.page.setViewport(ZOOMED));

  it.each(['en', 'zh_CN', 'zh_TW'])(
    'no words of the options page are cut off in %s',
    async (language) => {
      const { page } = own;
      await speak(page, language);
      const clipped: string[] = [];
      for (const view of VIEWS) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#/${view}`);
        await page.waitForSelector('main h1, .detail h2', { timeout: 25_000 });
        await pause(300);
        for (const words of await clippedWords(page)) clipped.push(`${view}: ${words}`);
      }
      expect(clipped).toEqual([]);
    },
  );

  it('leaves room for the rows', async () => {
    const { page } = own;
    await page.evaluate(() => {
      location.hash = '#/entities';
    });
    await page.waitForSelector('tbody tr', { timeout: 25_000 });
    const inSight = await page.evaluate(
      () =>
        [...document.querySelectorAll('tbody tr')].filter((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }).length,
    );
    expect(inSight).toBeGreaterThanOrEqual(4);
  });
});
