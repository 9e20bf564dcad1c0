/**
 * Reads CSV (https://www.rfc-editor.org/rfc/rfc4180) into rows of cells, apostrophes before formulas
 * taken away again. Line ends of any kind; a quote within an unquoted cell is only a character.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*|))(,|\r\n|\r|\n|$)/y;
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (cell.lastIndex < text.length || row.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new RangeError(`no CSV at character ${at + 1}`);
    const [, quoted, bare = '', end] = match;
    row.push(restored(quoted === undefined ? bare : quoted.replaceAll('""', '"')));
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (!end) break;
  }
  return rows;
}

/** See `defused` in `lib/export/csv.ts`. */
function restored(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
