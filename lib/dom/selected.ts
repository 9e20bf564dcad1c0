import type { Span } from '../model/span.ts';
import type { MarkedChunk } from './marks.ts';
import type { Segment } from './page-chunk.ts';
import { joinChunks } from './page-text.ts';
import { parentNodeOf } from './plain-nodes.ts';
import { type Anchor, liveRange } from './ranges.ts';

/** The span of the page's text that a range holds; null where it holds none of what was read. */
export function spanOfRange(chunks: readonly MarkedChunk[], range: Range): Span | null {
  const text = joinChunks(chunks);
  let start: number | undefined;
  let end: number | undefined;
  for (const { page } of chunks) {
    for (const segment of page.segments) {
      const held = heldOf(segment, range);
      const span = held && text.spanOf(page, held);
      if (!span) continue;
      start ??= span.start;
      end = span.end;
    }
  }
  return start === undefined || end === undefined ? null : { start, end };
}

/** Whether a range holds any of a mention. */
export function holdsAnchor(range: Range, anchor: Anchor): boolean {
  const own = liveRange(anchor);
  if (!own || rootOf(own.startContainer) !== rootOf(range.startContainer)) return false;
  return (
    range.compareBoundaryPoints(Range.START_TO_END, own) > 0 &&
    range.compareBoundaryPoints(Range.END_TO_START, own) < 0
  );
}

/** What a range holds of a segment, in units of the chunk's text. */
function heldOf({ node, from, to, at }: Segment, range: Range): Span | null {
  if (!range.intersectsNode(node)) return null;
  const first = node === range.startContainer ? Math.max(from, range.startOffset) : from;
  const last = node === range.endContainer ? Math.min(to, range.endOffset) : to;
  return first < last ? { start: at + first - from, end: at + last - from } : null;
}

function rootOf(node: Node): Node {
  let at = node;
  for (let up = parentNodeOf(at); up; up = parentNodeOf(at)) at = up;
  return at;
}
