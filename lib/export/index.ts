import type { Collection } from '../model/collection.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { entitiesCsv } from './entities-csv.ts';
import { factsCsv } from './facts-csv.ts';
import type { ExportFile, ExportFormat, ExportOptions } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonLd } from './json-ld.ts';
import { markdown } from './markdown.ts';
import { notesCsv } from './notes-csv.ts';
import { ris } from './ris.ts';

export type { ExportFile, ExportFormat, ExportOptions } from './format.ts';

/** Every format, in the order they are offered. */
export const EXPORT_FORMATS = [
  markdown,
  factsCsv,
  notesCsv,
  entitiesCsv,
  json,
  html,
  jsonLd,
  bibtex,
  ris,
  cslJson,
] as const;

export type ExportFormatId = (typeof EXPORT_FORMATS)[number]['id'];

/** Writes a collection as a file. `title` names it: a page's title, an entity's name, or `all`. */
export function exportFile(
  format: ExportFormat,
  collection: Collection,
  { title, ...options }: ExportOptions & { readonly title: string },
): ExportFile {
  const day = options.at.slice(0, 10);
  return {
    name: `newsgloss-${fileName(title)}-${day}${format.ending}`,
    mime: format.mime,
    parts: [...format.write(collection, options)],
  };
}

/** What every file system takes: no separators, controls, reserved characters or hidden dots. */
function fileName(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*.\s]+/gu, ' ')
    .trim();
  return [...plain].slice(0, 60).join('').trim().replaceAll(' ', '-') || 'export';
}
