import type { TextChunk } from '../model/page.ts';

/** A stretch of a text node, and where it stands in the chunk's text. Lengths are the same. */
export interface Segment {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** A chunk with the block it was read from and the text nodes its text stands in. */
export interface PageChunk {
  readonly chunk: TextChunk;
  /** The nearest block element; several chunks may share one. */
  readonly block: Element;
  /** In order; the chunk's text between two segments stands for a break, not for a node. */
  readonly segments: readonly Segment[];
}

/** The offset in the chunk's text behind the segment. */
export function endOf(segment: Segment): number {
  return segment.at + segment.to - segment.from;
}

/** Whether two chunks, read one after the other, are the same text in the same places. */
export function isSameChunk(one: PageChunk, other: PageChunk): boolean {
  return (
    one.block === other.block &&
    one.chunk.text === other.chunk.text &&
    one.segments.length === other.segments.length &&
    one.segments.every((segment, i) => {
      const { node, from, to, at } = other.segments[i] ?? {};
      return (
        segment.node === node && segment.from === from && segment.to === to && segment.at === at
      );
    })
  );
}
