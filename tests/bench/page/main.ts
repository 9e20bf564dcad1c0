/**
 * Times Newsgloss beside others on the same pages, in Chromium, in one run:
 * `npm run bench -- page [--hovers N] [FILE|FOLDER…]`, on pages of our own where none is given. Exit status 1 where
 * a figure is over its limit. What counts is processor time of the page's main thread; ratios hold on
 * a busy machine too, milliseconds for an idle one.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLexicon } from '../../../lib/catalogue/node.ts';
import { stopWorker } from '../../e2e/faults.ts';
import { type PageServer, servePages } from '../../e2e/serve.ts';
import { type Bench, openBench } from '../../page/bench.ts';
import { listPage, newsPage, portalPage } from '../../page/made-pages.ts';
import { bundleForPage } from '../bundle.ts';
import { measureHovers } from './hover.ts';
import { judge, openTable, type PageFigures, printHovers } from './table.ts';
import {
  measureBareEdits,
  measureFloor,
  measureMarkJs,
  measureOurs,
  measureWrapping,
  type PeerEngine,
} from './variants.ts';

const NAMES = 200;
const { values: options, positionals: targets } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: { hovers: { type: 'string', default: '200' } },
});
const server = await servePages();
const bench = await openBench('chromium', server, false);
try {
  process.exitCode = (await run(bench)) ? 0 : 1;
} finally {
  await bench.close();
  await server.close();
}

async function run(tools: Bench): Promise<boolean> {
  const peers = {
    markJs: { script: markJs(), names: someNames() },
    engine: { script: await bundleForPage(), lexicon: readLexicon() },
  };
  const figures: PageFigures[] = [];
  const pages = pagesOf(targets, server);
  const print = openTable(pages.map(([name]) => name));
  for (const [name, url] of pages) {
    const page = await measure(tools, { name, url, peers });
    figures.push(page);
    print(page);
  }
  const hovers = Number(options.hovers);
  const awake = await measureHovers(tools, server, { hovers });
  printHovers('hover to card after the dwell', awake);
  const asleep = await measureHovers(tools, server, {
    hovers: Math.ceil(hovers / 4),
    before: () => stopWorker(tools.ours.driver),
  });
  printHovers('with the background stopped before', asleep);
  return judge(figures, [awake, asleep]);
}

interface Job {
  readonly name: string;
  readonly url: string;
  readonly peers: {
    readonly markJs: { readonly script: string; readonly names: readonly string[] };
    readonly engine: PeerEngine;
  };
}

async function measure(tools: Bench, { name, url, peers }: Job): Promise<PageFigures> {
  const ours = await measureOurs(tools, url);
  const { spans } = ours;
  return {
    name,
    ours,
    bareEdits: await measureBareEdits(tools, url),
    floor: await measureFloor(tools, url, ours.painted),
    wrapping: await measureWrapping(tools, url, { spans, engine: peers.engine }),
    cheapWrapping: await measureWrapping(tools, url, { spans, engine: null }),
    markJs: await measureMarkJs(tools, url, peers.markJs),
  };
}

function pagesOf(given: readonly string[], { add }: PageServer): [name: string, url: string][] {
  if (given.length === 0) {
    const made = {
      'news, zh-Hant, 30,000 characters': newsPage('zh-Hant', 30_000),
      'news, en, 100,000 characters': newsPage('en', 100_000),
      'portal, 12,800 elements, 2.2 MB': portalPage(12_800, 2_200_000),
      'list, 12,800 elements, 2.6 MB': listPage(12_800, 2_600_000),
    };
    return Object.entries(made).map(([name, html], i) => [name, add(`made-${i}.html`, { html })]);
  }
  const files = given.flatMap((target) =>
    statSync(target).isDirectory()
      ? readdirSync(target)
          .filter((file) => file.endsWith('.html'))
          .map((file) => join(target, file))
      : [target],
  );
  return files.map((file) => [basename(file, '.html'), add(basename(file), { file })]);
}

/** Names from all over the catalogue, as someone would give them to a highlighter of words. */
function someNames(): string[] {
  const all = readLexicon().entities.flatMap(({ aliases }) => aliases.slice(0, 1));
  const step = all.length / NAMES;
  return Array.from({ length: NAMES }, (_, i) => all[Math.floor(i * step)] as string);
}

function markJs(): string {
  return readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
}
