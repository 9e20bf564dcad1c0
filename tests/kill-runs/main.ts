import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from '../bench/anchoring/random.ts';
import type { digest, operate, prepare, Work } from './page.ts';
import { type Ending, keepEndings, readEndings, type Verdict } from './record.ts';
import { serveStore } from './served.ts';
import { endVictim, launchVictim, openPage, type VictimName } from './victim.ts';

/**
 * Ends the browser's process (SIGKILL) at random moments while the store imports, restores, merges and
 * migrates, opens it again, and says whether the store is the old one or the new one:
 * `npm run kill-runs -- [--browser chromium|firefox] [--runs 100] [--seed 1] [--seconds N]`.
 * Stopped, or out of seconds, it goes on where it was, as long as the store's code is the same.
 * Exit status 1 where the store was ever between.
 */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string' },
  },
});
const name: VictimName = values.browser === 'firefox' ? 'firefox' : 'chromium';
const until = values.seconds ? Date.now() + Number(values.seconds) * 1_000 : Infinity;
const WORKS: readonly Work[] = ['import', 'restore', 'merge', 'migration'];

declare const kill: {
  readonly prepare: typeof prepare;
  readonly operate: typeof operate;
  readonly digest: typeof digest;
};

/** The digests before and after a work, and how long it takes. */
interface Measured {
  readonly old: string;
  readonly fresh: string;
  readonly milliseconds: number;
}

const version1 = readFileSync(new URL('../store/fixtures/version-1.json', import.meta.url), 'utf8');
const { url, code } = await serveStore();
const run = `${name}, seed ${values.seed}, store ${code}`;
const endings = readEndings(run);
const profile = mkdtempSync(join(tmpdir(), 'newsgloss-kill-'));
let browser = await launchVictim(name, profile);
const expected = new Map<Work, Measured>();
for (const work of WORKS) expected.set(work, await measured(work));
while (endings.length < Number(values.runs) && Date.now() < until) {
  endings.push(await ending(endings.length));
  keepEndings(run, endings);
}
await browser.close();
rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
tell();
process.exit(endings.some(({ verdict }) => verdict === 'between') ? 1 : 0);

async function measured(work: Work): Promise<Measured> {
  const page = await openPage(browser, url);
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

/** Ends the browser in the work whose turn it is, and looks at what it left. */
async function ending(index: number): Promise<Ending> {
  const work = WORKS[index % WORKS.length] as Work;
  const { old, fresh, milliseconds } = expected.get(work) as Measured;
  const page = await openPage(browser, url);
  await page.evaluate((one, past) => kill.prepare(one, past), work, version1);
  // A little beyond its end too: what was told done must be kept.
  const at = (randomOf(Number(values.seed) * 10_000 + index).below(1_100) / 1_000) * milliseconds;
  page.evaluate((one) => kill.operate(one), work).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, at));
  await endVictim(name, browser);
  browser = await launchVictim(name, profile);
  const found = await (await openPage(browser, url)).evaluate(() => kill.digest());
  const verdict: Verdict = found === old ? 'old' : found === fresh ? 'new' : 'between';
  process.stderr.write(`${index + 1} ${work} ${at.toFixed(0)} ms ${verdict}\n`);
  return { work, at, verdict };
}

function tell(): void {
  const counts = Object.fromEntries(WORKS.map((work) => [work, { old: 0, new: 0, between: 0 }]));
  for (const { work, verdict } of endings) {
    const tally = counts[work];
    if (tally) tally[verdict]++;
  }
  console.log(`${run}: ${endings.length} moments of ${values.runs}`);
  console.table(counts);
  for (const { work, at, verdict } of endings)
    if (verdict === 'between') console.log(`${work} ended after ${at.toFixed(0)} ms is between`);
}
