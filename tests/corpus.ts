import { readFileSync } from 'node:fs';
import type { Span } from '../lib/model/span.ts';

/** One case of a corpus: a text, and the same text with its mentions in square brackets. */
export interface CorpusCase {
  readonly name: string;
  readonly text: string;
  readonly marked: string;
}

/**
 * Reads a corpus: blocks of `# name`, the text, `==>`, the text marked up, with a blank line between
 * blocks. A mark is `[surface]` or `[surface = what it should read as]`; a case without marks says
 * that nothing is found. Lines that start with `//` are remarks. Throws on a block of another form.
 */
export function readCorpus(family: string): CorpusCase[] {
  const path = new URL(`./corpora/${family}.txt`, import.meta.url);
  const blocks = readFileSync(path, 'utf8')
    .replace(/^\/\/.*\n/gm, '')
    .split(/\n\s*\n(?=# )/)
    .map((block) => block.trim())
    .filter(Boolean);
  return blocks.map((block) => {
    const match = /^# (?<name>.+)\n(?<text>[\s\S]+)\n==>\n(?<marked>[\s\S]+)$/.exec(block);
    if (!match?.groups) throw new Error(`${family}.txt: not a case: ${block.slice(0, 60)}`);
    const { name, text, marked } = match.groups as { name: string; text: string; marked: string };
    return { name, text, marked };
  });
}

/** The text with each span in brackets, as a corpus writes it; `reading` is left out where null. */
export function mark<T extends Span>(
  text: string,
  spans: readonly T[],
  reading: (span: T) => string | null,
): string {
  let marked = '';
  let at = 0;
  for (const span of spans) {
    const value = reading(span);
    const surface = text.slice(span.start, span.end);
    marked += `${text.slice(at, span.start)}[${value === null ? surface : `${surface} = ${value}`}]`;
    at = span.end;
  }
  return marked + text.slice(at);
}
