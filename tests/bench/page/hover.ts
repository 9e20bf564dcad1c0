import type { Page } from 'puppeteer-core';
import { awaitMarks, type Mark, marksOf, pause } from '../../e2e/marks.ts';
import type { PageServer } from '../../e2e/serve.ts';
import type { Bench } from '../../page/bench.ts';
import { crowdedPage } from '../../page/made-pages.ts';

const MENTIONS = 5_000;
const PER_PLACE = 40;
/** The reader's setting when nothing was changed. */
const DWELL_MS = 150;
const MOST_WAIT_MS = 60_000;
const MOST_CARD_MS = 3_000;

declare global {
  interface Window {
    /** When the pointer came to rest, and when a card stood on the screen. */
    __hover: { rested: number; shown: number | null };
  }
}

/**
 * Milliseconds from the end of the dwell to the card, for each of so many hovers over 5,000 mentions;
 * `before` is done before each of them.
 */
export async function measureHovers(
  bench: Bench,
  server: PageServer,
  { hovers, before = async () => {} }: { hovers: number; before?: () => Promise<void> },
): Promise<number[]> {
  if (hovers === 0) return [];
  const page = await bench.ours.open(
    server.add('crowded.html', { html: crowdedPage(MENTIONS * 1.1) }),
  );
  await bench.run();
  await awaitMarks(page, (marks) => marks.length > 0, MOST_WAIT_MS);
  await pause(3_000);
  const found = await bench.countMentions(page.url());
  const count = Object.values(found).reduce((sum, one) => sum + one, 0);
  if (count < MENTIONS) throw new Error(`only ${count} mentions on the crowded page`);
  await page.evaluate(watchCards);
  const times: number[] = [];
  let marks: readonly Mark[] = [];
  for (let i = 0; i < hovers; i++) {
    if (i % PER_PLACE === 0) marks = await scrollOn(page, i / hovers);
    const mark = marks[(i * 7) % marks.length];
    await before();
    const time = mark ? await hoverOne(page, mark) : null;
    if (time !== null) times.push(time);
  }
  await page.close();
  if (times.length < hovers * 0.95) throw new Error(`${hovers - times.length} hovers had no card`);
  return times;
}

/** Hovers then happen all over the page, not at its top alone. */
async function scrollOn(page: Page, share: number): Promise<readonly Mark[]> {
  await page.evaluate((to) => scrollTo(0, document.body.scrollHeight * to), share);
  await pause(1_500);
  const height = await page.evaluate(() => innerHeight);
  return (await marksOf(page)).filter(({ y }) => y > 40 && y < height - 40);
}

async function hoverOne(page: Page, mark: Mark): Promise<number | null> {
  await page.mouse.move(2, 2);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('html > div[popover]'), {
    timeout: 5_000,
  });
  await page.evaluate(() => {
    window.__hover.shown = null;
  });
  await page.mouse.move(mark.x, mark.y);
  await page
    .waitForFunction(() => window.__hover.shown !== null, { timeout: MOST_CARD_MS, polling: 20 })
    .catch(() => null);
  const { rested, shown } = await page.evaluate(() => window.__hover);
  return shown === null ? null : Math.max(0, shown - rested - DWELL_MS);
}

function watchCards(): void {
  window.__hover = { rested: 0, shown: null };
  addEventListener(
    'pointermove',
    ({ timeStamp }) => {
      window.__hover.rested = timeStamp;
    },
    { capture: true, passive: true },
  );
  // A card is there once the frame that holds it is drawn.
  new MutationObserver(() => {
    if (window.__hover.shown !== null || !document.querySelector('html > div[popover]')) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.__hover.shown ??= performance.now();
      }),
    );
  }).observe(document, { childList: true, subtree: true });
}
