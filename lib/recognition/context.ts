import type { EntityId, NameKind } from '../model/entity.ts';
import { createFocus, type Focus } from './linking/focus.ts';

/**
 * What is known of the page a chunk stands on. `memory` is shared by all chunks of one page and is
 * written by the engine as it reads.
 */
export interface PageContext {
  /** BCP 47; a hint only, the text decides. */
  readonly lang?: string;
  /** The article's own date, ISO 8601; relative dates are unresolved without it. */
  readonly date?: string;
  /** What the page calls itself: whom it names there it is about. */
  readonly title?: string;
  readonly memory: PageMemory;
}

/** A name that the page itself vouches for. */
export interface EstablishedName {
  readonly kind: NameKind;
  readonly entityId?: string;
}

/** What a page has established so far, as the chunks it has seen tell. */
export interface PageMemory {
  /** Names by their folded, lower-cased surface. */
  readonly names: Map<string, EstablishedName>;
  /** Entities that stand on the page under a name that can mean nothing else. */
  readonly entities: Set<EntityId>;
  /** What short forms of the page's models begin with (K for K2), and the model's entity if known. */
  readonly shortForms: Map<string, EntityId | null>;
  readonly topic: PageTopic;
  readonly talk: PageTalk;
  /** Whom and what the page has been speaking of. */
  readonly focus: Focus;
}

/** How much a page speaks of AI; `entities/topic.ts` counts. */
export interface PageTopic {
  /** Words of AI seen, plain ones and those that other trades use too. */
  plain: number;
  shared: number;
  /** Folded characters seen. */
  length: number;
}

/** What the page's words tell of its figures; `quantities/survey.ts` counts. */
export interface PageTalk {
  /** Words that only one place writes: where unnamed money is at home. */
  mainland: number;
  taiwan: number;
  hongkong: number;
  /** Words of benchmarks and scores. */
  benchmarks: number;
}

/** An empty memory, one a page. */
export function createPageMemory(): PageMemory {
  return {
    names: new Map(),
    entities: new Set(),
    shortForms: new Map(),
    topic: { plain: 0, shared: 0, length: 0 },
    talk: { mainland: 0, taiwan: 0, hongkong: 0, benchmarks: 0 },
    focus: createFocus(),
  };
}
