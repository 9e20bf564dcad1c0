import type { Collection } from '../model/collection.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { entitiesCsv } from './entities-csv.ts';
import { factsCsv } from './facts-csv.ts';
import type { ExportFile, ExportFormat, ExportOptions, Piece } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonLd } from './json-ld.ts';
import { markdown } from './markdown.ts';
import { notesCsv } from './notes-csv.ts';
import { pageName } from './page-names.ts';
import { ris } from './ris.ts';
import { vault } from './vault.ts';

export { clip } from './clipboard.ts';
export type { ExportFile, ExportFormat, ExportOptions } from './format.ts';
export type { FactView, NoteView } from './template-views.ts';
export { DEFAULT_TEMPLATES, renderer, templateProblem } from './templates.ts';

/** Every format, in the order they are offered. */
export const EXPORT_FORMATS = [
  markdown,
  vault,
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

interface Steps {
  readonly signal?: AbortSignal;
  /** The share that is written, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** The page may draw and answer after so many milliseconds of writing. */
const SLICE = 12;

/**
 * Writes a collection as a file, in slices that leave the page its time. `title` names it: a page's
 * title, an entity's name, or `all`. Rejects with the signal's reason where it is broken off.
 */
export async function exportFile(
  format: ExportFormat,
  collection: Collection,
  { title, ...options }: ExportOptions & { readonly title: string },
  { signal, onProgress }: Steps = {},
): Promise<ExportFile> {
  const day = options.at.slice(0, 10);
  const total = format.tables.reduce((sum, table) => sum + collection[table].length, 1);
  const parts: Piece[] = [];
  let began = performance.now();
  for (const piece of format.write(collection, options)) {
    parts.push(piece);
    if (performance.now() - began < SLICE) continue;
    onProgress?.(Math.min(1, parts.length / total));
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    began = performance.now();
  }
  return { name: `newsgloss-${fileName(title)}-${day}${format.ending}`, mime: format.mime, parts };
}

/** As short as it is still known by, without gaps. */
function fileName(title: string): string {
  const plain = pageName(title).replaceAll('.', ' ');
  const short = [...plain].slice(0, 60).join('').trim().replace(/\s+/g, '-');
  return short === '' || short === 'Untitled' ? 'export' : short;
}
