import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { randomOf } from '../bench/anchoring/random.ts';
import { browserPath } from '../setup/ensure.mjs';
import type { digest, operate, prepare, Work } from './page.ts';

/**
 * Ends the browser's process (SIGKILL) at random moments while the store imports, restores, merges and
 * migrates, opens it again, and says whether the store is the old one or the new one:
 * `npm run kill-runs -- [--browser chromium|firefox] [--runs 100] [--seed 1]`.
 * Exit status 1 where it was ever between.
 */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const name = values.browser === 'firefox' ? 'firefox' : 'chromium';
const random = randomOf(Number(values.seed));
const WORKS: readonly Work[] = ['import', 'restore', 'merge', 'migration'];

const version1 = readFileSync(new URL('../store/fixtures/version-1.json', import.meta.url), 'utf8');
const url = await served();
const profile = mkdtempSync(join(tmpdir(), 'newsgloss-kill-'));
const expected = {} as Record<Work, { old: string; fresh: string; milliseconds: number }>;
let browser = await launched();
for (const work of WORKS) expected[work] = await measured(await opened(browser), work);
const counts = Object.fromEntries(WORKS.map((work) => [work, { old: 0, new: 0, between: 0 }]));
for (let run = 0; run < Number(values.runs); run++) {
  const work = WORKS[run % WORKS.length] as Work;
  const page = await opened(browser);
  await page.evaluate((one, old) => kill.prepare(one, old), work, version1);
  // A little beyond its end too: what was told done must be kept.
  const moment = (random.below(1_100) / 1_000) * expected[work].milliseconds;
  page.evaluate((one) => kill.operate(one), work).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, moment));
  await ended(browser);
  browser = await launched();
  const found = await (await opened(browser)).evaluate(() => kill.digest());
  const { old, fresh } = expected[work];
  const verdict = found === old ? 'old' : found === fresh ? 'new' : 'between';
  const tally = counts[work];
  if (tally) tally[verdict]++;
  process.stderr.write(`${run + 1} ${work} ${verdict}\n`);
  if (verdict === 'between')
    console.log(`run ${run}: ${work} ended after ${moment.toFixed(0)} ms is between`);
}
await browser.close();
rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
console.log(`${name}, ${values.runs} moments, seed ${values.seed}`);
console.table(counts);
process.exit(Object.values(counts).some(({ between }) => between > 0) ? 1 : 0);

declare const kill: {
  readonly prepare: typeof prepare;
  readonly operate: typeof operate;
  readonly digest: typeof digest;
};

/** The digests before and after the work, and how long it takes. */
async function measured(page: Page, work: Work) {
  const result = await page.evaluate(
    async (one, old) => {
      await kill.prepare(one, old);
      const before = await kill.digest();
      const began = performance.now();
      await kill.operate(one);
      const milliseconds = performance.now() - began;
      return { old: before, fresh: await kill.digest(), milliseconds };
    },
    work,
    version1,
  );
  console.log(`${work}: ${result.milliseconds.toFixed(0)} ms`);
  if (result.old === result.fresh) throw new Error(`${work} changed nothing`);
  return result;
}

async function opened(of: Browser): Promise<Page> {
  const page = await of.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

function launched(): Promise<Browser> {
  const executablePath = browserPath(name) ?? name;
  const common = { executablePath, headless: true, userDataDir: profile } as const;
  // Puppeteer sets these files aside and misses them after a browser that was ended.
  for (const file of name === 'firefox' ? ['user.js', 'prefs.js'] : [])
    appendFileSync(join(profile, file), '');
  return name === 'firefox'
    ? puppeteer.launch({ ...common, browser: 'firefox' })
    : puppeteer.launch({ ...common, pipe: true, args: ['--no-sandbox', '--no-first-run'] });
}

/** The process and all its children, as when the power fails to them. */
async function ended(of: Browser): Promise<void> {
  const child = of.process();
  if (!child?.pid) throw new Error('no process');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await gone;
  // Puppeteer tidies up a Firefox profile after its end, and would do so within the next start.
  if (name === 'firefox') await new Promise((resolve) => setTimeout(resolve, 2_000));
}

async function served(): Promise<string> {
  const entry = new URL('page.ts', import.meta.url).pathname;
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'kill' } },
  });
  const [{ output: [chunk] = [] } = { output: [] }] = [bundle].flat() as {
    output: { code: string }[];
  }[];
  const code = (chunk?.code ?? '').replaceAll('</script', '<\\/script');
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><meta charset="utf-8"><script>${code}</script>`);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
