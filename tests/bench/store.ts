import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import type { Timings } from './store-page.ts';

/**
 * Times the store in real browsers, where a reader waits for it:
 * `npx tsx tests/bench/store.ts [entities] [facts]`.
 */
const [entities = 10_000, facts = 50_000] = process.argv.slice(2).map(Number);

const bundle = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    lib: {
      entry: new URL('store-page.ts', import.meta.url).pathname,
      formats: ['iife'],
      name: 'bench',
    },
  },
});
const [{ output: [chunk] = [] } = { output: [] }] = [bundle].flat() as {
  output: { code: string }[];
}[];
const server = createServer((_, response) => {
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
    pipe: true,
    args: ['--no-sandbox'],
  });
const firefox = () =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    userDataDir: mkdtempSync(join(tmpdir(), 'bench-')),
  });

console.log(`${entities} entities, ${facts} facts; milliseconds: median, 95th percentile, worst`);
for (const [name, launch] of Object.entries({ chromium, firefox })) {
  console.log(`\n${name}`);
  for (const [what, times] of Object.entries(await timesIn(launch))) {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (part: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1);
    console.log(
      `${what.padEnd(34)}${[0.5, 0.95, 1].map((part) => at(part).padStart(10)).join('')}`,
    );
  }
}
server.close();

async function timesIn(launch: () => Promise<Browser>): Promise<Timings> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    return (await page.evaluate(`bench.run(${entities}, ${facts})`)) as Timings;
  } finally {
    await browser.close();
  }
}
