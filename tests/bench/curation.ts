import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { CATALOGUE_FILES } from '../../lib/catalogue/catalogue.ts';
import type { BrowserName } from '../e2e/browsers.ts';
import type { Filled } from './collection.ts';
import type { Timings } from './curation-page.ts';
import { filledProfile, forgetProfile } from './profiles.ts';
import { renderedIn } from './rendered.ts';

/**
 * Times the store and the drawn options page in real browsers, where a reader waits for them:
 * `npm run bench -- curation [entities facts notes] [chromium|firefox] [store|page] [--keep=DIR]`.
 * With a folder for filled profiles, the first run of the page fills one and the next ones measure it.
 * Without numbers with 10,000 entities and with 100,000. The page is that of the build in `.output`.
 * Exit status 1 where a 95th percentile is over its limit, which holds for an idle machine.
 */
const args = process.argv.slice(process.argv[2] === 'curation' ? 3 : 2);
const [entities, facts = 200_000, notes = 50_000] = args.map(Number).filter((n) => n > 0);
const kept = args.find((arg) => arg.startsWith('--keep='))?.slice('--keep='.length);
const wanted = (word: string, of: readonly string[]) =>
  args.includes(word) || !of.some((other) => args.includes(other));

const SIZES: readonly Filled[] =
  entities === undefined
    ? [
        { entities: 10_000, facts: 50_000, notes: 10_000 },
        { entities: 100_000, facts: 200_000, notes: 50_000 },
      ]
    : [{ entities, facts, notes }];

/** The 95th percentile at most, in milliseconds; of frames the worst. */
const LIMITS: readonly (readonly [what: RegExp, limit: number])[] = [
  [/^seed the catalogue/, 2_000],
  [/^facts of an entity/, 10],
  [/first rows/, 300],
  [/^search/, 50],
  [/frames$/, 50],
  [/^merge two with 1,000 facts each/, 500],
  [/^memory/, 300],
];

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
const code = chunk?.code ?? '';
/** A store belongs to an origin: that of a kept profile must be the same in every run. */
const PORT = 47_811;
const server = createServer((request, response) => {
  const file = Object.values(CATALOGUE_FILES).find((name) => request.url === `/catalogue/${name}`);
  if (file) {
    response.end(readFileSync(new URL(`../../public/catalogue/${file}`, import.meta.url)));
    return;
  }
  response.setHeader('content-type', 'text/html');
  response.end(
    `<!doctype html><meta charset="utf-8"><script>${code.replaceAll('</script', '<\\/script')}</script>`,
  );
}).listen(PORT);
const url = `http://127.0.0.1:${PORT}/`;

/** Filling 100,000 rows takes its time. */
const PATIENCE = { headless: true, protocolTimeout: 1_800_000 } as const;
const BROWSERS: Readonly<Record<BrowserName, (userDataDir: string) => Promise<Browser>>> = {
  chromium: (userDataDir) =>
    puppeteer.launch({
      ...PATIENCE,
      executablePath: '/usr/bin/chromium',
      pipe: true,
      userDataDir,
      args: ['--no-sandbox'],
    }),
  firefox: (userDataDir) =>
    puppeteer.launch({
      ...PATIENCE,
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      userDataDir,
    }),
};
const NAMES = ['chromium', 'firefox'] as const;
const PARTS = ['store', 'page'] as const;

for (const amounts of SIZES) {
  const { entities, facts, notes } = amounts;
  console.log(`\n${entities} entities, ${facts} facts, ${notes} notes; milliseconds`);
  for (const name of NAMES.filter((one) => wanted(one, NAMES))) {
    console.log(`\n${name.padEnd(38)}    median       p95     worst`);
    if (wanted('page', PARTS)) printAll(await renderedIn(name, { amounts, code, kept }));
    if (wanted('store', PARTS)) printAll(await storeIn(name, amounts));
  }
}
server.close();

function printAll(timings: Timings): void {
  for (const [what, times] of Object.entries(timings)) print(what, times);
}

function print(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const columns = [0.5, 0.95, 1].map((part) => at(part).toFixed(1).padStart(10));
  const limit = LIMITS.find(([pattern]) => pattern.test(what))?.[1];
  const over = limit !== undefined && at(what.endsWith('frames') ? 1 : 0.95) > limit;
  if (over) process.exitCode = 1;
  const bound = limit === undefined ? '' : `   ${over ? 'OVER' : 'within'} ${limit}`;
  console.log(`${what.padEnd(38)}${columns.join('')}${bound}`);
}

async function storeIn(name: BrowserName, amounts: Filled): Promise<Timings> {
  const title = ['store', name, ...Object.values(amounts)].join('-');
  const call = (work: string, given: object) => `bench.${work}(${JSON.stringify(given)})`;
  const run = async (home: string, script: string) => {
    const browser = await BROWSERS[name](home);
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      await page.goto(url);
      return (await page.evaluate(script)) as Timings;
    } finally {
      await browser.close();
    }
  };
  const fill = async (home: string) => void (await run(home, call('fillOwn', amounts)));
  const profile = await filledProfile(kept, title, fill);
  if (profile === null) return {};
  try {
    return await run(profile, call('run', { ...amounts, catalogue: CATALOGUE_FILES }));
  } finally {
    forgetProfile(profile);
  }
}
