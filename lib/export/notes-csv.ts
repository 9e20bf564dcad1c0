import { displayName, type Script } from '../model/entity.ts';
import type { Note } from '../model/note.ts';
import { type Column, csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { type Lookup, lookUp } from './lookup.ts';

/**
 * Notes under the headings that Readwise imports
 * (https://docs.readwise.io/readwise/docs/importing-highlights/csv); tags stand at the end of the
 * note as `.tag`, which Readwise reads back.
 */
export const notesCsv = {
  id: 'csv-notes',
  ending: '-notes.csv',
  mime: 'text/csv',
  tables: ['notes'],
  write: (collection, { script }) =>
    csv(collection.notes, columns(lookUp(collection, script), script)),
} as const satisfies ExportFormat;

function columns(lookup: Lookup, script: Script): readonly Column<Note>[] {
  const sourceOf = ({ target }: Note) => {
    if (target.type === 'passage') return lookup.source(target.sourceId);
    const fact = target.type === 'fact' ? lookup.fact(target.factId) : undefined;
    return fact && lookup.source(fact.sourceId);
  };
  return [
    ['Highlight', (note) => highlight(note, lookup, script)],
    ['Title', (note) => sourceOf(note)?.title],
    ['Author', (note) => sourceOf(note)?.publisher],
    ['URL', (note) => sourceOf(note)?.url],
    ['Note', noteText],
    ['Location', (note) => location(note)],
    ['Date', (note) => note.createdAt.replace('T', ' ').slice(0, 19)],
  ];
}

/** What the note is about: the passage, the fact's sentence, the entity's name. */
function highlight({ target }: Note, lookup: Lookup, script: Script): string {
  if (target.type === 'passage') return target.selector.quote.exact;
  if (target.type === 'entity') {
    const entity = lookup.entity(target.entityId);
    return entity ? displayName(entity, script) : target.entityId;
  }
  const fact = lookup.fact(target.factId);
  return fact ? (fact.quote ?? `${lookup.subject(fact)}: ${fact.metric} ${fact.text}`) : '';
}

function noteText({ body, tags }: Note): string {
  const marks = tags.map((tag) => `.${tag.replace(/\s+/g, '-')}`).join(' ');
  return [body, marks].filter(Boolean).join('\n');
}

function location({ target }: Note): number | undefined {
  // Nothing at the very beginning, as where there is none: a reader of the file makes no difference.
  return (target.type === 'passage' && target.selector.position.start) || undefined;
}
