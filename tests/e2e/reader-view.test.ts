import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inBrowserWindow } from './browser-window.ts';
import { settledMarks } from './marks.ts';
import { ARTICLE } from './page-samples.ts';
import { setStage } from './stage.ts';

const WAIT = { timeout: 20_000, interval: 200 };

describe('the reader view of Firefox', () => {
  const stage = setStage('firefox');

  const address = (page: Page) =>
    inBrowserWindow(page, 'return gBrowser.selectedBrowser.currentURI.spec');
  /** As its button in the address bar does. */
  const turn = (page: Page) =>
    inBrowserWindow(
      page,
      `gBrowser.selectedBrowser.sendMessageToActor('Reader:ToggleReaderMode', {}, 'AboutReader');
       return ''`,
    );

  it('shows the words as they are, and the page beneath is marked as before', async () => {
    const page = await stage.openMarked('read', `<article><h1>AI news</h1>${ARTICLE}</article>`);
    const before = await settledMarks(page);
    await turn(page);
    await expect.poll(() => address(page), WAIT).toMatch(/^about:reader\?url=/);
    await turn(page);
    await expect.poll(() => address(page), WAIT).toMatch(/^http:/);
    await expect.poll(() => settledMarks(page), WAIT).toEqual(before);
  });
});
