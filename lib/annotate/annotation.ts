import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import type { TextChunk } from '../model/page.ts';
import { createPageMemory, type Recognizer } from '../recognition/index.ts';
import type { GivenText } from './input.ts';

/** What the command prints for one text; spans count in the text given. */
export interface Annotation {
  readonly id: string;
  /** For pages: the text that the spans count in. */
  readonly text?: string;
  readonly mentions: readonly Mention[];
  readonly facts: readonly Claim[];
}

/** Annotates one text as a page of its own, each of its lines a block. */
export function annotate(recognizer: Recognizer, given: GivenText): Annotation {
  const { id, text, lang, date } = given;
  const lines = splitLines(text);
  const readings = recognizer.recognize(lines, {
    ...(lang === undefined ? {} : { lang }),
    ...(date === undefined ? {} : { date }),
    memory: createPageMemory(),
  });
  const mentions: Mention[] = [];
  const facts: Claim[] = [];
  for (const reading of readings) {
    const by = Number(reading.chunkId);
    for (const mention of reading.mentions) mentions.push(shift(mention, by));
    for (const { qualifiers: _, claimant: __, funding: ___, ...claim } of reading.claims) {
      facts.push(shift(claim, by));
    }
  }
  return { id, mentions, facts };
}

/** The lines of a text that hold anything; each one's id is where it begins. */
function splitLines(text: string): TextChunk[] {
  const lines: TextChunk[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    if (match[0].trim()) lines.push({ id: String(match.index), text: match[0] });
  }
  return lines;
}

function shift<T extends Mention | Claim>(item: T, by: number): T {
  const { start, end, confidence, ...rest } = item;
  return {
    start: start + by,
    end: end + by,
    ...rest,
    confidence: Math.round(confidence * 1000) / 1000,
  } as T;
}
