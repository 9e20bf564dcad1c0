import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from './browsers.ts';
import { holds, marksOf, pause } from './marks.ts';
import { ARTICLE, pageOf } from './page-samples.ts';
import { type PageServer, servePages } from './serve.ts';
import { setStage } from './stage.ts';

const WAIT = { timeout: 20_000 };
const INSIDE = `<p>In a frame of the page Mistral AI said that it trains a larger model, and paid 20 million euros.</p>`;

describe.each<BrowserName>(['chromium', 'firefox'])('frames of a page in %s', (name) => {
  const stage = setStage(name);
  let elsewhere: PageServer;
  let foreign = '';

  beforeAll(async () => {
    elsewhere = await servePages();
    foreign = elsewhere.add('foreign', { html: pageOf(INSIDE) });
  });
  afterAll(() => elsewhere.close());

  /** A page with a frame of its own site, one written into it, a tiny one, and one of another site. */
  async function openFramed(path: string): Promise<Page> {
    const own = stage.server.add(`${path}-inside`, { html: pageOf(INSIDE) });
    const tiny = stage.server.add(`${path}-tiny`, { html: 'x' });
    const written = pageOf(INSIDE).replaceAll('"', '&quot;');
    return stage.openMarked(
      path,
      `${ARTICLE}<iframe src="${own}" width="600" height="300"></iframe>
       <iframe srcdoc="${written}" width="600" height="300"></iframe>
       <iframe src="${tiny}" width="1" height="1"></iframe>
       <iframe src="${foreign}" width="600" height="300"></iframe>`,
    );
  }

  const frameAt = (page: Page, part: string): Frame =>
    page.frames().find((frame) => frame.url().includes(part)) as Frame;

  /** Presses the popup's offer; in Firefox, where it stands in a tab of its own, turns back to the page. */
  async function markFrames(page: Page): Promise<void> {
    const popup = await stage.browser.openPopup(page);
    const said = () => popup.evaluate(() => document.body.innerText);
    await expect.poll(said, WAIT).toContain('2 frames of this site aren’t marked');
    await popup.evaluate(() =>
      document.querySelector<HTMLElement>('.frames-notice button')?.click(),
    );
    await pause(300);
    if (name === 'firefox') await popup.close();
    await page.bringToFront();
  }

  const isMarked = (frame: Frame) => async () => holds('Mistral AI')(await marksOf(frame));

  it('are left alone until the reader asks, then marked where they are of the same site', async () => {
    const page = await openFramed('framed');
    await pause(500);
    const inside = frameAt(page, 'framed-inside');
    expect(await marksOf(inside)).toEqual([]);
    const before = await marksOf(page);
    await markFrames(page);
    await expect.poll(isMarked(inside), WAIT).toBe(true);
    await expect.poll(isMarked(frameAt(page, 'about:srcdoc')), WAIT).toBe(true);
    expect(await marksOf(frameAt(page, 'foreign'))).toEqual([]);
    expect(await marksOf(page)).toEqual(before);
    // Nothing is offered twice.
    const popup = await stage.browser.openPopup(page);
    await popup.waitForSelector('.tabs, [role="tablist"]', WAIT);
    await pause(1_000);
    expect(await popup.$('.frames-notice')).toBeNull();
  });

  it('have their card within them, cite the page, and leave the page its own answers', async () => {
    const page = await openFramed('cited');
    await markFrames(page);
    const inside = frameAt(page, 'cited-inside');
    await expect.poll(isMarked(inside), WAIT).toBe(true);
    await inside.evaluate(() => scrollTo(0, 60));
    const box = await (await inside.frameElement())?.boundingBox();
    await page.evaluate((top) => scrollBy(0, top - 150), box?.y ?? 0);
    await pause(200);
    const at = await (await inside.frameElement())?.boundingBox();
    const figure = (await marksOf(inside)).find(({ kind }) => kind === 'figure');
    await page.mouse.move((at?.x ?? 0) + (figure?.x ?? 0), (at?.y ?? 0) + (figure?.y ?? 0));
    const hosts = () => inside.evaluate(() => document.querySelectorAll('html > div').length);
    await expect.poll(hosts, WAIT).toBe(1);
    expect(await page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0);
    await page.mouse.move(2, 2);
    await expect.poll(hosts, WAIT).toBe(0);
    const report = await stage.run<{ value: { source: { url: string } } }>(`
      for (const { id } of await api.tabs.query({})) {
        const answer = await api.tabs.sendMessage(id, { newsgloss: 'page', name: 'page:report' })
          .catch(() => null);
        if (answer) return answer;
      }`);
    expect(report.value.source.url).toBe(page.url());
  });

  it('keep no trace once the site is switched off', async () => {
    const page = await openFramed('dropped');
    await markFrames(page);
    const inside = frameAt(page, 'dropped-inside');
    await expect.poll(isMarked(inside), WAIT).toBe(true);
    const popup = await stage.browser.openPopup(page);
    await popup.waitForSelector('main');
    await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('label, button')]
        .find(({ textContent }) => textContent?.trim() === 'Never')
        ?.click(),
    );
    const traces = () =>
      inside.evaluate(() => ({
        highlights: CSS.highlights.size,
        sheets: document.adoptedStyleSheets.length,
        hosts: document.querySelectorAll('html > div').length,
      }));
    await expect.poll(traces, WAIT).toEqual({ highlights: 0, sheets: 0, hosts: 0 });
    expect(await marksOf(page)).toEqual([]);
  });
});
