import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import type { BrowserName } from './browsers.ts';
import { pause } from './marks.ts';
import { PATIENCE, setOptions, waitFor } from './own-pages.ts';

/** Gives the focus to a control by its words, as Tab would, and presses a key on it. */
async function press(page: Page, words: string, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  // Until it has the focus: a window that has just come to the front takes a moment, and the control
  // may be drawn anew meanwhile.
  await page.waitForFunction(
    (wanted) => {
      const found = [...document.querySelectorAll<HTMLElement>('button, summary, a, label')].find(
        (one) => one.textContent?.trim().startsWith(wanted) && one.checkVisibility(),
      );
      const control = found instanceof HTMLLabelElement ? found.control : found;
      control?.focus();
      return control && document.activeElement === control && document.hasFocus();
    },
    PATIENCE,
    words,
  );
  await page.keyboard.press(key);
}

/** Gives the focus to the field of this label and types into it. */
async function type(page: Page, label: string, text: string): Promise<void> {
  const field = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(wanted))
        ?.control,
    PATIENCE,
    label,
  );
  await (field as unknown as { focus(): Promise<void> }).focus();
  await page.keyboard.type(text);
}

async function go(page: Page, hash: string): Promise<void> {
  // The first-run page opens by itself, and a page behind another paints nothing.
  await page.bringToFront();
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForSelector('main h1', PATIENCE);
}

async function addEntity(page: Page, name: string, aliases: readonly string[] = []) {
  await go(page, '#/entities/new');
  await page.waitForSelector('.detail input', PATIENCE);
  await type(page, 'English name', name);
  if (aliases.length) await type(page, 'Aliases in Latin letters', aliases.join('\n'));
  await press(page, 'Save');
  await waitFor(page, '.outcome', 'Saved.');
  await waitFor(page, '.detail h2', name);
  return page.evaluate(() => location.hash);
}

/** Puts names to review as a page’s script would have them collected. */
function propose(page: Page, names: readonly string[]): Promise<void> {
  return page.evaluate(async (surfaces) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('newsgloss');
      request.onsuccess = () => resolve(request.result);
    });
    const change = db.transaction('proposals', 'readwrite');
    for (const [i, surface] of surfaces.entries()) {
      const at = `2026-01-01T00:00:0${9 - i}.000Z`;
      const sentence = { text: `They call it ${surface}.`, url: 'https://news.example/a' };
      change.objectStore('proposals').put({
        id: `proposal-${i}`,
        type: 'name',
        surface,
        kind: 'company',
        key: surface.toLowerCase(),
        sentences: [sentence],
        seen: 1,
        createdAt: at,
        updatedAt: at,
      });
    }
    await new Promise((resolve) => {
      change.oncomplete = resolve;
    });
    db.close();
  }, names);
}

describe.each<BrowserName>(['chromium', 'firefox'])('curation by keyboard alone in %s', (name) => {
  const own = setOptions(name);
  let page: Page;

  beforeAll(() => {
    page = own.page;
  });

  it('merges what is spelt nearly the same, and takes it back', async () => {
    const kept = await addEntity(page, 'Tidewater Dynamics');
    await addEntity(page, 'Tidewator Dynamics');
    await go(page, kept);
    await waitFor(page, '.duplicates', 'Tidewator Dynamics');
    await press(page, 'Merge into this one');
    await waitFor(page, '.outcome', '1 merged.');
    await page.waitForFunction(() => !document.querySelector('.duplicates'), PATIENCE);
    await press(page, 'Undo');
    await waitFor(page, '.duplicates', 'Tidewator Dynamics');
  });

  it('splits off a name as an entity of its own', async () => {
    await addEntity(page, 'Harbour Works', ['Harbour Robotics']);
    await press(page, 'Split…');
    await page.waitForSelector('dialog[open]', PATIENCE);
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Harbour Robotics', ' ');
    await page.keyboard.press('Enter');
    await waitFor(page, '.outcome', 'Split off: Harbour Robotics');
    await waitFor(page, '.detail h2', 'Harbour Robotics');
  });

  it('adds a fact by hand, reads its figure, and reminds of the backup', async () => {
    await go(page, '#/facts/new');
    await page.waitForSelector('.detail input', PATIENCE);
    await type(page, 'Subject', 'Harbour Works');
    await type(page, 'Metric', 'revenue');
    await type(page, 'Value', '1.2億美元');
    await waitFor(page, '.hint', '120 million USD');
    await type(page, 'Period', '2025');
    await type(page, 'Address of the source', 'https://news.example/harbour');
    await press(page, 'Save');
    await waitFor(page, '.outcome', 'Saved.');
    await waitFor(page, 'tbody tr', '120 M USD');
    await waitFor(page, '.backup-reminder', 'No backup yet');
  });

  it('sorts by a heading, and turns the order round', async () => {
    await go(page, '#/entities');
    await page.waitForSelector('tbody tr', PATIENCE);
    const sorted = (order: string) =>
      page.waitForFunction(
        (wanted) => document.querySelector(`th[aria-sort="${wanted}"]`)?.textContent === 'Facts',
        PATIENCE,
        order,
      );
    await page.waitForSelector('th .sort', PATIENCE);
    await page.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('th .sort')]
        .find((one) => one.textContent === 'Facts')
        ?.focus();
    });
    await page.keyboard.press('Enter');
    await sorted('descending');
    await page.keyboard.press('Enter');
    await sorted('ascending');
  });

  it('compares one metric of two entities that are selected', async () => {
    await go(page, '#/entities');
    await page.keyboard.press('/');
    await page.keyboard.type('tidewat');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2, PATIENCE);
    await page.focus('tbody tr[tabindex="0"]');
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowDown');
    await pause(200);
    await page.keyboard.press(' ');
    await waitFor(page, '.bulk-bar', '2 selected');
    await press(page, 'Compare');
    await waitFor(page, 'dialog[open]', 'They have no metric with figures in common.');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog[open]'), PATIENCE);
  });

  it('works through the review queue by single keys', async () => {
    await propose(page, ['Quillfern', 'Marrowgate', 'Saltmere', 'Pinelock', 'Oakvane', 'Oakvale']);
    await page.reload({ waitUntil: [] });
    await go(page, '#/review');
    await waitFor(page, '.proposal', 'Quillfern');
    await page.bringToFront();
    await page.focus('.proposal[tabindex="0"]');
    await page.keyboard.press('a');
    await waitFor(page, '.outcome', 'Added: Quillfern');
    await page.waitForFunction(
      () =>
        document.activeElement?.matches('.proposal') &&
        document.activeElement.textContent?.includes('Marrowgate'),
      PATIENCE,
    );
    await page.keyboard.press('m');
    await page.waitForSelector('dialog[open] input', PATIENCE);
    await page.keyboard.type('Harbour Works');
    await page.waitForSelector('dialog datalist option', PATIENCE);
    await page.waitForSelector('dialog button[type=submit]:not([disabled])', PATIENCE);
    await page.keyboard.press('Enter');
    await waitFor(page, '.outcome', 'Alias added: Marrowgate');
    await page.waitForFunction(
      () => document.querySelector('.proposal')?.textContent?.includes('Saltmere'),
      PATIENCE,
    );
    await page.focus('.proposal[tabindex="0"]');
    await page.keyboard.press('s');
    await waitFor(page, '.outcome', 'No longer marked.');
    await page.waitForFunction(
      () =>
        document.activeElement?.matches('.proposal') &&
        document.activeElement.textContent?.includes('Pinelock'),
      PATIENCE,
    );
    await page.keyboard.press('r');
    await waitFor(page, '.outcome', 'Rejected: Pinelock');
    await page.keyboard.press('/');
    await page.keyboard.type('oakv');
    await press(page, 'Accept all 2');
    await waitFor(page, '.outcome', '2 names added.');
    await go(page, '#/sites');
    await waitFor(page, '.rule-list', 'Saltmere');
  });

  it('edits what was accepted at once', async () => {
    await propose(page, ['Fernhollow']);
    await page.reload({ waitUntil: [] });
    await go(page, '#/review');
    await waitFor(page, '.proposal', 'Fernhollow');
    await page.focus('.proposal[tabindex="0"]');
    await page.keyboard.press('e');
    await waitFor(page, '.detail h2', 'Fernhollow');
  });

  it('tells of a change in another window, and keeps what is typed', async () => {
    const hash = await addEntity(page, 'Lanternfish');
    const other = await own.browser.openExtensionPage(`options.html${hash}`);
    await type(other, 'Simplified name', '灯笼鱼');
    await page.bringToFront();
    await type(page, 'Simplified name', '另一个名字');
    await other.bringToFront();
    await press(other, 'Save');
    await waitFor(other, '.outcome', 'Saved.');
    await page.bringToFront();
    await waitFor(page, '.form-actions', 'Changed in another window');
    await press(page, 'Keep mine');
    // Going on is not saving yet.
    await waitFor(page, '.form-actions', 'Not saved yet');
    await press(page, 'Save');
    await waitFor(page, 'tbody tr[data-open="true"]', '另一个名字');
    await other.close();
  });

  it('keeps a note whose source is deleted alone, and attaches it elsewhere', async () => {
    await addEntity(page, 'Driftwood Labs');
    await press(page, 'Add note');
    await type(page, 'Note', 'To be asked about.');
    await press(page, 'Save');
    await waitFor(page, '.detail', 'To be asked about.');
    await press(page, 'To be asked about.');
    await press(page, 'Attach to another entity');
    await type(page, 'Name', 'Harbour Works');
    await page.waitForSelector('.detail details button[type=submit]:not([disabled])', PATIENCE);
    await page.keyboard.press('Enter');
    await waitFor(page, '.outcome', 'Attached.');
    await waitFor(page, '.detail section', 'Harbour Works');
    await go(page, '#/notes');
    await press(page, 'Orphans only', ' ');
    await waitFor(page, '.empty', 'Every note still has what it is about.');
  });

  it('brings a row that a link leads to into view', async () => {
    await go(page, '#/help');
    await pause(100);
    const fresh = await own.browser.openExtensionPage('options.html#/entities/nvidia');
    await fresh.waitForFunction(() => {
      const row = document.querySelector('tbody tr[data-open="true"]')?.getBoundingClientRect();
      return row && row.top > 0 && row.bottom < innerHeight;
    }, PATIENCE);
    expect(await fresh.$eval('tbody tr[data-open="true"]', (row) => row.textContent)).toContain(
      'NVIDIA',
    );
    await fresh.close();
  });
});
