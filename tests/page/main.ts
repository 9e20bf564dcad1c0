/** `npm run page -- FILE|URL…`: what Newsgloss does to a page, one JSON line each. */
import { parseArgs } from 'node:util';
import { demoPage } from '../demo/article.ts';
import type { BrowserName } from '../e2e/browsers.ts';
import { type PageServer, servePages } from '../e2e/serve.ts';
import { measurePage } from './measure.ts';

const USAGE = `usage: npm run page -- [--browser chromium|firefox] [--shot FILE] FILE|URL…

  Loads each page with the extension and without it, files with the network blocked, and prints
  one JSON line: mentions by kind, whether DOM and text are untouched, errors added, longest task
  and blocking time of ours, times to first and to all marks, memory added.
  Exit status 1 when a page is changed, an error is added or a task of ours exceeds 50 ms.`;

const MOST_TASK_MS = 50;

process.exitCode = await run();

async function run(): Promise<number> {
  const options = readOptions();
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  const server = await servePages();
  let failed = false;
  try {
    for (const target of options.targets) {
      if (!(await report(target, options, server))) failed = true;
    }
  } finally {
    await server.close();
  }
  return failed ? 1 : 0;
}

interface Options {
  readonly browser: BrowserName;
  readonly shot?: string;
  readonly targets: readonly string[];
}

function readOptions(): Options | null {
  try {
    const { values, positionals: targets } = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        shot: { type: 'string' },
      },
    });
    const { browser, shot } = values;
    if (targets.length === 0 || (browser !== 'chromium' && browser !== 'firefox')) return null;
    return { browser, targets, ...(shot === undefined ? {} : { shot }) };
  } catch (error) {
    console.error((error as Error).message);
    return null;
  }
}

async function report(target: string, options: Options, server: PageServer): Promise<boolean> {
  try {
    const page = demoPage(target, server);
    const measured = await measurePage(page, options.browser, options.shot);
    const ok =
      measured.domEqual &&
      measured.textEqual &&
      measured.errorsAdded === 0 &&
      measured.longestTaskMs <= MOST_TASK_MS;
    console.log(JSON.stringify({ file: target, browser: options.browser, ok, ...measured }));
    return ok;
  } catch (error) {
    console.error(`page: ${target}: ${(error as Error).message}`);
    return false;
  }
}
