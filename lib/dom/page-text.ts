import type { Span } from '../model/span.ts';
import type { MarkedChunk } from './marks.ts';
import type { PageChunk } from './page-chunk.ts';

/** The text of a page as selectors count it: its chunks' texts in order, a line each. */
export interface PageText {
  readonly text: string;
  /** The span of the page's text that a chunk's span stands for; null for a chunk not on the page. */
  spanOf(page: PageChunk, span: Span): Span | null;
  /** The chunk a place of the page's text lies in, with the span counted there; null between chunks. */
  locate(span: Span): { readonly page: PageChunk; readonly span: Span } | null;
}

/** Joins what was read; to be made anew when the marks change. */
export function joinChunks(chunks: readonly MarkedChunk[]): PageText {
  const starts = new Map<PageChunk, number>();
  let length = 0;
  for (const { page } of chunks) {
    starts.set(page, length);
    length += page.chunk.text.length + 1;
  }
  return {
    text: chunks.map(({ page }) => page.chunk.text).join('\n'),
    spanOf(page, span) {
      const start = starts.get(page);
      return start === undefined ? null : { start: start + span.start, end: start + span.end };
    },
    locate(span) {
      for (const [page, start] of starts) {
        const end = start + page.chunk.text.length;
        if (start <= span.start && span.start < end) {
          const to = Math.min(span.end, end) - start;
          return { page, span: { start: span.start - start, end: to } };
        }
      }
      return null;
    },
  };
}

const SENTENCE = /[^。！？!?\n]+?(?:[。！？!?]+[」』”’"')）】]*|\n|\.(?=\s+[\p{Lu}"“])|$)/gu;
/** A sentence that never ends is cut to this much around what is quoted. */
const LONGEST = 300;

/** The sentence of a text around a span, trimmed. */
export function sentenceAround(text: string, span: Span): string {
  const from = Math.max(0, span.start - LONGEST);
  const window = text.slice(from, span.end + LONGEST);
  const at = span.start - from;
  for (const { 0: sentence, index } of window.matchAll(SENTENCE)) {
    if (index <= at && at < index + sentence.length) return sentence.trim();
  }
  return text.slice(span.start, span.end);
}
