import type { Span } from '../model/span.ts';

const CLOSING = '"\'”’」』)]》】';
const FULL_STOP = '.';
/** 1 for each code unit that may end a sentence: nearly all of a text is done with by that. */
const MAY_END = new Uint8Array(0x10000);
for (const mark of '\n。!?;….') MAY_END[mark.charCodeAt(0)] = 1;
/** A full stop behind one of these ends no sentence, unless the line ends with it. */
const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Inc|Ltd|Corp|Co|vs|etc|approx|est|No|Nos|Fig|Vol|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|[A-Za-z]\.[A-Za-z])$/;
/** How far back an abbreviation may begin. */
const REACH = 8;

/**
 * The sentences of folded text in order, without the white space around them. A sentence ends at a
 * full stop, question or exclamation mark or semicolon of either script, with the brackets and quotes
 * that close behind it, and at a line's end; a full stop within a number, a name or an abbreviation
 * ends nothing. Linear in the text.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (MAY_END[text.charCodeAt(i)] !== 1 || !endsAt(text, i)) continue;
    let end = i + 1;
    while (end < text.length && CLOSING.includes(text[end] as string)) end++;
    push(text, { start, end }, sentences);
    start = end;
    i = end - 1;
  }
  push(text, { start, end: text.length }, sentences);
  return sentences;
}

function endsAt(text: string, at: number): boolean {
  switch (text[at]) {
    case '\n':
    case '。':
    case '!':
    case '?':
    case ';':
    case '…':
      return true;
    case FULL_STOP:
      return stopsAt(text, at);
    default:
      return false;
  }
}

/** Whether a full stop has a sentence's end about it: space or closing marks behind, then a new start. */
function stopsAt(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && next < at + REACH && CLOSING.includes(text[next] as string)) next++;
  if (next >= text.length || text[next] === '\n') return true;
  if (text[next] !== ' ') return false;
  if (/[a-z]/.test(text[next + 1] ?? '')) return false;
  return !ABBREVIATION.test(text.slice(Math.max(0, at - REACH), at));
}

function push(text: string, span: Span, sentences: Span[]): void {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start < end) sentences.push({ start, end });
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
