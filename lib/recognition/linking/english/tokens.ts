import type { Span } from '../../../model/span.ts';
import type { Scene } from '../scene.ts';
import { eachPiece } from './pieces.ts';
import type { Token } from './sentence.ts';
import { settleVerb } from './verb-or-noun.ts';
import { plainWord, readWord, type Word } from './word-kinds.ts';

/** Marks that part something; quotes, full stops and the like do not. */
const PARTING = new Set(',()[]:;—–→•*/+&-');

/** The tokens of a scene in order; names, figures and dates are one each. */
export function tokensOf(scene: Scene): Token[] {
  const { start, end, text } = scene;
  const tokens: Token[] = [];
  let at = start;
  for (const token of wholes(scene)) {
    if (token.start < at) continue;
    addWords(text, { start: at, end: token.start }, tokens);
    tokens.push(token);
    at = token.end;
  }
  addWords(text, { start: at, end }, tokens);
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

function addWords(text: string, { start: from, end: to }: Span, tokens: Token[]): void {
  let joined = false;
  eachPiece(text, from, to, (start, end) => {
    const piece = text.slice(start, end);
    if (end - start === 1 && !PARTING.has(piece) && !WORDLY.test(piece)) return;
    const previous = tokens.at(-1);
    // "Gemini-generated data": one word with the name.
    if (piece === '-' && previous?.kind === 'name' && previous.end === start) {
      joined = true;
      return;
    }
    const word = joined ? plainWord('noun', piece.toLowerCase()) : wordAfter(previous, piece);
    joined = false;
    tokens.push(tokenOf(start, end, word));
  });
}

/** A letter, a digit or an apostrophe alone. */
const WORDLY = /[\w'’\u00c0-\u024f]/;

function wordAfter(previous: Token | undefined, piece: string): Word {
  const kind = previous?.kind ?? 'stop';
  // "He's", "it's".
  if (kind === 'pron' && /^['’]/.test(piece)) return plainWord('aux', 'is');
  return readWord(piece, kind === 'stop' || kind === 'open');
}
