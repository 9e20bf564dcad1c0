import type { Frame, Page } from 'puppeteer-core';

/** A mark on a page, as the page itself can see it. */
export interface Mark {
  readonly kind: string;
  readonly text: string;
  /** Whether a list holds the name, or the mark is no name. */
  readonly known: boolean;
  /** The middle of its first line box, in the viewport. */
  readonly x: number;
  readonly y: number;
}

/** Every mark of ours, in reading order. Tints, which lie under a hovered mark, are left out. */
export function marksOf(page: Page | Frame): Promise<Mark[]> {
  return page.evaluate(() => {
    const marks: (Mark & { order: Range })[] = [];
    for (const [name, highlight] of CSS.highlights) {
      const match = /^newsgloss-([a-z]+)-(?:light|dark)(-unknown)?$/.exec(name);
      if (!match) continue;
      for (const part of highlight as unknown as Iterable<AbstractRange>) {
        if (!part.startContainer.isConnected) continue;
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
        marks.push({
          kind: match[1] as string,
          text: range.toString(),
          known: match[2] === undefined,
          x: box.left + box.width / 2,
          y: box.top + box.height / 2,
          order: range,
        });
      }
    }
    marks.sort((a, b) => {
      const sameTree =
        a.order.startContainer.getRootNode() === b.order.startContainer.getRootNode();
      return sameTree ? a.order.compareBoundaryPoints(Range.START_TO_START, b.order) : 0;
    });
    return marks.map(({ order: _order, ...mark }) => mark);
  });
}

/** Waits until the number of marks has not changed for half a second; returns them. */
export async function settledMarks(page: Page, timeout = 15_000): Promise<Mark[]> {
  const until = Date.now() + timeout;
  let before = -1;
  let marks = await marksOf(page);
  while (Date.now() < until && (marks.length === 0 || marks.length !== before)) {
    before = marks.length;
    // The welcome page may have opened in front; nothing is read in hidden tabs.
    await page.bringToFront();
    await pause(500);
    marks = await marksOf(page);
  }
  return marks;
}

/** Waits for marks that satisfy `wanted`, on a machine however busy. */
export async function awaitMarks(
  page: Page,
  wanted: (marks: readonly Mark[]) => boolean,
  timeout = 30_000,
): Promise<Mark[]> {
  const until = Date.now() + timeout;
  let marks = await marksOf(page);
  while (!wanted(marks)) {
    if (Date.now() > until) {
      throw new Error(`marks are: ${marks.map(({ kind, text }) => `${kind} ${text}`).join(', ')}`);
    }
    // The welcome page may have opened in front; nothing is read in hidden tabs.
    await page.bringToFront();
    await pause(100);
    marks = await marksOf(page);
  }
  return marks;
}

export const holds = (text: string) => (marks: readonly Mark[]) =>
  marks.some((one) => one.text === text);
export const lacks = (text: string) => (marks: readonly Mark[]) => !holds(text)(marks);

/** Scrolls a mark to the middle of the viewport and rests the pointer on it. */
export async function hover(page: Page, kind: string, text?: string): Promise<Mark> {
  await page.bringToFront();
  const find = async (): Promise<Mark> => {
    const all = await marksOf(page);
    const mark = all.find((one) => one.kind === kind && (text === undefined || one.text === text));
    if (!mark) throw new Error(`no ${kind} mark ${text ?? ''} among ${all.length}`);
    return mark;
  };
  const { y } = await find();
  await page.evaluate((top) => scrollBy(0, top - innerHeight / 3), y);
  await pause(200);
  const mark = await find();
  // Straight there: on a slow machine a path over other marks would dwell on them.
  await page.mouse.move(1, mark.y);
  await page.mouse.move(mark.x, mark.y);
  return mark;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
