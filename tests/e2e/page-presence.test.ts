import { describe, expect, it } from 'vitest';
import type { BrowserName } from './browsers.ts';
import { awaitMarks, holds, marksOf, pause, settledMarks } from './marks.ts';
import { ARTICLE } from './page-samples.ts';
import { setStage } from './stage.ts';

declare global {
  interface Window {
    __heard: string[];
  }
}

describe.each<BrowserName>(['chromium', 'firefox'])('what a page learns of us in %s', (name) => {
  const stage = setStage(name);

  /** Runs the content script once more in every tab, as the toolbar's button does where there is none. */
  async function runAgain(): Promise<void> {
    await stage.run(`
      const files = ['content-scripts/content.js'];
      for (const { id } of await api.tabs.query({}))
        await api.scripting.executeScript({ target: { tabId: id }, files }).catch(() => null);`);
  }

  it('is the same marks when the script runs twice as when it runs once', async () => {
    const page = await stage.open('twice', ARTICLE);
    const once = await settledMarks(page);
    await runAgain();
    await pause(1_000);
    expect(await settledMarks(page)).toEqual(once);
    // The first run no longer takes part: what comes later is marked once, and what goes is not put back.
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.append('Later that day Mistral AI spoke.');
      document.body.append(late);
    });
    const later = await awaitMarks(page, holds('Mistral AI'));
    expect(later).toHaveLength(once.length + 1);
    const sheets = await page.evaluate(() => document.adoptedStyleSheets.length);
    expect(sheets).toBe(1);
  });

  it('is nothing where it is never to act: no event, no message, no trace', async () => {
    const page = await stage.openMarked('never');
    const address = page.url();
    const popup = await stage.browser.openPopup(page);
    await popup.waitForSelector('main');
    await popup.evaluate(() => {
      const choices = [...document.querySelectorAll<HTMLElement>('label, button')];
      choices.find(({ textContent }) => textContent?.trim() === 'Never')?.click();
    });
    // Not looked for with the page in front: that would close the popup.
    await expect.poll(() => marksOf(page), { timeout: 20_000 }).toEqual([]);
    if (name === 'firefox') await popup.close();
    await page.bringToFront();
    const id = await stage.run('return api.runtime.id');
    await page.evaluateOnNewDocument(listenForUs, String(id));
    await page.goto(address, { waitUntil: 'load' });
    await pause(2_000);
    expect(await marksOf(page)).toEqual([]);
    expect(await page.evaluate(() => window.__heard)).toEqual([]);
    const left = await page.evaluate(() => ({
      highlights: CSS.highlights.size,
      sheets: document.adoptedStyleSheets.length,
      hosts: document.querySelectorAll(':not(:defined)').length,
    }));
    expect(left).toEqual({ highlights: 0, sheets: 0, hosts: 0 });
  });
});

/** Everything that a page which knows the extension's id can listen to. */
function listenForUs(id: string): void {
  window.__heard = [];
  const hear = (what: string) => window.__heard.push(what);
  for (const entry of ['content', 'background'])
    for (const name of ['content-script-started', 'locationchange'])
      document.addEventListener(`${id}:${entry}:wxt:${name}`, ({ type }) => hear(type));
  addEventListener('message', ({ data }) => hear(JSON.stringify(data)));
  addEventListener('error', ({ message }) => hear(message));
  addEventListener('unhandledrejection', ({ reason }) => hear(String(reason)));
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver((records) => hear(`changed: ${records[0]?.type}`)).observe(document, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    }),
  );
}
