import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserPath } from '../setup/ensure.mjs';

export type VictimName = 'chromium' | 'firefox';

/** Starts a browser on a profile that an ended one may have left. */
export function launchVictim(name: VictimName, profile: string): Promise<Browser> {
  const executablePath = browserPath(name) ?? name;
  const common = { executablePath, headless: true, userDataDir: profile } as const;
  // Puppeteer sets these files aside and misses them after a browser that was ended.
  for (const file of name === 'firefox' ? ['user.js', 'prefs.js'] : [])
    appendFileSync(join(profile, file), '');
  return name === 'firefox'
    ? puppeteer.launch({ ...common, browser: 'firefox' })
    : puppeteer.launch({ ...common, pipe: true, args: ['--no-sandbox', '--no-first-run'] });
}

export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** Ends the process and all its children, as when the power fails to them. */
export async function endVictim(name: VictimName, browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid) throw new Error('no process');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await gone;
  // Puppeteer tidies up a Firefox profile after its end, and would do so within the next start.
  if (name === 'firefox') await new Promise((resolve) => setTimeout(resolve, 2_000));
}
