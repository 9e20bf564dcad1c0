import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../setup/ensure.mjs';
import { type BrowserName, type ExtensionBrowser, forget, launch } from './browsers.ts';
import { awaitCard, clickCard } from './card.ts';
import {
  allRows,
  awaitWords,
  closeDatabase,
  deleteDatabase,
  openDatabase,
  stopWorker,
} from './faults.ts';
import { awaitMarks, holds, hover, pause } from './marks.ts';
import { paintedCount } from './outside.ts';
import { ARTICLE, pageOf } from './page-samples.ts';
import { type PageServer, servePages } from './serve.ts';

const FIRST = 90_000;
const LONG = { timeout: 150_000 };
const WAIT = { timeout: 30_000, interval: 250 };
/** A file of the extension on which no script runs, to reach its database by. */
const STILL = 'schema/newsgloss-1.schema.json';
/** Disks of 400 MB can be made by root on Linux alone. */
const DISK = mountable();

describe.each<BrowserName>(['chromium', 'firefox'])('faults in %s', (name) => {
  let server: PageServer;
  let browser: ExtensionBrowser;
  let article: Page;
  let errors: string[] = [];

  beforeAll(async () => {
    server = await servePages();
  });
  afterAll(() => server.close());

  beforeEach(async () => {
    await start();
  }, FIRST);
  afterEach(async () => {
    await browser.close();
    forget(browser);
  });

  async function start(profile?: string): Promise<void> {
    browser = await launch(name, profile ? { profile } : {});
    article = await browser.open(server.add('article', { html: pageOf(ARTICLE) }));
    errors = [];
    article.on('pageerror', (error) => errors.push(String(error)));
    article.on(
      'console',
      (said) => /newsgloss|invalidated/i.test(said.text()) && errors.push(said.text()),
    );
    await awaitMarks(article, holds('NVIDIA'), FIRST);
  }

  async function openStill(): Promise<Page> {
    const options = await browser.openExtensionPage('options.html');
    const base = await options.evaluate(() => location.href.replace(/options.*/, ''));
    await options.close();
    const still = await browser.driver.newPage();
    await still.goto(base + STILL, { waitUntil: name === 'firefox' ? [] : 'load' });
    await pause(500);
    return still;
  }

  /** Points at a figure and asks to keep it; what the card then says. */
  async function keep(wanted: RegExp): Promise<string> {
    await article.bringToFront();
    await article.mouse.move(1, 1);
    await pause(700);
    await hover(article, 'figure');
    await clickCard(article, 'Keep');
    const card = await awaitCard(article, ({ text }) => wanted.test(text));
    await article.keyboard.press('Escape');
    return card.text;
  }

  it.runIf(name === 'chromium')(
    'a background that is stopped is started again by card, keeping and popup',
    LONG,
    async () => {
      await stopWorker(browser.driver);
      await hover(article, 'company', 'NVIDIA');
      await awaitCard(article, ({ text }) => /On this page/.test(text));
      await stopWorker(browser.driver);
      await keep(/Undo/);
      await stopWorker(browser.driver);
      const popup = await browser.openPopup(article);
      await awaitWords(popup, /NVIDIA/);
      await stopWorker(browser.driver);
      await article.evaluate(() => document.body.append('At last Mistral AI spoke.'));
      await awaitMarks(article, holds('Mistral AI'));
      expect(errors).toEqual([]);
    },
  );

  it('a collection written by a newer version is left alone, and said to be', LONG, async () => {
    const still = await openStill();
    expect(await openDatabase(still, 9_990)).toBe(9_990);
    await closeDatabase(still);
    await keep(/newer Newsgloss. Update this one/);
    const options = await browser.openExtensionPage('options.html#/facts');
    await awaitWords(options, /newer Newsgloss. Update this one/);
  });

  it(
    'a database held open by an older version is waited for, said to be, and used when it is let go',
    LONG,
    async () => {
      const still = await openStill();
      await Promise.all([deleteDatabase(still), openDatabase(still, 5)]);
      await keep(/Another window holds an older version/);
      const options = await browser.openExtensionPage('options.html#/facts');
      await awaitWords(options, /Another window holds an older version/);
      await closeDatabase(still);
      // What was asked for while it waited is done, or can be.
      await expect.poll(() => allRows(still, 'facts'), WAIT).toContain('"origin":"page"');
    },
  );

  it(
    'an update under an open page ends quietly, and leaves nothing of the old in it',
    LONG,
    async () => {
      await hover(article, 'company', 'NVIDIA');
      await awaitCard(article);
      if (name === 'firefox') {
        await browser.driver.installExtension(join(ROOT, '.output/firefox-mv3'));
      } else {
        const worker = browser.driver
          .targets()
          .find((target) => target.type() === 'service_worker');
        const running = await worker?.worker();
        await running?.evaluate('chrome.runtime.reload()').catch(() => {});
      }
      const traces = () =>
        article.evaluate(() => [
          document.querySelectorAll('html > div').length,
          document.adoptedStyleSheets.length,
        ]);
      // Firefox starts the new version in the page at once; Chromium leaves it as it is.
      const sheets = name === 'firefox' ? 1 : 0;
      await expect.poll(traces, WAIT).toEqual([0, sheets]);
      await expect.poll(() => paintedCount(article).then(Math.sign), WAIT).toBe(sheets);
      expect(errors).toEqual([]);
    },
  );

  it(
    'a browser that is killed while the catalogue is taken in takes it in when started again',
    LONG,
    async () => {
      const still = await openStill();
      await deleteDatabase(still);
      const options = await browser.openExtensionPage('options.html#/entities');
      await options.evaluate(() => window.indexedDB.open('nothing'));
      await pause(400);
      const { profile } = browser;
      browser.driver.process()?.kill('SIGKILL');
      await pause(1_500);
      await start(profile);
      const again = await browser.openExtensionPage('options.html#/entities');
      await awaitWords(again, /[5-9],\d{3} rows/, 90_000);
    },
  );

  it.skipIf(!DISK)(
    'a disk that is full is said to be, nothing is lost, and keeping works when there is room',
    LONG,
    async () => {
      await browser.close();
      forget(browser);
      const disk = mkdtempSync(join(tmpdir(), 'newsgloss-disk-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk]);
      try {
        const profile = join(disk, 'profile');
        mkdirSync(profile);
        await start(profile);
        const filler = join(disk, 'filler');
        fill(disk, filler);
        // Chromium may still have room for a little in what it set aside before.
        const said = await keep(/disk (?:is|may be) full|Undo/);
        rmSync(filler);
        await browser.close();
        await start(profile);
        if (!/Undo/.test(said)) await keep(/Undo/);
        // What was said to be kept is kept, through the restart too.
        expect(await allRows(await openStill(), 'facts')).toContain('"origin":"page"');
        await browser.close();
      } finally {
        await browser.close().catch(() => {});
        execFileSync('umount', ['-l', disk]);
      }
    },
  );
});

function mountable(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    readdirSync(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Leaves no room on a disk. */
function fill(disk: string, file: string): void {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(file, Buffer.alloc(bavail * bsize));
  } catch (error) {
    // The browser was quicker with the last of it.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
