import type { Mention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { endOf, type PageChunk, type Segment } from './page-chunk.ts';

/** A stretch of one text node; offsets count in the node. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * A mention bound to the text nodes it stands in: one piece a node, so that what lies between (a
 * ruby gloss, a hidden part) is never painted. It never leaves the content script.
 */
export interface Anchor {
  readonly mention: Mention;
  readonly page: PageChunk;
  readonly pieces: readonly Piece[];
  /** For painting; static, because live ranges make every later edit of the page dear. */
  readonly ranges: readonly StaticRange[];
}

/** Binds a mention of the chunk; null when no text node holds any of it. */
export function anchor(page: PageChunk, mention: Mention): Anchor | null {
  const pieces = piecesOf(page.segments, mention);
  if (pieces.length === 0) return null;
  return { mention, page, pieces, ranges: rangesOf(pieces) };
}

/** The text nodes' stretches that a span of the chunk's text stands for, in order. */
export function piecesOf(segments: readonly Segment[], span: Span): Piece[] {
  const pieces: Piece[] = [];
  for (let i = firstEndingAfter(segments, span.start); i < segments.length; i++) {
    const segment = segments[i];
    if (!segment || segment.at >= span.end) break;
    const start = segment.from + Math.max(0, span.start - segment.at);
    const end = segment.from + Math.min(endOf(segment), span.end) - segment.at;
    const last = pieces.at(-1);
    if (last && last.node === segment.node) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ node: segment.node, start, end });
  }
  return pieces;
}

/** A live range over all pieces, for measuring and scrolling; null when a node was cut or removed. */
export function liveRange(anchored: Pick<Anchor, 'pieces'>): Range | null {
  const first = anchored.pieces[0];
  const last = anchored.pieces.at(-1);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
  if (first.node.length < first.end || last.node.length < last.end) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** One range where the text nodes follow upon each other; one a piece where something was left out. */
function rangesOf(pieces: readonly Piece[]): StaticRange[] {
  const whole = pieces.length > 1 ? liveRange({ pieces }) : null;
  const length = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  if (whole?.toString().length === length) return [staticRange(whole)];
  return pieces.map(({ node, start, end }) =>
    staticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  );
}

function staticRange(range: StaticRangeInit): StaticRange {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

function firstEndingAfter(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && endOf(segment) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
