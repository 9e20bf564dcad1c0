import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { CATALOGUE_FILES } from '../../lib/catalogue/catalogue.ts';
import type { Timings } from './curation-page.ts';

/**
 * Times the store in real browsers, where a reader waits for it:
 * `npm run bench -- curation [entities] [facts] [notes] [chromium|firefox]`.
 * Exit status 1 where a 95th percentile is over its limit, which holds for an idle machine.
 */
const BROWSERS = new Set(['chromium', 'firefox']);
const args = process.argv.slice(process.argv[2] === 'curation' ? 3 : 2);
const only = args.find((arg) => BROWSERS.has(arg));
const [entities = 100_000, facts = 200_000, notes = 50_000] = args.map(Number).filter((n) => n > 0);

/** The 95th percentile at most, in milliseconds. */
const LIMITS: Readonly<Record<string, number>> = {
  'seed the catalogue': 2_000,
  'open, first rows': 300,
  'facts of an entity': 10,
  'first rows of entities': 300,
  'first rows of facts': 300,
  'first rows of notes': 300,
  'search for an entity': 50,
  'search for a fact': 50,
  'search for a note': 50,
  'merge two with 1,000 facts each': 500,
};

const bundle = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    lib: {
      entry: new URL('curation-page.ts', import.meta.url).pathname,
      formats: ['iife'],
      name: 'bench',
    },
  },
});
const [{ output: [chunk] = [] } = { output: [] }] = [bundle].flat() as {
  output: { code: string }[];
}[];
const server = createServer((request, response) => {
  const file = Object.values(CATALOGUE_FILES).find((name) => request.url === `/catalogue/${name}`);
  if (file) {
    response.end(readFileSync(new URL(`../../public/catalogue/${file}`, import.meta.url)));
    return;
  }
  response.setHeader('content-type', 'text/html');
  response.end(
    `<!doctype html><meta charset="utf-8"><script>${chunk?.code.replaceAll('</script', '<\\/script')}</script>`,
  );
}).listen(0);
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const chromium = () =>
  puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    headless: true,
    // Filling 100,000 rows takes its time.
    protocolTimeout: 900_000,
    pipe: true,
    args: ['--no-sandbox'],
  });
const firefox = () =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    protocolTimeout: 900_000,
    userDataDir: mkdtempSync(join(tmpdir(), 'bench-')),
  });

console.log(`${entities} entities, ${facts} facts, ${notes} notes; milliseconds`);
for (const [name, launch] of Object.entries({ chromium, firefox })) {
  if (only !== undefined && only !== name) continue;
  console.log(`\n${name.padEnd(34)}    median       p95     worst`);
  for (const [what, times] of Object.entries(await timesIn(launch))) print(what, times);
}
server.close();

function print(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const columns = [0.5, 0.95, 1].map((part) => at(part).toFixed(1).padStart(10));
  const limit = LIMITS[what];
  const over = limit !== undefined && at(0.95) > limit;
  if (over) process.exitCode = 1;
  const bound = limit === undefined ? '' : `   ${over ? 'OVER' : 'within'} ${limit}`;
  console.log(`${what.padEnd(34)}${columns.join('')}${bound}`);
}

async function timesIn(launch: () => Promise<Browser>): Promise<Timings> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(url);
    const amounts = { entities, facts, notes, catalogue: CATALOGUE_FILES };
    return (await page.evaluate(`bench.run(${JSON.stringify(amounts)})`)) as Timings;
  } finally {
    await browser.close();
  }
}
