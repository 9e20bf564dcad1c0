import type { Source } from '../model/source.ts';
import type { ExportFormat } from './format.ts';

/** Sources for LaTeX and reference managers, as `@online` entries of biblatex. */
export const bibtex = {
  id: 'bibtex',
  ending: '.bib',
  mime: 'application/x-bibtex',
  tables: ['sources'],
  *write({ sources }) {
    for (const source of sources) yield entry(source);
  },
} as const satisfies ExportFormat;

function entry({ id, title, publisher, url, published, accessed, attribution }: Source): string {
  const fields = [
    ['title', `{${escaped(title || url || id)}}`],
    ['author', publisher && `{${escaped(publisher)}}`],
    ['url', url && urlText(url)],
    ['date', published && day(published)],
    ['urldate', accessed && day(accessed)],
    ['note', attribution && escaped(attribution)],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@online{${id.replace(/[^\w.-]/g, '-')},\n${lines.join('')}}\n\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Text of a page, no character of which LaTeX takes for a command. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^%&$#_]/g, (char) => ESCAPES[char] ?? char);
}

/** Within `url` LaTeX reads characters as they are; only braces could end it. */
function urlText(url: string): string {
  return url.replace(/[{}\\\s]/g, (char) => encodeURIComponent(char));
}

/** As much of a date as is a date: `2026`, `2026-03` or `2026-03-01`. */
function day(date: string): string {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date)?.[0] ?? '';
}
