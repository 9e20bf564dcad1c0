import Papa from 'papaparse';

/**
 * Reads CSV or TSV (https://www.rfc-editor.org/rfc/rfc4180) into rows of cells, apostrophes before
 * formulas taken away again. Comma, tab or semicolon, whichever the file uses; line ends of any kind.
 * Throws a `RangeError` that names the row where quotes do not close.
 */
export function parseCsv(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) });
  const [problem] = errors.filter(({ type }) => type === 'Quotes');
  if (problem) throw new RangeError(`row ${(problem.row ?? 0) + 1}: ${problem.message}`);
  const rows = data.map((row) => row.map(restored));
  // The line end of the last row is not a row.
  if (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
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
