// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PageChunk } from '../../lib/dom/page-chunk.ts';
import { chunkId, inPageOrder } from '../../lib/dom/page-order.ts';

/** One chunk a paragraph, read in the walk and at the number that `ids` says. */
function chunksOf(ids: readonly (readonly [walk: number, number: number])[]) {
  document.body.innerHTML = ids.map((_, i) => `<p>${i}</p>`).join('');
  return [...document.querySelectorAll('p')].map((block, i) => {
    const node = block.firstChild as Text;
    const [walk, number] = ids[i] as readonly [number, number];
    const page: PageChunk = {
      chunk: { id: chunkId(walk, number), text: node.data },
      block,
      segments: [{ node, from: 0, to: node.length, at: 0 }],
    };
    return { page };
  });
}

const texts = (items: readonly { page: PageChunk }[]) =>
  inPageOrder(items).map(({ page }) => page.chunk.text);

test('chunks of one walk stand in the order they were read in, however they came', () => {
  const [a, b, c] = chunksOf([
    [1, 9],
    [1, 10],
    [1, 11],
  ]) as [{ page: PageChunk }, { page: PageChunk }, { page: PageChunk }];
  expect(texts([c, a, b])).toEqual(['0', '1', '2']);
});

test('what a later walk read stands where it is on the page', () => {
  const items = chunksOf([
    [1, 1],
    [3, 8],
    [3, 9],
    [1, 2],
    [2, 7],
  ]);
  expect(texts([...items].reverse())).toEqual(['0', '1', '2', '3', '4']);
});

test('walks that read alternately into each other are told apart piece by piece', () => {
  const items = chunksOf([
    [2, 1],
    [1, 2],
    [2, 3],
    [1, 4],
    [2, 5],
  ]);
  expect(texts(items)).toEqual(['0', '1', '2', '3', '4']);
});
