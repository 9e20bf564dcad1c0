import { fresh, type State } from './reading-state.ts';
import type { Clause, DatedPlace, Phrase, Reading, Standing, Token } from './sentence.ts';
import type { TokenKind } from './word-kinds.ts';

const OF_PHRASE: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'det',
  'noun',
  'name',
  'figure',
  'poss',
  'date',
  'pron',
]);

const BE = /^(?:is|are|was|were|be|been|being)$/;
/** "A model by X trained on": what X made is meant. */
const MADE_BY = /^(?:by|from|at|in|for)$/;
/** These may open a clause: "after Meta raised". */
const OPENS_CLAUSE = /^(?:after|before|until|since|than)$/;
const PARTICLE = /^(?:off|out|up|down)$/;
const NAMING = /^(?:called|named|dubbed|codenamed|nicknamed)$/;
const COPULA = /^(?:is|are|was|were|be|became|becomes|remains?|remained)$/;

/** Reads the clauses of a sentence from left to right: whom each of its verbs speaks of. */
export function readClauses(tokens: readonly Token[]): Reading {
  const reader = new ClauseReader(tokens);
  reader.read();
  return { tokens, clauses: reader.clauses, figures: reader.figures, dates: reader.dates };
}

class ClauseReader {
  readonly clauses: Clause[] = [];
  readonly figures: Standing[] = [];
  readonly dates: DatedPlace[] = [];
  readonly #tokens: readonly Token[];
  readonly #outer: State[] = [];
  #state: State = fresh(null, null);

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  read(): void {
    for (let i = 0; i < this.#tokens.length; i++) {
      const token = this.#tokens[i] as Token;
      if (OF_PHRASE.has(token.kind)) i = this.#readPhrase(i) - 1;
      else this.#readMark(token, i);
    }
  }

  #readMark(token: Token, i: number): void {
    const state = this.#state;
    switch (token.kind) {
      case 'verb':
        this.#readVerb(token, i);
        return;
      case 'aux':
        this.#readAux(i);
        return;
      case 'prep':
        // "Laid off", "rolled out": a part of the verb.
        if (PARTICLE.test(token.word) && this.#tokens[i - 1]?.kind === 'verb') return;
        state.prep = token.word;
        if (token.word !== 'to') state.aux = false;
        return;
      case 'rel':
        this.#relate(token, i);
        return;
      case 'open':
        this.#outer.push(state);
        this.#state = fresh(state.clause, state.last);
        return;
      case 'close':
        this.#state = this.#outer.pop() ?? state;
        return;
      case 'stop':
        this.#state = fresh(null, null);
        return;
      case 'comma':
      case 'and':
      case 'sub':
        state.mark = token.kind === 'and' && state.mark === 'comma' ? 'comma' : token.kind;
        state.prep = null;
        if (token.kind === 'sub') state.phrase = null;
        return;
      default:
        return;
    }
  }

  #relate({ word }: Token, i: number): void {
    const state = this.#state;
    state.prep = null;
    if (word === 'that' && this.#tokens[i - 1]?.kind === 'verb') return;
    state.isRelative = true;
    state.relative = state.last ?? state.phrase;
    state.phrase = null;
    state.mark = 'none';
  }

  #readPhrase(from: number): number {
    const state = this.#state;
    let to = from + 1;
    while (to < this.#tokens.length) {
      const kind = (this.#tokens[to] as Token).kind;
      if (!OF_PHRASE.has(kind) || kind === 'pron') break;
      if (kind === 'det' && this.#tokens[to - 1]?.kind !== 'poss') break;
      to++;
    }
    let named = false;
    let timed = true;
    for (let at = from; at < to; at++) {
      const { kind, unknown } = this.#tokens[at] as Token;
      if (kind === 'name' || unknown) named = true;
      if (kind !== 'date' && kind !== 'det') timed = false;
    }
    const prep = state.prep ?? this.#sharedPrep(to, named);
    const phrase: Phrase = { from, to, named, prep, tail: [], also: [], host: null, of: null };
    this.#noteFigures(phrase);
    if (timed) {
      state.prep = null;
      return to;
    }
    this.#place(phrase);
    state.prep = null;
    state.last = phrase;
    state.mark = 'none';
    state.aux = false;
    return to;
  }

  /** "Models like A and B": B stands under the same preposition. */
  #sharedPrep(to: number, named: boolean): string | null {
    const { last, mark } = this.#state;
    if (!named || mark !== 'and' || !last?.named) return null;
    const kind = this.#tokens[to]?.kind;
    return kind === 'verb' || kind === 'aux' ? null : last.prep;
  }

  #place(phrase: Phrase): void {
    const { phrase: standing, last, mark, clause } = this.#state;
    const { prep } = phrase;
    if (prep !== null) {
      if (OPENS_CLAUSE.test(prep)) this.#state.held = phrase;
      if (standing && mark === 'none') {
        standing.tail.push(phrase);
        phrase.host = standing;
      }
      if (last && last !== standing && last.to >= phrase.from - 1) last.tail.push(phrase);
      return;
    }
    if (standing && mark === 'comma' && standing.named && this.#isAside(phrase.to)) {
      phrase.of = standing;
      return;
    }
    if (
      standing &&
      mark === 'comma' &&
      this.#tokens[phrase.from]?.kind === 'det' &&
      standing.named
    ) {
      phrase.of = standing;
      return;
    }
    if (standing && phrase.named && (mark === 'and' || mark === 'comma') && standing.named) {
      standing.also.push(phrase);
      if (!clause) return;
    }
    if (clause && !clause.object && mark === 'none') {
      clause.object = phrase;
      const word = this.#tokens[clause.verb]?.word ?? '';
      if (COPULA.test(word)) phrase.of = clause.subject;
      // "A 500B model called X": X is meant.
      if (NAMING.test(word) && clause.subject && phrase.named) clause.subject.of = phrase;
    }
    this.#state.phrase = phrase;
  }

  /** "X, Elon Musk's company, announced": a comma closes it, and the verb of X stands behind. */
  #isAside(to: number): boolean {
    if (this.#tokens[to]?.kind !== 'comma') return false;
    const next = this.#tokens.slice(to + 1, to + 3).find(({ kind }) => kind !== 'adv');
    return next?.kind === 'aux' || (next?.kind === 'verb' && next.verb?.form !== 'ing');
  }

  #noteFigures(phrase: Phrase): void {
    const { clause, last } = this.#state;
    const enclosed = this.#outer.length > 0;
    for (let token = phrase.from; token < phrase.to; token++) {
      const date = this.#tokens[token]?.date;
      if (date) this.dates.push({ token, date, clause });
      if (this.#tokens[token]?.figure) {
        this.figures.push({ token, clause, phrase, before: last, enclosed });
      }
    }
  }

  #readAux(i: number): void {
    const next = this.#tokens.slice(i + 1, i + 4).find(({ kind }) => kind !== 'adv');
    if (next?.kind === 'verb' || next?.kind === 'aux') {
      this.#state.aux = true;
      return;
    }
    this.#open(i, this.#subjectOf('finite'), false);
  }

  #readVerb({ verb }: Token, i: number): void {
    const { aux, prep, clause, mark, phrase } = this.#state;
    // "Which it says is faster": whose word it is does not matter.
    const aside = this.#state.isRelative && verb?.class === 'report' && phrase !== null;
    // "Which X says enables": another verb follows at once.
    const next = this.#tokens[i + 1]?.kind;
    if (
      aside &&
      (this.#tokens[phrase.from]?.kind === 'pron' || next === 'verb' || next === 'aux')
    ) {
      this.#state.phrase = null;
      return;
    }
    if (prep === 'to') {
      this.#open(i, clause?.subject ?? phrase, true);
      return;
    }
    if (verb?.form === 'ing' && !aux) {
      const attached = prep === null && mark === 'none' && this.#tokens[i - 1]?.kind !== 'prep';
      const last = this.#state.last;
      const subject = attached ? last : (clause?.subject ?? phrase);
      this.#open(i, subject, !attached);
      return;
    }
    const within = clause?.relative || clause?.loose;
    const participle =
      verb?.form === 'ed' && !aux && mark === 'comma' && clause !== null && !within;
    // "With input discounted 90%": done to what stands right before it.
    const hung = this.#state.last?.prep;
    const bare = verb?.form === 'ed' && !aux && mark === 'none' && clause !== null;
    if (bare && phrase !== null && hung && !MADE_BY.test(hung)) {
      this.#open(i, this.#state.last, false);
      return;
    }
    // ", scoring 81% and priced at $2": both are hung on.
    const along =
      verb?.form === 'ed' && !aux && (mark === 'and' || mark === 'comma') && clause?.loose === true;
    this.#open(i, this.#subjectOf(participle ? 'participle' : 'finite'), participle || along);
  }

  #isPassive(at: number): boolean {
    if (this.#tokens[at]?.verb?.form !== 'ed') return false;
    const ahead = this.#tokens
      .slice(Math.max(0, at - 3), at)
      .findLast(({ kind }) => kind !== 'adv');
    return ahead?.kind === 'aux' && BE.test(ahead.word);
  }

  #subjectOf(form: 'finite' | 'participle'): Phrase | null {
    const { clause, phrase, last, mark, relative, isRelative, held } = this.#state;
    if (isRelative) return phrase ?? relative;
    if (held && mark === 'none') return held;
    if (form === 'participle') {
      const named = phrase?.named === true;
      return named || clause === null ? (phrase ?? last) : clause.subject;
    }
    if (clause && (mark === 'comma' || mark === 'and' || !phrase)) return clause.subject;
    return phrase ?? (mark === 'none' ? last : null);
  }

  #open(verb: number, subject: Phrase | null, loose: boolean): void {
    const state = this.#state;
    const { isRelative: relative, clause: parent } = state;
    const passive = this.#isPassive(verb);
    const clause: Clause = { verb, subject, parent, loose, passive, relative, object: null };
    this.clauses.push(clause);
    state.clause = clause;
    state.phrase = null;
    state.relative = null;
    state.isRelative = false;
    state.held = null;
    state.aux = false;
    state.prep = null;
    state.mark = 'none';
  }
}
