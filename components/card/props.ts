import type { Script } from '../../lib/model/entity.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { Note } from '../../lib/model/note.ts';
import type { Comparison, EntityView, IgnoreScope, PageClaim } from '../../lib/model/views.ts';

/** What the card shows: one mention, what the page says of it, and what the store knows. */
export interface CardView {
  readonly mention: Mention;
  /** The page's own script, whose names come first; without it the mention's own text decides. */
  readonly script?: Script;
  /** Undefined while the store is asked, null where it knows nothing. */
  readonly entity?: EntityView | null;
  /** The page's claims: of this entity, or the one on this figure. */
  readonly claims: readonly CardClaim[];
  /** The reader's notes on the passage the mention stands in. */
  readonly notes?: readonly Note[];
  readonly pinned: boolean;
  /**
   * The last write from this card, which can be taken back. A new `undoId` also tells the card that
   * the write went well: an open note is closed only then.
   */
  readonly undo?: { readonly label: string; readonly undoId: string };
  /** What was done that leaves nothing to take back, in words. */
  readonly said?: string;
  /** What went wrong with the last write, in words; the input is kept. */
  readonly error?: string;
}

export interface CardClaim {
  readonly claim: PageClaim;
  readonly comparison?: Comparison;
  readonly kept: boolean;
}

/** Where "not this" holds; `here` is this mention on this page, until it is loaded again. */
export type CardIgnoreScope = 'here' | IgnoreScope;

/** What the reader can do from the card. */
export interface CardActions {
  keep(claim: PageClaim): void;
  /** A note on the passage when the card shows a figure, else on the entity. */
  note(body: string): void;
  ignore(scope: CardIgnoreScope): void;
  /** Accepts a name no list holds. */
  accept(): void;
  undo(undoId: string): void;
  /** Puts the whole card on the clipboard. */
  copy(): void;
  open(): void;
  pin(): void;
  close(): void;
}

/** Lets the page hand keys to the card while the card is open but not focused. */
export interface CardHandle {
  /** Whether the key meant something to the card; the page then leaves it alone. */
  press(key: string): boolean;
}
