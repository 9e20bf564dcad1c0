/** `npm run page -- FILE|URL…`: what Newsgloss does to a page, one JSON line each. */
import { parseArgs } from 'node:util';
import { demoPage } from '../demo/article.ts';
import type { BrowserName } from '../e2e/browsers.ts';
import { type PageServer, servePages } from '../e2e/serve.ts';
import { type Bench, openBench } from './bench.ts';
import { measurePage } from './measure.ts';

const USAGE = `usage: npm run page -- [--browser chromium|firefox] [--always] [--shot FILE] FILE|URL…

  Loads each page with the extension and without it, files with the network blocked, and prints
  one JSON line: mentions by kind, whether DOM and text are untouched, errors added, longest task
  and blocking time of ours, times to first and to all marks, memory added.
  Pages that are no articles about AI are left unmarked, unless --always asks for it.
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
  const online = options.targets.some((target) => /^https?:/.test(target));
  const bench = await openBench(options.browser, server, online);
  let failed = false;
  try {
    for (const target of options.targets) {
      if (!(await report(target, options, { server, bench }))) failed = true;
    }
  } finally {
    await bench.close();
    await server.close();
  }
  return failed ? 1 : 0;
}

interface Options {
  readonly browser: BrowserName;
  readonly always: boolean;
  readonly shot?: string;
  readonly targets: readonly string[];
}

function readOptions(): Options | null {
  try {
    const { values, positionals: targets } = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        always: { type: 'boolean', default: false },
        shot: { type: 'string' },
      },
    });
    const { browser, always, shot } = values;
    if (targets.length === 0 || (browser !== 'chromium' && browser !== 'firefox')) return null;
    return { browser, always, targets, ...(shot === undefined ? {} : { shot }) };
  } catch (error) {
    console.error((error as Error).message);
    return null;
  }
}

interface Tools {
  readonly server: PageServer;
  readonly bench: Bench;
}

async function report(target: string, options: Options, tools: Tools): Promise<boolean> {
  const { always, shot } = options;
  try {
    const { url } = demoPage(target, tools.server);
    const measured = await measurePage(tools.bench, { url, always, ...(shot ? { shot } : {}) });
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
