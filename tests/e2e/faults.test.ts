import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../setup/ensure.mjs';
import type { BrowserName } from './browsers.ts';
import { awaitCard } from './card.ts';
import { setFaultScene } from './fault-scene.ts';
import { awaitWords, closeDatabase, openDatabase, stopWorker } from './faults.ts';
import { awaitMarks, holds, hover } from './marks.ts';
import { paintedCount } from './outside.ts';

const WAIT = { timeout: 30_000, interval: 250 };

/** The quick ones; those that take a disk, a kill or a long wait are in `tests/faults`. */
describe.each<BrowserName>(['chromium', 'firefox'])('faults in %s', (name) => {
  const scene = setFaultScene(name);

  // Firefox has no way to stop an extension's background from outside.
  it.runIf(name === 'chromium')(
    'a background that is stopped is started again by card, keeping and popup',
    async () => {
      const { article, browser } = scene;
      await stopWorker(browser.driver);
      await hover(article, 'company', 'NVIDIA');
      await awaitCard(article, ({ text }) => /On this page/.test(text));
      await stopWorker(browser.driver);
      await scene.keep(/Undo/);
      await stopWorker(browser.driver);
      const popup = await browser.openPopup(article);
      await awaitWords(popup, /NVIDIA/);
      await stopWorker(browser.driver);
      await article.evaluate(() => document.body.append('At last Mistral AI spoke.'));
      await awaitMarks(article, holds('Mistral AI'));
      expect(scene.errors).toEqual([]);
    },
  );

  it('a collection written by a newer version is left alone, and said to be', async () => {
    const still = await scene.openStill();
    expect(await openDatabase(still, 9_990)).toBe(9_990);
    await closeDatabase(still);
    await scene.keep(/newer Newsgloss. Update this one/);
    const options = await scene.browser.openExtensionPage('options.html#/facts');
    await awaitWords(options, /newer Newsgloss. Update this one/);
  });

  it('an update under an open page ends quietly, and leaves nothing of the old in it', async () => {
    const { article, browser } = scene;
    await hover(article, 'company', 'NVIDIA');
    await awaitCard(article);
    if (name === 'firefox') {
      await browser.driver.installExtension(join(ROOT, '.output/firefox-mv3'));
    } else {
      const worker = browser.driver.targets().find((target) => target.type() === 'service_worker');
      const running = await worker?.worker();
      await running?.evaluate('chrome.runtime.reload()').catch(() => {});
    }
    const traces = () =>
      article.evaluate(() => [
        document.querySelectorAll('html > div').length,
        document.adoptedStyleSheets.length,
      ]);
    // Firefox starts the new version in the page at once; Chromium leaves it as it is.
    const sheets = name === 'firefox' ? 1 : 0;
    await expect.poll(traces, WAIT).toEqual([0, sheets]);
    await expect.poll(() => paintedCount(article).then(Math.sign), WAIT).toBe(sheets);
    expect(scene.errors).toEqual([]);
  });
});
