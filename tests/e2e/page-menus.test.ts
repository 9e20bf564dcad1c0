import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { BrowserName } from './browsers.ts';
import { awaitMarks, holds, type Mark, marksOf, pause } from './marks.ts';
import { chooseMenu } from './menu.ts';
import { ARTICLE, LONG_PROSE, pageOf } from './page-samples.ts';
import { setStage } from './stage.ts';

const WAIT = { timeout: 20_000 };
const CLAIM = '<p id="claim">NVIDIA’s revenue was $26 billion in 2024.</p>';

describe.each<BrowserName>(['chromium', 'firefox'])('the context menu in %s', (name) => {
  const stage = setStage(name);

  afterEach(async () => {
    for (const page of await stage.desk.browser().pages()) {
      if ((await addressOf(page)).includes('options.html')) await page.close();
    }
  });

  /** Selects all of an element, and tells where it stands. */
  async function select(
    page: Page,
    css: string,
  ): Promise<{ x: number; y: number; selectionText: string }> {
    return page.evaluate((selector) => {
      const element = document.querySelector(selector) as HTMLElement;
      element.scrollIntoView({ block: 'center' });
      getSelection()?.selectAllChildren(element);
      const range = document.createRange();
      range.selectNodeContents(element);
      const box = range.getClientRects()[0] as DOMRect;
      return {
        x: box.left + 10,
        y: box.top + box.height / 2,
        selectionText: String(getSelection()),
      };
    }, css);
  }

  /** The options page that an entry opened, once its address holds this. */
  async function optionsAt(part: string): Promise<Page> {
    for (const until = Date.now() + WAIT.timeout; Date.now() < until; await pause(100)) {
      for (const page of await stage.desk.browser().pages()) {
        const address = await addressOf(page);
        if (address.includes('options.html') && address.includes(part)) return page;
      }
    }
    throw new Error(`no options page at ${part}`);
  }

  it('marks a page that is not marked by itself', async () => {
    const page = await stage.open(
      'menu-off',
      `<h1 id="top">Bridges</h1>${LONG_PROSE}<p>OpenAI paid.</p>`,
    );
    await pause(1_000);
    expect(await marksOf(page)).toEqual([]);
    await chooseMenu(stage, page, { id: 'run', words: 'Mark this page' }, { x: 700, y: 40 });
    await awaitMarks(page, holds('OpenAI'));
  });

  it('adds a selected name, which is marked at once', async () => {
    const page = await stage.openMarked(
      'menu-add',
      `<p><b id="n">Quillmere</b> spoke.</p>${ARTICLE}`,
    );
    const place = await select(page, '#n');
    await chooseMenu(stage, page, { id: 'company', words: 'as a company' }, place);
    await awaitMarks(page, holds('Quillmere'));
    const marks = await marksOf(page);
    expect(marks.find(({ text }) => text === 'Quillmere')).toMatchObject({
      kind: 'company',
      known: true,
    });
  });

  it('asks in options of whom a selected name is another name, and takes it back', async () => {
    const page = await stage.openMarked(
      'menu-alias',
      `<p><b id="n">Greenlantern</b> spoke.</p>${ARTICLE}`,
    );
    const place = await select(page, '#n');
    await chooseMenu(stage, page, { id: 'alias', words: 'another name' }, place);
    const options = await optionsAt('alias=Greenlantern');
    await options.waitForSelector('dialog input', WAIT);
    await options.bringToFront();
    await options.type('dialog input', 'NVIDI');
    await options.waitForSelector('dialog datalist option[value="NVIDIA"]', WAIT);
    await options.keyboard.type('A');
    await options.keyboard.press('Enter');
    await options.waitForFunction(
      () => document.body.innerText.includes('Alias added: Greenlantern'),
      WAIT,
    );
    await awaitMarks(page, holds('Greenlantern'));
    await options.bringToFront();
    await options.evaluate(() => document.querySelector<HTMLElement>('.outcome button')?.click());
    await pause(500);
    await expect
      .poll(async () => {
        await page.bringToFront();
        return holds('Greenlantern')(await marksOf(page));
      }, WAIT)
      .toBe(false);
  });

  it('keeps what the page says of the figures in a selection', async () => {
    const page = await stage.openMarked('menu-fact', `${CLAIM}${ARTICLE}`);
    await awaitMarks(page, holds('$26 billion'));
    const place = await select(page, '#claim');
    await chooseMenu(stage, page, { id: 'fact', words: 'as a fact' }, place);
    const facts = await stage.browser.openExtensionPage('options.html#/facts');
    const said = () => facts.evaluate(() => document.body.innerText);
    await expect.poll(said, WAIT).toMatch(/NVIDIA\s+revenue\s+26/);
  });

  it('opens a new fact with figure, sentence and source where the page says nothing of it', async () => {
    const page = await stage.open(
      'menu-blank',
      `${LONG_PROSE}<p id="s">They paid about 45 million dollars.</p>`,
    );
    const place = await select(page, '#s');
    await chooseMenu(stage, page, { id: 'fact', words: 'as a fact' }, place);
    const options = await optionsAt('facts/new');
    await options.waitForSelector('.detail input', WAIT);
    const values = await options.$$eval('.detail input', (all) => all.map((one) => one.value));
    expect(values).toEqual(
      expect.arrayContaining([expect.stringContaining('45 million dollars'), page.url()]),
    );
    expect(await options.$eval('.detail .quote', (one) => one.textContent)).toContain(
      'They paid about',
    );
  });

  it('writes a note on a selection with what stands around it', async () => {
    const page = await stage.openMarked('menu-note', `${CLAIM}${ARTICLE}`);
    const place = await select(page, '#claim');
    await chooseMenu(stage, page, { id: 'note', words: 'Write a note' }, place);
    const options = await optionsAt('#/notes/');
    await options.waitForFunction(
      () => document.body.innerText.includes('revenue was $26 billion'),
      WAIT,
    );
    const suffix = await options.evaluate(NOTED_SUFFIX);
    expect(suffix).toContain('NVIDIA said on day 1');
  });

  it('marks a frame of the same site', async () => {
    const inside = stage.server.add('menu-inside', { html: pageOf('<p>Mistral AI spoke.</p>') });
    const page = await stage.openMarked(
      'menu-frame',
      `<iframe src="${inside}" width="500" height="250"></iframe>${ARTICLE}`,
    );
    if (name === 'chromium') {
      // The real menu gives us the tab; here the button does.
      const popup = await stage.browser.openPopup(page);
      await popup.close();
    }
    const frame = page.frames().find((one) => one.url() === inside);
    const place = { x: 60, y: 140, frameUrl: inside };
    await chooseMenu(stage, page, { id: 'frame', words: 'Mark this frame' }, place);
    const marks = (): Promise<Mark[]> => (frame ? marksOf(frame) : Promise.resolve([]));
    await expect.poll(async () => holds('Mistral AI')(await marks()), WAIT).toBe(true);
  });
});

/** Asked of the page itself: Firefox does not tell of every address an extension opens. */
function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href).catch(() => '');
}

const NOTED_SUFFIX = `new Promise((resolve) => {
  indexedDB.open('newsgloss').onsuccess = ({ target }) => {
    const notes = target.result.transaction('notes').objectStore('notes').getAll();
    notes.onsuccess = () => resolve(notes.result.at(-1).target.selector.quote.suffix);
  };
})`;
