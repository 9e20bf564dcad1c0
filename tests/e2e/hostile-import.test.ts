import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { json } from '../../lib/export/json.ts';
import { sample } from '../export/collections.ts';
import type { BrowserName } from './browsers.ts';
import { setOptions, waitFor } from './own-pages.ts';

const at = '2026-03-02T00:00:00.000Z';
const ATTACK = `<img src=x onerror="document.documentElement.dataset.ran='img'"><script>document.documentElement.dataset.ran='script'</script>[x](javascript:document.documentElement.dataset.ran='link')`;

/** A sound backup with this text in every field that takes any. */
function backupWith(attack: string): string {
  const hostile = {
    ...sample,
    sources: sample.sources.map((source) => ({ ...source, title: attack, publisher: attack })),
    entities: sample.entities.map((entity) => ({
      ...entity,
      names: { en: attack, hant: attack },
      aliases: [attack],
    })),
    facts: sample.facts.map((fact) => ({
      ...fact,
      text: attack,
      metric: attack,
      quote: attack,
      claimant: attack,
    })),
    notes: sample.notes.map((note) => ({ ...note, body: attack, tags: [attack] })),
  };
  return [...json.write(hostile, { at, script: 'en', catalogue: null })].join('');
}

describe.each<BrowserName>(['chromium', 'firefox'])('a hostile file in %s', (name) => {
  const own = setOptions(name);
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-file-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function go(hash: string): Promise<Page> {
    const { page } = own;
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.waitForSelector('main h1');
    return page;
  }

  async function choose(text: string): Promise<Page> {
    const page = await go('#/in-out');
    const file = join(folder, 'file.json');
    writeFileSync(file, text);
    await waitFor(page, 'label', 'Choose a file');
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    return page;
  }

  it('that reaches into programs is refused with its reason', async () => {
    const page = await choose(
      backupWith('x').replace('"aliases":', '"__proto__":{"polluted":1},"aliases":'),
    );
    await waitFor(page, 'main', 'It holds a forbidden key.');
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  });

  it('with scripts in every field is shown as the text it is', async () => {
    const page = await choose(backupWith(ATTACK));
    await waitFor(page, 'main button', 'Apply');
    await page.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('main button')]
        .find((one) => one.textContent?.trim() === 'Apply')
        ?.click();
    });
    await waitFor(page, 'main', 'Undo');
    for (const [view, row] of [
      ['entities/e1', '.detail'],
      ['facts/f1', '.detail'],
      ['notes/n1', '.detail'],
      ['sources/s1', '.detail'],
    ] as const) {
      await go(`#/${view}`);
      await waitFor(page, row, 'onerror');
    }
    const made = await page.evaluate(() => [
      document.documentElement.dataset.ran ?? 'nothing',
      document.querySelectorAll('main img, main script, a[href^="javascript"]').length,
    ]);
    expect(made).toEqual(['nothing', 0]);
  });
});
