import { describe, expect, it } from 'vitest';
import type { BrowserName } from '../e2e/browsers.ts';
import { setFaultScene } from '../e2e/fault-scene.ts';
import { allRows, awaitWords, closeDatabase, deleteDatabase, openDatabase } from '../e2e/faults.ts';
import { pause } from '../e2e/marks.ts';

const WAIT = { timeout: 30_000, interval: 250 };
const WHOLE = /[5-9],\d{3} rows/;

describe.each<BrowserName>(['chromium', 'firefox'])('storage in %s', (name) => {
  const scene = setFaultScene(name);

  it('a database held open by an older version is waited for, said to be, and used when it is let go', async () => {
    const still = await scene.openStill();
    await Promise.all([deleteDatabase(still), openDatabase(still, 5)]);
    await scene.keep(/Another window holds an older version/);
    const options = await scene.browser.openExtensionPage('options.html#/facts');
    await awaitWords(options, /Another window holds an older version/);
    await closeDatabase(still);
    // What was asked for while it waited is done, or can be.
    await expect.poll(() => allRows(still, 'facts'), WAIT).toContain('"origin":"page"');
  });

  it.each([100, 400, 1_600, 3_200])(
    'a browser that is killed %i ms into taking in the catalogue takes it in when started again',
    async (wait) => {
      const still = await scene.openStill();
      await deleteDatabase(still);
      await scene.browser.openExtensionPage('options.html#/entities');
      await pause(wait);
      const { profile } = scene.browser;
      scene.browser.driver.process()?.kill('SIGKILL');
      await pause(1_500);
      await scene.start({ profile });
      const again = await scene.browser.openExtensionPage('options.html#/entities');
      await awaitWords(again, WHOLE, 90_000);
    },
  );

  it('a catalogue whose database is deleted while it is taken in is taken in whole', async () => {
    const { browser } = scene;
    await browser.close();
    await scene.start({ isFirstStart: true });
    const still = await scene.openStill();
    await deleteDatabase(still);
    const options = await scene.browser.openExtensionPage('options.html#/entities');
    await awaitWords(options, WHOLE, 90_000);
  });
});
