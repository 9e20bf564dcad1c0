import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ExportFormat, Piece } from './format.ts';
import { vaultPages } from './vault-pages.ts';

/** A zip without its 64-bit extension, which not every program reads, holds no more files. */
const MOST_PAGES = 65_000;

/**
 * A folder of linked Markdown files for Obsidian and Logseq, zipped: in `pages`, where Logseq looks
 * for them, one an entity and one a source.
 */
export const vault = {
  id: 'vault',
  ending: '-notes.zip',
  mime: 'application/zip',
  tables: ['entities', 'sources'],
  *write(collection, options) {
    const ready: Piece[] = [];
    const zip = new Zip((error, bytes) => {
      if (error) throw error;
      ready.push(owned(bytes));
    });
    for (const { name, text } of vaultPages(collection, options, MOST_PAGES)) {
      const file = new ZipDeflate(`pages/${name}.md`, { level: 6 });
      file.mtime = new Date(options.at);
      zip.add(file);
      file.push(strToU8(text.toWellFormed()), true);
      yield* ready.splice(0);
    }
    zip.end();
    yield* ready;
  },
} as const satisfies ExportFormat;

/** A blob takes no shared memory, which this never is. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}
