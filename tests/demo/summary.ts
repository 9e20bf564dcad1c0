import type { Annotation } from '../../lib/annotate/annotation.ts';
import type { DemoPage } from './article.ts';

const KINDS = ['company', 'organization', 'model', 'figure', 'date'] as const;
const EXAMPLES = 5;

/** A table for people: what was found, a few of each kind, and where everything was written. */
export function summary(page: DemoPage, annotation: Annotation, files: readonly string[]): string {
  const rows = KINDS.map((kind) => {
    const found = annotation.mentions.filter((mention) => mention.kind === kind);
    const distinct = [...new Set(found.map((mention) => mention.text))];
    const more = distinct.length > EXAMPLES ? ` … ${distinct.length - EXAMPLES} more` : '';
    return `  ${kind.padEnd(13)}${String(found.length).padStart(4)}   ${distinct.slice(0, EXAMPLES).join(' · ')}${more}`;
  });
  const claims = [...annotation.facts]
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, EXAMPLES);
  const said = claims.map(
    ({ subject, metric, start, period }) =>
      `  ${subject.text} · ${metric} · ${figureAt(annotation, start)}${period ? ` · ${period.text}` : ''}`,
  );
  return [
    '',
    page.name,
    ...rows,
    `  ${'facts'.padEnd(13)}${String(annotation.facts.length).padStart(4)}   the surest:`,
    ...said,
    '  written:',
    ...files.map((file) => `    ${file}`),
    '',
  ].join('\n');
}

function figureAt(annotation: Annotation, start: number): string {
  return annotation.mentions.find((mention) => mention.start === start)?.text ?? '';
}
