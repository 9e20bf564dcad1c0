import type { Claim } from './claim.ts';
import type { Mention } from './mention.ts';

/** A block of a page as text: the unit the recogniser works on. */
export interface TextChunk {
  readonly id: string;
  readonly text: string;
  /** BCP 47 tag of the block where the page gives one; a hint only. */
  readonly lang?: string;
  /** A heading speaks for the blocks that follow it. */
  readonly heading?: boolean;
}

/** What recognition found in one chunk; spans count in `chunk.text`, in order, not overlapping. */
export interface ChunkReading {
  readonly chunkId: string;
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}
