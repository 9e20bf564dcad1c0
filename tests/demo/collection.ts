import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { awaitCard, clickCard } from '../e2e/card.ts';

/** The formats the demo leaves behind, as the options page names them. */
const FORMATS = ['markdown', 'csv-facts', 'json'] as const;

const NOTE = 'Worth comparing with what the annual report will say.';

/** Keeps what the open card of a figure states, where it states anything, and writes a note. */
export async function keepAndNote(page: Page): Promise<void> {
  const card = await awaitCard(page);
  const keep = card.buttons.find(({ label }) => label.startsWith('Keep'));
  if (keep) {
    await clickCard(page, 'Keep');
    await awaitCard(page, ({ text }) => text.includes('Undo'));
  }
  await clickCard(page, 'note');
  await awaitCard(page, ({ buttons }) => buttons.some(({ label }) => label.includes('Save note')));
  await page.keyboard.type(NOTE);
  await clickCard(page, 'Save note');
  await awaitCard(page, ({ text }) => !text.includes('Save note'));
}

/** Exports everything from the options page, as a reader does; returns the files written. */
export async function exportAll(options: Page, folder: string): Promise<string[]> {
  await options.waitForSelector('select');
  const files: string[] = [];
  for (const format of FORMATS) {
    const { name, text } = await download(options, format);
    const path = join(folder, name);
    writeFileSync(path, text);
    files.push(path);
  }
  return files;
}

/** Chooses the format and presses export; what the page offers for download is caught on the way. */
async function download(page: Page, format: string): Promise<{ name: string; text: string }> {
  await page.evaluate((chosen) => {
    const { dataset } = document.documentElement;
    delete dataset.text;
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      blob.text().then((text) => {
        dataset.text = text;
      });
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      dataset.name = this.download;
    };
    const select = [...document.querySelectorAll('select')].find((one) =>
      [...one.options].some(({ value }) => value === chosen),
    );
    if (!select) throw new Error(`no format ${chosen}`);
    const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set;
    set?.call(select, chosen);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, format);
  await page.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find(
      (one) => one.textContent?.trim() === 'Export everything',
    );
    button?.click();
  });
  await page.waitForFunction(() => document.documentElement.dataset.text !== undefined);
  return page.evaluate(() => {
    const { name = '', text = '' } = document.documentElement.dataset;
    return { name, text };
  });
}
