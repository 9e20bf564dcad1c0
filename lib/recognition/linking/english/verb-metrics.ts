import type { NamedMetric } from '../metric-words.ts';
import { OF_SUBJECT } from './nouns-before.ts';
import { named, type Query } from './query.ts';

/** Verbs of having: what is had stands elsewhere. */
const SAYS_NOTHING =
  /^(?:be|have|do|achieve|reach|hit|get|deliver|offer|provide|support|use|include|feature|need|require|see|run|contain|let|allow|enable|help|give|make|put|bring|take|become|remain|stay|come|go|start|begin|show|work|turn)$/;
const ROUND =
  /\b((?:(?:pre-)?seed|series [a-h]\d?|growth|venture|equity|debt|angel)(?: (?:extension|funding|financing|round))*|(?:funding|financing)(?: round)?)\b/i;

/** "Raising $20 million in a Series A": the round says what was raised. */
export function roundNear({ scene, figure }: Query): NamedMetric | null {
  const after = scene.text.slice(figure.end, Math.min(scene.end, figure.end + 50));
  const before = scene.text.slice(Math.max(scene.start, figure.start - 80), figure.start);
  const said = ROUND.exec(after)?.[1] ?? ROUND.exec(before)?.[1];
  return said ? { text: said, id: 'funding' } : null;
}

/** "Raised $20 million", "committed $200B": the verb says what it is. */
export function verbMetric({
  scene,
  figure,
  reading,
  standing: { clause },
  said,
}: Query): NamedMetric | null {
  const token = clause && reading.tokens[clause.verb];
  const lemma = token?.verb?.lemma ?? '';
  // "X grew 28%" goes on with what was told; "Y scored 26.9%" with the benchmark.
  if (said.last && (OF_SUBJECT.test(lemma) || lemma === 'expect')) return named(said.last);
  if (said.benchmark && lemma === 'score') return { text: said.benchmark, id: 'score' };
  if (lemma === 'lose' && figure.quantity.dimension === 'money')
    return { text: scene.text.slice(token?.start, token?.end), id: 'net-profit' };
  if (!token?.verb || SAYS_NOTHING.test(token.verb.lemma)) return null;
  if (token.verb.class === 'report' || token.verb.class === 'compare') return null;
  const particle =
    /^ (?:off|out|up|down)\b/.exec(scene.lower.slice(token.end, token.end + 5))?.[0] ?? '';
  return named(scene.text.slice(token.start, token.end + particle.length));
}
