import type { Collection } from '../model/collection.ts';
import { displayName } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Note } from '../model/note.ts';
import type { Source } from '../model/source.ts';
import type { ExportFormat, ExportOptions } from './format.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { inline, link, quoteBlock } from './markdown-text.ts';

/**
 * One readable document: for each subject its facts, each with its sentence and its sources, then
 * the notes with their passages, then the sources.
 */
export const markdown = {
  id: 'markdown',
  ending: '.md',
  mime: 'text/markdown',
  *write(collection, options) {
    const lookup = lookUp(collection, options.script);
    yield `# Newsgloss\n\n${options.at.slice(0, 10)}\n`;
    yield* subjects(collection, lookup);
    yield* notes(collection, lookup, options);
    yield* sources(collection.sources);
  },
} as const satisfies ExportFormat;

function* subjects({ facts }: Collection, lookup: Lookup): Iterable<string> {
  const bySubject = new Map<string, Fact[]>();
  for (const fact of facts) {
    const name = lookup.subject(fact);
    bySubject.set(name, [...(bySubject.get(name) ?? []), fact]);
  }
  const names = [...bySubject.keys()].sort();
  for (const name of names) {
    yield `\n## ${inline(name)}\n\n`;
    for (const fact of bySubject.get(name) ?? []) yield factLines(fact, lookup);
  }
}

function factLines(fact: Fact, { source }: Lookup): string {
  const period = fact.period ? ` (${inline(fact.period.text)})` : '';
  const status = fact.status === 'actual' ? '' : `, ${fact.status}`;
  const loss = fact.polarity === 'loss' ? ', loss' : '';
  const checked = fact.confirmed ? ' ✓' : '';
  const head = `- **${inline(fact.metric)}**: ${inline(fact.text)}${period}${loss}${status}${checked}`;
  const quote = fact.quote ? `\n  ${quoteBlock(fact.quote)}\n` : '';
  const ids = [fact.sourceId, ...(fact.echoes ?? []).map((echo) => echo.sourceId)];
  const told = ids.flatMap((id) => source(id) ?? []).map(cited);
  return `${head}\n${quote}${told.length ? `\n  ${told.join(' · ')}\n` : ''}`;
}

function* notes(
  collection: Collection,
  lookup: Lookup,
  { script }: ExportOptions,
): Iterable<string> {
  if (collection.notes.length) yield '\n## Notes\n';
  for (const note of collection.notes) {
    const about = passage(note, lookup, script);
    const tags = note.tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`).join(' ');
    // The reader's own words are Markdown already.
    yield `\n${[about, note.body, tags, note.createdAt.slice(0, 10)].filter(Boolean).join('\n\n')}\n`;
  }
}

function passage({ target }: Note, lookup: Lookup, script: ExportOptions['script']): string {
  if (target.type === 'passage') {
    const source = lookup.source(target.sourceId);
    const from = source ? `\n>\n> ${cited(source)}` : '';
    return `${quoteBlock(target.selector.quote.exact)}${from}`;
  }
  if (target.type === 'entity') {
    const entity = lookup.entity(target.entityId);
    return `**${inline(entity ? displayName(entity, script) : target.entityId)}**`;
  }
  const fact = lookup.fact(target.factId);
  return fact
    ? `**${inline(lookup.subject(fact))}: ${inline(fact.metric)} ${inline(fact.text)}**`
    : '';
}

function* sources(all: readonly Source[]): Iterable<string> {
  if (all.length) yield '\n## Sources\n\n';
  for (const source of all) {
    const credit = source.attribution ? ` — ${inline(source.attribution)}` : '';
    yield `- ${cited(source)}${credit}\n`;
  }
}

function cited({ title, url, publisher, published }: Source): string {
  const from = [publisher, published?.slice(0, 10)].filter(Boolean).join(', ');
  return `${link(title || url, url)}${from ? `, ${inline(from)}` : ''}`;
}
