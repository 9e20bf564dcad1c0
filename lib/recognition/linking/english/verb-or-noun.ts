import type { Token } from './sentence.ts';

const NOMINAL = /^(?:name|noun|pron|date)$/;

/** A word that may be a verb or a noun is what its neighbours leave it. */
export function settleVerb(tokens: readonly Token[], i: number): Token {
  const token = tokens[i] as Token;
  const form = token.verb?.form;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  const before = previous?.kind ?? 'stop';
  const nounBefore = before === 'det' || before === 'poss' || before === 'figure';
  if (form === 'ed') {
    // "Releases advanced models": no second verb, but what they are like.
    const likeness =
      token.verb?.guessed === true &&
      (before === 'figure' || (/^(?:verb|prep|and)$/.test(before) && next?.kind === 'noun'));
    return likeness || (nounBefore && before !== 'figure') ? asNoun(token) : token;
  }
  if (form === 'ing') {
    if (nounBefore && before !== 'figure') return asNoun(token);
    if (token.word === 'operating' && RESULT.test(next?.word ?? '')) return asNoun(token);
    // "Seed funding for", "pricing at": it has no object to act on.
    if (before === 'verb') return asNoun(token);
    const acts = /^(?:det|figure|name|prep)$/.test(next?.kind ?? '');
    if (NOMINAL_ING.test(token.word) && !acts && /^(?:name|figure|noun)$/.test(before))
      return asNoun(token);
    const idle =
      !/^(?:det|figure|name|noun|pron|adv)$/.test(next?.kind ?? 'stop') &&
      !INTRANSITIVE.test(token.verb?.lemma ?? '');
    return idle && /^(?:noun|figure)$/.test(before) ? asNoun(token) : token;
  }
  if (nounBefore || (before === 'prep' && previous?.word !== 'to')) return asNoun(token);
  if (before === 'aux' || before === 'rel' || before === 'pron' || previous?.word === 'to')
    return token;
  const after = next?.verb?.form === 'ing' ? 'noun' : (next?.kind ?? 'stop');
  const takes = /^(?:det|figure|name|pron|rel|adv|sub)$/.test(after);
  // "Which X says enables".
  if (form === 's' && previous?.verb?.class === 'report' && takes) return token;
  const tells = token.verb?.class === 'report' && next?.verb?.form === 's';
  if (form === 's' && tells && before === 'name') return token;
  if (form === 's' && (NOMINAL.test(before) || /^(?:adv|close|comma|and|stop)$/.test(before)))
    return takes || (before === 'name' && /^(?:noun|prep)$/.test(after) && next?.word !== 'of')
      ? token
      : nounOrVerb(tokens, i);
  // "Revenue hit $4 billion": the past is written like the plain form.
  if (form === 'base' && SAME_PAST.test(token.word)) {
    if (before === 'noun' && next?.figure) return token;
    if (before === 'name' && /^(?:det|figure|poss)$/.test(next?.kind ?? '')) return token;
  }
  // A plural, or several, take the plain form: "models excel at", "they and we report".
  const several =
    before === 'noun'
      ? /[^s]s$/.test(previous?.word ?? '')
      : /^(?:adv|and|close|comma)$/.test(before);
  const led = after === 'prep' && next?.word !== 'of';
  if (form === 'base' && before === 'name' && led && ofPlural(tokens, i)) return token;
  return form === 'base' && several && (takes || led) ? token : asNoun(token);
}

/** Oftener what is done than doing it: "Llama training infrastructure". */
const NOMINAL_ING =
  /^(?:training|pricing|funding|spending|reasoning|coding|testing|hosting|processing|computing|financing|marketing|modeling|modelling)$/;
/** "Operating income": a line of the accounts. */
const RESULT = /^(?:income|profits?|loss(?:es)?|margins?|expenses?|costs?|cash|earnings|revenue)$/;
const SAME_PAST = /^(?:hit|cut|put|cost|set|beat|bet)$/;
/** Verbs that act on nothing: what stands before them is what they speak of. */
const INTRANSITIVE =
  /^(?:range|start|rank|rise|fall|grow|trade|work|operate|begin|focus|aim|excel|compete|climb|surge|jump|drop|decline|stand|sit|land|debut|end|average|span|scale)$/;
/** Verbs whose third person is oftener the plural of a noun. */
const NOUN_TOO =
  /^(?:cost|price|score|need|use|report|claim|rate|run|test|order|charge|plan|benchmark|offer|support|design|build|record|release|estimate|project|name|list)$/;

/** "The API serves billions", "costs of": before a plain noun or a preposition it is open. */
function nounOrVerb(tokens: readonly Token[], i: number): Token {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (next?.kind === 'noun' || next?.verb?.form === 'ing') return token;
  const led = next?.kind === 'prep' && /^(?:to|at|by|over|from)$/.test(next.word);
  if (next?.word === 'to' && tokens[i + 2]?.verb?.form === 'base') return token;
  // "…, and runs at 380".
  const along = /^(?:and|comma)$/.test(tokens[i - 1]?.kind ?? '');
  return led && (along || !NOUN_TOO.test(token.verb?.lemma ?? '')) ? token : asNoun(token);
}

/** "Prices for the X range from": a plural ahead, and no verb yet. */
function ofPlural(tokens: readonly Token[], i: number): boolean {
  const ahead = tokens.slice(Math.max(0, i - 6), i);
  if (ahead.some(({ kind }) => /^(?:verb|aux|comma|stop)$/.test(kind))) return false;
  return ahead.some(({ kind, word }) => kind === 'noun' && /[^s]s$/.test(word));
}

function asNoun({ start, end, word, unknown, capital }: Token): Token {
  const nothing = { verb: null, actor: null, figure: null, date: null };
  return { start, end, kind: 'noun', word, unknown, capital, ...nothing };
}
