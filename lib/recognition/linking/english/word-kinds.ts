import { isCommonWord } from '../../entities/english/words/words.ts';
import { guessVerb, type Verb, verbOf } from './verbs.ts';

/** What a token does in its sentence; a `noun` is whatever is nothing else. */
export type TokenKind =
  | 'name'
  | 'figure'
  | 'date'
  | 'noun'
  | 'verb'
  | 'aux'
  | 'det'
  | 'prep'
  | 'and'
  | 'sub'
  | 'rel'
  | 'pron'
  | 'adv'
  | 'poss'
  | 'comma'
  | 'stop'
  | 'open'
  | 'close';

/** What a word is by itself. */
export interface Word {
  readonly kind: TokenKind;
  /** Lower-cased. */
  readonly word: string;
  readonly verb: Verb | null;
  /** A capitalised word that is no common one: a name that no list holds. */
  readonly unknown: boolean;
  /** Whether a plain word is written with a capital. */
  readonly capital: boolean;
}

const CLOSED: Readonly<Partial<Record<TokenKind, string>>> = {
  det: 'the a an this these those its their his her our my your each every some any all both no another such other more most many several few',
  prep: 'of in on at to by for from with than into via per over under across after before during since until through against without within among amongst between around toward towards onto upon beyond despite versus vs like including using alongside behind above below near about out off up down ahead compared according due amid plus',
  and: 'and or but nor &',
  sub: 'while whereas although though because if when whenever unless where so as',
  rel: 'which who whose that',
  pron: 'it they he she we i you them him us there what',
  aux: 'is are was were be been being am has have had does did do will would can could may might shall should must',
  adv: 'not also now already just only still even again then yet too recently once thus however meanwhile soon ever never almost nearly roughly approximately overall instead further today currently itself themselves',
};
const KINDS = new Map<string, TokenKind>();
for (const [kind, words] of Object.entries(CLOSED) as [TokenKind, string][]) {
  for (const word of words.split(' ')) KINDS.set(word, kind);
}

const MARKS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>(
  Object.entries({
    ',': 'comma',
    '(': 'open',
    ')': 'close',
    '[': 'open',
    ']': 'close',
    ':': 'stop',
    ';': 'stop',
    '—': 'comma',
    '–': 'comma',
    '→': 'stop',
    '-': 'stop',
    '•': 'stop',
    '*': 'stop',
    '/': 'and',
    '+': 'and',
  }),
);

/** A page says the same words over and over. */
const seen = new Map<string, Word>();
const MOST_SEEN = 5000;

/** What a piece of text is by itself; `first` where it begins a sentence, so that a capital says nothing. */
export function readWord(piece: string, first: boolean): Word {
  if (first) return tell(piece, first);
  let word = seen.get(piece);
  if (!word) {
    if (seen.size >= MOST_SEEN) seen.clear();
    word = tell(piece, first);
    seen.set(piece, word);
  }
  return word;
}

/** A plain word of a kind. */
export function plainWord(kind: TokenKind, word: string): Word {
  return { kind, word, verb: null, unknown: false, capital: false };
}

/** A handle, or digits or capitals within a word: no common word. */
const ODD =
  /^@|^[a-z]+[A-Z][\w.-]*$|^[A-Z]+\d[\w.]*$|^[A-Z][a-z]*[A-Z\d].*[a-z]|^[A-Za-z]+[.-][\w.-]*\d/;

function tell(piece: string, first: boolean): Word {
  const word = piece.toLowerCase();
  const mark = MARKS.get(piece);
  if (mark) return plainWord(mark, word);
  if (/^['’]/.test(piece)) return plainWord('poss', word);
  const kind = KINDS.get(word);
  if (kind) return plainWord(kind, word);
  if (word.length > 4 && word.endsWith('ly')) return plainWord('adv', word);
  const capital = /^[A-Z]/.test(piece);
  const verb =
    (capital && !first ? undefined : verbOf(word)) ?? (capital ? undefined : guessVerb(word));
  if (verb) return { kind: 'verb', word, verb, unknown: false, capital };
  const plain = /^[A-Z][a-z]/.test(piece) && !word.endsWith('ing');
  const unknown = ODD.test(piece) || (plain && !isCommonWord(word));
  return { kind: 'noun', word, verb: null, unknown, capital };
}
