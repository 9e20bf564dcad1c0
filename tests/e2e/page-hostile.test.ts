import { describe, expect, it } from 'vitest';
import { documentOf } from '../page/made-pages.ts';
import type { BrowserName } from './browsers.ts';
import { FREEZE, follow } from './followed.ts';
import { awaitMarks, holds, marksOf, pause, settledMarks } from './marks.ts';
import { ARTICLE } from './page-samples.ts';
import { setStage } from './stage.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('a hostile page in %s', (name) => {
  const stage = setStage(name);
  const visit = (path: string, html: string) => follow(stage, path, html);

  it('of elements nested thousands deep is marked at its bottom', async () => {
    const nest = `let at = document.getElementById('deep');
      for (let i = 0; i < 3000; i++) { const next = document.createElement('span'); at.append(next); at = next; }
      at.append('At the very bottom, Mistral AI spoke.');`;
    const body = `${ARTICLE}<p id="deep"></p><script>${nest}</script>`;
    const { page, errors, longestTask } = await visit('deep', documentOf(body));
    await awaitMarks(page, holds('Mistral AI'));
    expect(await longestTask()).toBeLessThan(FREEZE);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('that rewrites itself without end stays quick, and is marked when it rests', async () => {
    const rewrite = `const all = document.getElementById('all'); const html = all.innerHTML;
      const timer = setInterval(() => { all.innerHTML = html; }, 100);
      setTimeout(() => clearInterval(timer), 5000);`;
    const body = `<div id="all">${ARTICLE}</div><script>${rewrite}</script>`;
    const { page, errors, longestTask } = await visit('restless', documentOf(body));
    await pause(5_000);
    expect(await longestTask()).toBeLessThan(FREEZE);
    await awaitMarks(page, holds('NVIDIA'));
    expect(errors).toEqual([]);
    await page.close();
  });

  it('that takes our styles and highlights away is marked again, and no more than it would be', async () => {
    const { page, errors } = await visit('thief', documentOf(`<div id="all">${ARTICLE}</div>`));
    const before = await settledMarks(page);
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
      document.getElementById('all')?.append('And Mistral AI spoke.');
    });
    await awaitMarks(page, holds('Mistral AI'));
    expect(await marksOf(page)).toHaveLength(before.length + 1);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is not read while its tab is hidden', async () => {
    const { page } = await visit('hidden-tab', documentOf(`<div id="all">${ARTICLE}</div>`));
    const before = await settledMarks(page);
    await stage.desk.bringToFront();
    await page.waitForFunction(() => document.hidden, { polling: 100 });
    await page.evaluate(() => document.getElementById('all')?.append('And Mistral AI spoke.'));
    await pause(2_000);
    expect(await marksOf(page)).toHaveLength(before.length);
    await page.bringToFront();
    await awaitMarks(page, holds('Mistral AI'));
    await page.close();
  });
});
