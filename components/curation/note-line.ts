/** What stands before a line's words: quotes, headings, bullets, numbers. */
const LEAD = /^(?:\s|>|#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s)+/;
const LINK = /!?\[([^[\]]*)\]\([^()]*\)/g;
const MARKS = /[*_~`]+/g;
const WORD = /[\p{L}\p{N}]/u;

/** The first line of a note that says something, as it reads without its Markdown; else empty. */
export function noteLine(body: string): string {
  for (const line of body.split('\n')) {
    const words = unmarked(line.replace(LEAD, '').replace(LINK, '$1')).trim();
    if (words) return words;
  }
  return '';
}

/** Emphasis stands at the edge of a word; within one, or alone, the characters are its own. */
function unmarked(text: string): string {
  return text.replace(MARKS, (marks, at: number) => {
    const [before = '', after = ''] = [text[at - 1], text[at + marks.length]];
    const isInside = WORD.test(before) && WORD.test(after);
    return isInside || (before === ' ' && after === ' ') ? marks : '';
  });
}
