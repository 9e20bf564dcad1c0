import type { Collection } from '../model/collection.ts';
import type { Script } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import { sheet } from './html.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { inline } from './markdown-text.ts';
import { standing } from './standing.ts';
import { cited, noteView } from './template-views.ts';
import { renderer } from './templates.ts';

/** What goes to the clipboard: for editors of text, and for those that take rich text. */
export interface Clip {
  /** Markdown: a table of the facts, the notes below it. */
  readonly text: string;
  /** The same as HTML. */
  readonly html: string;
}

const HEADINGS = ['Subject', 'Metric', 'Value', 'Period', 'Status', 'Source'];

/** A part of what is kept, ready to be pasted. */
export function clip(collection: Collection, script: Script): Clip {
  const lookup = lookUp(collection, script);
  const render = renderer();
  const notes = collection.notes.map((note) =>
    render('note', noteView(note, lookup, { source: cited, script })),
  );
  const table = collection.facts.length
    ? [
        row(HEADINGS),
        row(HEADINGS.map(() => '---')),
        ...collection.facts.map((f) => factRow(f, lookup)),
      ]
    : [];
  return {
    text: [table.join('\n'), ...notes.map((note) => note.trim())].filter(Boolean).join('\n\n'),
    html: [...sheet({ ...collection, sources: [] }, lookup)].join(''),
  };
}

function factRow(fact: Fact, { subject, source }: Lookup): string {
  const from = source(fact.sourceId);
  const words = [subject(fact), fact.metric, fact.text, fact.period?.text ?? '', standing(fact)];
  return row([...words.map(inline), from ? cited(from) : '']);
}

/** A table as GitHub writes it (https://github.github.com/gfm/#tables-extension-). */
function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
