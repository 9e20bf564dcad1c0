import type { Collection } from '../model/collection.ts';
import type { Fact } from '../model/fact.ts';
import type { Note } from '../model/note.ts';
import type { Source } from '../model/source.ts';
import type { ExportFormat } from './format.ts';
import { escaped } from './html-text.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { standing } from './standing.ts';

/** An evidence sheet that needs nothing beside itself: facts in a table, notes, sources. */
export const html = {
  id: 'html',
  ending: '.html',
  mime: 'text/html',
  tables: ['facts', 'notes', 'sources'],
  *write(collection, { at, script }) {
    const lookup = lookUp(collection, script);
    const lang = { en: 'en', hans: 'zh-Hans', hant: 'zh-Hant' }[script];
    yield `<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n`;
    yield '<meta name="viewport" content="width=device-width">\n';
    yield `<title>Newsgloss ${at.slice(0, 10)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`;
    yield `<h1>Newsgloss</h1>\n<p><time>${at.slice(0, 10)}</time></p>\n`;
    yield* sheet(collection, lookup);
    yield '</body>\n</html>\n';
  },
} as const satisfies ExportFormat;

/** The facts as a table, the notes and the sources: a part of a page, to be pasted too. */
export function* sheet(collection: Collection, lookup: Lookup): Iterable<string> {
  if (collection.facts.length) {
    yield `<table>\n<thead><tr>${HEADINGS.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>\n<tbody>\n`;
    for (const fact of collection.facts) yield factRow(fact, lookup);
    yield '</tbody>\n</table>\n';
  }
  if (collection.notes.length) yield '<h2>Notes</h2>\n';
  for (const note of collection.notes) yield noteBlock(note, lookup);
  if (collection.sources.length) yield '<h2>Sources</h2>\n<ul>\n';
  for (const source of collection.sources) yield `<li>${cited(source)}</li>\n`;
  if (collection.sources.length) yield '</ul>\n';
}

const HEADINGS = ['Subject', 'Metric', 'Value', 'Period', 'Status', 'Quote', 'Source'];

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{font:14px/1.5 system-ui,"Noto Sans SC","Noto Sans TC",sans-serif;max-width:72em;margin:2em auto;padding:0 1em}',
  'table{border-collapse:collapse;width:100%}',
  'th,td{text-align:start;vertical-align:top;padding:6px 8px;border-bottom:1px solid color-mix(in srgb,currentColor 12%,transparent)}',
  'td:nth-child(3){text-align:end;font-variant-numeric:tabular-nums}',
  'blockquote{margin:0 0 8px;padding-inline-start:12px;border-inline-start:2px solid}',
  'article{margin-block:16px;white-space:pre-wrap;overflow-wrap:anywhere}',
].join('');

function factRow(fact: Fact, lookup: Lookup): string {
  const source = lookup.source(fact.sourceId);
  const cells = [
    escaped(lookup.subject(fact)),
    escaped(fact.metric),
    escaped(fact.text),
    escaped(fact.period?.text ?? ''),
    escaped(standing(fact)),
    escaped(fact.quote ?? ''),
    source ? cited(source) : '',
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
}

function noteBlock({ target, body, tags, createdAt }: Note, { source }: Lookup): string {
  const passage =
    target.type === 'passage'
      ? `<blockquote>${escaped(target.selector.quote.exact)}</blockquote>`
      : '';
  const from = target.type === 'passage' ? source(target.sourceId) : undefined;
  const marks = tags.map((tag) => `#${escaped(tag)}`).join(' ');
  const foot = [from ? cited(from) : '', marks, `<time>${createdAt.slice(0, 10)}</time>`];
  return `<article>${passage}${escaped(body)}\n<small>${foot.filter(Boolean).join(' · ')}</small></article>\n`;
}

function cited({ title, url, publisher, published, attribution }: Source): string {
  const label = escaped(title || url);
  const name = /^https?:\/\//i.test(url)
    ? `<a href="${escaped(url)}" rel="noreferrer">${label}</a>`
    : label;
  const rest = [publisher, published?.slice(0, 10), attribution].filter(
    (part) => part !== undefined,
  );
  return [name, ...rest.map(escaped)].join(', ');
}
