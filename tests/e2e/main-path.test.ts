import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleHtml } from '../demo/article.ts';
import { ROOT } from '../setup/ensure.mjs';
import { type BrowserName, type ExtensionBrowser, forget, launch } from './browsers.ts';
import { awaitCard, clickCard, coversLine, readCard } from './card.ts';
import { hover, marksOf, pause, settledMarks } from './marks.ts';
import { type PageServer, servePages } from './serve.ts';

/** A machine that is busy with other work takes its time; what is asserted is that it comes. */
const WAIT = { timeout: 20_000 };
const ARTICLE = join(ROOT, 'tests/pages/articles/river-bend.zh-Hant.txt');

describe.each<BrowserName>(['chromium', 'firefox'])('the main path in %s', (name) => {
  let server: PageServer;
  let browser: ExtensionBrowser;
  let url: string;

  beforeAll(async () => {
    server = await servePages();
    url = server.add('river-bend.html', { html: articleHtml(readFileSync(ARTICLE, 'utf8')) });
    browser = await launch(name, { isFirstStart: true });
  });

  afterAll(async () => {
    await browser.close();
    forget(browser);
    await server.close();
  });

  it('marks companies, models and figures at the right text', async () => {
    const page = await browser.open(url);
    const marks = await settledMarks(page);
    const found = (kind: string): string[] =>
      marks.filter((mark) => mark.kind === kind).map(({ text }) => text);
    expect(found('company')).toEqual(
      expect.arrayContaining(['河灣霧凇科技有限公司', '霧凇科技', '騰訊', '英偉達']),
    );
    expect(found('model')).toEqual(
      expect.arrayContaining(['霧凇大模型', 'DeepSeek-V3', 'Qwen2.5-72B-Instruct', 'GPT-4o']),
    );
    expect(found('figure')).toEqual(
      expect.arrayContaining(['1.35億元', '約四成', '671B', '超200家', '約1200P']),
    );
    await page.close();
  });

  it('leaves markup and text as they were', async () => {
    const page = await browser.open(url);
    await settledMarks(page);
    const source = articleHtml(readFileSync(ARTICLE, 'utf8'));
    const same = await page.evaluate((html) => {
      const fresh = new DOMParser().parseFromString(html, 'text/html');
      return fresh.body.outerHTML.trim() === document.body.outerHTML.trim();
    }, source);
    expect(same).toBe(true);
    await page.close();
  });

  it('opens the card beside the mark, not over its line, and closes it on Escape', async () => {
    const page = await browser.open(url);
    await settledMarks(page);
    const mark = await hover(page, 'company', '英偉達');
    const card = await awaitCard(page, ({ text }) => text.includes('NVIDIA'));
    expect(coversLine(card, mark)).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page), WAIT).toBeNull();
    await page.close();
  });

  it('reads a figure into its normal form', async () => {
    const page = await browser.open(url);
    await settledMarks(page);
    await hover(page, 'figure', '1.35億元');
    const card = await awaitCard(page, ({ text }) => text.includes('CNY'));
    expect(card.text).toContain('135 million CNY');
    await page.close();
  });

  it('keeps a fact from the card and shows it in the popup, and where facts were open before', async () => {
    const facts = await browser.openExtensionPage('options.html#/facts');
    const listed = () => facts.evaluate(() => document.body.innerText);
    await expect.poll(listed, WAIT).toContain('0 rows');
    const page = await browser.open(url);
    await settledMarks(page);
    await hover(page, 'figure', '1.35億元');
    await clickCard(page, 'Keep');
    await awaitCard(page, ({ text }) => text.includes('Undo'));
    const popup = await browser.openPopup(page);
    const said = () => popup.evaluate(() => document.body.innerText);
    await expect.poll(said, WAIT).toContain('霧凇科技');
    await expect.poll(said, WAIT).toContain('NVIDIA');
    await facts.bringToFront();
    await expect.poll(listed, WAIT).toContain('霧凇科技');
    await facts.close();
    await page.close();
  });

  it('still holds the fact after a restart', async () => {
    await browser.close();
    browser = await launch(name, { profile: browser.profile });
    const options = await browser.openExtensionPage('options.html#/facts');
    await options.waitForFunction(() => /霧凇科技\s+revenue\s+135/.test(document.body.innerText), {
      timeout: 20_000,
    });
    await options.close();
  });

  it('leaves no trace where it is switched off', async () => {
    const page = await browser.open(url);
    await settledMarks(page);
    const popup = await browser.openPopup(page);
    await popup.waitForSelector('main');
    await popup.evaluate(() => {
      const never = [...document.querySelectorAll<HTMLElement>('label, button')].find(
        (element) => element.textContent?.trim() === 'Never',
      );
      never?.click();
    });
    await expect.poll(() => marksOf(page), WAIT).toEqual([]);
    await page.bringToFront();
    await page.reload();
    await pause(2_000);
    const traces = await page.evaluate(() => ({
      highlights: [...CSS.highlights.keys()].filter((key) => key.startsWith('newsgloss')),
      sheets: document.adoptedStyleSheets.length,
      hosts: document.querySelectorAll('html > div').length,
    }));
    expect(traces).toEqual({ highlights: [], sheets: 0, hosts: 0 });
    await page.close();
  });
});
