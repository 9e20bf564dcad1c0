import { type FoundSubject, found } from '../found-subject.ts';
import type { Actor } from '../scene.ts';
import { carried, meant, ownerIn } from './meaning.ts';
import { meantBy } from './phrases.ts';
import {
  isListed,
  isOfModel,
  isPriced,
  isResult,
  type Question,
  tellsResults,
  type Verdict,
} from './question.ts';
import type { Clause, Phrase } from './sentence.ts';

/** Whom the verb that governs the figure speaks of. */
export function ofVerb(question: Question): Verdict {
  const { standing, reading } = question;
  const { clause } = standing;
  if (!clause) return undefined;
  const verb = reading.tokens[clause.verb]?.verb;
  const released = releasedBy(question, clause);
  if (released) return released;
  if (clause.passive) return ofSubject(question, clause);
  if (verb?.class === 'report') return ofReport(question, clause);
  const { object } = clause;
  if (verb?.class === 'place' && object && object !== standing.phrase) {
    const placed = meantBy(reading, object).kind;
    const bought = placed === 'back' ? actedOn(question, clause) : undefined;
    if (bought) return found(bought, 0.8);
    if (/^(?:name|pronoun|back|owned)$/.test(placed)) return meant(question, object, 0.85);
  }
  // "Cut the price of X by 30%": what X has is changed, by whomever.
  if (object && object !== standing.phrase && meantBy(reading, object).kind === 'measure') {
    const owner = ownerIn(question, object);
    if (owner?.kind === 'model') return found(owner, 0.85);
  }
  return ofSubject(question, clause);
}

/** "X bought a stake in Y, valuing the startup at": Y, and not who values it. */
function actedOn({ reading }: Question, { verb, parent, loose }: Clause): Actor | undefined {
  if (!loose || !parent) return undefined;
  const between = reading.tokens.slice(parent.verb, verb);
  const bought = between.find(
    ({ actor }, i) =>
      actor?.kind === 'company' && /^(?:in|into|of)$/.test(between[i - 1]?.word ?? ''),
  );
  return bought?.actor ?? undefined;
}

function ofSubject(question: Question, clause: Clause): Verdict {
  const { reading } = question;
  if (!clause.subject) return headless(question, clause);
  // "There is a single X up for $899".
  if (reading.tokens[clause.subject.from]?.word === 'there' && clause.object)
    return meant(question, clause.object, 0.75);
  const { kind, actor } = meantBy(reading, clause.subject);
  if (kind === 'speaker' || actor?.kind === 'person') return null;
  return meant(question, clause.subject, standsFar(question) ? 0.7 : 0.85);
}

function standsFar({ scene, figure, standing, reading }: Question): boolean {
  const verb = reading.tokens[standing.clause?.verb ?? 0];
  return scene.lower.slice(verb?.end ?? 0, figure.start).split(',').length > 4;
}

/** "X released Y, scoring 88%": what was brought out has measures that its maker hasn't. */
function releasedBy(question: Question, clause: Clause): FoundSubject | undefined {
  const { reading, standing } = question;
  if (!isOfModel(question) && !isPriced(question) && isResult(question)) return undefined;
  for (let at: Clause | null = clause; at; at = goesOn(question, at) ? at.parent : null) {
    if (reading.tokens[at.verb]?.verb?.class !== 'release' || !at.object) continue;
    const { actor, kind } = meantBy(reading, at.object);
    if (at.object === standing.phrase || kind !== 'name' || actor?.kind !== 'model') continue;
    return found(actor, 0.85);
  }
  return undefined;
}

/** Whether a clause only adds to the one it hangs on: ", scoring", "versions trained on". */
function goesOn({ reading }: Question, { loose, relative, subject }: Clause): boolean {
  return loose || (!relative && subject !== null && meantBy(reading, subject).kind === 'other');
}

const FORESEES = /^(?:expect|forecast|project|predict|see|report)$/;

/** "AA reports 48 on the index" speaks of another; "X reported revenue of $5 billion" of itself. */
function ofReport(question: Question, clause: Clause): Verdict {
  const { reading, standing, figure } = question;
  const subject = clause.subject ? meantBy(reading, clause.subject) : null;
  // Models don't report: "the model shows a ratio of 4%".
  const model = subject?.actor?.kind === 'model' || subject?.wants === 'model';
  if (model && subject?.kind !== 'speaker') return ofSubject(question, clause);
  const owner =
    clause.subject && subject?.kind !== 'name' ? ownerIn(question, clause.subject) : null;
  if (owner?.kind === 'model' && subject?.wants !== 'company') return found(owner, 0.75);
  const object = clause.object && clause.object !== standing.phrase ? clause.object : null;
  const told = object ? meantBy(reading, object) : null;
  if (told?.kind === 'name' && told.actor && tellsOf(question, object))
    return found(told.actor, 0.8);
  const verb = reading.tokens[clause.verb];
  // "Expects $2 billion": of itself.
  if (
    FORESEES.test(verb?.verb?.lemma ?? '') &&
    clause.object === standing.phrase &&
    figure.quantity.dimension === 'money'
  )
    return ofSubject(question, clause);
  const from = verb?.end ?? figure.start;
  if (tellsResults(question, from) && clause.subject && subject?.kind !== 'speaker') {
    const { actor } = subject ?? {};
    if (actor?.subkind === 'media') return carried(question, 0.55);
    return meant(question, clause.subject, 0.8);
  }
  return headless(question, clause);
}

/** "Reported K3 at 1668": the name told of is no mere part of what is told. */
function tellsOf({ standing }: Question, object: Phrase | null): boolean {
  return object !== null && !object.tail.includes(standing.phrase)
    ? true
    : standing.phrase.prep !== 'of';
}

/** A named lab, or its tests: who measures the model spoken of. */
function evaluates({ reading }: Question, subject: Phrase): boolean {
  const head = reading.tokens[subject.to - 1]?.word ?? '';
  return (
    meantBy(reading, subject).kind === 'name' ||
    /^(?:benchmarks?|tests?|summar(?:y|ies)|results?|evaluations?|evals?|analysis|leaderboards?)$/.test(
      head,
    )
  );
}

/** A verb without a subject of its own, or one that only reports, speaks of the line's topic. */
function headless(question: Question, clause: Clause): Verdict {
  const { parent } = clause;
  if (parent && parent !== clause && !clause.subject) return ofSubject(question, parent);
  const { topic, heading } = question.focus;
  const { subject } = clause;
  const evaluated = isOfModel(question) && (!subject || evaluates(question, subject));
  return topic || heading || isListed(question.scene) || evaluated ? carried(question, 0.6) : null;
}
