import { describe, expect, it } from 'vitest';
import type { BrowserName } from './browsers.ts';
import { awaitCard, awaitNoCard, coversLine, readCard } from './card.ts';
import { awaitMarks, holds, hover, lacks, type Mark, marksOf, pause } from './marks.ts';
import { ARTICLE, LONG_PROSE } from './page-samples.ts';
import { setStage } from './stage.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('a page in %s', (name) => {
  const stage = setStage(name);

  it('is marked over inline tags and in shadow roots, under a strict policy', async () => {
    const head = `<meta http-equiv="Content-Security-Policy" content="style-src 'none'">`;
    const body = `${ARTICLE}<p>Then <b>Deep</b>Mind and <i>Micro</i><b>soft</b> agreed.</p>
      <div id="host"><template shadowrootmode="open"><p>Inside, Anthropic disagreed.</p></template></div>`;
    const page = await stage.open('inline', body, head);
    const marks = await awaitMarks(page, holds('Anthropic'));
    expect(marks.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['DeepMind', 'Microsoft']),
    );
  });

  it('is marked where text comes later, and no longer where it goes', async () => {
    const page = await stage.open('late', `${ARTICLE}<div id="feed"></div>`);
    await awaitMarks(page, holds('NVIDIA'));
    await page.evaluate(() => {
      const item = document.createElement('p');
      item.id = 'item';
      item.append('Later that day Mistral AI spoke.');
      document.getElementById('feed')?.append(item);
    });
    await awaitMarks(page, holds('Mistral AI'));
    await page.evaluate(() => document.getElementById('item')?.remove());
    await awaitMarks(page, lacks('Mistral AI'));
  });

  it('is marked in parts that were hidden, once they are shown', async () => {
    const page = await stage.open('hidden', `<p id="h" hidden>Mistral AI spoke.</p>${ARTICLE}`);
    await awaitMarks(page, holds('NVIDIA'));
    expect(holds('Mistral AI')(await marksOf(page))).toBe(false);
    await page.evaluate(() => document.getElementById('h')?.removeAttribute('hidden'));
    await awaitMarks(page, holds('Mistral AI'));
  });

  it('is read anew when a script moves it to another article', async () => {
    const page = await stage.open('first', `<div id="all">${ARTICLE}</div>`);
    await awaitMarks(page, holds('NVIDIA'));
    await page.evaluate(
      (html) => {
        history.pushState(null, '', '/second');
        (document.getElementById('all') as HTMLElement).innerHTML = html;
      },
      ARTICLE.replaceAll('NVIDIA', 'Mistral AI'),
    );
    await awaitMarks(page, (marks) => holds('Mistral AI')(marks) && lacks('NVIDIA')(marks));
    await page.evaluate((html) => {
      history.pushState(null, '', '/third');
      (document.getElementById('all') as HTMLElement).innerHTML = html;
    }, LONG_PROSE);
    await awaitMarks(page, (marks) => marks.length === 0);
  });

  it('takes the light line on a dark ground, mention by mention', async () => {
    const dark = '<p style="background:#111;color:#eee">On black, Anthropic spoke.</p>';
    const page = await stage.open('dark', `${ARTICLE}${dark}`);
    await awaitMarks(page, holds('Anthropic'));
    const grounds = await page.evaluate(() => {
      const names = [...CSS.highlights].filter(([, one]) => one.size > 0).map(([key]) => key);
      return ['-light', '-dark'].map((ground) => names.some((key) => key.includes(ground)));
    });
    expect(grounds).toEqual([true, true]);
  });

  it('opens no card for a pointer that a script made up', async () => {
    const page = await stage.open('made-up', ARTICLE);
    const mark = (await awaitMarks(page, holds('NVIDIA'))).find(({ text }) => text === 'NVIDIA');
    await page.evaluate(({ x, y }) => {
      const at = { clientX: x, clientY: y, bubbles: true };
      document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent('pointermove', at));
    }, mark as Mark);
    await pause(600);
    expect(await readCard(page)).toBeNull();
  });

  it('keeps the card open while the pointer is in it, and closes it after', async () => {
    const page = await stage.open('grace', ARTICLE);
    await awaitMarks(page, holds('NVIDIA'));
    await hover(page, 'company', 'NVIDIA');
    const { box } = await awaitCard(page, ({ text }) => text.includes('NVIDIA'));
    await page.mouse.move(box.x + 20, box.y + 20, { steps: 5 });
    await pause(800);
    expect(await readCard(page)).not.toBeNull();
    await page.mouse.move(2, 2, { steps: 5 });
    await awaitNoCard(page);
  });

  it('goes on to the next mention by key while a card is open', async () => {
    const page = await stage.open('step', ARTICLE);
    await awaitMarks(page, holds('NVIDIA'));
    await hover(page, 'company', 'NVIDIA');
    const before = await awaitCard(page, ({ text }) => text.includes('NVIDIA'));
    await page.keyboard.press(']');
    await awaitCard(page, ({ text }) => text !== before.text);
    await page.keyboard.press('[');
    await awaitCard(page, ({ text }) => text.includes('NVIDIA'));
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
  });

  it.each([
    ['top left', 'top:0;left:0'],
    ['bottom right', 'bottom:0;right:0'],
    ['bottom left', 'bottom:0;left:0'],
  ])('keeps the card within the window and off its line at the %s', async (_where, place) => {
    const corner = `<p style="position:fixed;margin:0;${place}">Anthropic</p>`;
    const page = await stage.open('corner', `${ARTICLE}${corner}`);
    const marks = await awaitMarks(page, holds('Anthropic'));
    const mark = marks.find(({ text }) => text === 'Anthropic') as Mark;
    await page.mouse.move(mark.x - 3, mark.y);
    await page.mouse.move(mark.x, mark.y, { steps: 3 });
    const card = await awaitCard(page);
    const { width, height } = await page.evaluate(() => ({
      width: innerWidth,
      height: innerHeight,
    }));
    expect(coversLine(card, mark)).toBe(false);
    expect(card.box.x).toBeGreaterThanOrEqual(0);
    expect(card.box.y).toBeGreaterThanOrEqual(0);
    expect(card.box.x + card.box.width).toBeLessThanOrEqual(width);
    expect(card.box.y + card.box.height).toBeLessThanOrEqual(height);
  });

  it('of another kind is left alone without an error', async () => {
    const pages = {
      'frames.html': '<html><frameset cols="50%,50%"><frame><frame></frameset></html>',
      'data.xml': '<?xml version="1.0"?><a><b>NVIDIA and OpenAI use AI.</b></a>',
      'plain.txt': 'NVIDIA and OpenAI speak of generative AI, LLMs and GPUs. '.repeat(50),
      'empty.html': '',
    };
    for (const [path, html] of Object.entries(pages)) {
      const page = await stage.browser.open(stage.server.add(path, { html }));
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await pause(500);
      expect(errors, path).toEqual([]);
      expect(await page.evaluate(() => CSS.highlights.size), path).toBe(0);
      await page.close();
    }
  });
});
