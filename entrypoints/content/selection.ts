import type { Marks } from '../../lib/dom/marks.ts';
import { joinChunks, sentenceAround } from '../../lib/dom/page-text.ts';
import { holdsAnchor, spanOfRange } from '../../lib/dom/selected.ts';
import { describe } from '../../lib/dom/selectors.ts';
import type { PageSelection, PageSource } from '../../lib/model/views.ts';
import { anchoredClaims, pageClaim } from './report.ts';

/** More figures than this in one selection are not meant one by one. */
const MOST = 50;

/** What the reader has selected, as the page was read: the claims on its figures, and the passage. */
export function readSelection(marks: Marks, source: PageSource): PageSelection {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return { source, claims: [] };
  }
  const range = selection.getRangeAt(0);
  const chunks = marks.inOrder();
  const text = joinChunks(chunks);
  const claims = anchoredClaims(marks)
    .filter(({ anchor }) => holdsAnchor(range, anchor))
    .slice(0, MOST)
    .flatMap((anchored) => pageClaim(anchored, text) ?? []);
  const span = spanOfRange(chunks, range);
  if (!span) return { source, claims };
  const quote = sentenceAround(text.text, span);
  return { source, claims, passage: describe(text.text, span), quote };
}
