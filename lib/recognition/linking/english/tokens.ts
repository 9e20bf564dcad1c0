import type { Span } from '../../../model/span.ts';
import type { DateCandidate, FigureCandidate } from '../../candidate.ts';
import { isCommonWord } from '../../entities/english/words/words.ts';
import type { Actor, Scene } from '../scene.ts';
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

/** A word, mark, name, figure or date of a scene; offsets are those of the folded text. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** Lower-cased. */
  readonly word: string;
  readonly actor?: Actor;
  readonly figure?: FigureCandidate;
  readonly date?: DateCandidate;
  readonly verb?: Verb;
  /** A capitalised word that is no common one: a name that no list holds. */
  readonly unknown?: boolean;
  /** Whether a plain word is written with a capital. */
  readonly capital?: boolean;
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

const PIECE =
  /@\w+|[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f]*(?:[-.&/+][\w\u00c0-\u024f]+)*|\d[\w.,-]*|['’]s?(?![A-Za-z])|\S/g;
const MARKS: Readonly<Record<string, TokenKind>> = {
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
};
/** Quotes, full stops and the like part nothing. */
const SILENT = /^[^\w'’@,()[\]:;—–→•*/+&-]$/;

/** The tokens of a scene in order; names, figures and dates are one each. */
export function tokensOf(scene: Scene): Token[] {
  const { start, end, text } = scene;
  const whole = wholes(scene);
  const tokens: Token[] = [];
  let at = start;
  for (const token of whole) {
    if (token.start < at) continue;
    words(text.slice(at, token.start), at, tokens);
    tokens.push(token);
    at = token.end;
  }
  words(text.slice(at, end), at, tokens);
  // In order: what a word is told to be tells of the next.
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.verb) tokens[i] = settleVerb(tokens, i);
  }
  return tokens;
}

function wholes({ actors, figures, dates, lower }: Scene): Token[] {
  const at = ({ start, end }: Span) => ({ start, end, word: lower.slice(start, end) });
  return [
    ...actors.map((actor): Token => ({ ...at(actor), kind: 'name', actor })),
    ...figures.map((figure): Token => ({ ...at(figure), kind: 'figure', figure })),
    ...dates.map((date): Token => ({ ...at(date), kind: 'date', date })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function words(text: string, offset: number, tokens: Token[]): void {
  let joined = false;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (SILENT.test(piece)) continue;
    const start = offset + index;
    const previous = tokens.at(-1);
    // "Gemini-generated data": one word with the name.
    if (piece === '-' && previous?.kind === 'name' && previous.end === start) {
      joined = true;
      continue;
    }
    if (joined) {
      joined = false;
      tokens.push({ start, end: start + piece.length, kind: 'noun', word: piece.toLowerCase() });
      continue;
    }
    if (/^['’]/.test(piece) && tokens.at(-1)?.kind === 'pron') {
      tokens.push({
        start: offset + index,
        end: offset + index + piece.length,
        kind: 'aux',
        word: 'is',
      });
      continue;
    }
    const first = /^(?:stop|open)$/.test(tokens.at(-1)?.kind ?? 'stop');
    tokens.push({ start, end: start + piece.length, ...read(piece, first) });
  }
}

type Word = Omit<Token, 'start' | 'end'>;

/** A page says the same words over and over. */
const seen = new Map<string, Word>();
const MOST_SEEN = 5000;

function read(piece: string, first: boolean): Word {
  if (first) return tell(piece, first);
  let word = seen.get(piece);
  if (!word) {
    if (seen.size >= MOST_SEEN) seen.clear();
    word = tell(piece, first);
    seen.set(piece, word);
  }
  return word;
}

function tell(piece: string, first: boolean): Word {
  const word = piece.toLowerCase();
  const mark = MARKS[piece];
  if (mark) return { kind: mark, word };
  if (/^['’]/.test(piece)) return { kind: 'poss', word };
  const kind = KINDS.get(word);
  if (kind) return { kind, word };
  if (/ly$/.test(word) && word.length > 4) return { kind: 'adv', word };
  const capital = /^[A-Z]/.test(piece);
  const odd =
    /^@|^[a-z]+[A-Z][\w.-]*$|^[A-Z]+\d[\w.]*$|^[A-Z][a-z]*[A-Z\d].*[a-z]|^[A-Za-z]+[.-][\w.-]*\d/.test(
      piece,
    );
  const verb = capital && !first ? undefined : verbOf(word);
  if (verb) return { kind: 'verb', word, verb };
  const guessed = capital ? undefined : guessVerb(word);
  if (guessed) return { kind: 'verb', word, verb: guessed };
  const unknown = odd || (/^[A-Z][a-z]/.test(piece) && !/ing$/.test(word) && !isCommonWord(word));
  return { kind: 'noun', word, capital, ...(unknown ? { unknown } : {}) };
}

const NOMINAL = /^(?:name|noun|pron|date)$/;

/** A word that may be a verb or a noun is what its neighbours leave it. */
function settleVerb(tokens: readonly Token[], i: number): Token {
  const token = tokens[i] as Token;
  const form = token.verb?.form;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  const before = previous?.kind ?? 'stop';
  const nounBefore = before === 'det' || before === 'poss' || before === 'figure';
  if (form === 'ed') {
    // "Releases advanced models": no second verb, but what they are like.
    const likeness =
      token.verb?.guessed === true &&
      (before === 'figure' || (/^(?:verb|prep|and)$/.test(before) && next?.kind === 'noun'));
    return likeness || (nounBefore && before !== 'figure') ? asNoun(token) : token;
  }
  if (form === 'ing') {
    if (nounBefore && before !== 'figure') return asNoun(token);
    // "Seed funding for", "pricing at": it has no object to act on.
    if (before === 'verb') return asNoun(token);
    const acts = /^(?:det|figure|name|prep)$/.test(next?.kind ?? '');
    if (NOMINAL_ING.test(token.word) && !acts && /^(?:name|figure|noun)$/.test(before))
      return asNoun(token);
    const idle =
      !/^(?:det|figure|name|noun|pron|adv)$/.test(next?.kind ?? 'stop') &&
      !INTRANSITIVE.test(token.verb?.lemma ?? '');
    return idle && /^(?:noun|figure)$/.test(before) ? asNoun(token) : token;
  }
  if (nounBefore || (before === 'prep' && previous?.word !== 'to')) return asNoun(token);
  if (before === 'aux' || before === 'rel' || before === 'pron' || previous?.word === 'to')
    return token;
  const after = next?.verb?.form === 'ing' ? 'noun' : (next?.kind ?? 'stop');
  const takes = /^(?:det|figure|name|pron|rel|adv|sub)$/.test(after);
  if (form === 's' && (NOMINAL.test(before) || /^(?:adv|close|comma|and|stop)$/.test(before)))
    return takes || (before === 'name' && /^(?:noun|prep)$/.test(after) && next?.word !== 'of')
      ? token
      : nounOrVerb(token, next, tokens[i + 2]);
  // A plural, or several, take the plain form: "models excel at", "they and we report".
  const several =
    before === 'noun'
      ? /[^s]s$/.test(previous?.word ?? '')
      : /^(?:adv|and|close|comma)$/.test(before);
  const led = after === 'prep' && next?.word !== 'of';
  if (form === 'base' && before === 'name' && led && ofPlural(tokens, i)) return token;
  return form === 'base' && several && (takes || led) ? token : asNoun(token);
}

/** Oftener what is done than doing it: "Llama training infrastructure". */
const NOMINAL_ING =
  /^(?:training|pricing|funding|spending|reasoning|coding|testing|hosting|processing|computing|financing|marketing|modeling|modelling)$/;
/** Verbs that act on nothing: what stands before them is what they speak of. */
const INTRANSITIVE =
  /^(?:range|start|rank|rise|fall|grow|trade|work|operate|begin|focus|aim|excel|compete|climb|surge|jump|drop|decline|stand|sit|land|debut|end|average|span|scale)$/;
/** Verbs whose third person is oftener the plural of a noun. */
const NOUN_TOO =
  /^(?:cost|price|score|need|use|report|claim|rate|run|test|order|charge|plan|benchmark|offer|support|design|build|record|release|estimate|project|name|list)$/;

/** "The API serves billions", "costs of": before a plain noun or a preposition it is open. */
function nounOrVerb(token: Token, next: Token | undefined, beyond: Token | undefined): Token {
  if (next?.kind === 'noun' || next?.verb?.form === 'ing') return token;
  const led = next?.kind === 'prep' && /^(?:to|at|by|over|from)$/.test(next.word);
  if (next?.word === 'to' && beyond?.verb?.form === 'base') return token;
  return led && !NOUN_TOO.test(token.verb?.lemma ?? '') ? token : asNoun(token);
}

/** "Prices for the X range from": a plural ahead, and no verb yet. */
function ofPlural(tokens: readonly Token[], i: number): boolean {
  const ahead = tokens.slice(Math.max(0, i - 6), i);
  if (ahead.some(({ kind }) => /^(?:verb|aux|comma|stop)$/.test(kind))) return false;
  return ahead.some(({ kind, word }) => kind === 'noun' && /[^s]s$/.test(word));
}

function asNoun({ verb: _, ...token }: Token): Token {
  return { ...token, kind: 'noun' };
}
