import type { Span } from '../model/span.ts';
import { type Folded, fold, sourceSpan } from '../text/fold.ts';

/**
 * A text as passages are compared: folded (Simplified and Traditional, width, glosses and damage made
 * one), in lower case, and of that only letters, digits and what belongs to figures. White space,
 * punctuation and quotation marks are set anew by whoever edits a page.
 */
export interface BareText {
  readonly text: string;
  /** The span of the source that units `start` to `end` (exclusive, not empty) stand for. */
  readonly sourceOf: (start: number, end: number) => Span;
}

const TELLING = /[\p{L}\p{N}\p{M}\p{Sc}\p{Cs}\p{So}%]/u;
const DIGIT = /\d/;
const POINT = '.';

export function bared(source: string): BareText {
  const folded = fold(source);
  const { text, places } = strip(folded);
  return {
    text,
    sourceOf: (start, end) =>
      sourceSpan(folded, places[start] as number, (places[end - 1] as number) + 1),
  };
}

function strip({ lower }: Folded): { text: string; places: Int32Array } {
  const places = new Int32Array(lower.length);
  let text = '';
  for (let i = 0; i < lower.length; i++) {
    const char = lower[i] as string;
    if (!TELLING.test(char) && !isPoint(lower, i)) continue;
    places[text.length] = i;
    text += char;
  }
  return { text, places };
}

/** 1.5 is not 15. */
function isPoint(text: string, at: number): boolean {
  return text[at] === POINT && DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at + 1] ?? '');
}

/** What ends a sentence or a line. */
const BREAK = /[\n。！？!?；;…]|\.(?=\s)/;
const ENDS = /[\n。！？!?；;….][^\p{L}\p{N}]*$/u;

/** Of what stands before a quote as much as belongs to its own sentence, bare. */
export function ownBefore(prefix: string): string {
  return bared(prefix.split(new RegExp(BREAK, 'g')).at(-1) ?? '').text;
}

/** The same of what stands behind it; nothing where the quote ends its sentence itself. */
export function ownBehind(exact: string, suffix: string): string {
  if (ENDS.test(exact)) return '';
  return bared(suffix.split(BREAK)[0] ?? '').text;
}

let last: { readonly source: string; readonly bare: BareText } | null = null;

/** The same of a page's text, on which many passages are looked for one after the other. */
export function baredPage(source: string): BareText {
  if (last?.source !== source) last = { source, bare: bared(source) };
  return last.bare;
}

/** How much a text says: a Chinese character about as much as two letters. */
export function tellingness(text: string): number {
  let sum = 0;
  for (const char of text) sum += char > '\u2e7f' ? 2 : 1;
  return sum;
}

/** A span with as much of the punctuation beside it as the quote had at its own ends. */
export function withMarks(source: string, { start, end }: Span, exact: string): Span {
  const lead = /^[^\p{L}\p{N}\p{M}\p{Sc}\p{Cs}\p{So}%]*/u.exec(exact)?.[0].trim().length ?? 0;
  const tail = marksBehind(exact);
  let [from, to] = [start, end];
  while (start - from < lead && from > 0 && isMark(source[from - 1])) from--;
  while (to - end < tail && isMark(source[to])) to++;
  return { start: from, end: to };
}

function marksBehind(text: string): number {
  let at = text.length;
  while (at > 0 && !TELLING.test(text[at - 1] as string)) at--;
  return text.slice(at).trim().length;
}

function isMark(char: string | undefined): boolean {
  return char !== undefined && !TELLING.test(char) && char.trim() !== '';
}
