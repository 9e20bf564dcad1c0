import type { Page } from 'puppeteer-core';
import type { Lexicon } from '../../../lib/model/lexicon.ts';
import { pause } from '../../e2e/marks.ts';
import type { Bench } from '../../page/bench.ts';
import { ourTasks, TRACED } from '../../page/trace.ts';
import {
  chooseBlocks,
  edit,
  endRound,
  type PageSpan,
  paintSpans,
  readSpans,
  runMarkJs,
  warmEngine,
  wrapSpans,
} from './in-page.ts';
import { serviceWorkerTime, type ThreadTime, TIMED, timeBetween } from './thread.ts';

/** What one way of marking took of a page's main thread. Milliseconds of processor time. */
export interface Marking {
  readonly blocking: number;
  readonly longest: number;
  readonly total: number;
}

/** Newsgloss on a page, with what it takes elsewhere and what later edits cost. */
export interface OwnMarking extends Marking {
  /** All that is marked on the page, for others to mark the same … */
  readonly spans: readonly PageSpan[];
  /** … and what of it is painted while the reader is at the top. */
  readonly painted: readonly PageSpan[];
  /** Characters of the text that a reader sees. */
  readonly length: number;
  /** What the extension's background ran meanwhile: the recognition. */
  readonly background: number;
  readonly edits: Edits;
}

/** What edits of a page took of its main thread. Milliseconds of processor time. */
export interface Edits {
  /** Until the last of them is drawn, the page's own work included. */
  readonly drawn: number;
  /** After that, of ours, until all marks are right again. */
  readonly after: number;
}

const MOST_BLOCKS = 50;
const EDITS = 500;
/** Marks that stop coming for so long are all there; a page's own start is over by then too. */
const QUIET_MS = 2_000;
const MOST_WAIT_MS = 40_000;
/** A window in which whole pages are looked through, and how long each place of it is waited for. */
const HIGH = 12_000;
const LOOK_MS = 400;
/** So much of a page is read by an engine in it before edits are measured: by then it is warm. */
const WARM = 100_000;
/** The least of a few rounds is nearest to what edits cost; our marks are brought up to date in between. */
const ROUNDS = 3;
/** Without us all is done by the time the last edit is drawn. */
const BETWEEN_MS = 300;

/** Loads the page with the extension, from its first script to its last mark, then edits it. */
export async function measureOurs(bench: Bench, url: string): Promise<OwnMarking> {
  const page = await bench.ours.open('about:blank');
  await page.tracing.start({ categories: [...TRACED, ...TIMED] });
  await page.goto(url, { waitUntil: 'load' });
  await bench.run();
  await settle(page);
  const trace = await stopTrace(page);
  const { blockingMs, longestTaskMs, totalMs } = ourTasks(trace);
  const painted = await call(page, readSpans);
  const length = await page.evaluate(() => document.body.innerText.length);
  const spans = await readAllSpans(page, painted);
  await call(page, chooseBlocks, MOST_BLOCKS);
  const edits = await measureEdits(page, settle);
  await page.close();
  return {
    blocking: blockingMs,
    longest: longestTaskMs,
    total: totalMs,
    background: serviceWorkerTime(trace).total,
    spans,
    painted,
    length,
    edits,
  };
}

/** What is far from the view is not painted on a page of many marks: it is looked through in a high window. */
async function readAllSpans(page: Page, painted: readonly PageSpan[]): Promise<PageSpan[]> {
  const all = new Map(painted.map((span) => [span.join(), span]));
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const end = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height: HIGH });
  for (let top = 0; top < end; top += HIGH) {
    await page.evaluate((to) => scrollTo(0, to), top);
    await pause(LOOK_MS);
    for (const span of await call(page, readSpans)) all.set(span.join(), span);
  }
  await page.setViewport({ width, height });
  await page.evaluate(() => scrollTo(0, 0));
  await settle(page);
  return [...all.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** The same page without the extension, and what edits of it cost by themselves. */
export async function measureBareEdits(bench: Bench, url: string): Promise<number> {
  const page = await openBare(bench, url);
  await call(page, chooseBlocks, MOST_BLOCKS);
  const { drawn } = await measureEdits(page, () => pause(BETWEEN_MS));
  await page.close();
  return drawn;
}

/** The least that highlights cost: the spans painted and left as they are, with nothing recognised. */
export async function measureFloor(
  bench: Bench,
  url: string,
  spans: readonly PageSpan[],
): Promise<Marking & { edits: number }> {
  const page = await openBare(bench, url);
  await call(page, chooseBlocks, MOST_BLOCKS);
  const marking = await timed(page, () => call(page, paintSpans, spans));
  const { drawn } = await measureEdits(page, () => pause(BETWEEN_MS));
  await page.close();
  return { ...marking, edits: drawn };
}

/** How the wrapped page knows what to wrap of what was edited. */
export interface PeerEngine {
  readonly script: string;
  readonly lexicon: Lexicon;
}

/** By an engine in the page where one is given, else by one expression of what was wrapped. */
export async function measureWrapping(
  bench: Bench,
  url: string,
  { spans, engine }: { spans: readonly PageSpan[]; engine: PeerEngine | null },
): Promise<Marking & { edits: number }> {
  const page = await openBare(bench, url);
  if (engine) {
    await page.evaluate(engine.script);
    await call(page, warmEngine, engine.lexicon, WARM);
  }
  await call(page, chooseBlocks, MOST_BLOCKS);
  const by = engine ? 'engine' : 'expression';
  const marking = await timed(page, () => call(page, wrapSpans, spans, by));
  const { drawn } = await measureEdits(page, () => pause(BETWEEN_MS));
  await page.close();
  return { ...marking, edits: drawn };
}

export async function measureMarkJs(
  bench: Bench,
  url: string,
  { script, names }: { script: string; names: readonly string[] },
): Promise<Marking> {
  const page = await openBare(bench, url);
  await page.evaluate(script);
  const marking = await timed(page, () => call(page, runMarkJs, names));
  await page.close();
  return marking;
}

/**
 * What `EDITS` edits take until they are drawn, and of ours after that, until all marks are right
 * again: the least of a few rounds.
 */
async function measureEdits(page: Page, rest: (page: Page) => Promise<void>): Promise<Edits> {
  await page.tracing.start({ categories: [...TRACED, ...TIMED] });
  for (let round = 0; round < ROUNDS; round++) {
    await call(page, edit, EDITS, round);
    await rest(page);
    await call(page, endRound, round);
  }
  const trace = await stopTrace(page);
  const rounds = Array.from({ length: ROUNDS }, (_, i) => ({
    drawn: timeBetween(trace, `edits-${i}`, `edited-${i}`).total,
    after: ourTasks(trace, { from: `edited-${i}`, to: `settled-${i}` }).totalMs,
  }));
  return rounds.reduce((least, round) => (allOf(round) < allOf(least) ? round : least));
}

function allOf({ drawn, after }: Edits): number {
  return drawn + after;
}

async function openBare(bench: Bench, url: string): Promise<Page> {
  const page = await bench.bare.open(url);
  await pause(QUIET_MS);
  return page;
}

/** What the page's main thread ran while `work` was done and the next frames were drawn. */
async function timed(page: Page, work: () => Promise<unknown>): Promise<ThreadTime> {
  await page.tracing.start({ categories: TIMED });
  await page.evaluate(() => void performance.mark('bench-start'));
  await work();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))),
  );
  await page.evaluate(() => void performance.mark('bench-end'));
  return timeBetween(await stopTrace(page), 'bench-start', 'bench-end');
}

async function stopTrace(page: Page): Promise<string> {
  return new TextDecoder().decode(await page.tracing.stop());
}

async function settle(page: Page): Promise<void> {
  const started = Date.now();
  let seen = -1;
  for (let since = started; Date.now() - started < MOST_WAIT_MS; await pause(200)) {
    const now = await page.evaluate(() =>
      [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
    );
    if (now !== seen) since = Date.now();
    seen = now;
    if (Date.now() - since > QUIET_MS) return;
  }
}

/** Calls a function in the page, without what the TypeScript runner weaves in to keep names. */
function call<A extends readonly unknown[], R>(
  page: Page,
  work: (...args: A) => R,
  ...args: A
): Promise<Awaited<R>> {
  const source = `(() => { const __name = (value) => value; return (${work})(...${JSON.stringify(args)}); })()`;
  return page.evaluate(source) as Promise<Awaited<R>>;
}
