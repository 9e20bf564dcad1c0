import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, launch } from './browsers.ts';
import { allRows } from './faults.ts';
import { pause } from './marks.ts';
import { PREPARED } from './profiles.ts';

/** Milliseconds a busy machine is given to take in the catalogue. */
const PATIENCE = 120_000;

/** Prepares a profile of each browser, once for all files. */
export default async function prepare(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-prepared-'));
  await Promise.all((['chromium', 'firefox'] as const).map((name) => prepareProfile(name, folder)));
  process.env[PREPARED] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 15, retryDelay: 200 });
}

async function prepareProfile(name: BrowserName, folder: string): Promise<void> {
  const profile = join(folder, name);
  mkdirSync(profile);
  const browser = await launch(name, { profile });
  const options = await browser.openExtensionPage('options.html#/entities');
  await options.waitForSelector('tbody tr', { timeout: PATIENCE });
  const until = Date.now() + PATIENCE;
  // What is noted last.
  while (!/"key":"persisted"/.test(await allRows(options, 'meta'))) {
    if (Date.now() > until) throw new Error(`${name} has not taken in the catalogue`);
    await pause(200);
  }
  await browser.close();
}
