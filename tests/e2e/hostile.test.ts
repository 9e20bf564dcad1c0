import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from './browsers.ts';
import { awaitCard, clickCard, readCard } from './card.ts';
import { HOSTILE_PAGES, ROOT_THIEF } from './hostile-pages.ts';
import { awaitMarks, holds, hover, marksOf, pause, settledMarks } from './marks.ts';
import { paintedCount, registryOf } from './outside.ts';
import { ARTICLE } from './page-samples.ts';
import { setStage } from './stage.ts';

const WAIT = { timeout: 30_000, interval: 250 };

describe.each<BrowserName>(['chromium', 'firefox'])('a hostile page in %s', (name) => {
  const stage = setStage(name);
  let errors: string[] = [];
  let plain = 0;

  beforeAll(async () => {
    const page = await stage.openMarked('plain');
    await settledMarks(page);
    plain = await paintedCount(page);
  });

  async function open(path: string, body: string, head = ''): Promise<Page> {
    const page = await stage.open(path, body, head);
    errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    return page;
  }

  it.each(HOSTILE_PAGES)('is marked all the same: $name', async ({ name: path, body, head }) => {
    const page = await open(path.replaceAll(' ', '-'), body, head);
    await expect.poll(() => paintedCount(page), WAIT).toBeGreaterThanOrEqual(plain);
    expect(errors.filter((one) => /newsgloss/i.test(one))).toEqual([]);
  });

  it('is handed neither the card’s root nor anything in it', async () => {
    const page = await open('thief', ARTICLE, ROOT_THIEF);
    await awaitMarks(page, holds('NVIDIA'));
    await hover(page, 'company', 'NVIDIA');
    await awaitCard(page);
    await pause(500);
    const [stolen, seen] = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('html > div[popover]');
      const { stolen: found } = window as unknown as { stolen: string[] };
      const attempts = [
        () => host?.shadowRoot?.textContent,
        () => host?.attachInternals().shadowRoot?.textContent,
        () => host?.getHTML({ serializableShadowRoots: true }),
        () => host?.textContent,
        () => host?.innerText,
        () => document.body.innerText.includes('Newsgloss') && 'in the body',
      ];
      return [
        found,
        attempts.flatMap((attempt) => {
          try {
            return attempt() || [];
          } catch {
            return [];
          }
        }),
      ];
    });
    expect(stolen).toEqual([]);
    expect(seen).toEqual([]);
  });

  it('can make up neither clicks nor keys in the card', async () => {
    const page = await open('forger', ARTICLE);
    await awaitMarks(page, holds('NVIDIA'));
    await hover(page, 'figure');
    const card = await awaitCard(page, (one) => /New:/.test(one.text));
    await page.evaluate((buttons) => {
      const host = document.querySelector('html > div[popover]') as HTMLElement;
      for (const { x, y, width, height } of buttons) {
        const at = {
          clientX: x + width / 2,
          clientY: y + height / 2,
          bubbles: true,
          composed: true,
        };
        for (const target of [host, document.elementFromPoint(at.clientX, at.clientY), window]) {
          for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
            target?.dispatchEvent(new PointerEvent(type, at));
          }
        }
      }
      for (const key of ['s', 'n', 'x', 'p', 'o', 'Enter', ' ', 'Escape', ']']) {
        for (const target of [host, document.body, window]) {
          target.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
          );
        }
      }
      host.click();
    }, card.buttons);
    await pause(600);
    expect((await readCard(page))?.text).toBe(card.text);
    const options = await stage.browser.openExtensionPage('options.html#/facts');
    const kept = await options.evaluate(COUNT_KEPT);
    expect(kept).toBe(0);
    await options.close();
  });

  it('sees names of highlights that are neutral, and the same whatever the reader keeps', async () => {
    const page = await open('registry', ARTICLE);
    await awaitMarks(page, holds('NVIDIA'));
    await pause(1_000);
    const before = await registryOf(page);
    expect(Object.keys(before).filter((key) => !NEUTRAL.test(key))).toEqual([]);
    await hover(page, 'figure');
    await clickCard(page, 'Keep');
    await awaitCard(page, (card) => /undo/i.test(card.text));
    await page.keyboard.press('Escape');
    await page.reload();
    await awaitMarks(page, holds('NVIDIA'));
    await expect.poll(() => registryOf(page), WAIT).toEqual(before);
  });

  it('can reach no file of the extension', async () => {
    const page = await open('reach', ARTICLE);
    const own = await stage.browser.openExtensionPage('options.html');
    const base = await own.evaluate(() => location.href.replace(/options.*/, ''));
    await own.close();
    const reached = await page.evaluate(async (root) => {
      const files = ['manifest.json', 'popup.html', 'options.html', 'content-scripts/content.js'];
      const found: string[] = [];
      for (const file of [...files, 'icon/48.png', 'catalogue/entities.json']) {
        await fetch(root + file).then(
          () => found.push(`fetched ${file}`),
          () => {},
        );
        await new Promise<void>((resolve) => {
          const image = new Image();
          image.onload = () => resolve(void found.push(`shown ${file}`));
          image.onerror = () => resolve();
          image.src = root + file;
        });
      }
      return found;
    }, base);
    expect(base).toMatch(/^(?:chrome|moz)-extension:\/\/[\w-]+\/$/);
    expect(reached).toEqual([]);
  });

  it('is marked where the marks were cleared by its scripts, once it changes', async () => {
    const page = await open('clearing', ARTICLE);
    await awaitMarks(page, holds('NVIDIA'));
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
      document.body.append('More of the same.');
    });
    await awaitMarks(page, holds('NVIDIA'));
  });

  it('goes on working with 10,000 elements one in the other', async () => {
    const page = await open('deep', `${ARTICLE}<div id="deep"></div>`);
    await page.evaluate(() => {
      let at = document.getElementById('deep') as HTMLElement;
      for (let left = 10_000; left > 0; left--) {
        const inner = document.createElement('div');
        // Boxes in boxes to that depth the browser itself does not get through.
        inner.style.display = 'contents';
        at.append(inner);
        at = inner;
      }
      at.append('At the bottom Mistral AI spoke.');
    });
    await expect.poll(() => paintedCount(page), WAIT).toBeGreaterThanOrEqual(plain);
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
  });

  it('goes on working while its scripts change it without end', async () => {
    const page = await open('endless', `${ARTICLE}<p id="text"></p>`);
    await page.evaluate(() => {
      const text = document.getElementById('text') as HTMLElement;
      let turn = 0;
      const change = () => {
        turn += 1;
        text.textContent = `OpenAI raised $${turn} million.`;
        text.append(document.createElement('b'), ' and so on');
        setTimeout(change, 0);
      };
      change();
    });
    await expect.poll(() => paintedCount(page), WAIT).toBeGreaterThanOrEqual(plain);
    const started = Date.now();
    for (let left = 20; left > 0; left--) await page.evaluate(() => document.title);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect((await marksOf(page)).length).toBeGreaterThan(0);
  });
});

/** Kind, ground and shade: what a highlight looks like. */
const NEUTRAL =
  /^newsgloss-(?:company|organization|model|figure|date)-(?:light|dark)(?:-unknown|-tint)?$/;

/** Facts that are the reader's own, asked of the database itself. */
const COUNT_KEPT = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('newsgloss');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('facts').objectStore('facts').getAll();
    all.onsuccess = () => { opening.result.close(); resolve(all.result.filter((fact) => fact.origin !== 'catalogue').length); };
  };
})`;
