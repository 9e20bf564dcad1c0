import { type FoundSubject, found } from '../found-subject.ts';
import type { Actor } from '../scene.ts';
import { meantBy } from './phrases.ts';
import type { Question } from './question.ts';
import { isEnglishObject } from './roles.ts';

/** Between a name and its own figure: "GPT-5.5 (82.6%)", "Opus 5 [Max] at 1,705", "K3 = 57". */
const ADJACENT =
  /^(?:['’]s|['’])? ?(?:\[[^\]]{1,16}\]|\([^()]{1,16}\))? ?(?:(?:(?:zero|few|one)-shot |overall |alone )?at|=|:|\(|~|is|of)? ?$/;
/** "61.0 for Qwen", "(82% for B)". */
const BEHIND = /^\)? ?(for|by|on|in) (?:the )?$/;
const BEHIND_GROUP = /^\)? ?(?:of )?(?:the |all |these |our |surveyed )?$/;
/** "Versus 73 before", "compared to humans' 60%": of whom it is held against. */
const HELD_AGAINST =
  /\b(?:vs\.?|versus|compared (?:to|with)|(?<!more |less )than|against|relative to|instead of|up from|down from|trailing|beating) (?:[a-z'’]+ ){0,2}$/;
/** "Trailing X by 5 points", "13 points behind": a distance. */
const DISTANCE_BEHIND =
  /^ (?:points? )?(?:behind|ahead of|above|below|higher than|lower than|short of|off)\b/;

/** A name right before the figure, or right behind it; null for what is only held against. */
export function besideFigure(question: Question): FoundSubject | null | undefined {
  const { scene, figure } = question;
  const { actors, lower } = scene;
  const before = actors.findLast((actor) => actor.end <= figure.start);
  if (before && figure.start - before.end < 24) {
    const gap = lower.slice(before.end, figure.start);
    const plain = /^ ?(?:of|is)? ?$/.test(gap);
    // "Led by X at $11 billion": X has it not.
    const led = figure.quantity.dimension === 'money' && isEnglishObject(scene, before);
    if (ADJACENT.test(gap) && !plain && !led && before.kind !== 'place') {
      return before.kind === 'person' ? null : found(before, 0.95);
    }
  }
  if (DISTANCE_BEHIND.test(lower.slice(figure.end, figure.end + 24)) && isDistance(question))
    return null;
  const behind = ownerBehind(question);
  if (behind) return behind;
  const ahead = lower.slice(Math.max(scene.start, figure.start - 40), figure.start);
  const dated = scene.dates.some(({ start }) => start >= figure.end && start - figure.end < 9);
  if (HELD_AGAINST.test(ahead) && !dated) return null;
  return undefined;
}

function isDistance({ figure }: Question): boolean {
  return /^(?:score|share|count|other)$/.test(figure.quantity.dimension);
}

function ownerBehind(question: Question): FoundSubject | undefined {
  const { scene, figure } = question;
  const { dimension } = figure.quantity;
  const wanted = (other: Actor) => dimension !== 'money' || other.kind === 'model';
  const actor = scene.actors.find((other) => other.start >= figure.end && wanted(other));
  if (!actor || actor.start - figure.end > 20) return undefined;
  const between = scene.lower.slice(figure.end, actor.start);
  if (actor.kind === 'group')
    return BEHIND_GROUP.test(between) && !isHeld(question) ? found(actor, 0.85) : undefined;
  if (dimension === 'money') return goodsBehind(actor, between);
  if (/[a-z]{3}/.test(scene.lower.slice(figure.start, figure.end).replace(/elo|points?/, '')))
    return undefined;
  const led = BEHIND.exec(between)?.[1];
  // "3B by Together": who makes it is not what has it.
  if (!led || actor.kind === 'place' || (led !== 'for' && actor.kind !== 'model')) return undefined;
  return found(actor, 0.85);
}

/** "X held 62% of the market": the share is that of who holds it. */
function isHeld({ reading, standing: { clause, phrase } }: Question): boolean {
  if (!clause?.subject || clause.object !== phrase) return false;
  const verb = reading.tokens[clause.verb]?.verb;
  return verb?.class === 'do' && meantBy(reading, clause.subject).kind === 'name';
}

/** "The $1,000 Quest Pro", "$20 for ChatGPT Plus". */
function goodsBehind(actor: Actor, between: string): FoundSubject | undefined {
  return /^ (?:[a-z]+ )?$/.test(between) || BEHIND.test(between) ? found(actor, 0.8) : undefined;
}
