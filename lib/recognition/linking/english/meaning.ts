import { isPerson } from '../../entities/english/people.ts';
import { isCommonWord } from '../../entities/english/words/words.ts';
import { attend, type Focused } from '../focus.ts';
import { carriedOver, type FoundSubject, found } from '../found-subject.ts';
import type { Actor } from '../scene.ts';
import { isActing, type Meant, meantBy, namesKind } from './phrases.ts';
import {
  isBooked,
  isListed,
  isOfModel,
  isPriced,
  type Question,
  type Verdict,
} from './question.ts';
import type { Phrase, Token } from './sentence.ts';

const LEAST = 0.35;

/** Whom a phrase means, or whom it goes back to. */
export function meant(question: Question, phrase: Phrase, certainty: number): Verdict {
  const { reading, focus } = question;
  const read = meantBy(reading, phrase);
  switch (read.kind) {
    case 'name':
      return read.actor ? found(read.actor, certainty) : undefined;
    case 'unknown':
      return read.words ? ofUnknown(question, read.words, certainty) : null;
    case 'pronoun':
      return backTo(question, read, certainty - 0.1);
    case 'back': {
      // "The launch of X".
      const owner = ownerIn(question, phrase);
      // "The maker of Claude": a company, named before.
      const made = owner?.kind === 'model' && read.wants === 'company';
      if (owner && !made) return found(owner, certainty - 0.05);
      return !made && phrase.tail.some(({ prep }) => prep === 'of')
        ? null
        : backTo(question, read, certainty - 0.1);
    }
    case 'owned':
      return read.actor ? found(read.actor, certainty - 0.1) : null;
    case 'measure': {
      const owner = ownerIn(question, phrase) ?? speakerAhead(question);
      // Goods have prices, not who sells them.
      const seller = owner?.kind === 'company' && isPriced(question);
      const goods = seller && question.focus.byKind.get('model');
      if (goods) return carriedOver(goods, certainty - 0.2);
      return owner ? found(owner, certainty) : carried(question, 0.6);
    }
    default:
      // Each step back is less sure; two phrases may stand for one another.
      if (certainty < LEAST) return null;
      if (phrase.of) return meant(question, phrase.of, certainty - 0.05);
      if (read.kind === 'other') {
        const whole = holderOf(question, phrase);
        if (whole) return meant(question, whole, certainty - 0.15);
      }
      // "X: open models trained on …": what a labelled line begins with is what its label names.
      return focus.topic && phrase.prep === null ? carried(question, 0.55) : null;
  }
}

/** "X uses an architecture supporting 9 languages": what X has speaks for X; another firm does not. */
function holderOf({ reading }: Question, phrase: Phrase): Phrase | null {
  const head = reading.tokens[phrase.to - 1]?.word ?? '';
  if (isActing(head)) return null;
  const holder = reading.clauses.find(
    ({ object, subject }) => object === phrase || (object?.tail.includes(phrase) && subject),
  );
  return holder && holder.subject !== phrase ? (holder.subject ?? null) : null;
}

/** "X said revenue rose": who tells of what is measured tells of itself, unless it is a medium. */
function speakerAhead({ reading, standing }: Question): Actor | undefined {
  for (let at = standing.clause?.parent ?? null; at; at = at.parent) {
    const { actor, kind } = at.subject ? meantBy(reading, at.subject) : {};
    if (actor && kind === 'name' && actor.subkind !== 'media' && actor.kind !== 'person')
      return actor;
    // "X's CFO stated revenue crossed": of X.
    if (kind === 'speaker' && actor?.kind === 'company' && actor.subkind !== 'media') return actor;
  }
  return undefined;
}

/** A name that no list holds: sure enough where it has a digit or a capital within. */
function ofUnknown(
  { scene, focus }: Question,
  words: readonly Token[],
  certainty: number,
): FoundSubject | null {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const text = scene.text.slice(first.start, last.end);
  const odd = /\d|[a-z][A-Z]/.test(text);
  // "Leads 6/10 evals", "ELO 1316": a word and its number.
  if (/^[A-Za-z]+ [\d.]+$/.test(text) && !isNamed(first.word)) return null;
  if (!odd && isPerson(text.split(' '))) return null;
  const subject: Focused = { kind: odd ? 'model' : 'company', text };
  attend(focus, subject);
  return carriedOver(subject, certainty - (odd ? 0.15 : 0.3));
}

/** Kimi 3, and neither Leads 6 nor ELO 1316. */
function isNamed(word: string): boolean {
  return !isCommonWord(word.toLowerCase()) && !/^(?:elo|fp|int|top|pass|q)$/i.test(word);
}

/** The name that a preposition hangs on a phrase: "revenue of X", "a round for X". */
export function ownerIn({ reading }: Question, { tail }: Phrase): Actor | undefined {
  for (const { prep, from, to } of tail) {
    if (!/^(?:of|for|by|at|from)$/.test(prep ?? '')) continue;
    const named = reading.tokens.slice(from, to).find(({ kind }) => kind === 'name');
    if (named?.actor) return named.actor;
  }
  return undefined;
}

/** What a pronoun goes back to. */
export function pronoun(question: Question): Verdict {
  return backTo(question, { kind: 'pronoun' }, 0.75);
}

/** Whom a pronoun or "the model" goes back to: a subject ahead in the sentence, or one before. */
function backTo(
  question: Question,
  { wants = null, maker = false }: Meant,
  certainty: number,
): FoundSubject | null {
  const { reading, standing, focus } = question;
  const { company } = focus.dominant;
  if (maker && company) return carriedOver(company, certainty);
  const { clause } = standing;
  for (let at = clause; at; at = at.parent) {
    const read = at.subject ? meantBy(reading, at.subject) : null;
    const { actor } = read ?? {};
    if (actor && (wants === null || actor.kind === wants)) return found(actor, certainty);
    // "The company said it expects": it is the company.
    if (wants === null && read?.kind === 'back' && read.wants)
      return backTo(question, read, certainty);
  }
  if (wants !== null) {
    const ahead = reading.tokens
      .slice(0, clause?.subject?.from ?? standing.phrase.from)
      .findLast(({ actor }) => actor?.kind === wants);
    if (ahead?.actor) return found(ahead.actor, certainty);
  }
  if (wants === null || focus.topic?.kind === wants) return carried(question, certainty);
  const before = focus.byKind.get(wants) ?? focus.topic;
  return before && !isSomebody(before) ? carriedOver(before, certainty) : null;
}

/** "Curiosity about a 120B model": some model, not the one spoken of. */
function isAnother({ reading, standing }: Question): boolean {
  const { from, to } = standing.phrase;
  return (
    /^an?$/.test(reading.tokens[from]?.word ?? '') && namesKind(reading.tokens[to - 1]?.word ?? '')
  );
}

/** A person: the tagger is asked only of names that no list holds and that a claim would be made of. */
function isSomebody({ kind, entityId, text }: Focused): boolean {
  if (kind === 'person') return true;
  return kind === 'company' && entityId === undefined && isPerson(text.split(' '));
}

/** A page about one company or one model means it where a text names nobody. */
function dominantFor(question: Question): Focused | null {
  const { company, model } = question.focus.dominant;
  return isOfModel(question) || isPriced(question) ? model : company;
}

/** Whose accounts a line of them is: in a list the page's own firm, behind a model the firm named last. */
function bookedBy(question: Question, said: Focused | null): Focused | null | undefined {
  const { focus } = question;
  if (focus.topic || !isBooked(question)) return undefined;
  const { company } = focus.dominant;
  if (company && isListed(question.scene)) return company;
  return said?.kind === 'model' ? focus.byKind.get('company') : undefined;
}

/** The topic of the line, or whom the text spoke of last; of a model's own measures a model. */
export function carried(question: Question, certainty: number): FoundSubject | null {
  const { focus } = question;
  const said = focus.topic ?? focus.heading?.subject ?? focus.last ?? dominantFor(question);
  const own = focus.outline.at(-1)?.own === true;
  const model = isPriced(question) || (isOfModel(question) && !own);
  const stays = said?.kind === 'model' && (focus.topic !== null || isListed(question.scene));
  // The model spoken of last, though it was brought out by another that leads the sentence.
  const lastModel = model && !stays ? focus.byKind.get('model') : undefined;
  const whom = (model ? lastModel : bookedBy(question, said)) ?? said;
  if (!whom || isSomebody(whom) || (!own && isAnother(question))) return null;
  return carriedOver(whom, focus.topic ? Math.max(certainty, 0.7) : certainty);
}
