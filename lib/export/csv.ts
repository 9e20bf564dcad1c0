/** One column: its heading, and what a row has in it. */
export type Column<T> = readonly [heading: string, cell: (row: T) => string | number | undefined];

/**
 * A table as CSV (https://www.rfc-editor.org/rfc/rfc4180), with the byte-order mark that spreadsheets
 * need to see that it is UTF-8.
 */
export function* csv<T>(rows: readonly T[], columns: readonly Column<T>[]): Iterable<string> {
  yield `\ufeff${line(columns.map(([heading]) => heading))}`;
  for (const row of rows) yield line(columns.map(([, cell]) => field(cell(row))));
}

function line(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}

function field(value: string | number | undefined): string {
  const text = typeof value === 'number' ? String(value) : defused(value ?? '');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection); so does one that looks as if it had got
 * one, so that taking one away always gives back what was written.
 */
function defused(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
