/** Within a word these join two parts: GPT-4, bitnet.cpp, R&D, and/or, C++. */
const JOINS = new Set(['-', '.', '&', '/', '+']);

/** Where a piece of text begins and ends. */
export type Piece = (start: number, end: number) => void;

/** Hands out the words, numbers, possessives, handles and marks of a stretch of text in order. */
export function eachPiece(text: string, from: number, to: number, hand: Piece): void {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === NO_BREAK || code < SPACE) {
      at++;
      continue;
    }
    const end = Math.min(to, endOf(text, at, code));
    hand(at, end);
    at = end;
  }
}

const SPACE = 0x20;
const NO_BREAK = 0xa0;
const APOSTROPHE = 0x27;
const CURLED = 0x2019;
const AT_SIGN = 0x40;

function endOf(text: string, at: number, code: number): number {
  if (isDigit(code)) return numberEnd(text, at + 1);
  if (isWordly(code)) return wordEnd(text, at + 1);
  if (code === AT_SIGN && isWordly(text.charCodeAt(at + 1))) return runEnd(text, at + 1);
  if (code === APOSTROPHE || code === CURLED) {
    const end = text[at + 1] === 's' ? at + 2 : at + 1;
    return isLetter(text.charCodeAt(end)) ? at + 1 : end;
  }
  return at + 1;
}

function wordEnd(text: string, from: number): number {
  let at = runEnd(text, from);
  while (JOINS.has(text[at] ?? '') && isWordly(text.charCodeAt(at + 1))) at = runEnd(text, at + 1);
  return at;
}

function runEnd(text: string, from: number): number {
  let at = from;
  while (isWordly(text.charCodeAt(at))) at++;
  return at;
}

function numberEnd(text: string, from: number): number {
  let at = from;
  for (; ; at++) {
    const char = text[at];
    if (char !== '.' && char !== ',' && char !== '-' && !isWordly(text.charCodeAt(at))) return at;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isWordly(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x5f || (code >= 0xc0 && code <= 0x24f);
}
