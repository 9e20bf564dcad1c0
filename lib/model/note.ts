import type { EntityId } from './entity.ts';
import type { Selector } from './selector.ts';

/** What a note is about: a passage of a page, an entity, or a fact. */
export type NoteTarget =
  | { readonly type: 'passage'; readonly sourceId: string; readonly selector: Selector }
  | { readonly type: 'entity'; readonly entityId: EntityId }
  | { readonly type: 'fact'; readonly factId: string };

/** The reader's own words, in Markdown. */
export interface Note {
  readonly id: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly target: NoteTarget;
  readonly createdAt: string;
  readonly updatedAt: string;
}
