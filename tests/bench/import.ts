import { once } from 'node:events';
import {
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { COLLECTION_TABLES } from '../../lib/model/collection.ts';
import { type BrowserName, forget, launch } from '../e2e/browsers.ts';
import { pause } from '../e2e/marks.ts';
import { seeded } from './collection.ts';

/**
 * Takes a large file in on the options page of the build in `.output`, as a reader would: how long it
 * takes to be previewed and to be applied, and the memory of the browser with all its processes:
 * `npm run bench -- import [ROWS] [csv|facts|json] [chromium|firefox]`.
 * Exit status 1 where not every row arrived.
 */
const args = process.argv.slice(3);
const rows = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 500_000);
const kind = args.find((arg) => ['csv', 'facts', 'json'].includes(arg)) ?? 'csv';
const name: BrowserName = args.includes('firefox') ? 'firefox' : 'chromium';
const AT = '2026-01-01T00:00:00.000Z';

const folder = mkdtempSync(join(tmpdir(), 'newsgloss-import-'));
const file = join(folder, kind === 'json' ? 'backup.json' : 'table.csv');
await write(file);
const megabytes = (statSync(file).size / 1e6).toFixed(1);
console.log(`${rows} rows, ${megabytes} MB of ${kind}, ${name}`);
const browser = await launch(name);
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, memoryBelow(process.pid));
}, 2_000);
try {
  await run(await browser.openExtensionPage('options.html#/in-out'));
} finally {
  clearInterval(watch);
  await browser.close();
  forget(browser);
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function run(page: Page): Promise<void> {
  page.setDefaultTimeout(0);
  // The catalogue is taken in first.
  await page.waitForSelector('input[type=file]');
  await pause(20_000);
  const before = await counts(page);
  const rest = memoryBelow(process.pid);
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1_000).toFixed(0);
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  if (kind !== 'json') {
    await said(page, ['Check and preview']);
    console.log(`asked for its columns after ${seconds()} s`);
    await press(page, 'Check and preview');
  }
  await said(page, ['Apply']);
  console.log(`previewed after ${seconds()} s: ${await text(page, '.preview-counts')}`);
  await press(page, 'Apply');
  const end = await said(page, ['Imported.', '[role=alert]']);
  console.log(`${end} after ${seconds()} s, at most ${peak} MB of memory, ${rest} MB before`);
  const after = await counts(page);
  const added = after - before;
  console.log(`${added} rows more`);
  if (added < rows) process.exitCode = 1;
}

/** Waits for one of these words on a button or in the outcome, or for anything that went wrong. */
async function said(page: Page, words: readonly string[]): Promise<string> {
  for (;;) {
    const found = await page.evaluate((wanted) => {
      const error = document.querySelector('[role=alert]')?.textContent;
      if (error) return error;
      const texts = [...document.querySelectorAll('main button, [aria-live], [role=status]')];
      return texts.flatMap((one) => wanted.filter((word) => one.textContent?.includes(word)))[0];
    }, words);
    if (found) return found;
    await pause(500);
  }
}

async function press(page: Page, label: string): Promise<void> {
  await page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('main button')];
    buttons.find((one) => one.textContent?.includes(wanted))?.click();
  }, label);
}

function text(page: Page, selector: string): Promise<string> {
  return page.evaluate(
    (css) => document.querySelector<HTMLElement>(css)?.innerText.replaceAll('\n', ' ') ?? '',
    selector,
  );
}

function counts(page: Page): Promise<number> {
  return page.evaluate(
    (tables) =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('newsgloss');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(tables);
          let sum = 0;
          for (const table of tables) {
            const count = transaction.objectStore(table).count();
            count.onsuccess = () => {
              sum += count.result;
            };
          }
          transaction.oncomplete = () => {
            open.result.close();
            resolve(sum);
          };
        };
      }),
    COLLECTION_TABLES.filter((table) => ['entities', 'facts', 'notes'].includes(table)),
  );
}

async function write(path: string): Promise<void> {
  const out = createWriteStream(path);
  const put = async (line: string) => {
    if (!out.write(line)) await once(out, 'drain');
  };
  for (const line of kind === 'json' ? backupLines() : tableLines()) await put(line);
  out.end();
  await once(out, 'finish');
}

function* tableLines(): Iterable<string> {
  const random = seeded(3);
  if (kind === 'csv') yield 'name,kind,aliases,country\n';
  else yield 'Company,Metric,Value,Unit,Period,URL\n';
  for (let i = 0; i < rows; i++) {
    if (kind === 'csv')
      yield `Firm ${i} ${word(random)},company,${word(random)} ${i};星${i}号,CN\n`;
    else
      yield `${word(random)} works,revenue ${i % 7},${i},USD,${2000 + (i % 25)},https://news.example/${i % 5_000}\n`;
  }
}

function* backupLines(): Iterable<string> {
  const random = seeded(3);
  const third = Math.floor(rows / 5);
  const lists: Record<string, Iterable<object>> = {
    sources: made(500, (i) => ({
      id: `s${i}`,
      url: `https://news.example/${i}`,
      title: `Page ${i}`,
      accessed: AT,
    })),
    entities: made(third, (i) => ({
      id: `i${i}`,
      kind: 'company',
      names: { en: `Firm ${i} ${word(random)}`, hans: `星云${i}` },
      aliases: [word(random)],
      source: 'hand',
      origin: 'hand',
      createdAt: AT,
      updatedAt: AT,
    })),
    facts: made(rows - 2 * third, (i) => ({
      id: `f${i}`,
      subject: { text: `Firm ${i % third}`, entityId: `i${i % third}` },
      metric: 'revenue',
      metricId: 'revenue',
      text: `${i} yuan`,
      quantity: { value: i, unit: 'CNY', dimension: 'money', bound: 'exact' },
      period: { text: String(1900 + (i % 120)) },
      polarity: null,
      status: 'actual',
      confidence: 0.9,
      origin: 'page',
      sourceId: `s${i % 500}`,
      quote: `It made ${i} yuan, the company said on Tuesday, ${word(random)}.`,
      createdAt: AT,
      updatedAt: AT,
    })),
    notes: made(third, (i) => ({
      id: `n${i}`,
      target: { type: 'entity', entityId: `i${i}` },
      body: `${word(random)}: to be looked into, ${i}.`,
      tags: [word(random)],
      createdAt: AT,
      updatedAt: AT,
    })),
  };
  yield `{"format":"newsgloss","version":1,"exportedAt":"${AT}","catalogue":null`;
  for (const table of COLLECTION_TABLES) {
    yield `,\n"${table}":[`;
    let first = true;
    for (const row of lists[table] ?? []) {
      yield `${first ? '' : ',\n'}${JSON.stringify(row)}`;
      first = false;
    }
    yield ']';
  }
  yield '}\n';
}

function* made(count: number, row: (i: number) => object): Iterable<object> {
  for (let i = 0; i < count; i++) yield row(i);
}

function word(random: () => number): string {
  const syllables = 'ark lum vex nor tal qui zen bol mira sol pax dyn'.split(' ');
  const pick = () => syllables[Math.floor(random() * syllables.length)] as string;
  return pick() + pick() + pick();
}

/** The proportional set size of a process's descendants, in MB; 0 where the system does not tell. */
function memoryBelow(root: number): number {
  try {
    const ids = readdirSync('/proc').filter((id) => /^\d+$/.test(id));
    const parents = new Map(ids.map((id) => [id, parentOf(id)]));
    const below = (id: string): boolean => {
      const parent = parents.get(id);
      return parent !== undefined && (parent === String(root) || below(parent));
    };
    const sizes = ids.filter(below).map((id) => {
      const text = read(`/proc/${id}/smaps_rollup`);
      return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
    });
    return Math.round(sizes.reduce((a, b) => a + b, 0) / 1_000);
  } catch {
    return 0;
  }
}

function parentOf(id: string): string | undefined {
  return /\) \w (\d+)/.exec(read(`/proc/${id}/stat`))?.[1];
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
