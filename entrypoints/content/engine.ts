import { callStore } from '../../lib/messages/call.ts';
import type { PageBegin, PageReading } from '../../lib/messages/contract.ts';
import type { TextChunk } from '../../lib/model/page.ts';

/** The engine as a page meets it: it runs in the background. */
export interface Engine {
  /** Reads chunks; null when the background is gone for good. */
  read(chunks: readonly TextChunk[]): Promise<PageReading | null>;
  /** From now on as another reader of the same page: with other names of the reader's own. */
  restart(begin: PageBegin): void;
}

export interface EngineOptions {
  readonly begin: PageBegin;
  /** What the page has been read of so far: told anew to a background that was stopped meanwhile. */
  readonly known: () => readonly TextChunk[];
  readonly onOrphaned: () => void;
}

export function openEngine({ begin: first, known, onOrphaned }: EngineOptions): Engine {
  let begin = first;
  let session = freshId();
  let begun = false;
  return {
    async read(chunks) {
      const reading = await ask(chunks);
      if (reading !== undefined) return reading;
      begun = false;
      for (const part of partsOf(known())) await ask(part);
      return (await ask(chunks)) ?? null;
    },
    restart(other) {
      begin = other;
      session = freshId();
      begun = false;
    },
  };

  /** Undefined when the background does not know the session. */
  async function ask(chunks: readonly TextChunk[]): Promise<PageReading | null | undefined> {
    const request = begun ? { session, chunks } : { session, chunks, begin };
    begun = true;
    const answer = await callStore('page:read', request);
    if (answer.ok) return answer.value ?? undefined;
    if (answer.error === 'extension-updated') onOrphaned();
    return null;
  }
}

/** Characters told anew in one message: each is written out in one task of the page's. */
const PART = 12_000;

function* partsOf(chunks: readonly TextChunk[]): Generator<readonly TextChunk[]> {
  let part: TextChunk[] = [];
  let length = 0;
  for (const chunk of chunks) {
    part.push(chunk);
    length += chunk.text.length;
    if (length < PART) continue;
    yield part;
    part = [];
    length = 0;
  }
  yield part;
}

/** `crypto.randomUUID` is missing on http pages. */
function freshId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
