import { describe, expect, it } from 'vitest';
import type { BrowserName } from './browsers.ts';
import { awaitCard } from './card.ts';
import { awaitMarks, holds, hover, type Mark, marksOf, pause } from './marks.ts';
import { ARTICLE, pageOf } from './page-samples.ts';
import { setStage } from './stage.ts';

const QUOTE =
  'Anthropic opened an office by the harbour and hired 45 engineers there before the summer.';

describe.each<BrowserName>(['chromium', 'firefox'])('the places of a page in %s', (name) => {
  const stage = setStage(name);

  /** What the pages of ours in open tabs answer, as the popup or a shortcut would ask them. */
  function ask(call: string, request: object): Promise<string> {
    const message = JSON.stringify({ newsgloss: 'page', name: call, request });
    return stage.run(`
      for (const { id } of await api.tabs.query({})) {
        const answer = await api.tabs.sendMessage(id, ${message}).catch(() => null);
        if (answer) return answer.ok ? 'ok' : answer.error;
      }
      return 'no one';`);
  }

  it('are stepped through by shortcut, from the first in view', async () => {
    const page = await stage.open('step', ARTICLE);
    await awaitMarks(page, holds('NVIDIA'));
    expect(await ask('page:step', { direction: 1 })).toBe('ok');
    const first = await awaitCard(page, ({ text }) => text.includes('NVIDIA'));
    await ask('page:step', { direction: 1 });
    await awaitCard(page, ({ text }) => text !== first.text);
    await ask('page:step', { direction: -1 });
    await awaitCard(page, ({ text }) => text.includes('NVIDIA'));
    expect(await ask('page:step', { direction: 7 })).toBe('bad-request');
  });

  it('are scrolled to from the popup’s list', async () => {
    const page = await stage.open(
      'reveal',
      `${ARTICLE}<div style="height:4000px"></div><p>Mistral AI.</p>`,
    );
    await awaitMarks(page, holds('Mistral AI'));
    expect(await ask('page:reveal', { surface: 'Mistral AI' })).toBe('ok');
    await page.waitForFunction(() => scrollY > 2000, { timeout: 20_000 });
    expect(await ask('page:reveal', { surface: 'Nowhere Inc' })).toBe('not-found');
  });

  it('that carry a note are known again after the page was edited', async () => {
    const page = await stage.open('noted', `${ARTICLE}<p>${QUOTE}</p>`);
    await awaitMarks(page, holds('Anthropic'));
    const passage = {
      quote: { type: 'TextQuoteSelector', exact: QUOTE, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: QUOTE.length },
    };
    const note = {
      on: 'passage',
      body: 'Ask them about the harbour.',
      tags: [],
      selector: passage,
    };
    const request = { note, source: { url: page.url(), title: 'Noted' } };
    const message = JSON.stringify({ newsgloss: 'store', name: 'note:write', request });
    const written = await stage.run(`return api.runtime.sendMessage(${message})`);
    expect(written).toMatchObject({ ok: true });
    const before = await page.evaluate(() => [...CSS.highlights.keys()].sort());
    stage.server.add('noted', {
      html: pageOf(`<p>Corrected.</p>${ARTICLE}<p>${QUOTE.replace('before the', 'early in')}</p>`),
    });
    await page.reload();
    await awaitMarks(page, holds('Anthropic'));
    await hover(page, 'company', 'Anthropic');
    await awaitCard(page, ({ text }) => text.includes('Ask them about the harbour.'));
    expect(await ask('page:reveal', { passage })).toBe('ok');
    const gone = {
      ...passage,
      quote: { ...passage.quote, exact: 'A sentence that never was here.' },
    };
    expect(await ask('page:reveal', { passage: gone })).toBe('not-found');
    // What the reader noted shows in no highlight.
    const names = await page.evaluate(() => [...CSS.highlights.keys()].sort());
    expect(names.filter((one) => !one.includes('tint'))).toEqual(before);
  });

  it('are painted around what is read where there are thousands, and there on every line', async () => {
    const row = '<p>OpenAI and Microsoft paid NVIDIA $3 billion, and Google paid $4 billion.</p>';
    const end = '<p>At the very end Mistral AI agreed.</p>';
    const page = await stage.open('crowded', `${ARTICLE}${row.repeat(1200)}${end}`);
    const height = await page.evaluate(() => innerHeight);
    const linesInView = (marks: readonly Mark[]) =>
      new Set(marks.filter(({ y }) => y > 0 && y < height).map(({ y }) => Math.round(y))).size;
    await awaitMarks(page, (marks) => linesInView(marks) > 5, 60_000);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await awaitMarks(page, holds('Mistral AI'), 60_000);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    const rows = await page.evaluate(
      () =>
        [...document.querySelectorAll('p')].filter((p) => {
          const { top, bottom } = p.getBoundingClientRect();
          return top > 0 && bottom < innerHeight;
        }).length,
    );
    expect(rows).toBeGreaterThan(5);
    await awaitMarks(page, (marks) => linesInView(marks) >= rows, 60_000);
    expect((await marksOf(page)).length).toBeLessThanOrEqual(1_000);
  });

  it('are as many as the reader wants, counted on the toolbar and ticked beside the scrollbar', async () => {
    const often = '<p>Anthropic wrote to Anthropic, and Anthropic answered.</p>';
    const below = '<div style="height:3000px"></div>';
    const page = await stage.openMarked('wanted', `${ARTICLE}${often}${below}`);
    await awaitMarks(page, holds('Anthropic'));
    const told = () =>
      stage.run<string[]>(`
        const tabs = await api.tabs.query({});
        const texts = await Promise.all(tabs.map(({ id: tabId }) => api.action.getBadgeText({ tabId })));
        const at = texts.findIndex((text) => text !== '');
        return at < 0 ? [] : [texts[at], await api.action.getTitle({ tabId: tabs[at].id })];`);
    await expect.poll(told, { timeout: 20_000 }).toHaveLength(2);
    const [count, title] = await told();
    expect(title).toContain(count);
    const every = (await marksOf(page)).length;
    const strips = () =>
      page.evaluate(() => document.querySelectorAll('html > div[aria-hidden]').length);
    await hover(page, 'company', 'NVIDIA');
    await awaitCard(page);
    await expect.poll(strips, { timeout: 20_000 }).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(strips, { timeout: 20_000 }).toBe(0);
    await stage.set({ overview: 'all' });
    await expect.poll(strips, { timeout: 20_000 }).toBe(1);
    await stage.set({ overview: 'off', density: 'first' });
    await expect.poll(strips, { timeout: 20_000 }).toBe(0);
    await awaitMarks(page, ({ length }) => length === every - 2);
    await stage.set({ density: 'off' });
    await awaitMarks(page, ({ length }) => length === 0);
    await stage.set({ overview: 'current', density: 'every' });
    await awaitMarks(page, ({ length }) => length === every);
  });

  it('are marked again on a page the reader comes back to', async () => {
    const page = await stage.open('back', ARTICLE);
    await awaitMarks(page, holds('NVIDIA'));
    await page.goto(stage.server.add('elsewhere', { html: '<p>Elsewhere.</p>' }));
    // WebDriver BiDi does not tell when a page came back from the cache.
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => location.pathname === '/back', { timeout: 20_000 });
    const marks = await awaitMarks(page, holds('NVIDIA'));
    await pause(1_000);
    expect((await marksOf(page)).length).toBeGreaterThanOrEqual(marks.length);
  });

  it('have their card inside a window of 320 by 256 pixels, as at 400 % zoom', async () => {
    const page = await stage.open('zoomed', ARTICLE);
    await page.setViewport({ width: 320, height: 256 });
    await awaitMarks(page, holds('NVIDIA'));
    await ask('page:step', { direction: 1 });
    const { box } = await awaitCard(page);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.y).toBeGreaterThanOrEqual(0);
  });
});
