import { canonicalMetric } from '../metric-words.ts';
import type { Scene } from '../scene.ts';
import { type Nouns, nounsOf } from './nouns.ts';
import type { Query } from './query.ts';
import type { Clause, Reading, Standing } from './sentence.ts';

/** Verbs after which a figure is the level or the change of the subject. */
export const OF_SUBJECT =
  /^(?:be|become|remain|stay|reach|hit|total|exceed|average|stand|sit|grow|rise|fall|jump|drop|decline|climb|surge|soar|increase|decrease|improve|shrink|swell|tumble|slide|plunge|double|triple|come|go|start|begin|range|span|top|surpass|slow|accelerate|gain|amount|pass|cross|clear|approach|near|dip|slip|plummet|ease|widen|narrow|swing|rebound|recover|retreat|balloon|rocket|skyrocket|inch|tick|sag|contract|expand|slump|moderate|weaken|strengthen|worsen|sink)$/;

/** The noun that a preposition, a bracket or a verb hangs the figure on. */
export function nounsBefore({ scene, reading, standing }: Query): Nouns | null {
  const { before, phrase, clause, enclosed } = standing;
  const led = /^(?:of|at|to|from|by|around|over|under|between|with|for|in|on|about)$/.test(
    phrase.prep ?? '',
  );
  const within = nounsOf(scene, reading, { ...phrase, to: standing.token });
  if (within && (canonicalMetric(within.text) || standing.token + 1 === phrase.to)) return within;
  if ((enclosed || phrase.prep === 'of') && before) {
    // "Sales in the range of": the range is theirs.
    const ranged = reading.tokens[before.to - 1]?.word === 'range' ? before.host : null;
    return nounsOf(scene, reading, ranged ?? before);
  }
  const verb = clause && reading.tokens[clause.verb]?.verb?.lemma;
  const verbal = clause
    ? ofClause(scene, reading, { standing, clause, verb: verb ?? 'be', led })
    : null;
  if (verbal) return verbal;
  return led && before && before !== clause?.subject && before.from > (clause?.verb ?? -1)
    ? nounsOf(scene, reading, before)
    : null;
}

function ofClause(
  scene: Scene,
  reading: Reading,
  {
    standing: { phrase, before },
    clause,
    verb,
    led,
  }: { standing: Standing; clause: Clause; verb: string; led: boolean },
): Nouns | null {
  const { object, subject } = clause;
  const nearer = before && before.prep === null && before.from > clause.verb ? before : object;
  const acted = nearer && nearer !== phrase ? nounsOf(scene, reading, nearer) : null;
  if (acted && led) return acted;
  return subject && OF_SUBJECT.test(verb) ? nounsOf(scene, reading, subject) : null;
}
