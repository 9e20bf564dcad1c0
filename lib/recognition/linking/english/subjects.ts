import type { FigureCandidate } from '../../candidate.ts';
import type { Focus } from '../focus.ts';
import { carriedOver, type FoundSubject, found, type Previous } from '../found-subject.ts';
import { canonicalMetric } from '../metric-words.ts';
import type { Actor, Scene } from '../scene.ts';
import { besideFigure } from './beside.ts';
import type { Clause, Phrase, Reading, Standing } from './clauses.ts';
import { backTo, type Meant, meantBy } from './phrases.ts';
import { readingOf } from './readings.ts';

/** Whom a rule finds: null that nobody can be named, undefined that the rule says nothing. */
type Verdict = FoundSubject | null | undefined;

/** All that is asked where a figure's subject is sought. */
export interface Question {
  readonly scene: Scene;
  readonly figure: FigureCandidate;
  readonly focus: Focus;
  readonly reading: Reading;
  readonly standing: Standing;
  readonly previous: Previous | null;
}

/** Dimensions that models and goods have, and companies only through them. */
const OF_MODELS = new Set([
  'parameters',
  'tokens',
  'score',
  'area',
  'frequency',
  'speed',
  'data-size',
]);

/** Finds whom a figure of an English sentence speaks of; null where it isn't clear. */
export function findEnglishSubject(
  scene: Scene,
  figure: FigureCandidate,
  focus: Focus,
  previous: Previous | null,
): FoundSubject | null {
  const reading = readingOf(scene);
  const standing = reading.figures.find(({ token }) => reading.tokens[token]?.figure === figure);
  if (!standing) return null;
  const question = { scene, figure, focus, reading, standing, previous };
  for (const rule of [besideFigure, inOwnPhrase, asSubject, ofVerb, inFragment]) {
    const verdict = rule(question);
    if (verdict !== undefined) return verdict;
  }
  return null;
}

/** Whether the figure measures what only a model or a product has. */
function isOfModel({ figure, scene }: Question): boolean {
  const { dimension } = figure.quantity;
  if (OF_MODELS.has(dimension)) return true;
  const near = scene.lower.slice(Math.max(scene.start, figure.start - 40), figure.end + 40);
  if (dimension === 'money') return figure.quantity.per?.endsWith('tokens') ?? false;
  return (
    dimension === 'share' &&
    /\b(?:accuracy|on [a-z]*bench|mmlu|gpqa|humaneval|success|score)/.test(near)
  );
}

/** "OpenAI's $6.6 billion round", "its 12B version", "a 7B Llama". */
function inOwnPhrase(question: Question): Verdict {
  const { reading, standing, figure } = question;
  const { from, to } = standing.phrase;
  const own = reading.tokens.slice(from, to);
  const at = standing.token - from;
  const ahead = own.slice(0, at).findLast(({ kind }) => kind === 'name');
  if (ahead?.actor) {
    const owns = own[own.indexOf(ahead) + 1]?.kind === 'poss';
    return found(ahead.actor, owns ? 0.9 : 0.75);
  }
  if (/^(?:its|their)$/.test(own[0]?.word ?? '') && at > 0) return pronoun(question);
  const { of } = standing.phrase;
  if (of) return meant(question, of, 0.9);
  if (own[0]?.kind === 'det' && ahead === undefined && own[2]?.kind === 'poss')
    return meant(question, { ...standing.phrase, to: from + 2 }, 0.8);
  const behind = own.slice(at + 1).find(({ kind }) => kind === 'name');
  if (behind?.actor?.kind === 'model' && figure.quantity.dimension === 'parameters')
    return found(behind.actor, 0.8);
  return undefined;
}

/** "A $2 billion round for X closed": the figure stands in what a later verb speaks of. */
function asSubject(question: Question): Verdict {
  const { reading, standing } = question;
  if (standing.clause?.object === standing.phrase) return undefined;
  const clause = reading.clauses.find(
    ({ subject, verb }) =>
      subject !== null && verb > standing.token && holds(subject, standing.phrase),
  );
  if (!clause?.subject) return undefined;
  if (clause.subject !== standing.phrase) return meant(question, clause.subject, 0.8);
  const owner = ownerIn(question, clause.subject);
  if (owner) return found(owner, 0.8);
  const { object } = clause;
  const verb = reading.tokens[clause.verb]?.verb;
  if (object && verb?.class === 'place') return meant(question, object, 0.7);
  return isMeasure(question) ? carried(question, 0.55) : null;
}

/** "The $2 billion round", "revenue of $5 billion": what somebody spoken of has. */
function isMeasure({ reading, standing }: Question): boolean {
  const { from, to } = standing.phrase;
  const said = reading.tokens.slice(from, to).map(({ word }) => word);
  return canonicalMetric(said.join(' ')) !== undefined;
}

function holds(subject: Phrase, phrase: Phrase): boolean {
  return subject === phrase || subject.tail.includes(phrase);
}

/** The name that a preposition hangs on a phrase: "revenue of X", "a round for X". */
function ownerIn({ reading }: Question, { tail }: Phrase): Actor | undefined {
  for (const { prep, from, to } of tail) {
    if (!/^(?:of|for|by|at|from)$/.test(prep ?? '')) continue;
    const named = reading.tokens.slice(from, to).find(({ kind }) => kind === 'name');
    if (named?.actor) return named.actor;
  }
  return undefined;
}

/** What the verb that governs the figure speaks of. */
function ofVerb(question: Question): Verdict {
  const { standing, reading } = question;
  const { clause } = standing;
  if (!clause) return undefined;
  const verb = reading.tokens[clause.verb]?.verb;
  const released = releasedBy(question, clause);
  if (released) return released;
  if (clause.passive) return ofSubject(question, clause);
  if (verb?.class === 'report') return ofReport(question, clause);
  if (verb?.class === 'place' && clause.object && clause.object !== standing.phrase) {
    const placed = meantBy(reading, clause.object).kind;
    if (/^(?:name|pronoun|back|owned)$/.test(placed)) return meant(question, clause.object, 0.85);
  }
  return ofSubject(question, clause);
}

function ofSubject(question: Question, clause: Clause): Verdict {
  if (!clause.subject) return headless(question, clause);
  const { kind, actor } = meantBy(question.reading, clause.subject);
  if (kind === 'speaker') return null;
  if (actor?.kind === 'person') return null;
  return meant(question, clause.subject, standsFar(question) ? 0.7 : 0.85);
}

function standsFar({ scene, figure, standing, reading }: Question): boolean {
  const verb = reading.tokens[standing.clause?.verb ?? 0];
  return scene.lower.slice(verb?.end ?? 0, figure.start).split(',').length > 4;
}

/** "X released Y, scoring 88%": what was brought out has measures that its maker hasn't. */
function releasedBy(question: Question, clause: Clause): FoundSubject | undefined {
  const { reading, standing } = question;
  for (let at: Clause | null = clause; at; at = at.loose ? at.parent : null) {
    if (reading.tokens[at.verb]?.verb?.class !== 'release' || !at.object) continue;
    const inside = at.object === standing.phrase;
    const { actor, kind } = meantBy(reading, at.object);
    if (inside || !actor || kind !== 'name' || actor.kind !== 'model') continue;
    if (isOfModel(question) || isPriced(question) || isQuality(question)) return found(actor, 0.85);
  }
  return undefined;
}

/** What is neither money nor a company's result is told of what was brought out. */
function isQuality({ figure, scene, standing }: Question): boolean {
  if (figure.quantity.dimension === 'money') return false;
  const near = scene.lower.slice(figure.start, figure.end + 30);
  return standing.phrase.prep === 'with' || !OWN_RESULTS.test(near);
}

function isPriced({ figure, scene }: Question): boolean {
  if (figure.quantity.dimension !== 'money') return false;
  return /\b(?:pric(?:e[sd]?|ing)|costs?|costing|starting|for|at) (?:at |from |of |just |only )?$/.test(
    scene.lower.slice(Math.max(scene.start, figure.start - 24), figure.start),
  );
}

const OWN_RESULTS =
  /\b(?:revenues?|sales|profits?|earnings|income|loss|losses|arr|growth|users|subscribers|customers|funding|bookings|orders|backlog|margins?|spending|capex|cash|headcount|employees|results|eps|shipments)\b/;

/** "AA reports 48 on the index" speaks of another; "X reported revenue of $5 billion" of itself. */
function ofReport(question: Question, clause: Clause): Verdict {
  const { reading, standing, scene, figure } = question;
  const object = clause.object && clause.object !== standing.phrase ? clause.object : null;
  const told = object ? meantBy(reading, object) : null;
  if (told?.kind === 'name' && told.actor) return found(told.actor, 0.8);
  const verb = reading.tokens[clause.verb];
  const said = scene.lower.slice(verb?.end ?? figure.start, figure.end + 40);
  if (OWN_RESULTS.test(said) && clause.subject) {
    const speaker = meantBy(reading, clause.subject).actor;
    if (speaker && speaker.subkind !== 'media') return found(speaker, 0.8);
  }
  return headless(question, clause);
}

/** A verb without a subject of its own, or one that only reports, speaks of the line's topic. */
function headless(question: Question, clause: Clause): Verdict {
  const { parent } = clause;
  if (parent && parent !== clause && !clause.subject) return ofSubject(question, parent);
  const { topic, heading } = question.focus;
  const goesOn = topic || heading || isListed(question.scene) || isOfModel(question);
  return goesOn ? carried(question, 0.6) : null;
}

/** A line of a list goes on with what the one before was about. */
function isListed({ text, start }: Scene): boolean {
  return /^\s*[-•*·]/.test(text.slice(Math.max(0, start - 4), start + 4));
}

/** No verb: the nearest name ahead that stands for itself, or the line's topic. */
function inFragment(question: Question): Verdict {
  const { scene, figure, reading, focus, standing } = question;
  const own = reading.tokens
    .slice(0, standing.token)
    .findLast(({ kind, actor }) => kind === 'name' && actor && actor.kind !== 'group');
  const gap = own ? scene.lower.slice(own.end, figure.start) : '';
  if (own?.actor && !/[:;]/.test(gap) && !hasPreposition(question, own.actor))
    return found(own.actor, 0.7);
  if (focus.topic) return carriedOver(focus.topic, 0.75);
  if (own?.actor && !hasPreposition(question, own.actor)) return found(own.actor, 0.6);
  return focus.heading || isListed(scene) || isMeasured(question) ? carried(question, 0.55) : null;
}

/** "Prices from $5": only what is measured stands before the figure. */
function isMeasured({ reading, standing }: Question): boolean {
  const { before } = standing;
  return before !== null && meantBy(reading, before).kind === 'measure';
}

function hasPreposition({ reading }: Question, actor: Actor): boolean {
  const at = reading.tokens.findIndex((token) => token.actor === actor);
  const ahead = reading.tokens
    .slice(Math.max(0, at - 3), at)
    .findLast(({ kind }) => kind !== 'det');
  return ahead?.kind === 'prep';
}

/** Whom a phrase means, or whom it goes back to. */
function meant(question: Question, phrase: Phrase, certainty: number): Verdict {
  const { reading } = question;
  const read: Meant = meantBy(reading, phrase);
  switch (read.kind) {
    case 'name':
      return read.actor ? found(read.actor, certainty) : undefined;
    case 'unknown':
      return carriedOver({ kind: 'model', text: read.text ?? '' }, certainty - 0.15);
    case 'pronoun':
      return pronoun(question);
    case 'back':
      return backTo(question, read, certainty - 0.1);
    case 'measure': {
      const owner = ownerIn(question, phrase);
      return owner ? found(owner, certainty) : carried(question, 0.6);
    }
    case 'owned':
      return read.actor ? found(read.actor, certainty - 0.1) : null;
    default:
      if (phrase.of) return meant(question, phrase.of, certainty - 0.05);
      // "X: open models trained on …": what a labelled line begins with is what its label names.
      return question.focus.topic && phrase.prep === null
        ? carriedOver(question.focus.topic, 0.55)
        : null;
  }
}

function pronoun(question: Question): Verdict {
  return backTo(question, { kind: 'pronoun' }, 0.75);
}

/** The topic of the line, or whom the text spoke of last; of a model's own measures a model. */
function carried(question: Question, certainty: number): Verdict {
  const { focus } = question;
  const said = focus.topic ?? focus.heading?.subject ?? focus.last;
  const own = focus.outline.at(-1)?.own === true;
  const model = !own && (isOfModel(question) || isPriced(question));
  const carried = model && said?.kind !== 'model' ? (focus.byKind.get('model') ?? said) : said;
  if (!carried || carried.kind === 'person') return null;
  return carriedOver(carried, focus.topic ? Math.max(certainty, 0.7) : certainty);
}
