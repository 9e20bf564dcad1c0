import type { Claim } from '../model/claim.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { DateMention, Mention, NameMention } from '../model/mention.ts';
import type { ChunkReading, TextChunk } from '../model/page.ts';
import { type Folded, fold, sourceSpan } from '../text/fold.ts';
import type { Candidate, FoldedClaim } from './candidate.ts';
import type { PageContext } from './context.ts';
import { readDates } from './dates/index.ts';
import { createNameReader, type NameReader } from './entities/index.ts';
import { type Block, relate } from './linking/index.ts';
import { type Named, surveyNames } from './linking/survey.ts';
import { readQuantities, surveyTalk } from './quantities/index.ts';
import { settle } from './settle.ts';

/** The engine, with its gazetteer compiled. Pure: no DOM, no store, no clock. */
export interface Recognizer {
  /**
   * Reads chunks of one page, in their order. Odd text yields no mentions; it never throws for what
   * a page says. Calling it chunk by chunk gives what one call gives, but for names that a later
   * chunk vouches for.
   */
  recognize(chunks: readonly TextChunk[], context: PageContext): ChunkReading[];
}

/**
 * Compiles the lexicon; a few milliseconds, once a page. Each reader goes over all chunks before the
 * next begins: the patterns of all together are more than a processor's cache holds, and reading chunk
 * by chunk took half as long again.
 */
export function createRecognizer(lexicon: Lexicon): Recognizer {
  const reader = createNameReader(lexicon);
  return {
    recognize(chunks, context) {
      const texts = chunks.map((chunk) => fold(chunk.text));
      for (const text of texts) {
        reader.survey(text, context);
        surveyTalk(text, context.memory);
      }
      const names = texts.map((text) => reader.read(text, context));
      surveyNames(
        texts.map((text, i) => ({ text, names: names[i] ?? [] })),
        readTitle(reader, context),
        context.memory,
      );
      const vouched = texts.map((text, i) => reader.vouch(text, names[i] ?? [], context));
      const dates = texts.map((text) => readDates(text, context));
      const figures = texts.map((text) => readQuantities(text, context));
      const settled = texts.map((_, i) =>
        settle([names, vouched, dates, figures].flatMap((found): Candidate[] => found[i] ?? [])),
      );
      const blocks = texts.map((folded, i) => ({
        folded,
        candidates: settled[i] ?? [],
        heading: chunks[i]?.heading === true,
      }));
      return relate(blocks, context.memory).map((claims, i) => {
        const { folded, candidates } = blocks[i] as Block;
        return {
          chunkId: (chunks[i] as TextChunk).id,
          mentions: candidates.map((candidate) => toMention(folded, candidate)),
          claims: claims.map((claim) => toClaim(folded, claim)),
        };
      });
    },
  };
}

const LONGEST_TITLE = 300;

/** The page's title with its names: what it is about, before any text says so. */
function readTitle(reader: NameReader, context: PageContext): Named | null {
  const text = context.title ? fold(context.title.slice(0, LONGEST_TITLE)) : null;
  return text && { text, names: reader.read(text, context) };
}

/** Field by field: copying what is left of an object costs a tenth of the whole reading. */
function toMention(folded: Folded, candidate: Candidate): Mention {
  const { start, end } = sourceSpan(folded, candidate.start, candidate.end);
  const text = folded.source.slice(start, end);
  // Where folding has changed nothing of it, one string does for both.
  const alike =
    text.length === candidate.end - candidate.start &&
    folded.text.startsWith(text, candidate.start);
  const read = alike ? text : folded.text.slice(candidate.start, candidate.end);
  const { kind, confidence } = candidate;
  if (kind === 'figure') {
    return { start, end, kind, text, folded: read, confidence, quantity: candidate.quantity };
  }
  if (kind === 'date') {
    const date: Writable<DateMention> = { start, end, kind, text, folded: read, confidence };
    if (candidate.from !== undefined) date.from = candidate.from;
    if (candidate.to !== undefined) date.to = candidate.to;
    return date;
  }
  const name: Writable<NameMention> = { start, end, kind, text, folded: read, confidence };
  if (candidate.subkind !== undefined) name.subkind = candidate.subkind;
  if (candidate.entityId !== undefined) name.entityId = candidate.entityId;
  return name;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function toClaim(folded: Folded, claim: FoldedClaim): Claim {
  const { start, end } = sourceSpan(folded, claim.start, claim.end);
  return { ...claim, start, end };
}
