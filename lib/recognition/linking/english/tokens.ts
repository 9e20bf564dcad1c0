import type { Span } from '../../../model/span.ts';
import type { Scene } from '../scene.ts';
import type { Token } from './sentence.ts';
import { settleVerb } from './verb-or-noun.ts';
import { plainWord, readWord, type Word } from './word-kinds.ts';

const PIECE =
  /@\w+|[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f]*(?:[-.&/+][\w\u00c0-\u024f]+)*|\d[\w.,-]*|['’]s?(?![A-Za-z])|\S/g;
/** Quotes, full stops and the like part nothing. */
const SILENT = /^[^\w'’@,()[\]:;—–→•*/+&-]$/;

/** The tokens of a scene in order; names, figures and dates are one each. */
export function tokensOf(scene: Scene): Token[] {
  const { start, end, text } = scene;
  const tokens: Token[] = [];
  let at = start;
  for (const token of wholes(scene)) {
    if (token.start < at) continue;
    if (token.start > at) addWords(text.slice(at, token.start), at, tokens);
    tokens.push(token);
    at = token.end;
  }
  if (at < end) addWords(text.slice(at, end), at, tokens);
  // In order: what a word is told to be tells of the next.
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.verb) tokens[i] = settleVerb(tokens, i);
  }
  return tokens;
}

function wholes({ actors, figures, dates, lower }: Scene): Token[] {
  const found: Token[] = [];
  const add = (kind: 'name' | 'figure' | 'date', span: Span, what: Partial<Token>) => {
    const word = plainWord(kind, lower.slice(span.start, span.end));
    found.push({ ...tokenOf(span.start, span.end, word), ...what });
  };
  for (const actor of actors) add('name', actor, { actor });
  for (const figure of figures) add('figure', figure, { figure });
  for (const date of dates) add('date', date, { date });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function tokenOf(start: number, end: number, { kind, word, verb, unknown, capital }: Word): Token {
  return { start, end, kind, word, verb, unknown, capital, actor: null, figure: null, date: null };
}

function addWords(text: string, offset: number, tokens: Token[]): void {
  let joined = false;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (piece.length === 1 && SILENT.test(piece)) continue;
    const start = offset + index;
    const previous = tokens.at(-1);
    // "Gemini-generated data": one word with the name.
    if (piece === '-' && previous?.kind === 'name' && previous.end === start) {
      joined = true;
      continue;
    }
    const word = joined ? plainWord('noun', piece.toLowerCase()) : wordAfter(previous, piece);
    joined = false;
    tokens.push(tokenOf(start, start + piece.length, word));
  }
}

function wordAfter(previous: Token | undefined, piece: string): Word {
  const kind = previous?.kind ?? 'stop';
  // "He's", "it's".
  if (kind === 'pron' && /^['’]/.test(piece)) return plainWord('aux', 'is');
  return readWord(piece, kind === 'stop' || kind === 'open');
}
