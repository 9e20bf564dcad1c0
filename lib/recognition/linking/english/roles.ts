import type { Actor, Scene } from '../scene.ts';

/** What makes of the name behind it an object, a place or a comparison. */
const LEADING = new Set(
  'in on at to by for from with than into via per over under across after before through against within among between around toward towards despite versus vs vs. like including using alongside behind above below near unlike'.split(
    ' ',
  ),
);
/** "The acquisition of X", "one of X". */
const OF_IT = new Set(
  'acquisition buyout purchase takeover stake investment partnership deal contract customer customers rival rivals some one any most best'.split(
    ' ',
  ),
);
/** Words between that only size or point. */
const POINTING = new Set(
  'a an the its their his her other new both all current rival about earlier previous existing'.split(
    ' ',
  ),
);
/** What is done to the name behind it. */
const ACTED_ON = new Set<string>();
for (const stem of 'surpass outperform best exceed rival trail beat match top overtak lead acquir join replac add follow support us sell own back list'.split(
  ' ',
)) {
  for (const ending of ['', 's', 'es', 'e', 'ed', 'ing', 'ted', 'ting'])
    ACTED_ON.add(stem + ending);
}
for (const word of ['left', 'told', 'bought', 'buy', 'buys', 'buying', 'used', 'topping', 'topped'])
  ACTED_ON.add(word);
const FURTHEST = 4;

/** "72 H100", "over 1 million H100": what is counted. */
const COUNTED = /\d[\d.,]*\+?(?: ?(?:million|billion|thousand|k|x))? $/;
/** "Such as A, B (x) and": a list of capitals back to what leads it. */
const IN_LIST =
  /\b(?:such as|including|includes?|like|from|with|by|alongside)(?:[ ,&()]|and(?= )|or(?= )|[A-Z][\w.'-]*(?=[ ,()&]))*$/;
/** What stands behind a name that only reports or measures: "Vals also reported". */
const REPORTS =
  /^(?: (?:also |later |then |has |have )?(?:report(?:s|ed)|highlight(?:s|ed)|said|says|announced that|estimate[sd]?|published|notes?|noted|claim(?:s|ed)|finds?|found)|['’]s? (?:report|benchmark|index|numbers|tests)| (?:Index|Arena|Bench|leaderboard)\b)/i;
/** "Reported third-quarter revenue of …": here the name reports of itself. */
const OWN_RESULTS =
  /^ (?:has |also )?(?:reported|posted|announced|said) (?:[a-z0-9-]+ ){0,4}(?:revenues?|sales|profits?|earnings|net|income|loss|losses|arr|growth|users|funding|bookings|orders|results|it)\b/i;
/** "Its entire Nvidia stake", "former DeepMind researchers", "each BMW robot": a name that only says which. */
const MODIFIES =
  /\b(?:its|their|his|her|our|former|ex-|each|every|another|several|these|those|new|remaining|entire|early) (?:[a-z-]+ )?$/;
/** Places of talk, not those talked of. */
const PLATFORM = /^(?:discord|reddit|twitter|x|github|hugging face|youtube|telegram|slack)$/;
const ACTS =
  /^(?:'s| (?:has|raised|reported|said|surpassed|surpasses|reached|launched|launches|announced|introduced|released|added|hit|now)\b)/;
/** A place is spoken of at the head of a clause; elsewhere it only says where. */
const CLAUSE_HEAD = /(?:^|[,;:“"(—] ?|\b(?:and|but|while|as|that|when|because) )(?:the )?$/;

/** "The X-led round", "an X-backed rival": another's. */
const HYPHENED = /^-(?:led|backed|owned|funded|founded|based|powered)\b/;

/** "X has led the funding", "X joined the round": the round is another's. */
const INVESTS =
  /^ (?:has |have |also )*(?:co-)?(?:led|leads|leading|joined|participated in|took part in) (?:the|this|that|its|a) (?:[a-z-]+ ){0,2}(?:round|funding|financing|investment|raise|deal)\b/;

const LONGEST_LIST = 200;

/** Whether a name of an English sentence stands as object, comparison, member or source. */
export function isEnglishObject({ text, lower, start }: Scene, actor: Actor): boolean {
  const before = lower.slice(Math.max(start, actor.start - 40), actor.start);
  const after = text.slice(actor.end, actor.end + 60);
  const name = lower.slice(actor.start, actor.end);
  if (PLATFORM.test(name) && !ACTS.test(after)) return true;
  if (actor.subkind === 'media' || text[actor.start - 1] === '@') return true;
  if (after[0] === '-' && HYPHENED.test(after)) return true;
  if (INVESTS.test(after)) return true;
  if (OWN_RESULTS.test(after)) return false;
  if (REPORTS.test(after) && actor.kind !== 'model') return true;
  if (isLed(before) || COUNTED.test(before.slice(-24))) return true;
  if (
    LISTED.test(before) &&
    IN_LIST.test(text.slice(Math.max(start, actor.start - LONGEST_LIST), actor.start))
  )
    return true;
  if (/\($/.test(before) && /^\)/.test(after)) return true;
  if (actor.kind === 'company' && MODIFIES.test(before) && /^ [a-z]/.test(after)) return true;
  return actor.kind === 'place' && !CLAUSE_HEAD.test(before);
}

const LISTED = /(?:, |\band |\bor |\) )$/;

/** "Powering X": what is done to it; not "leading X", "competing X". */
const GERUND =
  /^(?!(?:leading|competing|existing|fledgling|surging|struggling|during)$)[a-z]{2,}ing$/;

/** "With the X", "beats its rival X": a word that leads, no more than one or two before the name. */
function isLed(before: string): boolean {
  if (!before.endsWith(' ')) return false;
  const words = before.trimEnd().split(' ').slice(-FURTHEST);
  const last = words.at(-1) ?? '';
  const second = words.at(-2) ?? '';
  const third = words.at(-3) ?? '';
  if (leads(last, second) || acts(last, second) || GERUND.test(last)) return true;
  if (!/^[a-z-]+$/.test(last)) return false;
  return leads(second, third) || (POINTING.has(second) && leads(third, words.at(-4) ?? ''));
}

function leads(word: string, ahead: string): boolean {
  if (word === 'of') return OF_IT.has(ahead);
  if (word === 'as') return ahead === 'such';
  if (word === 'not') return ahead === 'and';
  return LEADING.has(word);
}

function acts(last: string, second: string): boolean {
  return ACTED_ON.has(last) || (/^(?:a|an|the|its|their)$/.test(last) && ACTED_ON.has(second));
}
