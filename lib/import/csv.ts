import { CsvError, parse } from 'csv-parse/browser/esm/sync';

/**
 * Reads CSV or TSV (https://www.rfc-editor.org/rfc/rfc4180) into rows of cells, apostrophes before
 * formulas taken away again. Comma, tab or semicolon, whichever the file uses; line ends of any kind.
 * Throws a `RangeError` that names the row where quotes do not close.
 */
export function parseCsv(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '');
  try {
    const rows: string[][] = parse(plain, {
      delimiter: delimiterOf(plain),
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    return rows.map((row) => row.map(restored));
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    throw new RangeError(`row ${Number(problem['records']) + 1}: ${problem.message}`);
  }
}

/** The headings tell: what separates most of them, outside quotes. */
function delimiterOf(text: string): string {
  const head = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0] ?? '';
  const bare = head.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [',', '\t', ';'].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/** See `defused` in `lib/export/csv.ts`. */
function restored(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
