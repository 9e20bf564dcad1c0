import type { Collection } from '../model/collection.ts';
import type { Script } from '../model/entity.ts';

/** What an export is told beside the data. */
export interface ExportOptions {
  /** ISO 8601, UTC: when it is made. */
  readonly at: string;
  /** The script names are shown in, where the format shows names. */
  readonly script: Script;
  /** The catalogue's version the data were kept beside, for the backup; null without one. */
  readonly catalogue: string | null;
}

/** One format: how a collection becomes the text of a file. */
export interface ExportFormat {
  readonly id: string;
  /** Added to the file's name, with its dot. */
  readonly ending: string;
  readonly mime: string;
  /** The text in pieces, so that large files need not be one string. */
  readonly write: (collection: Collection, options: ExportOptions) => Iterable<string>;
}

/** A file ready to be saved: `new Blob(parts, {type: mime})`. */
export interface ExportFile {
  readonly name: string;
  readonly mime: string;
  readonly parts: readonly string[];
}
