import type { Claim } from './claim.ts';
import type { Entity, EntityId, NameKind } from './entity.ts';
import type { Fact } from './fact.ts';
import type { Lexicon } from './lexicon.ts';
import type { MentionKind } from './mention.ts';
import type { Note } from './note.ts';
import type { Quantity } from './quantity.ts';
import type { Selector } from './selector.ts';
import type { Source } from './source.ts';

/** How Newsgloss acts on a site: by its own judgement, always, or never. */
export type SiteMode = 'auto' | 'always' | 'never';

/** The reader's settings that a page needs. */
export interface PageSettings {
  readonly density: 'every' | 'first' | 'off';
  readonly kinds: Readonly<Record<MentionKind, boolean>>;
  /** Milliseconds the pointer rests before the card opens. */
  readonly dwell: number;
  /** The key that must be held for the pointer to open cards; `none` where pointing is enough. */
  readonly holding: 'none' | 'Alt' | 'Control' | 'Shift';
  /** What the ticks beside the scrollbar show: the name whose card is open, every mark, or nothing. */
  readonly overview: 'current' | 'all' | 'off';
  /** Whether single keys work while the card is open or stepping is on. */
  readonly pageKeys: boolean;
}

/** What the store tells a page when it loads, and again whenever it changes. */
export interface PageRules {
  readonly mode: SiteMode;
  readonly settings: PageSettings;
  /** The reader's own entities and aliases, laid over the built-in lexicon. */
  readonly overlay: Lexicon;
  /** Folded surfaces the reader marked "not this", on this site or everywhere. */
  readonly ignored: readonly string[];
  /** The reader opted in to collecting proposals. */
  readonly collects?: true;
}

/** What the page knows of itself as a source. */
export interface PageSource {
  readonly url: string;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly lang?: string;
}

/** Where "not this" holds. */
export type IgnoreScope = 'site' | 'everywhere';

/** A fact with its source, as the card shows it. */
export interface SourcedFact {
  readonly fact: Fact;
  readonly source: Source;
}

/** What the store knows of one entity. */
export interface EntityView {
  readonly entity: Entity;
  readonly maker?: Entity;
  readonly family?: Entity;
  /** What it makes, newest first; at most 12. */
  readonly makes: readonly Entity[];
  readonly facts: readonly SourcedFact[];
  readonly notes: readonly Note[];
}

/** How a page's claim stands to what is kept. */
export interface Comparison {
  readonly verdict: 'new' | 'same' | 'newer' | 'contradicting';
  readonly against?: SourcedFact;
}

/** A claim as a page sends it to be kept or compared: with its figure and the passage around it. */
export interface PageClaim {
  readonly claim: Claim;
  readonly text: string;
  readonly quantity: Quantity;
  readonly quote: string;
  readonly selector: Selector;
}

export type NoteDraft = {
  readonly body: string;
  readonly tags: readonly string[];
} & (
  | { readonly on: 'passage'; readonly selector: Selector }
  | { readonly on: 'entity'; readonly entityId: EntityId }
  | { readonly on: 'fact'; readonly factId: string }
);

/** A write that can be taken back from where it was done. */
export interface Undoable {
  readonly undoId: string;
}

/** One entity as the popup lists it. */
export interface PageEntity {
  readonly surface: string;
  readonly kind: NameKind;
  readonly entityId?: EntityId;
  readonly count: number;
}

/** What the popup and the side panel show of a page. */
export interface PageReport {
  readonly state: 'on' | 'off' | 'not-an-article';
  /** The page is too large to be marked; it was read all the same. */
  readonly unmarked?: true;
  readonly source: PageSource;
  readonly counts: Readonly<Record<MentionKind, number>>;
  readonly entities: readonly PageEntity[];
  /** Ordered by confidence, then by place in the text. */
  readonly claims: readonly PageClaim[];
  /** Figures no claim speaks of. */
  readonly figures: readonly {
    readonly text: string;
    readonly quantity: Quantity;
    readonly quote: string;
  }[];
}

/** What the reader has selected on a page, as far as it was read. */
export interface PageSelection {
  readonly source: PageSource;
  /** On the figures the selection holds, surest first. */
  readonly claims: readonly PageClaim[];
  readonly passage?: Selector;
  /** The sentence the selection begins in. */
  readonly quote?: string;
}
