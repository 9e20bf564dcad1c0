import { isGeneric } from '../../entities/english/words/generic-terms.ts';
import { canonicalMetric } from '../metric-words.ts';
import type { Actor } from '../scene.ts';
import type { Phrase, Reading, Token } from './sentence.ts';

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
  /** Of a name no list holds: its words. */
  readonly words?: readonly Token[];
  /** Of one spoken of before: what it must be. */
  readonly wants?: 'model' | 'company' | null;
  /** "The ChatGPT maker": told by what it makes, not by having been spoken of last. */
  readonly maker?: boolean;
}

const PEOPLE =
  /^(?:ceos?|cto|cfo|coo|founders?|co-founders?|cofounders?|chief|president|chairman|executives?|researchers?|engineers?|scientists?|analysts?|spokes\w+|teams?|employees|staff|leads?|heads?|director|manager|users?|developers|people|folks|authors?|members?|investors?)$/;
/** What is written of others. */
const PAPERS =
  /^(?:posts?|tweets?|blogs?|reports?|papers?|pages?|docs|documentation|website|announcements?|survey|study|article|filing|statement|benchmarks?|tests?|summary|summaries|discussions?|thread|community)$/;
const MODEL_WORD =
  /^(?:models?|chips?|gpus?|chatbots?|assistants?|agents?|apps?|tools?|systems?|products?|devices?|headsets?|series|family|version|card|llms?|robots?|accelerators?|processors?|checkpoints?|variants?)$/;
const COMPANY_WORD =
  /^(?:compan(?:y|ies)|startups?|start-ups?|firms?|labs?|makers?|giants?|chipmakers?|groups?|units?|business|retailers?|segments?|divisions?|automakers?|unicorns?|providers?|vendors?)$/;
const BACK_WORD =
  /^(?:round|deal|launch|investment|raise|offering|service|platform|update|effort|funds?|money|proceeds|capital|funding|release|project|site|store|latter|former)$/;
/** "The model", "this 32B speech model": more words name another. */
const LONGEST_BACK = 7;

/** Whether a noun names people, firms or papers, which speak for themselves. */
export function isActing(word: string): boolean {
  return PEOPLE.test(word) || PAPERS.test(word) || COMPANY_WORD.test(word);
}

/** Whether a noun names a kind of model or goods: "a model". */
export function namesKind(word: string): boolean {
  return MODEL_WORD.test(word);
}

/** A phrase is asked for once for each figure it is near. */
const known = new WeakMap<Phrase, Meant>();

/** What a noun phrase stands for. */
export function meantBy(reading: Reading, phrase: Phrase): Meant {
  let meant = known.get(phrase);
  if (!meant) {
    meant = readPhrase(reading, phrase);
    known.set(phrase, meant);
  }
  return meant;
}

function readPhrase(reading: Reading, { from, to }: Phrase): Meant {
  const tokens = reading.tokens.slice(from, to);
  const names = tokens.filter(
    (token, i) => token.kind === 'name' && !isHyphened(token, tokens[i + 1]),
  );
  const head = tokens.findLast(({ kind }) => kind !== 'figure' && kind !== 'date');
  if (names.length > 0) return ofNames(tokens, names, head);
  return pointing(tokens, head?.word ?? '') ?? unknownName(tokens) ?? ofWords(tokens);
}

/** "The X-led raise": the name only says which. */
export function isHyphened({ end }: Token, next: Token | undefined): boolean {
  return (
    next?.start === end + 1 &&
    next.kind === 'noun' &&
    /^(?:led|backed|owned|funded|based)$/.test(next.word)
  );
}

/** Pronouns and "the model". */
function pointing(tokens: readonly Token[], word: string): Meant | null {
  const first = tokens[0]?.word ?? '';
  if (tokens.length === 1 && tokens[0]?.kind === 'pron') {
    const thing = /^(?:it|they|them|itself|themselves)$/.test(word);
    return { kind: thing ? 'pronoun' : 'other' };
  }
  if (/^(?:its|their)$/.test(first)) return { kind: 'pronoun' };
  if (tokens.length <= 2 && /^(?:one|other|others|both|each|this)$/.test(word))
    return { kind: 'back', wants: null };
  if (!/^(?:the|this|that|his|her|our)$/.test(first)) return null;
  const owner = ownedBack(tokens, word);
  if (owner) return owner;
  if (tokens.length > LONGEST_BACK) return null;
  if (MODEL_WORD.test(word)) return { kind: 'back', wants: 'model' };
  if (COMPANY_WORD.test(word)) return { kind: 'back', wants: 'company' };
  return BACK_WORD.test(word) ? { kind: 'back', wants: null } : null;
}

/** "The company's revenue": what it has speaks for it, who works for it does not. */
function ownedBack(tokens: readonly Token[], head: string): Meant | null {
  const at = tokens.findIndex(({ kind }) => kind === 'poss');
  if (at < 2 || at > LONGEST_BACK || PEOPLE.test(head) || PAPERS.test(head)) return null;
  const owner = tokens[at - 1]?.word ?? '';
  if (MODEL_WORD.test(owner)) return { kind: 'back', wants: 'model' };
  return COMPANY_WORD.test(owner) ? { kind: 'back', wants: 'company' } : null;
}

function ofWords(tokens: readonly Token[]): Meant {
  const first = tokens[0]?.word ?? '';
  const head = tokens.at(-1)?.word ?? '';
  if (PAPERS.test(head) || PEOPLE.test(head)) return { kind: 'speaker', actor: null };
  if (/^(?:a|an|some|many|most|all|other|such|any|no)$/.test(first)) return { kind: 'other' };
  const said = tokens.map(({ word }) => word).join(' ');
  return { kind: canonicalMetric(said) === undefined ? 'other' : 'measure' };
}

const MAKER = /^(?:maker|parent|owner|developer|creator|operator)$/;

function ofNames(
  tokens: readonly Token[],
  names: readonly Token[],
  head: Token | undefined,
): Meant {
  const last = names.at(-1) as Token;
  const at = tokens.indexOf(last);
  const behind = tokens.slice(at + 1);
  const model = names.findLast(({ actor }) => actor?.kind === 'model');
  if (behind.some(({ word, kind }) => kind === 'noun' && (PEOPLE.test(word) || PAPERS.test(word))))
    return { kind: 'speaker', actor: last.actor ?? null };
  // "OpenAI chief Sam Altman": who is named behind speaks.
  if (behind.some(({ unknown }) => unknown) && last.actor?.kind !== 'model')
    return { kind: 'speaker', actor: null };
  // "The ChatGPT maker": its company, named before.
  if (tokens[0]?.word === 'the' && MAKER.test(behind[0]?.word ?? ''))
    return { kind: 'back', wants: 'company', maker: true };
  // "Cursor maker Anysphere": whom the maker is.
  if (names.length > 1 && MAKER.test(tokens[at - 1]?.word ?? ''))
    return { kind: 'name', actor: last.actor ?? null };
  const owns = tokens[at + 1]?.kind === 'poss';
  const owner = tokens[tokens.findIndex(({ kind }) => kind === 'poss') - 1]?.actor;
  // "Meta's Llama training infrastructure": neither the model nor its maker's name ends it.
  const measured = canonicalMetric(behind.map(({ word }) => word).join(' ')) !== undefined;
  if (!owns && owner && behind.length > 0 && !measured && !MODEL_WORD.test(head?.word ?? ''))
    return { kind: 'owned', actor: owner };
  if (owns && head?.kind === 'noun') {
    const said = tokens.slice(at + 2).map(({ word }) => word);
    const has = canonicalMetric(said.join(' ')) !== undefined;
    return { kind: has ? 'name' : 'owned', actor: last.actor ?? null };
  }
  return { kind: 'name', actor: (model ?? last).actor ?? null };
}

/** "AI-related revenue": what is written with a capital and only describes. */
const DESCRIBING =
  /-(?:related|based|powered|driven|focused|native|first|enabled|ready|centric|generated|led|like)$/;

/** "DatBench", "K3", "Velocity Micro": capitals about a word that is no common one, and no person's. */
function unknownName(tokens: readonly Token[]): Meant | null {
  const at = tokens.findIndex((token) => token.unknown);
  const first = tokens[at];
  if (!first) return null;
  if (first.word.startsWith('@')) return { kind: 'speaker', actor: null };
  if (DESCRIBING.test(first.word) || isGeneric(first.word.toUpperCase())) return null;
  let end = at + 1;
  while (tokens[end]?.capital || tokens[end]?.unknown) end++;
  let from = at;
  while (from > 0 && tokens[from - 1]?.capital) from--;
  const words = tokens.slice(from, end);
  // "CEO Ada Quill": a title makes it a person.
  if (words.some(({ word }) => PEOPLE.test(word))) return { kind: 'speaker', actor: null };
  const others = [...tokens.slice(0, from), ...tokens.slice(end)].filter(
    ({ kind }) => kind === 'noun',
  );
  const measured = canonicalMetric(others.map(({ word }) => word).join(' ')) !== undefined;
  // "Non-GAAP earnings": a way of counting, nobody's name.
  if (measured && /^(?:non-)?gaap$|^ebitda$/.test(first.word)) return null;
  return others.length === 0 || measured ? { kind: 'unknown', words } : { kind: 'other' };
}
