import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName, ExtensionBrowser } from '../e2e/browsers.ts';
import { setFaultScene } from '../e2e/fault-scene.ts';
import { allRows, awaitWords } from '../e2e/faults.ts';
import { awaitMarks, holds, lacks } from '../e2e/marks.ts';
import { paintedCount } from '../e2e/outside.ts';
import { waitFor } from '../e2e/own-pages.ts';
import { ROOT } from '../setup/ensure.mjs';
import { buildEarlier, hasEarlier, presentBuild, replaceBuild } from './earlier.ts';

const WAIT = { timeout: 60_000, interval: 500 };
const AT = '2026-03-01T00:00:00.000Z';
const times = { createdAt: AT, updatedAt: AT };
/** One of the catalogue's that the reader deleted. */
const DELETED = 'azure-openai-service';
const openai = { id: 'openai', kind: 'company', subkind: 'lab', source: 'curated', ...times };

/** What a reader had put into the earlier version, as its own backup has it. */
const BACKUP = JSON.stringify({
  format: 'newsgloss',
  version: 1,
  exportedAt: AT,
  catalogue: null,
  sources: [{ id: 's1', url: 'https://news.example/a', title: 'An article', accessed: AT }],
  entities: [
    {
      id: 'own:zorblax',
      kind: 'company',
      names: { en: 'Zorblax' },
      aliases: ['Zorb Labs'],
      source: 'hand',
      origin: 'hand',
      ...times,
    },
    {
      ...openai,
      names: { en: 'OpenAI' },
      aliases: ['Strawmind Labs'],
      origin: 'catalogue',
      edited: true,
    },
  ],
  redirects: [{ id: DELETED, to: '' }],
  facts: [
    {
      id: 'f1',
      subject: { text: 'Zorblax', entityId: 'own:zorblax' },
      metric: 'headcount',
      text: '7,000 people',
      polarity: null,
      status: 'actual',
      confidence: 1,
      origin: 'hand',
      sourceId: 's1',
      ...times,
    },
  ],
  notes: [
    {
      id: 'n1',
      target: { type: 'entity', entityId: 'openai' },
      body: 'Ask them about **this**.',
      tags: ['later'],
      ...times,
    },
  ],
  proposals: [],
  ignores: [{ id: '|gpt-4o', surface: 'GPT-4o', folded: 'gpt-4o', site: '', createdAt: AT }],
  sites: [{ site: 'quiet.example', mode: 'never', updatedAt: AT }],
  settings: [{ key: 'dwell', value: 210 }],
  removed: [`entities/${DELETED}`],
});

interface Row {
  readonly [field: string]: unknown;
}
const TABLES = ['entities', 'facts', 'notes', 'ignores', 'sites', 'settings', 'redirects'] as const;

describe.runIf(hasEarlier()).each<BrowserName>(['chromium', 'firefox'])(
  'an update of an earlier version in %s',
  (name) => {
    let build = '';
    beforeAll(() => {
      build = buildEarlier(name);
    }, 120_000);
    afterAll(() => rmSync(build, { recursive: true, force: true }));
    const scene = setFaultScene(name, () => ({ isFirstStart: true, build }));

    it('keeps all that was kept, brings the catalogue up to date, and ends quietly in open pages', async () => {
      const { browser, article } = scene;
      await takeIn(await browser.openExtensionPage('options.html#/in-out'));
      const popup = await browser.openPopup(article);
      await keepAll(popup);
      await awaitWords(popup, /kept\.|Undo/);
      const still = await scene.openStill();
      await expect.poll(async () => (await ownRows(still)).facts?.length, WAIT).toBeGreaterThan(1);
      const before = await ownRows(still);
      expect(before.entities.map(({ id }) => id).sort()).toEqual(['openai', 'own:zorblax']);

      await update(browser);
      // Firefox starts the new version in the page at once; Chromium leaves it as it is.
      const left = name === 'firefox' ? 1 : 0;
      await expect.poll(() => paintedCount(article).then(Math.sign), WAIT).toBe(left);
      expect(await article.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0);
      expect(scene.errors).toEqual([]);

      const options = await browser.openExtensionPage('options.html#/entities');
      await expect.poll(() => catalogueVersion(options), WAIT).toBe(catalogue('version'));
      expect(await lackingNames(options)).toEqual([DELETED]);
      const after = await ownRows(options);
      expect(withoutEdited(after)).toEqual(withoutEdited(before));
      expect(after.entities.find(({ id }) => id === 'openai')).toMatchObject({
        edited: true,
        names: { en: 'OpenAI' },
        aliases: expect.arrayContaining(['Strawmind Labs']),
      });

      await article.reload();
      await article.evaluate(() => {
        document.body.append('Zorblax trains its models with Strawmind Labs.');
      });
      await awaitMarks(article, holds('Zorblax'));
      await awaitMarks(article, holds('Strawmind Labs'));
      await awaitMarks(article, lacks('GPT-4o'));
    });

    /** As the browser does it: other files in the same place, and the extension started anew. */
    async function update({ driver }: ExtensionBrowser): Promise<void> {
      replaceBuild(build, presentBuild(name));
      await driver.installExtension(build);
      await scene.article.bringToFront();
    }
  },
);

/** Imports the backup by the options page of whichever version is there. */
async function takeIn(options: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-backup-'));
  const file = join(folder, 'backup.json');
  writeFileSync(file, BACKUP);
  await options.waitForSelector('input[type=file]', { timeout: 60_000 });
  const input = (await options.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await waitFor(options, 'main button', 'Apply');
  await options.evaluate(() => {
    [...document.querySelectorAll<HTMLElement>('main button')]
      .find((one) => one.textContent?.trim() === 'Apply')
      ?.click();
  });
  await waitFor(options, 'main', 'Undo');
  rmSync(folder, { recursive: true });
  await options.close();
}

/** Keeps what the page says, by the popup of whichever version is there. */
async function keepAll(popup: Page): Promise<void> {
  await popup.waitForFunction(
    () => {
      const press = (words: RegExp) => {
        const buttons = [...document.querySelectorAll('button')];
        const found = buttons.find((one) => words.test(one.textContent ?? ''));
        found?.click();
        return found !== undefined;
      };
      return press(/^Keep (?:all )?\d/) || (press(/^Evidence/) && false);
    },
    { timeout: 60_000, polling: 500 },
  );
}

/** What the reader made or changed, without what is only derived from it. */
async function ownRows(page: Page): Promise<Record<string, Row[]> & { entities: Row[] }> {
  const own: Record<string, Row[]> = {};
  for (const table of TABLES) own[table] = (await rowsOf(page, table)).filter(isOwn).map(bare);
  return own as Record<string, Row[]> & { entities: Row[] };
}

async function rowsOf(page: Page, table: string): Promise<Row[]> {
  return JSON.parse(await allRows(page, table))[0];
}

function isOwn({ origin, edited }: Row): boolean {
  return origin !== 'catalogue' || edited === true;
}

function bare({ keys: _, ...row }: Row): Row {
  return row;
}

function withoutEdited({ entities, ...rest }: Record<string, Row[]> & { entities: Row[] }) {
  return { ...rest, entities: entities.filter(({ edited }) => !edited) };
}

async function catalogueVersion(page: Page): Promise<unknown> {
  const notes = await rowsOf(page, 'meta');
  const isUnderway = notes.some(({ key }) => key === 'catalogue:underway');
  return isUnderway ? null : notes.find(({ key }) => key === 'catalogue')?.value;
}

/** Entities of the catalogue in the package that the store lacks. */
async function lackingNames(page: Page): Promise<unknown[]> {
  const there = new Set((await rowsOf(page, 'entities')).map(({ id }) => id));
  const wanted = catalogue('entities') as readonly Row[];
  return wanted.flatMap(({ id }) => (there.has(id) ? [] : [id]));
}

function catalogue(part: 'version' | 'entities'): unknown {
  return JSON.parse(readFileSync(join(ROOT, `public/catalogue/${part}.json`), 'utf8'));
}
