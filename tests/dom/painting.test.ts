// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Highlighter } from '../../lib/dom/highlights.ts';
import type { PageChunk } from '../../lib/dom/page-chunk.ts';
import { createPainting, type Paintable, type Painting } from '../../lib/dom/painting.ts';
import type { Anchor } from '../../lib/dom/ranges.ts';

/** Lines of a page, so many pixels high each; the window shows twenty of them. */
const LINE = 30;
const WINDOW = 600;
const PER_LINE = 5;

let scrolled: number;
let painted: Set<Anchor>;
let painting: Painting;

beforeEach(() => {
  vi.stubGlobal('innerHeight', WINDOW);
  scrolled = 0;
  painted = new Set();
  const highlighter = {
    paint: (anchors: Iterable<Anchor>) => [...anchors].map((one) => painted.add(one)),
    erase: (anchors: Iterable<Anchor>) => [...anchors].map((one) => painted.delete(one)),
  };
  painting = createPainting(highlighter as unknown as Highlighter);
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const top = Number(this.textContent) * LINE - scrolled;
    return { top, bottom: top + LINE, width: 9, height: LINE } as DOMRect;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function addLine(line: number, id = `1.${line}`): Paintable {
  const block = document.createElement('p');
  const node = document.createTextNode(String(line));
  block.append(node);
  document.body.append(block);
  const segments = [{ node, from: 0, to: node.length, at: 0 }];
  const page: PageChunk = { chunk: { id, text: node.data }, block, segments };
  const anchors = Array.from({ length: PER_LINE }, () => ({ page }) as unknown as Anchor);
  const chunk = { page, painted: anchors };
  painting.add(chunk);
  return chunk;
}

const isPainted = ({ painted: [anchor] }: Paintable) => painted.has(anchor as Anchor);
const follow = () => void [...painting.follow()];

function addLines(count: number): Paintable[] {
  const lines = Array.from({ length: count }, (_, i) => addLine(i));
  follow();
  return lines;
}

describe('the painting of marks', () => {
  it('is at once of what stands near the view, and of the rest when all is read', () => {
    const lines = Array.from({ length: 100 }, (_, i) => addLine(i));
    expect(lines.filter(isPainted)).toEqual(lines.slice(0, 41));
    expect(painting.isPartial()).toBe(true);
    follow();
    expect(lines.every(isPainted)).toBe(true);
  });

  it('is of all of them where they are few, wherever they stand', () => {
    const lines = addLines(100);
    expect(lines.every(isPainted)).toBe(true);
    expect(painting.isPartial()).toBe(false);
  });

  it('is of those around the view where they are many, and follows the reader', () => {
    const lines = addLines(2000);
    expect(painting.isPartial()).toBe(true);
    expect(painted.size).toBeLessThanOrEqual(600);
    scrolled = 1000 * LINE;
    follow();
    expect(lines.slice(980, 1040).every(isPainted)).toBe(true);
    expect(lines.slice(0, 500).some(isPainted)).toBe(false);
    expect(painted.size).toBeLessThanOrEqual(600);
  });

  it('leaves no line near the view out, however many marks it has', () => {
    const lines = addLines(400);
    const dense = Array.from({ length: 200 }, (_, i) => addLine(i % 40, `2.${i}`));
    follow();
    expect([...lines.slice(0, 40), ...dense].every(isPainted)).toBe(true);
  });

  it('finds lines that came later, far from their neighbours in the order they were read', () => {
    addLines(1000);
    scrolled = 500 * LINE;
    follow();
    scrolled = 0;
    const late = [3, 900, 7, 950, 11].map((line, i) => addLine(line, `${i + 2}.${i}`));
    follow();
    expect(late.map(isPainted)).toEqual([true, false, true, false, true]);
  });

  it('draws back to what is seen while the page is busy, and is whole again at rest', () => {
    const lines = addLines(100);
    painting.setBusy(true);
    follow();
    expect(lines.slice(0, 20).every(isPainted)).toBe(true);
    expect(lines.slice(40).some(isPainted)).toBe(false);
    painting.setBusy(false);
    follow();
    expect(lines.every(isPainted)).toBe(true);
  });

  it('leaves to a later look what an earlier one was still about', () => {
    const lines = addLines(400);
    scrolled = 300 * LINE;
    const early = painting.follow();
    for (let i = 0; i < 20; i++) early.next();
    scrolled = 0;
    follow();
    for (const _ of early);
    expect(lines.slice(0, 40).every(isPainted)).toBe(true);
  });

  it('forgets what is no longer on the page', () => {
    const [first, ...others] = addLines(3);
    if (first) painting.remove(first);
    follow();
    expect(painted.size).toBe(others.length * PER_LINE);
  });
});
