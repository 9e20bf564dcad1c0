import type { EntityId, NameKind, Subkind } from './entity.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './span.ts';

export type MentionKind = NameKind | 'figure' | 'date';

interface MentionBase extends Span {
  /** The exact slice of the chunk's text. */
  readonly text: string;
  /** The mention as the engine reads it: damage repaired, width and Han variants folded. */
  readonly folded: string;
  /** How sure the engine is, 0 to 1; a name no list holds stays below 0.8. */
  readonly confidence: number;
}

/** A company, organization or model spoken of. Without `entityId`, no list holds it. */
export interface NameMention extends MentionBase {
  readonly kind: NameKind;
  readonly subkind?: Subkind;
  readonly entityId?: EntityId;
}

/** A figure, read into a quantity. */
export interface FigureMention extends MentionBase {
  readonly kind: 'figure';
  readonly quantity: Quantity;
}

/** A calendar point or period; `from` and `to` are ISO dates, inclusive, where it can be resolved. */
export interface DateMention extends MentionBase {
  readonly kind: 'date';
  readonly from?: string;
  readonly to?: string;
}

/** What a text speaks of, at a span of its chunk's text. Plain data: it can cross any border. */
export type Mention = NameMention | FigureMention | DateMention;
