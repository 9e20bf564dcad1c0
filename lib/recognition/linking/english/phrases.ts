import { carriedOver, type FoundSubject, found } from '../found-subject.ts';
import { canonicalMetric } from '../metric-words.ts';
import type { Actor } from '../scene.ts';
import type { Phrase, Reading } from './clauses.ts';
import type { Question } from './subjects.ts';
import type { Token } from './tokens.ts';

/**
 * What a phrase stands for: a name, a name no list holds, somebody who speaks for a name, what a name
 * owns, a pronoun, one spoken of before ("the model"), what is measured, or anything else.
 */
export interface Meant {
  readonly kind:
    | 'name'
    | 'unknown'
    | 'speaker'
    | 'owned'
    | 'pronoun'
    | 'back'
    | 'measure'
    | 'other';
  readonly actor?: Actor | null;
  readonly text?: string;
  /** Of one spoken of before: what it must be. */
  readonly wants?: 'model' | 'company' | null;
}

const PEOPLE =
  /^(?:ceos?|cto|cfo|coo|founders?|co-founders?|cofounders?|chief|president|chairman|executives?|researchers?|engineers?|scientists?|analysts?|spokes\w+|teams?|employees|staff|leads?|heads?|director|manager|users?|developers|people|folks|posts?|tweets?|authors?|members?|investors?)$/;
const MODEL_WORD =
  /^(?:models?|chips?|gpus?|chatbots?|assistants?|agents?|apps?|tools?|systems?|products?|devices?|headsets?|series|family|version|release|card|llms?|robots?|accelerators?|processors?)$/;
const COMPANY_WORD =
  /^(?:compan(?:y|ies)|startups?|start-ups?|firms?|labs?|makers?|giants?|chipmakers?|groups?|units?|business|retailers?|automakers?|unicorns?|developers?|providers?|vendors?)$/;
const BACK_WORD =
  /^(?:round|deal|launch|investment|raise|offering|service|platform|update|announcement|effort)$/;

/** "The model", "this 32B speech model": more words name another. */
const LONGEST_BACK = 7;

/** What a noun phrase stands for. */
export function meantBy(reading: Reading, { from, to }: Phrase): Meant {
  const tokens = reading.tokens.slice(from, to);
  const head = tokens.findLast(({ kind }) => kind !== 'figure' && kind !== 'date');
  const names = tokens.filter(({ kind }) => kind === 'name');
  if (names.length > 0) return ofNames(tokens, names, head);
  if (tokens.length === 1 && head?.kind === 'pron')
    return /^(?:it|they|them|itself|themselves)$/.test(head.word)
      ? { kind: 'pronoun' }
      : { kind: 'other' };
  const word = head?.word ?? '';
  if (/^(?:its|their)$/.test(tokens[0]?.word ?? '')) return { kind: 'pronoun' };
  const definite = /^(?:the|this|that|his|her|our)$/.test(tokens[0]?.word ?? '');
  if (definite && tokens.length <= LONGEST_BACK) {
    if (MODEL_WORD.test(word)) return { kind: 'back', wants: 'model' };
    if (COMPANY_WORD.test(word)) return { kind: 'back', wants: 'company' };
    if (BACK_WORD.test(word)) return { kind: 'back', wants: null };
  }
  const unknown = unknownName(tokens);
  if (unknown) return unknown;
  const indefinite = /^(?:a|an|some|many|most|all|other|both|such|any|no)$/.test(
    tokens[0]?.word ?? '',
  );
  return !indefinite && canonicalMetric(tokens.map((token) => token.word).join(' ')) !== undefined
    ? { kind: 'measure' }
    : { kind: 'other' };
}

function ofNames(
  tokens: readonly Token[],
  names: readonly Token[],
  head: Token | undefined,
): Meant {
  const last = names.at(-1) as Token;
  const behind = tokens.slice(tokens.indexOf(last) + 1);
  const model = names.findLast(({ actor }) => actor?.kind === 'model');
  if (behind.some(({ word, kind }) => kind === 'noun' && PEOPLE.test(word)))
    return { kind: 'speaker', actor: last.actor ?? null };
  // "OpenAI chief Sam Altman": who is named behind speaks.
  if (behind.some(({ unknown }) => unknown) && last.actor?.kind !== 'model')
    return { kind: 'unknown', ...unknownName(behind) };
  const owns = tokens[tokens.indexOf(last) + 1]?.kind === 'poss';
  const first = tokens.findIndex(({ kind }) => kind === 'poss');
  const owner = tokens[first - 1]?.actor;
  // "Meta's Llama training infrastructure": neither the model nor its maker's name ends it.
  if (!owns && owner && behind.length > 0 && !MODEL_WORD.test(head?.word ?? ''))
    return { kind: 'owned', actor: owner };
  if (owns && head?.kind === 'noun') {
    const words = tokens.slice(tokens.indexOf(last) + 2).map(({ word }) => word);
    const measured = canonicalMetric(words.join(' ')) !== undefined;
    return { kind: measured ? 'name' : 'owned', actor: last.actor ?? null };
  }
  return { kind: 'name', actor: (model ?? last).actor ?? null };
}

const PERSON_LIKE = 2;

/** "DatBench": one capitalised word that is no common one; two plain ones are likely a person. */
function unknownName(tokens: readonly Token[]): Meant | null {
  const unknown = tokens.filter((token) => token.unknown);
  const [first] = unknown;
  if (!first) return null;
  if (unknown.length >= PERSON_LIKE || first.word.startsWith('@'))
    return { kind: 'speaker', actor: null };
  return { kind: 'other' };
}

/** Whom a pronoun or "the model" goes back to: a name ahead in the sentence, or one spoken of before. */
export function backTo(
  { reading, standing, focus }: Question,
  { wants = null }: Meant,
  certainty: number,
): FoundSubject | null {
  const clause = standing.clause;
  for (let at = clause?.parent ?? null; at; at = at.parent) {
    const subject = at.subject ? meantBy(reading, at.subject) : null;
    const { actor } = subject ?? {};
    if (actor && (wants === null || actor.kind === wants)) return found(actor, certainty);
  }
  const ahead = reading.tokens
    .slice(0, clause?.subject?.from ?? standing.phrase.from)
    .findLast(({ actor }) => actor && wants !== null && actor.kind === wants);
  if (ahead?.actor) return found(ahead.actor, certainty);
  const before =
    wants === null || focus.topic?.kind === wants
      ? (focus.topic ?? focus.last)
      : (focus.byKind.get(wants) ?? focus.topic);
  return before && before.kind !== 'person' ? carriedOver(before, certainty) : null;
}
