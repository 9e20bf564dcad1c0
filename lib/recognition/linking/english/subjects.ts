import type { FigureCandidate } from '../../candidate.ts';
import type { Focus, Focused } from '../focus.ts';
import { carriedOver, type FoundSubject, found, type Previous } from '../found-subject.ts';
import { canonicalMetric } from '../metric-words.ts';
import type { Actor, Scene } from '../scene.ts';
import { besideFigure } from './beside.ts';
import { ofVerb } from './governed.ts';
import { carried, meant, ownerIn, pronoun } from './meaning.ts';
import { isHyphened, meantBy } from './phrases.ts';
import { isListed, isOfModel, type Question, type Verdict } from './question.ts';
import { readingOf } from './readings.ts';
import type { Phrase } from './sentence.ts';

const RULES: readonly ((question: Question) => Verdict)[] = [
  besideFigure,
  inOwnPhrase,
  asSubject,
  ofVerb,
  inFragment,
];

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
  for (const rule of RULES) {
    const question = { scene, figure, focus, reading, standing, previous };
    const verdict = rule(question);
    if (verdict) return ofMeasured(question, verdict);
    if (verdict === null) return unnamed(question);
  }
  return unnamed({ scene, figure, focus, reading, standing, previous });
}

/** "Artificial Analysis: 57 on the index": who tells a model's score has none, where a model is the topic. */
function ofMeasured(question: Question, verdict: FoundSubject): FoundSubject {
  const { actor, carried } = verdict;
  const kind = actor?.kind ?? carried?.kind;
  if (kind !== 'company' && kind !== 'organization') return verdict;
  const model = isOfModel(question) ? modelMeant(question.focus) : null;
  return model ? carriedOver(model, verdict.certainty - 0.1) : verdict;
}

/** What only models have, said of nobody: it is the topic's. */
function unnamed(question: Question): FoundSubject | null {
  if (question.figure.quantity.dimension !== 'parameters') return null;
  const model = modelMeant(question.focus);
  return model && carriedOver(model, 0.5);
}

function modelMeant({ topic, dominant }: Focus): Focused | null {
  return topic?.kind === 'model' ? topic : dominant.model;
}

/** "OpenAI's $6.6 billion round", "its 12B version", "a 7B Llama". */
function inOwnPhrase(question: Question): Verdict {
  const { reading, standing, figure } = question;
  const { from, to, of } = standing.phrase;
  const own = reading.tokens.slice(from, to);
  const at = standing.token - from;
  const ahead = own
    .slice(0, at)
    .findLast((token, i) => token.kind === 'name' && !isHyphened(token, own[i + 1]));
  if (ahead?.actor) {
    const owns = own[own.indexOf(ahead) + 1]?.kind === 'poss';
    // "Pays Oracle $30 billion": whom it is paid to has it not.
    const paid =
      !owns && figure.quantity.dimension === 'money' && standing.clause?.object === standing.phrase;
    if (paid) return undefined;
    return found(ahead.actor, owns ? 0.9 : 0.75);
  }
  if (/^(?:its|their)$/.test(own[0]?.word ?? '') && at > 0) return pronoun(question);
  if (of) return meant(question, of, 0.9);
  const poss = own.findIndex(({ kind }) => kind === 'poss');
  if (poss >= 0 && poss < at && own[0]?.kind !== 'det')
    return meant(question, { ...standing.phrase, to: from + poss, tail: [] }, 0.8) ?? null;
  if (own[0]?.kind === 'det' && own[2]?.kind === 'poss' && at > 2)
    return meant(question, { ...standing.phrase, to: from + 2, tail: [] }, 0.8);
  const host = heldAgainst(question) ?? standing.phrase.host;
  if (host && /^(?:with|like|including)$/.test(standing.phrase.prep ?? '') && ahead === undefined) {
    const { kind, actor } = meantBy(reading, host);
    if (actor && (kind === 'name' || kind === 'owned') && actor.kind !== 'group')
      return found(actor, 0.8);
  }
  const behind = own.slice(at + 1).find(({ kind }) => kind === 'name');
  if (behind?.actor?.kind === 'model' && figure.quantity.dimension === 'parameters')
    return found(behind.actor, 0.8);
  return undefined;
}

const RIVAL_AHEAD =
  /\b(?:ahead of|followed by|behind|than|versus|vs\.?|against) (?:[^.;]*\band )?$/;

/** "Ahead of X with 21%": who is held against the subject has a figure of its own. */
function heldAgainst({ scene, reading, standing: { before, phrase } }: Question): Phrase | null {
  if (!before || before.to !== phrase.from - 1) return null;
  const first = reading.tokens[before.from]?.start ?? 0;
  return RIVAL_AHEAD.test(scene.lower.slice(Math.max(scene.start, first - 60), first))
    ? before
    : null;
}

/** "A $2 billion round for X closed": the figure stands in what a later verb speaks of. */
function asSubject(question: Question): Verdict {
  const { reading, standing } = question;
  if (standing.clause?.object === standing.phrase) return undefined;
  const clause = reading.clauses.find(
    ({ subject, verb }) =>
      subject !== null &&
      verb > standing.token &&
      holds(subject, standing.phrase) &&
      reading.tokens[verb]?.verb?.form !== 'ing',
  );
  if (!clause?.subject) return undefined;
  if (clause.subject !== standing.phrase) return meant(question, clause.subject, 0.8);
  const owner = ownerIn(question, clause.subject);
  if (owner) return found(owner, 0.8);
  // "…, and 49% said": of those asked before.
  const { previous } = question;
  if (previous?.subject.actor?.kind === 'group') return previous.subject;
  // "…, of which 37 billion are activated".
  const bare = standing.phrase.to - standing.phrase.from === 1;
  if (previous && bare && reading.tokens[standing.phrase.from - 1]?.kind === 'rel')
    return previous.subject;
  const { object } = clause;
  const verb = reading.tokens[clause.verb]?.verb;
  if (object && verb?.class === 'place') return meant(question, object, 0.7);
  const labelled = question.focus.topic !== null && isOfModel(question);
  return labelled || isMeasure(question) ? carried(question, 0.55) : null;
}

function holds(subject: Phrase, phrase: Phrase): boolean {
  return subject === phrase || subject.tail.includes(phrase);
}

/** "The $2 billion round", "revenue of $5 billion": what somebody spoken of has. */
function isMeasure({ reading, standing }: Question): boolean {
  const { from, to } = standing.phrase;
  const said = reading.tokens.slice(from, to).map(({ word }) => word);
  return canonicalMetric(said.join(' ')) !== undefined;
}

/** No verb: the nearest name ahead that stands for itself, or the line's topic. */
function inFragment(question: Question): Verdict {
  const { scene, figure, reading, focus, standing, previous } = question;
  const [main] = reading.clauses;
  // "At $200 per month, X is …".
  if (
    main?.subject &&
    main.verb > standing.token &&
    main.subject.from > standing.token &&
    standing.phrase.prep
  )
    return meant(question, main.subject, 0.75);
  const own = reading.tokens
    .slice(0, standing.token)
    .findLast(({ kind, actor }) => kind === 'name' && actor && actor.kind !== 'group');
  const gap = own ? scene.lower.slice(own.end, figure.start) : '';
  if (own?.actor && !/[:;]/.test(gap) && !hasPreposition(question, own.actor))
    return found(own.actor, 0.7);
  // "98%, $0.52/task": the price is that of the model that scored.
  if (previous?.subject.carried?.kind === 'model' && focus.topic?.kind !== 'model')
    return previous.subject;
  if (focus.topic) return carried(question, 0.75);
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
    .findLast(({ kind }) => kind !== 'det' && kind !== 'noun');
  return ahead?.kind === 'prep';
}
