import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { readPage } from './visible-text.ts';

/** One text to annotate, as the command was given it. */
export interface GivenText {
  readonly id: string;
  readonly text: string;
  /** BCP 47; a hint only. */
  readonly lang?: string;
  /** The article's own date, ISO 8601. */
  readonly date?: string;
  /** Whether the text was made from a page, so that its reader must be told it. */
  readonly derived?: boolean;
}

const HTML = new Set(['.html', '.htm', '.xhtml']);

/** Reads a line of `--jsonl`. Throws an `Error` that says what is wrong with it. */
export function parseLine(line: string): GivenText {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('not a JSON object');
  const { id, text, lang, date } = value as Record<string, unknown>;
  if (typeof id !== 'string' || typeof text !== 'string') {
    throw new Error('"id" and "text" must be strings');
  }
  return { id, text, ...optional('lang', lang), ...optional('date', date) };
}

/**
 * Reads a file as text, or a page as the text its reader sees. A byte order mark of a plain text is
 * kept, so that offsets count in what is on the disk. Throws an `Error` where it can't be read.
 */
export function readGivenFile(path: string): GivenText {
  // npm runs scripts in the package's folder; the path counts from where npm was called.
  const bytes = readFileSync(resolve(process.env.INIT_CWD ?? '.', path));
  if (!HTML.has(extname(path).toLowerCase())) {
    return {
      id: path,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    };
  }
  const page = readPage(new TextDecoder(encodingOf(bytes)).decode(bytes));
  return {
    id: path,
    text: page.text,
    ...optional('lang', page.lang),
    ...optional('date', page.date),
    derived: true,
  };
}

function optional<K extends 'lang' | 'date'>(key: K, value: unknown): Partial<Record<K, string>> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'string') throw new Error(`"${key}" must be a string`);
  return { [key]: value } as Partial<Record<K, string>>;
}

/** The page's encoding: by byte order mark, then by what its first 1,024 bytes declare (WHATWG). */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return 'utf-8';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head)?.[1];
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return 'utf-8';
  }
}
