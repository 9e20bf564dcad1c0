import type { Actor, Scene } from '../scene.ts';

/** What makes of the name behind it an object, a place or a comparison, with words that size between. */
const LED =
  /\b(?:of the|(?:acquisition|buyout|purchase|takeover|stake|investment|partnership|deal|contract|customers?|rivals?|some|one|any|most|best) of|in|on|at|to|by|for|from|with|than|into|via|per|over|under|across|after|before|through|against|within|among|between|around|toward|towards|despite|versus|vs\.?|like|such as|including|using|alongside|behind|above|below|near|unlike|compared (?:to|with)|and not) (?:(?:a|an|the|its|their|his|her|other|new|both|all|current|rival|about|earlier|previous|existing) )?(?:[a-z-]+ )?$/;
/** "72 H100", "over 1 million H100": what is counted. */
const COUNTED = /\d[\d.,]*\+?(?: ?(?:million|billion|thousand|k|x))? $/;
/** "Such as A, B (x) and": a list of capitals back to what leads it. */
const IN_LIST =
  /\b(?:such as|including|includes?|like|from|with|by|alongside)(?:[ ,&()]|and(?= )|or(?= )|[A-Z][\w.'-]*(?=[ ,()&]))*$/;
const ACTED_ON =
  /\b(?:surpass|outperform|best|exceed|rival|trail|beat|match|top|overtake|lead|acquir|join|left|told|bought|buy|replac|add|follow|support|use|used|sell|own|back|list)(?:es|s|ed|e|ing|ted|ting)? (?:(?:a|an|the|its|their) )?$/;
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

const LONGEST_LIST = 200;

/** Whether a name of an English sentence stands as object, comparison, member or source. */
export function isEnglishObject({ text, lower, start }: Scene, actor: Actor): boolean {
  const before = lower.slice(Math.max(start, actor.start - 40), actor.start);
  const after = text.slice(actor.end, actor.end + 60);
  const name = lower.slice(actor.start, actor.end);
  if (PLATFORM.test(name) && !ACTS.test(after)) return true;
  if (actor.subkind === 'media' || text[actor.start - 1] === '@') return true;
  if (OWN_RESULTS.test(after)) return false;
  if (REPORTS.test(after) && actor.kind !== 'model') return true;
  if (LED.test(before) || ACTED_ON.test(before) || COUNTED.test(before)) return true;
  if (IN_LIST.test(text.slice(Math.max(start, actor.start - LONGEST_LIST), actor.start)))
    return true;
  if (/\($/.test(before) && /^\)/.test(after)) return true;
  if (actor.kind === 'company' && MODIFIES.test(before) && /^ [a-z]/.test(after)) return true;
  return actor.kind === 'place' && !CLAUSE_HEAD.test(before);
}
