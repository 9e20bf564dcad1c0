import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { setLooks } from './browser-window.ts';
import type { BrowserName } from './browsers.ts';
import { awaitCard } from './card.ts';
import { hover, pause } from './marks.ts';
import { ARTICLE } from './page-samples.ts';
import { setStage } from './stage.ts';

const DARK =
  '<style>@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style>';

describe.each<BrowserName>(['chromium', 'firefox'])('how a page looks in %s', (name) => {
  const stage = setStage(name);

  const shot = (page: Page): Promise<string> =>
    pause(200).then(() => page.screenshot({ encoding: 'base64' }));

  /** Takes away whatever of ours is there, as the page itself would look. */
  const strip = (page: Page) =>
    page.evaluate(() => {
      CSS.highlights.clear();
      for (const host of document.querySelectorAll('html > div')) host.remove();
    });

  it('is on paper as without us, with a card open', async () => {
    const page = await stage.openMarked(
      'paper',
      `${ARTICLE}<div style="height:3000px"></div>${ARTICLE}`,
    );
    await hover(page, 'company', 'NVIDIA');
    await awaitCard(page);
    await setLooks(page, { media: 'print' });
    expect(await page.evaluate(() => matchMedia('print').matches)).toBe(true);
    const printed = await shot(page);
    await setLooks(page, {});
    const shown = await shot(page);
    await setLooks(page, { media: 'print' });
    await strip(page);
    expect(await shot(page)).toBe(printed);
    await setLooks(page, {});
    // Else the comparison would say nothing: on the screen something of ours was there.
    expect(await shot(page)).not.toBe(shown);
  });

  it('has the colours of its ground when the reader’s system turns dark', async () => {
    const page = await stage.openMarked('turning', ARTICLE, DARK);
    const grounds = () =>
      page.evaluate(() =>
        ['-light', '-dark'].filter((ground) =>
          [...CSS.highlights].some(([key, one]) => one.size > 0 && key.includes(`${ground}`)),
        ),
      );
    expect(await grounds()).toEqual(['-light']);
    await setLooks(page, { scheme: 'dark' });
    await expect.poll(grounds, { timeout: 20_000 }).toEqual(['-dark']);
    await setLooks(page, {});
  });

  it('has lines and a card of the system’s colours where the reader forces them', async () => {
    const page = await stage.openMarked('forced');
    await setLooks(page, { forcedColors: true });
    const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
    // Firefox has no way to ask for it before 138.
    if (!forced) return;
    const [line, text] = await page.evaluate(() => {
      const p = document.querySelector('p') as HTMLElement;
      const style = getComputedStyle(p, '::highlight(newsgloss-company-light)');
      return [style.textDecorationColor, getComputedStyle(p).color];
    });
    expect(line).toBe(text);
    await setLooks(page, {});
  });

  it('is scrolled without motion where the reader wants none', async () => {
    const page = await stage.openMarked(
      'calm',
      `${ARTICLE}<div style="height:6000px"></div><p>Mistral AI.</p>`,
      '<style>html { scroll-behavior: smooth }</style>',
    );
    await setLooks(page, { reducedMotion: true });
    await page.waitForFunction(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
    await page.evaluate(() => {
      Object.assign(window, { seen: new Set([scrollY]) });
      addEventListener('scroll', () =>
        (window as unknown as { seen: Set<number> }).seen.add(scrollY),
      );
    });
    await stage.run(`
      for (const { id } of await api.tabs.query({}))
        await api.tabs.sendMessage(id, { newsgloss: 'page', name: 'page:reveal',
          request: { surface: 'Mistral AI' } }).catch(() => null);`);
    await page.bringToFront();
    await page.waitForFunction(() => scrollY > 4_000, { timeout: 20_000 });
    await pause(400);
    const stops = await page.evaluate(() => (window as unknown as { seen: Set<number> }).seen.size);
    expect(stops).toBeLessThanOrEqual(3);
    await setLooks(page, {});
  });
});
