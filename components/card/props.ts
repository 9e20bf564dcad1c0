import type { Mention } from '../../lib/model/mention.ts';
import type { Comparison, EntityView, IgnoreScope, PageClaim } from '../../lib/model/views.ts';

/** What the card shows: one mention, what the page says of it, and what the store knows. */
export interface CardView {
  readonly mention: Mention;
  /** Undefined while the store is asked, null where it knows nothing. */
  readonly entity?: EntityView | null;
  /** The page's claims: of this entity, or the one on this figure. */
  readonly claims: readonly CardClaim[];
  readonly pinned: boolean;
  /** The last write from this card, which can be taken back. */
  readonly undo?: { readonly label: string; readonly undoId: string };
  /** What went wrong with the last write, in words; the input is kept. */
  readonly error?: string;
}

export interface CardClaim {
  readonly claim: PageClaim;
  readonly comparison?: Comparison;
  readonly kept: boolean;
}

/** What the reader can do from the card. */
export interface CardActions {
  keep(claim: PageClaim): void;
  /** A note on the passage when the card shows a figure, else on the entity. */
  note(body: string): void;
  ignore(scope: IgnoreScope): void;
  /** Accepts a name no list holds. */
  accept(): void;
  undo(undoId: string): void;
  open(): void;
  pin(): void;
  close(): void;
}
