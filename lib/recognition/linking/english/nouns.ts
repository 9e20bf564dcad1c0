import type { Scene } from '../scene.ts';
import type { Phrase, Reading, Standing, Token } from './sentence.ts';

/** The words of a phrase that say what is measured. */
export interface Nouns {
  readonly text: string;
}

const MOST = 4;
/** Words that only size or point. */
const EMPTY =
  /^(?:depending|new|initial|original|current|initial|more|less|fewer|lower|higher|faster|larger|greater|better|cheaper|smaller|total|record|same|first|second|third|next|last|roughly|nearly|figure|one|two|x|times|year|years|months|weeks|days|plus|additional|extra|massive|whopping|whole|single|prior|previous|earlier|later|ago|before|million|billion|trillion|percent|hundred|thousand)$/;

/** The nouns of a phrase behind its names, without what only sizes or points; null where none is. */
export function nounsOf(scene: Scene, reading: Reading, { from, to }: Phrase): Nouns | null {
  const tokens = reading.tokens.slice(from, to);
  const after =
    tokens.findLastIndex(({ kind }) => /^(?:name|poss|figure|date|pron)$/.test(kind)) + 1;
  return joined(scene, tokens.slice(after));
}

/** The nouns that go on from the figure within its phrase: "hallucination rate" of "92% hallucination rate". */
export function nounsBehind(
  scene: Scene,
  reading: Reading,
  { token, phrase }: Standing,
): Nouns | null {
  const behind: Token[] = [];
  const [from, to] = behindList(reading, token, phrase.to);
  for (const one of reading.tokens.slice(from, to)) {
    if (!/^(?:noun|name)$/.test(one.kind)) break;
    behind.push(one);
  }
  const figure = reading.tokens[token]?.figure?.quantity.dimension;
  const counted = figure === 'count' || figure === 'other';
  if (!counted && behind.some(({ kind }) => kind === 'name')) return null;
  const beside = reading.tokens[phrase.to];
  // "94% the average performance".
  const share = /^(?:share|multiple)$/.test(
    reading.tokens[token]?.figure?.quantity.dimension ?? '',
  );
  if (share && behind.length === 0 && token === phrase.to - 1 && beside?.kind === 'det') {
    const next = reading.tokens.slice(phrase.to, phrase.to + MOST + 1);
    const end = next.findIndex(({ kind }) => !/^(?:det|noun)$/.test(kind));
    return joined(scene, end < 0 ? next : next.slice(0, end));
  }
  const acting = behind.findIndex(({ word }, i) => i > 0 && ACTING.test(word));
  return joined(scene, acting < 0 ? behind : behind.slice(0, acting));
}

/** "Success rate exploiting flaws": the noun ends where something is done. */
const ACTING =
  /^(?!train|pric|fund|spend|reason|cod|test|host|process|comput|financ|market|model|learn|engineer)[a-z]{3,}ing$/;

/** Where the words behind stand: of "4B, 12B and 27B sizes" those behind the last. */
function behindList({ tokens }: Reading, token: number, end: number): [number, number] {
  let at = token + 1;
  while (/^(?:and|comma)$/.test(tokens[at]?.kind ?? '')) {
    let next = at;
    while (/^(?:and|comma)$/.test(tokens[next]?.kind ?? '')) next++;
    if (!tokens[next]?.figure) break;
    at = next + 1;
  }
  return at === token + 1 ? [at, end] : [at, at + MOST];
}

function joined({ text }: Scene, tokens: readonly Token[]): Nouns | null {
  const words = tokens.filter(({ kind }) => kind !== 'det');
  while (words.length > 0 && EMPTY.test(words[0]?.word ?? '')) words.shift();
  while (words.length > 0 && EMPTY.test(words.at(-1)?.word ?? '')) words.pop();
  const kept = words.slice(-MOST);
  const [first] = kept;
  const last = kept.at(-1);
  if (!first || !last) return null;
  const said = text.slice(first.start, last.end);
  return said.length > 2 && /^[^@]*[A-Za-z]{2}/.test(said) ? { text: said } : null;
}
