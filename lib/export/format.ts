import type { Collection } from '../model/collection.ts';
import type { Script } from '../model/entity.ts';
import type { MarkdownTemplates } from '../model/settings.ts';

/** What an export is told beside the data. */
export interface ExportOptions {
  /** ISO 8601, UTC: when it is made. */
  readonly at: string;
  /** The script names are shown in, where the format shows names. */
  readonly script: Script;
  /** The catalogue's version the data were kept beside, for the backup; null without one. */
  readonly catalogue: string | null;
  /** The reader's own Markdown templates; those that come along where there are none. */
  readonly templates?: MarkdownTemplates;
}

/** A piece of a file: text, or bytes where the format is not text. */
export type Piece = string | Uint8Array<ArrayBuffer>;

/** One format: how a collection becomes the text of a file. */
export interface ExportFormat {
  readonly id: string;
  /** Added to the file's name, with its dot. */
  readonly ending: string;
  readonly mime: string;
  /** The tables it goes through, about a piece a row: what progress is counted by. */
  readonly tables: readonly (keyof Collection)[];
  /** The file in pieces, so that large ones need not be one string, and can be broken off. */
  readonly write: (collection: Collection, options: ExportOptions) => Iterable<Piece>;
}

/** A file ready to be saved: `new Blob(parts, {type: mime})`. */
export interface ExportFile {
  readonly name: string;
  readonly mime: string;
  readonly parts: readonly Piece[];
}
