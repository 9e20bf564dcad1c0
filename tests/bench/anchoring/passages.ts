import type { Span } from '../../../lib/model/span.ts';
import { sentencesOf } from '../../../lib/text/sentences.ts';
import type { Random } from './random.ts';

/** What readers mark: whole sentences, several at once, parts of one, figures, names. */
export type PassageKind = 'sentence' | 'sentences' | 'part' | 'figure' | 'name';

export interface Passage extends Span {
  readonly kind: PassageKind;
}

const FIGURE =
  /[$€¥£]?\d[\d.,]*\d?\s?(?:%|％|[万亿萬億]?[元家人台片张張]|billion|million|[BMK]\b)?/g;
const NAME = /\b[A-Z][A-Za-z0-9.-]{3,}|[\p{Script=Han}]{2,4}(?:公司|科技|大学|大學|集团|集團)/gu;

/** Some passages of each kind, the same for the same seed. */
export function passagesOf(text: string, random: Random): Passage[] {
  const sentences = sentencesOf(text).filter(({ start, end }) => end - start >= 4);
  const figures = [...text.matchAll(FIGURE)].filter(({ 0: match }) =>
    /\d\D*[\d%％万亿萬億BMK]/.test(match),
  );
  const names = [...text.matchAll(NAME)];
  const spanOf = ({ index, 0: match }: RegExpExecArray): Span => ({
    start: index,
    end: index + match.trimEnd().length,
  });
  const several = sentences.flatMap(({ start }, i) => {
    const last = sentences[i + 1 + random.below(2)];
    return last ? [{ start, end: last.end }] : [];
  });
  const parts = sentences.flatMap(({ start, end }) => {
    const length = end - start;
    if (length < 24) return [];
    const from = start + random.below(length >> 1);
    return [{ start: from, end: from + 8 + random.below(length >> 2) }];
  });
  const some = (kind: PassageKind, spans: readonly Span[], most: number): Passage[] =>
    random
      .shuffled(spans)
      .slice(0, most)
      .map(({ start, end }) => ({ kind, start, end }));
  return [
    ...some('sentence', sentences, 30),
    ...some('sentences', several, 6),
    ...some('part', parts, 15),
    ...some('figure', figures.map(spanOf), 25),
    ...some('name', names.map(spanOf), 15),
  ];
}
