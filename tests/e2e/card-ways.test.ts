import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import type { BrowserName } from './browsers.ts';
import {
  awaitCard,
  awaitNoCard,
  type Card,
  clickCard,
  coversLine,
  readCard,
  readCards,
  readSelected,
  readVoice,
} from './card.ts';
import { hover, type Mark, marksOf, pause } from './marks.ts';
import { ARTICLE } from './page-samples.ts';
import { setStage } from './stage.ts';

const WAIT = { timeout: 20_000 };

describe.each<BrowserName>(['chromium', 'firefox'])('the card in %s', (name) => {
  const stage = setStage(name);
  let changed = false;

  afterEach(async () => {
    if (changed) await stage.set(DEFAULT_SETTINGS);
    changed = false;
  });

  async function set(settings: Parameters<typeof stage.set>[0]): Promise<void> {
    changed = true;
    await stage.set(settings);
  }

  const isOn = (text: string) => (card: Card) => card.text.includes(text);

  async function markOf(page: Page, text: string): Promise<Mark> {
    return (await marksOf(page)).find((mark) => mark.text === text) as Mark;
  }

  /** Pins the open card, the `nth` one; clicks again where it grew under the pointer. */
  async function pinCard(page: Page, nth: number): Promise<void> {
    const count = async () => (await readCards(page)).filter(({ pinned }) => pinned).length;
    const tryIt = async () => {
      if ((await count()) < nth) await clickCard(page, 'pin');
      return count();
    };
    await expect.poll(tryIt, WAIT).toBe(nth);
  }

  it('waits for a pointer that rests, and not for one that passes by', async () => {
    const page = await stage.openMarked('passing');
    await page.bringToFront();
    const { x, y } = await markOf(page, 'NVIDIA');
    for (let i = 0; i < 3; i++) {
      await page.mouse.move(x, y);
      await page.mouse.move(x, y - 60);
    }
    await pause(500);
    expect(await readCard(page)).toBeNull();
    await page.mouse.move(x, y);
    await awaitCard(page, isOn('NVIDIA'));
  });

  it('is closed where the pointer goes straight into a frame of the page', async () => {
    const frame =
      '<iframe srcdoc="x" style="position:fixed;inset:auto 0 0 0;width:100%;height:40%"></iframe>';
    const page = await stage.openMarked('beside-frame', `${ARTICLE}${frame}`);
    await hover(page, 'company', 'NVIDIA');
    await awaitCard(page, isOn('NVIDIA'));
    const height = await page.evaluate(() => innerHeight);
    await page.mouse.move(1_000, height - 20);
    await awaitNoCard(page);
  });

  it('is worked by keys alone: into it, through it, an act, and out', async () => {
    const page = await stage.openMarked('keys');
    await hover(page, 'figure', '70B parameters');
    const opened = await awaitCard(page);
    expect(opened.focused).toBe(false);
    await page.keyboard.press('Enter');
    await awaitCard(page, ({ focused }) => focused);
    await page.keyboard.press('Tab');
    await awaitCard(page, ({ focused }) => focused);
    await page.keyboard.press('n');
    await awaitCard(page, ({ text }) => text.length > opened.text.length);
    await page.keyboard.type('Look at the power.');
    // What is typed is no key of the card.
    expect((await readCards(page)).every(({ pinned }) => !pinned)).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
  });

  it('leaves single keys to the page where the reader switched them off', async () => {
    await set({ pageKeys: false });
    const page = await stage.openMarked('no-keys');
    await page.evaluate(() => {
      Object.assign(window, { keys: [] });
      addEventListener('keydown', ({ key }) =>
        (window as unknown as { keys: string[] }).keys.push(key),
      );
    });
    await hover(page, 'company', 'NVIDIA');
    const before = await awaitCard(page, isOn('NVIDIA'));
    for (const key of [']', 'k', 'p'] as const) await page.keyboard.press(key);
    await pause(300);
    expect((await readCard(page))?.label).toBe(before.label);
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([
      ']',
      'k',
      'p',
    ]);
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
  });

  it('opens while a key is held, where the reader wants it so, and stays when it is let go', async () => {
    await set({ holding: 'Shift' });
    const page = await stage.openMarked('holding');
    const mark = await hover(page, 'company', 'NVIDIA');
    await pause(600);
    expect(await readCard(page)).toBeNull();
    await page.keyboard.down('Shift');
    await awaitCard(page, isOn('NVIDIA'));
    await page.keyboard.up('Shift');
    await pause(600);
    expect(await readCard(page)).not.toBeNull();
    await page.mouse.move(mark.x + 300, mark.y - 60, { steps: 3 });
    await awaitNoCard(page);
  });

  it('opens by a tap, and closes by a tap elsewhere', async () => {
    const page = await stage.openMarked('touch');
    await page.bringToFront();
    const { x, y } = await markOf(page, 'OpenAI');
    await page.touchscreen.tap(x, y);
    const card = await awaitCard(page, isOn('OpenAI'));
    expect(coversLine(card, { ...(await markOf(page, 'OpenAI')) })).toBe(false);
    await pause(800);
    expect(await readCard(page)).not.toBeNull();
    await page.touchscreen.tap(1_100, 20);
    await awaitNoCard(page);
  });

  it('is said to a screen reader when stepped to, and takes no focus', async () => {
    const page = await stage.openMarked('voice', `<button id="b">Here</button>${ARTICLE}`);
    await page.focus('#b');
    await hover(page, 'company', 'NVIDIA');
    await awaitCard(page, isOn('NVIDIA'));
    await page.keyboard.press(']');
    const card = await awaitCard(page, ({ label }) => label.includes('70B'));
    await expect.poll(() => readVoice(page), WAIT).toBe(card.label);
    expect(card.label.length).toBeGreaterThan(5);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('b');
  });

  it('has text that can be selected, and keeps the page from hearing it', async () => {
    const page = await stage.openMarked('text');
    await page.evaluate(() => {
      Object.assign(window, { heard: 0 });
      for (const type of ['mousedown', 'copy', 'pointerdown'])
        addEventListener(type, () => (window as unknown as { heard: number }).heard++);
    });
    await hover(page, 'company', 'NVIDIA');
    const { header } = await awaitCard(page, isOn('NVIDIA'));
    await page.mouse.click(header.x + 50, header.y + 24, { count: 2 });
    await expect.poll(() => readSelected(page), WAIT).toMatch(/NVIDIA/i);
    expect(await page.evaluate(() => (window as unknown as { heard: number }).heard)).toBe(0);
  });

  it('stays when it is pinned, beside others, moves by its header, and closes last one first', async () => {
    const page = await stage.openMarked('pins');
    await hover(page, 'company', 'NVIDIA');
    await awaitCard(page, isOn('NVIDIA'));
    await pinCard(page, 1);
    const [first] = await readCards(page);
    const grip = { x: (first?.header.x ?? 0) + 150, y: (first?.header.y ?? 0) + 8 };
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x + 400, grip.y + 120, { steps: 6 });
    await page.mouse.up();
    const [moved] = await readCards(page);
    expect((moved?.box.x ?? 0) - (first?.box.x ?? 0)).toBeCloseTo(400, -1);
    // Drawn into the window's corner, with most of it to the right of the pointer, it stops at the edge.
    const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
    await page.mouse.move(grip.x + 400, grip.y + 120);
    await page.mouse.down();
    await page.mouse.move(width - 1, height - 1, { steps: 4 });
    await page.mouse.up();
    const [edge] = await readCards(page);
    expect(edge?.box.x).toBeGreaterThan((moved?.box.x ?? 0) + 50);
    expect((edge?.box.x ?? 0) + (edge?.box.width ?? 0)).toBeLessThanOrEqual(width);
    await hover(page, 'company', 'OpenAI');
    await awaitCard(page, isOn('OpenAI'));
    await pinCard(page, 2);
    await page.mouse.move(2, 2);
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => (await readCards(page)).map(({ text }) => text.includes('NVIDIA')), WAIT)
      .toEqual([true]);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await readCards(page)).length, WAIT).toBe(0);
    expect(await page.evaluate(() => document.querySelectorAll('html > div[popover]').length)).toBe(
      0,
    );
  });
});
