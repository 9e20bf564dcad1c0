import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { BrowserName } from './browsers.ts';
import { awaitCard, type Card, coversLine } from './card.ts';
import { awaitMarks, holds, hover, type Mark, marksOf, pause } from './marks.ts';
import { ARTICLE } from './page-samples.ts';
import { setStage } from './stage.ts';

/** Where a lone name stands in the window, and how the card must lie to it. */
const EDGES = [
  ['top left', 'top:0;left:0'],
  ['top', 'top:0;left:50%'],
  ['top right', 'top:0;right:0'],
  ['left', 'top:50%;left:0'],
  ['right', 'top:50%;right:0'],
  ['bottom left', 'bottom:0;left:0'],
  ['bottom', 'bottom:0;left:50%'],
  ['bottom right', 'bottom:0;right:0'],
] as const;

describe.each<BrowserName>(['chromium', 'firefox'])('where a card stands in %s', (name) => {
  const stage = setStage(name);

  async function cardOn(page: Page, text: string): Promise<{ card: Card; mark: Mark }> {
    await awaitMarks(page, holds(text));
    const mark = (await marksOf(page)).find((one) => one.text === text) as Mark;
    await page.mouse.move(mark.x - 2, mark.y);
    await page.mouse.move(mark.x, mark.y);
    return { card: await settled(page), mark };
  }

  /** The card once what is known of the name has come, and with it the card's size. */
  async function settled(page: Page): Promise<Card> {
    let card = await awaitCard(page);
    for (let before = 0; before !== card.box.height; card = await awaitCard(page)) {
      before = card.box.height;
      await pause(150);
    }
    return card;
  }

  async function expectInside(page: Page, { box }: Card): Promise<void> {
    const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(view.width + 0.5);
    expect(box.y + box.height).toBeLessThanOrEqual(view.height + 0.5);
  }

  it('is inside the window and off its line, at every edge', async () => {
    const names = EDGES.map(([where, place], i) => {
      const style = `position:fixed;margin:0;background:#fff;${place}`;
      return `<p style="${style}" data-where="${where}">${NAMES[i]}</p>`;
    });
    const page = await stage.openMarked('edges', `${ARTICLE}${names.join('')}`);
    for (const [i, [where]] of EDGES.entries()) {
      const { card, mark } = await cardOn(page, NAMES[i] as string);
      expect(coversLine(card, mark), where).toBe(false);
      await expectInside(page, card);
      await page.keyboard.press('Escape');
      await page.mouse.move(640, 300);
      await pause(50);
    }
  });

  it.each([
    ['that is turned and moved as a whole', 'html { transform: translateX(20px) scale(0.98); }'],
    [
      'whose body is clipped and filtered',
      'body { filter: grayscale(1); overflow: clip; contain: paint; }',
    ],
    [
      'that hides whatever it does not know',
      'html > :not(head, body) { display: none !important; opacity: 0 !important; }',
    ],
    [
      'that resets everything',
      '* { all: unset !important; } head, style, script { display: none !important; } p { display: block !important; }',
    ],
  ])('is as it should be on a page %s', async (_what, css) => {
    const page = await stage.openMarked(`css-${css.length}`, ARTICLE, `<style>${css}</style>`);
    const { card, mark } = await cardOn(page, 'OpenAI');
    expect(coversLine(card, mark)).toBe(false);
    await expectInside(page, card);
    expect(card.box.width).toBeGreaterThanOrEqual(319);
    expect(await topmostAt(page, card)).toBe('ours');
  });

  it('is above a dialog of the page, and above its full screen', async () => {
    const dialog =
      '<dialog id="d" style="width:600px;height:400px"><p>Anthropic spoke.</p></dialog>';
    const page = await stage.openMarked(
      'dialog',
      `${ARTICLE}${dialog}<div id="f"><p>Microsoft spoke.</p></div>`,
    );
    await page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).showModal());
    const { card } = await cardOn(page, 'Anthropic');
    expect(await topmostAt(page, card)).toBe('ours');
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).close());
    await page.mouse.click(5, 5);
    const full = await page.evaluate(() =>
      (document.getElementById('f') as HTMLElement).requestFullscreen().then(
        () => true,
        () => false,
      ),
    );
    if (!full) return;
    await pause(500);
    const above = await cardOn(page, 'Microsoft');
    expect(await topmostAt(page, above.card)).toBe('ours');
  });

  it('scrolls within a window of 320 by 256 pixels, as at 400 % zoom, with its actions at hand', async () => {
    const page = await stage.openMarked('small');
    await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
    const mark = await hover(page, 'company', 'NVIDIA');
    const card = await settled(page);
    await expectInside(page, card);
    expect(coversLine(card, mark)).toBe(false);
    expect(card.box.width).toBeLessThanOrEqual(320);
    const pin = card.buttons.findLast(({ tag }) => tag === 'button');
    expect(pin?.label).toMatch(/pin/i);
    expect((pin?.y ?? 999) + (pin?.height ?? 0)).toBeLessThanOrEqual(card.box.y + card.box.height);
  });

  it('is as dark as the page is where it speaks of', async () => {
    const aside = '<p style="background:#111;color:#eee">Anthropic answered.</p>';
    const page = await stage.openMarked('aside', `${ARTICLE}${aside}`);
    const { card } = await cardOn(page, 'OpenAI');
    expect(card.paper).toBe('rgb(255, 255, 255)');
    await page.keyboard.press('Escape');
    const { card: dark } = await cardOn(page, 'Anthropic');
    expect(dark.paper).toBe('rgb(21, 23, 28)');
  });

  it('lies on neither line of a name that is broken over two', async () => {
    const broken = '<p style="width:15.5ch;font:20px monospace">and so, Mistral AI</p>';
    const page = await stage.openMarked('broken', `${broken}${ARTICLE}`);
    await awaitMarks(page, holds('Mistral AI'));
    const rects = await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('Mistral'));
      range.setEnd(text, text.data.length);
      return [...range.getClientRects()].map(({ x, y, width, height }) => ({
        x,
        y,
        width,
        height,
      }));
    });
    const first = rects[0] as Mark & { width: number; height: number };
    const last = rects.at(-1) as Mark & { width: number; height: number };
    expect(last.y).toBeGreaterThan(first.y);
    await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2);
    const { box } = await settled(page);
    expect(box.y >= last.y + last.height || box.y + box.height <= first.y).toBe(true);
  });

  it('goes along when the page scrolls, and is gone with its line', async () => {
    const page = await stage.openMarked('scrolled', `${ARTICLE}<div style="height:4000px"></div>`);
    await page.bringToFront();
    const { card } = await cardOn(page, 'OpenAI');
    await page.evaluate(() => scrollBy(0, 40));
    await pause(250);
    const moved = await awaitCard(page);
    expect(card.box.y - moved.box.y).toBeCloseTo(40, -1);
    await page.evaluate(() => scrollBy(0, 2_000));
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('html > div[popover]').length))
      .toBe(0);
  });
});

const NAMES = [
  'Anthropic',
  'Microsoft',
  'Mistral AI',
  'Google',
  'Alibaba',
  'Tencent',
  'Baidu',
  'Huawei',
];

/** What the reader sees at the card's middle. */
function topmostAt(page: Page, { box }: Card): Promise<string> {
  return page.evaluate(
    ({ x, y }) =>
      document.elementFromPoint(x, y)?.hasAttribute('popover') ? 'ours' : 'the page’s',
    { x: box.x + box.width / 2, y: box.y + box.height / 2 },
  );
}
