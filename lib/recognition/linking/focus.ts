import type { Claim, Period } from '../../model/claim.ts';
import type { Actor } from './scene.ts';

/** An actor as it was written, kept beyond the text it stood in. */
export interface Focused {
  readonly kind: Actor['kind'];
  readonly text: string;
  readonly entityId?: string;
}

/** What a line that ends in a colon says of the lines it introduces. */
export interface Heading {
  readonly text: string;
  readonly subject: Focused | null;
  readonly period: Period | null;
  readonly status: Claim['status'];
}

/** A line of a list or a heading, and what it is about. */
export interface OutlineLine {
  /** How far in it stands; a heading stands before all lists. */
  readonly depth: number;
  readonly topic: Focused | null;
  /** Whether its own label says so. */
  readonly own: boolean;
}

/** What the page has been speaking of, up to the sentence at hand. */
export interface Focus {
  /** The last subject, and the last one of each kind. */
  last: Focused | null;
  readonly byKind: Map<Actor['kind'], Focused>;
  /** The model named last, whatever its role: what 这颗芯片 points to. */
  latest: Focused | null;
  /** The last subject that has a name: no market and no set of people. */
  named: Focused | null;
  heading: Heading | null;
  /** What the line at hand is about, by its label or the heading it stands under. */
  topic: Focused | null;
  /** The model that the paragraph before a list brings in, of which the list's lines tell. */
  lead: Focused | null;
  /** The lines that the one at hand hangs under, the outermost first. */
  readonly outline: OutlineLine[];
  /** The benchmark named last. */
  benchmark: string | null;
  /** What the page calls the price of tokens: 定价, 价格. */
  priceWord: string;
  /** The quarter, half or fiscal year reported on last. */
  quarter: Period | null;
  /** The one named last, reported on or foreseen: what "that quarter" means. */
  quarterNamed: Period | null;
  /** The name the page speaks of most: what a text means that names nobody yet. */
  main: Focused | null;
  /** The company the page speaks of most. */
  company: Focused | null;
  /** The company and the model that the page names far more often than any other. */
  dominant: { readonly company: Focused | null; readonly model: Focused | null };
  /** Entities by the surface that the page names them with most. */
  readonly surfaces: Map<string, string>;
  /** Places by the short name their long one established: 海珠 for 海珠区. */
  readonly places: Set<string>;
  /** Firms the page has its figures from, by entity or name: research houses are not what they tell of. */
  readonly houses: Set<string>;
  /** People the page introduces: their wealth and years are no company's. */
  readonly people: Set<string>;
}

/** Nothing in focus, one a page. */
export function createFocus(): Focus {
  return {
    last: null,
    byKind: new Map(),
    latest: null,
    named: null,
    heading: null,
    topic: null,
    lead: null,
    outline: [],
    benchmark: null,
    priceWord: '价格',
    quarter: null,
    quarterNamed: null,
    main: null,
    company: null,
    dominant: { company: null, model: null },
    surfaces: new Map(),
    places: new Set(),
    houses: new Set(),
    people: new Set(),
  };
}

/** Whether a name is that of a house the page has its figures from. */
export function isHouse({ houses }: Focus, entityId: string | undefined, text: string): boolean {
  return houses.size > 0 && houses.has(entityId ?? text);
}

/** Brings an actor into focus. */
export function attend(focus: Focus, actor: Focused): void {
  focus.last = actor;
  if (actor.kind !== 'group') focus.named = actor;
  focus.byKind.set(actor.kind, actor);
}
