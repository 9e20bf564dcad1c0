/** What stands before a line's words: quotes, headings, bullets, numbers. */
const LEAD = /^(?:\s|>|#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s)+/;
const LINK = /!?\[([^[\]]*)\]\([^()]*\)/g;
/** Emphasis stands at the edge of a word; within one the characters are its own. */
const MARKS = /(?<![\p{L}\p{N}])[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?![\p{L}\p{N}])/gu;

/** The first line of a note that says something, as it reads without its Markdown. */
export function noteLine(body: string): string {
  const lines = body.split('\n').map(wordsOf);
  return lines.find(Boolean) ?? '';
}

function wordsOf(line: string): string {
  return line.replace(LEAD, '').replace(LINK, '$1').replace(MARKS, '').trim();
}
