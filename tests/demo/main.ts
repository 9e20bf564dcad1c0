/** The main job on real input: builds, then shows the extension on an article. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/browsers.ts';
import { servePages } from '../e2e/serve.ts';
import { ROOT } from '../setup/ensure.mjs';
import { type DemoPage, demoPage } from './article.ts';
import { annotatePage } from './mentions.ts';
import { capture } from './screens.ts';
import { showPage } from './show.ts';
import { summary } from './summary.ts';

const USAGE = `usage: npm run demo [-- [--browser chromium|firefox] [--out DIR] [--headless] FILE|URL…]

  FILE   .txt is shown as an article page, .html as it is
  With a display, a browser opens with the extension and the page; close it to end.
  Without one, screenshots, mentions and exported notes are written to DIR (demo-output).`;

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const SAMPLE = join(ROOT, 'tests/pages/articles/river-bend.zh-Hant.txt');

const options = readOptions();
build();
const server = await servePages();
try {
  const targets = options.targets.length > 0 ? options.targets : [SAMPLE];
  const pages = targets.map((target) => demoPage(target, server));
  if (options.headless) await writeOut(pages);
  else await showPage(options.browsers[0] ?? 'chromium', pages);
} finally {
  await server.close();
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string', multiple: true },
        out: { type: 'string', default: join(ROOT, 'demo-output') },
        headless: { type: 'boolean', default: !hasDisplay() },
      },
    });
    const browsers = BROWSERS.filter((name) => values.browser?.includes(name) ?? true);
    if (browsers.length === 0) throw new Error('no such browser');
    return { browsers, out: values.out, headless: values.headless, targets: positionals };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

function build(): void {
  for (const args of [['build'], ['build', '-b', 'firefox', '--mv3']]) {
    console.error(`Building: wxt ${args.join(' ')}`);
    const outcome = spawnSync('npx', ['--no-install', 'wxt', ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (outcome.status !== 0) throw new Error('the extension could not be built');
  }
}

async function writeOut(pages: readonly DemoPage[]): Promise<void> {
  for (const page of pages) {
    const folder = pages.length > 1 ? join(options.out, page.name) : options.out;
    mkdirSync(folder, { recursive: true });
    const written: string[] = [];
    let html = '';
    for (const browser of options.browsers) {
      console.error(`Reading ${page.name} in ${browser} …`);
      const shots = await capture(browser, page, folder);
      html = shots.html;
      written.push(...shots.files);
    }
    const annotation = annotatePage(page, html);
    const mentions = join(folder, 'mentions.json');
    writeFileSync(mentions, `${JSON.stringify(annotation, null, 2)}\n`);
    console.log(
      summary(
        page,
        annotation,
        [mentions, ...new Set(written)].map((file) => relative('.', file)),
      ),
    );
  }
}
