import { describe, expect, it } from 'vitest';
import { documentOf, portalPage } from '../page/made-pages.ts';
import type { BrowserName } from './browsers.ts';
import { FREEZE, follow } from './followed.ts';
import { awaitMarks, holds, pause } from './marks.ts';
import { ARTICLE } from './page-samples.ts';
import { setStage } from './stage.ts';

/** How huge the pages are that must not slow us down. */
export interface Sizes {
  /** Bytes of a portal's page, which has an element for every 500. */
  readonly bytes: number;
  /** Elements of a page that has little else. */
  readonly elements: number;
  /** Elements that a page grows by while it is read. */
  readonly growth: number;
  /** Milliseconds that the browser itself may take over one of them. */
  readonly patience: number;
}

/** Registers the tests of pages of these sizes, in both browsers. */
export function testHugePages(sizes: Sizes): void {
  const { patience } = sizes;
  const long = { timeout: 2 * patience };

  describe.each<BrowserName>(['chromium', 'firefox'])('a huge page in %s', (name) => {
    const stage = setStage(name);

    it(`of ${sizes.bytes} bytes is marked without holding it up`, long, async () => {
      const html = portalPage(sizes.bytes / 500, sizes.bytes);
      const { page, errors, longestTask } = await follow(stage, 'bytes', html, patience);
      await awaitMarks(page, (marks) => marks.length > 300, patience);
      expect(await longestTask()).toBeLessThan(FREEZE);
      expect(errors).toEqual([]);
      await page.close();
    });

    it(`of ${sizes.elements} elements stays as quick as it is without us`, long, async () => {
      const grow = `for (let i = 0; i < ${sizes.elements / 1_000}; i++) {
        const part = document.createElement('div');
        for (let j = 0; j < 1000; j++) part.append(document.createElement('i'));
        document.body.append(part);
      }`;
      const html = documentOf(`${ARTICLE}<script>${grow}</script>`);
      const { page, errors, longestTask } = await follow(stage, 'elements', html, patience);
      await pause(patience / 10);
      expect(await longestTask()).toBeLessThan(FREEZE);
      expect(errors).toEqual([]);
      await page.close();
    });

    it(`goes on working when it grows by ${sizes.growth} elements`, long, async () => {
      const page = await stage.openMarked('growth', `${ARTICLE}<div id="many"></div>`);
      await page.evaluate((rows) => {
        const many = document.getElementById('many') as HTMLElement;
        many.innerHTML = `<p>${'<i>a</i> '.repeat(99)}</p>`.repeat(rows);
      }, sizes.growth / 100);
      await pause(patience / 40);
      await page.evaluate(() => document.getElementById('many')?.append('Last, Mistral AI spoke.'));
      await awaitMarks(page, holds('Mistral AI'), patience);
    });
  });
}
