import type { EntityId, NameKind } from '../model/entity.ts';
import type { Note } from '../model/note.ts';
import type { Result } from '../model/result.ts';
import type {
  Comparison,
  EntityView,
  IgnoreScope,
  NoteDraft,
  PageClaim,
  PageReport,
  PageRules,
  PageSource,
  Undoable,
} from '../model/views.ts';

/**
 * Calls from a page's content script to the background, which answers with a `Result`. Content
 * scripts cannot reach the extension's IndexedDB; this is all they may ask. The page's address is
 * taken from the sender, never from the message.
 */
export interface StoreCalls {
  'page:rules': { request: undefined; response: PageRules };
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
  'badge:count': { request: { count: number }; response: null };
}

/** Calls from popup, side panel and background to a page's content script. */
export interface PageCalls {
  'page:report': { request: undefined; response: PageReport };
  /** Scrolls to a mention: the nth of a surface, or a claim's figure. */
  'page:reveal': { request: { surface: string } | { claim: number }; response: null };
  /** Marks the page now, whatever the gate says. */
  'page:run': { request: undefined; response: null };
  /** The rules changed: repaint, or leave no trace. */
  'page:rules-changed': { request: PageRules; response: null };
}

export type Response<T extends { response: unknown }> = Result<T['response']>;
