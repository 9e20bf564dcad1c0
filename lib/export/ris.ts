import type { Source } from '../model/source.ts';
import type { ExportFormat } from './format.ts';

/** Sources for reference managers (https://en.wikipedia.org/wiki/RIS_(file_format)). */
export const ris = {
  id: 'ris',
  ending: '.ris',
  mime: 'application/x-research-info-systems',
  tables: ['sources'],
  *write({ sources }) {
    for (const source of sources) yield entry(source);
  },
} as const satisfies ExportFormat;

function entry(source: Source): string {
  const fields = [
    ['TY', 'ELEC'],
    ['ID', source.id],
    ['TI', source.title || source.url],
    ['PB', source.publisher],
    ['UR', source.url],
    ['DA', source.published && slashes(source.published)],
    ['PY', source.published && /^\d{4}/.exec(source.published)?.[0]],
    ['Y2', source.accessed && slashes(source.accessed)],
    ['LA', source.lang],
    ['N1', source.attribution],
  ] as const;
  const lines = fields.flatMap(([tag, value]) => (value ? [line(tag, value)] : []));
  return `${lines.join('')}${line('ER', '')}\r\n`;
}

/** A line is a field: a page's title must not begin another. */
function line(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/[\p{Cc}\s]+/gu, ' ').trim()}\r\n`;
}

function slashes(date: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? [];
  return year ? `${year}/${month}/${day}/` : '';
}
