import { displayName, type Script } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Note } from '../model/note.ts';
import type { Source } from '../model/source.ts';
import type { Lookup } from './lookup.ts';
import { inline, link } from './markdown-text.ts';
import { backers } from './standing.ts';

/** How a place of the same export is spoken of: as a link to its page, or in full. */
export interface Citing {
  readonly source: (source: Source) => string;
  /** Null where the subject need not be named, because it heads the page. */
  readonly subject: (fact: Fact) => string | null;
}

/** What templates can name of a fact; what is empty or null is passed over by its section. */
export interface FactView {
  readonly id: string;
  readonly subject: string;
  /** The subject as Markdown, where the page is not its own. */
  readonly link: string | null;
  readonly metric: string;
  readonly value: string;
  /** In base units. */
  readonly number: number | null;
  readonly unit: string | null;
  readonly period: string;
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly loss: boolean;
  /** Empty for what is actual. */
  readonly status: string;
  /** What narrows the metric: `year-on-year`, `post-money`, in one line. */
  readonly qualifiers: string;
  /** Who says so, where the page names somebody. */
  readonly claimant: string;
  /** The round and its investors, of a sum that was raised. */
  readonly backers: string;
  readonly confirmed: boolean;
  readonly quote: string;
  /** Its sources as Markdown, in one line. */
  readonly cited: string;
  /** The day it was kept. */
  readonly date: string;
}

/** What templates can name of a note. */
export interface NoteView {
  readonly id: string;
  /** The passage it is on; empty where it is on an entity or a fact. */
  readonly passage: string;
  /** The passage's source as Markdown. */
  readonly cited: string;
  /** The entity or the fact it is on. */
  readonly about: string;
  /** The reader's own Markdown. */
  readonly body: string;
  /** As `#tag`, in one line. */
  readonly tags: string;
  readonly date: string;
}

export function factView(fact: Fact, lookup: Lookup, citing: Citing): FactView {
  const ids = [fact.sourceId, ...(fact.echoes ?? []).map((echo) => echo.sourceId)];
  return {
    id: fact.id,
    subject: lookup.subject(fact),
    link: citing.subject(fact),
    metric: fact.metric,
    value: fact.text,
    number: fact.quantity?.value ?? null,
    unit: fact.quantity?.unit ?? null,
    period: fact.period?.text ?? '',
    from: fact.period?.from ?? '',
    to: fact.period?.to ?? '',
    loss: fact.polarity === 'loss',
    status: fact.status === 'actual' ? '' : fact.status,
    qualifiers: (fact.qualifiers ?? []).join(', '),
    claimant: fact.claimant ?? '',
    backers: backers(fact),
    confirmed: fact.confirmed === true,
    quote: fact.quote ?? '',
    cited: ids
      .flatMap((id) => lookup.source(id) ?? [])
      .map(citing.source)
      .filter(Boolean)
      .join(' · '),
    date: fact.createdAt.slice(0, 10),
  };
}

export function noteView(
  note: Note,
  lookup: Lookup,
  { source: cite, script }: Pick<Citing, 'source'> & { readonly script: Script },
): NoteView {
  const { target } = note;
  const source = target.type === 'passage' ? lookup.source(target.sourceId) : undefined;
  return {
    id: note.id,
    passage: target.type === 'passage' ? target.selector.quote.exact : '',
    cited: source ? cite(source) : '',
    about: aboutOf(note, lookup, script),
    body: note.body,
    tags: note.tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`).join(' '),
    date: note.createdAt.slice(0, 10),
  };
}

function aboutOf({ target }: Note, lookup: Lookup, script: Script): string {
  if (target.type === 'passage') return '';
  if (target.type === 'entity') {
    const entity = lookup.entity(target.entityId);
    return entity ? displayName(entity, script) : target.entityId;
  }
  const fact = lookup.fact(target.factId);
  return fact ? `${lookup.subject(fact)}: ${fact.metric} ${fact.text}` : '';
}

/** A source in full: its title as a link, its publisher and day. */
export function cited({ title, url, publisher, published }: Source): string {
  const from = [publisher, published?.slice(0, 10)].filter(Boolean).join(', ');
  return `${link(title || url, url)}${from ? `, ${inline(from)}` : ''}`;
}
