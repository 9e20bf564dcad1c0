import type { Collection } from '../model/collection.ts';
import type { Fact } from '../model/fact.ts';
import type { Source } from '../model/source.ts';
import type { ExportFormat } from './format.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { inline } from './markdown-text.ts';
import { type Citing, cited, factView, noteView } from './template-views.ts';
import { renderer } from './templates.ts';

const IN_FULL: Citing = { source: cited, subject: () => null };

/**
 * One readable document: for each subject its facts, each with its sentence and its sources, then
 * the notes with their passages, then the sources.
 */
export const markdown = {
  id: 'markdown',
  ending: '.md',
  mime: 'text/markdown',
  tables: ['facts', 'notes', 'sources'],
  *write(collection, { at, script, templates }) {
    const lookup = lookUp(collection, script);
    const render = renderer(templates);
    yield `# Newsgloss\n\n${at.slice(0, 10)}\n`;
    for (const [name, facts] of bySubject(collection, lookup)) {
      yield `\n## ${inline(name)}\n\n`;
      for (const fact of facts) yield render('fact', factView(fact, lookup, IN_FULL));
    }
    if (collection.notes.length) yield '\n## Notes\n';
    for (const note of collection.notes)
      yield `\n${render('note', noteView(note, lookup, { ...IN_FULL, script }))}`;
    yield* sources(collection.sources);
  },
} as const satisfies ExportFormat;

function bySubject({ facts }: Collection, lookup: Lookup): [string, Fact[]][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const name = lookup.subject(fact);
    const group = groups.get(name);
    if (group) group.push(fact);
    else groups.set(name, [fact]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function* sources(all: readonly Source[]): Iterable<string> {
  if (all.length) yield '\n## Sources\n\n';
  for (const source of all) {
    const credit = source.attribution ? ` — ${inline(source.attribution)}` : '';
    yield `- ${cited(source)}${credit}\n`;
  }
}
