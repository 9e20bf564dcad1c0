// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isNearView } from '../../lib/dom/near-view.ts';
import type { PageChunk } from '../../lib/dom/page-chunk.ts';

const WINDOW = 600;
let held = 0;

// The property is looked up once: it stays for all tests.
Object.defineProperty(Element.prototype, 'scrollHeight', { configurable: true, get: () => held });

beforeEach(() => {
  vi.stubGlobal('innerHeight', WINDOW);
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** A chunk in a block of such a box, which holds so much, with its text where it is told. */
function chunk(box: { top: number; height: number }, holds: number, text: number): PageChunk {
  const block = document.createElement('div');
  const node = document.createTextNode('text');
  block.append(node);
  document.body.append(block);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...box,
    bottom: box.top + box.height,
    width: box.height,
  } as DOMRect);
  held = holds;
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue({
    top: text,
    bottom: text + 20,
    width: 9,
  } as DOMRect);
  return {
    chunk: { id: '1.1', text: 'text' },
    block,
    segments: [{ node, from: 0, to: 4, at: 0 }],
  };
}

describe('a chunk', () => {
  it('is near the view in it, and as far from it as the margin', () => {
    expect(isNearView(chunk({ top: 100, height: 50 }, 50, 100), 1)).toBe(true);
    expect(isNearView(chunk({ top: 1100, height: 50 }, 50, 1100), 1)).toBe(true);
    expect(isNearView(chunk({ top: 1100, height: 50 }, 50, 1100), 0.5)).toBe(false);
    expect(isNearView(chunk({ top: -700, height: 50 }, 50, -700), 1)).toBe(false);
  });

  it('is looked for at its own text where its block is higher than the window', () => {
    expect(isNearView(chunk({ top: -3000, height: 9000 }, 9000, 100), 1)).toBe(true);
    expect(isNearView(chunk({ top: -3000, height: 9000 }, 9000, 5000), 1)).toBe(false);
  });

  it('is found below a box that it flows out of, and in one that has no size', () => {
    expect(isNearView(chunk({ top: -3000, height: 600 }, 9000, 100), 1)).toBe(true);
    expect(isNearView(chunk({ top: 0, height: 0 }, 0, 300), 1)).toBe(true);
  });

  it('is not near while the page leaves it undrawn', () => {
    const undrawn = chunk({ top: 100, height: 50 }, 50, 100);
    vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(false);
    expect(isNearView(undrawn, 1)).toBe(false);
  });
});
