// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { walkChunks } from '../../lib/dom/chunks.ts';
import { isSameChunk, type PageChunk } from '../../lib/dom/page-chunk.ts';

let ids = 0;

function read(): PageChunk {
  const [first] = [...walkChunks(document.body, { nextId: () => String(++ids) })].filter(
    (page) => page !== null,
  );
  if (!first) throw new Error('nothing to read');
  return first;
}

describe('a chunk that is read again', () => {
  beforeEach(() => {
    document.body.innerHTML = '<p>OpenAI and <b>NVIDIA</b> spoke.</p>';
  });

  it('is the same while its text stands in the same places', () => {
    const before = read();
    document.querySelector('p')?.append(document.createElement('span'));
    expect(isSameChunk(before, read())).toBe(true);
  });

  it('is another one when its text changed', () => {
    const before = read();
    document.querySelector('p')?.append(' Later.');
    expect(isSameChunk(before, read())).toBe(false);
  });

  it('is another one when the same text stands in other nodes', () => {
    const before = read();
    const bold = document.querySelector('b') as HTMLElement;
    bold.textContent = 'NVIDIA';
    expect(isSameChunk(before, read())).toBe(false);
  });
});
