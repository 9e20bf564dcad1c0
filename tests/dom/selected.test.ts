// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { walkChunks } from '../../lib/dom/chunks.ts';
import type { MarkedChunk } from '../../lib/dom/marks.ts';
import { joinChunks } from '../../lib/dom/page-text.ts';
import { spanOfRange } from '../../lib/dom/selected.ts';
import { VARIANTS } from './variants.ts';

describe.each(VARIANTS)('what is selected of a page %s', (_name, vary) => {
  function read(html: string): MarkedChunk[] {
    document.body.innerHTML = html;
    vary(document.body);
    let id = 0;
    const chunks = [...walkChunks(document.body, { nextId: () => `c${id++}` })];
    return chunks.flatMap((page) =>
      page
        ? [{ page, reading: { chunkId: '', mentions: [], claims: [] }, anchors: [], painted: [] }]
        : [],
    );
  }

  /** The page's text that is held between two elements, both included. */
  function selected(html: string, from: string, to = from): string | null {
    const chunks = read(html);
    const range = document.createRange();
    range.setStart(document.querySelector(from) as Element, 0);
    const last = document.querySelector(to) as Element;
    range.setEnd(last, last.childNodes.length);
    const span = spanOfRange(chunks, range);
    return span && joinChunks(chunks).text.slice(span.start, span.end);
  }

  it('is its words, over inline tags', () => {
    expect(selected('<p>今天，<i>星<b>辰科</b>技</i>發布</p>', 'i')).toBe('星辰科技');
  });

  it('goes on over blocks, a line each', () => {
    const html = '<p>One.</p><p id="a">Two.</p><p id="b">Three.</p><p>Four.</p>';
    expect(selected(html, '#a', '#b')).toBe('Two.\nThree.');
  });

  it('is nothing where nothing is read', () => {
    expect(selected('<p>One.</p><pre>code</pre>', 'pre')).toBeNull();
  });
});
