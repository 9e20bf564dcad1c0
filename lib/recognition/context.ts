import type { NameKind } from '../model/entity.ts';

/**
 * What is known of the page a chunk stands on. `memory` is shared by all chunks of one page and is
 * written by the engine as it reads.
 */
export interface PageContext {
  /** BCP 47; a hint only, the text decides. */
  readonly lang?: string;
  /** The article's own date, ISO 8601; relative dates are unresolved without it. */
  readonly date?: string;
  readonly title?: string;
  readonly memory: PageMemory;
}

/** A name that the page itself vouches for. */
export interface EstablishedName {
  readonly kind: NameKind;
  readonly entityId?: string;
}

/**
 * What a page has established so far. It only ever grows: what an early chunk was granted, a late
 * one does not take away.
 */
export interface PageMemory {
  /** Names by their folded, lower-cased surface. */
  readonly names: Map<string, EstablishedName>;
  /** The distinct words of AI, folded and lower-cased, that the page has used, with their counts. */
  readonly topics: Map<string, number>;
}

/** An empty memory, one a page. */
export function createPageMemory(): PageMemory {
  return { names: new Map(), topics: new Map() };
}
