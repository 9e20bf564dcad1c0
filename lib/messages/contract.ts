import type { EntityId, NameKind } from '../model/entity.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Note } from '../model/note.ts';
import type { ChunkReading, TextChunk } from '../model/page.ts';
import type { Result } from '../model/result.ts';
import type { Selector } from '../model/selector.ts';
import type {
  Comparison,
  EntityView,
  IgnoreScope,
  NoteDraft,
  PageClaim,
  PageReport,
  PageRules,
  PageSelection,
  PageSource,
  Undoable,
} from '../model/views.ts';

/**
 * Why a call failed, as a code the surfaces put into words:
 * `private-window` nothing is written there; `bad-request` the message is not of the contract;
 * `extension-updated` this page was opened before an update and must be reloaded;
 * `no-receiver` no page of ours is there (a browser page, or a page not yet loaded);
 * the others are the store's (see `lib/store/errors.ts`).
 */
export type CallError =
  | 'private-window'
  | 'bad-request'
  | 'extension-updated'
  | 'no-receiver'
  | 'storage-full'
  | 'storage-blocked'
  | 'storage-newer'
  | 'storage-unavailable'
  | 'not-found'
  | 'collision'
  | 'failed';

/** What the engine is told of a page before its chunks. */
export interface PageBegin {
  readonly title: string;
  readonly lang?: string;
  /** The article's own date, ISO 8601. */
  readonly date?: string;
  /** The reader's own names, as `page:rules` gave them. */
  readonly overlay: Lexicon;
}

/** What the engine made of some chunks of a page. */
export interface PageReading {
  /** One a chunk, in their order. */
  readonly readings: readonly ChunkReading[];
  /** How many names the page vouches for by now: when more than before, earlier chunks may read otherwise. */
  readonly established: number;
}

/**
 * Calls from a page's content script to the background, which answers with a `Result`. Content
 * scripts cannot reach the extension's IndexedDB; this is all they may ask. The page's address is
 * taken from the sender, never from the message.
 */
export interface StoreCalls {
  'page:rules': { request: undefined; response: PageRules };
  /**
   * Reads chunks of a page. What the page has established is kept under `session`, which the first
   * call opens with `begin`; null says that it was forgotten since (the background was stopped).
   */
  'page:read': {
    request: {
      readonly session: string;
      readonly begin?: PageBegin;
      readonly chunks: readonly TextChunk[];
    };
    response: PageReading | null;
  };
  'entity:view': { request: { id: EntityId }; response: EntityView | null };
  'claims:compare': { request: { claims: readonly PageClaim[] }; response: readonly Comparison[] };
  'fact:keep': {
    request: { claim: PageClaim; source: PageSource };
    response: Undoable & { factId: string };
  };
  'note:write': {
    request: { note: NoteDraft; source: PageSource };
    response: Undoable & { noteId: string };
  };
  'notes:of-page': { request: undefined; response: readonly Note[] };
  'name:ignore': { request: { surface: string; scope: IgnoreScope }; response: Undoable };
  'name:accept': {
    request: { surface: string; kind: NameKind; source: PageSource };
    response: Undoable & { entityId: EntityId };
  };
  undo: { request: { undoId: string }; response: null };
  'options:open': { request: { path: string }; response: null };
  /**
   * Names no list holds, for the review queue. Kept only where the reader opted in, at most three
   * sentences a name; otherwise dropped without a word.
   */
  'names:propose': {
    request: {
      names: readonly {
        surface: string;
        kind: NameKind;
        sentence: string;
        /** The entity that the page gives it as another name of. */
        aliasOf?: EntityId;
      }[];
      source: PageSource;
    };
    response: null;
  };
  /**
   * What a page says, for the review queue: kept only where the reader opted in, of entities that the
   * reader keeps something of, and where it is new, newer or otherwise than what is kept.
   */
  'facts:propose': {
    request: { claims: readonly PageClaim[]; source: PageSource };
    response: null;
  };
  /** Our own pages wrote to the database directly: open tabs must hear of it. */
  'store:changed': { request: undefined; response: null };
  'badge:count': { request: { count: number }; response: null };
}

/** A surface's next mention, the figure of the report's nth claim, or a stored passage. */
export type PagePlace =
  | { readonly surface: string }
  | { readonly claim: number }
  | { readonly passage: Selector };

/**
 * Calls from popup, side panel and background to a page's content script. Frames that are marked hear
 * the last two; the others are the page's alone.
 */
export interface PageCalls {
  'page:report': { request: undefined; response: PageReport };
  /**
   * Scrolls to a place. `not-found` when the page no longer has it: a note whose passage is gone is
   * an orphan.
   */
  'page:reveal': { request: PagePlace; response: null };
  /** Opens the card of the next (1) or previous (-1) mention, the first time that of the first in view. */
  'page:step': { request: { direction: 1 | -1 }; response: null };
  /** Marks the page now, whatever the gate says. */
  'page:run': { request: undefined; response: null };
  /** What the reader has selected, in the frame that is asked. */
  'page:selected': { request: undefined; response: PageSelection };
  /** The rules changed (the messages module fetches them before the handler runs): repaint, or leave no trace. */
  'page:rules-changed': { request: PageRules; response: null };
}

/** What a call comes to. */
export type Response<T extends { response: unknown }> = Result<T['response'], CallError>;
