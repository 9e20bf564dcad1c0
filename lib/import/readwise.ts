import { type Collection, EMPTY_COLLECTION } from '../model/collection.ts';
import type { Note } from '../model/note.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Source } from '../model/source.ts';
import { unsound } from './checked.ts';
import { parseCsv } from './csv.ts';
import { fingerprint } from './fingerprint.ts';
import type { ImportFormat } from './format.ts';
import { momentOf } from './moments.ts';
import type { Refusal } from './refusal.ts';

/**
 * Notes under Readwise's headings (https://docs.readwise.io/readwise/docs/importing-highlights/csv):
 * `Highlight` is needed, the others may be missing. The same row is the same note whenever it is
 * read again, because its id is made of what it says.
 */
export const readwise = {
  id: 'readwise',
  fits: (name, text) =>
    /\.csv$/i.test(name) && /^\ufeff?"?Highlight"?\s*(?:,|$)/im.test(text.slice(0, 40)),
  read: readReadwise,
} as const satisfies ImportFormat;

type Row = Readonly<Record<string, string | undefined>>;

function readReadwise(text: string): Result<Collection, readonly Refusal[]> {
  try {
    return readRows(parseCsv(text));
  } catch (error) {
    return fail([{ reason: 'shape', detail: error instanceof Error ? error.message : '' }]);
  }
}

function readRows([head = [], ...lines]: readonly string[][]): ReturnType<typeof readReadwise> {
  const names = head.map((name) => name.trim().toLowerCase());
  const sources = new Map<string, Source>();
  const notes = new Map<string, Note>();
  const refusals: Refusal[] = [];
  for (const [i, cells] of lines.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row: Row = Object.fromEntries(names.map((name, at) => [name, cells[at]]));
    const source = sourceOf(row);
    const note = noteOf(row, source.id);
    const problem = unsound('sources', source) ?? unsound('notes', note);
    if (problem) refusals.push({ ...problem, row: i + 1 });
    sources.set(source.id, source);
    notes.set(note.id, note);
  }
  if (refusals.length) return fail(refusals);
  return ok({ ...EMPTY_COLLECTION, sources: [...sources.values()], notes: [...notes.values()] });
}

/** A book or a page: told apart by its address, or, without one, by title and author. */
function sourceOf({ url = '', title = '', author = '', date }: Row): Source {
  const address = /^https?:\/\//i.test(url.trim()) ? url.trim() : '';
  return {
    id: `readwise:${fingerprint(address || `${title}\n${author}`)}`,
    url: address,
    title,
    accessed: momentOf(date),
    ...(author && { publisher: author }),
  };
}

function noteOf({ highlight = '', note = '', location = '', date }: Row, sourceId: string): Note {
  const { body, tags } = parted(note);
  const start = Number.parseInt(location, 10) || 0;
  const at = momentOf(date);
  return {
    id: `readwise:${fingerprint([sourceId, highlight, note, date].join('\n'))}`,
    body,
    tags,
    target: {
      type: 'passage',
      sourceId,
      selector: {
        quote: { type: 'TextQuoteSelector', exact: highlight, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start, end: start + highlight.length },
      },
    },
    createdAt: at,
    updatedAt: at,
  };
}

/** Tags stand on the last line of a note as `.tag`; of the rest not a character is lost. */
function parted(note: string): { body: string; tags: string[] } {
  const cut = note.lastIndexOf('\n');
  const words = note
    .slice(cut + 1)
    .split(' ')
    .filter(Boolean);
  const tagged = words.length > 0 && words.every((word) => /^\.[^\s.]/.test(word));
  if (!tagged) return { body: note, tags: [] };
  return { body: note.slice(0, Math.max(0, cut)), tags: words.map((word) => word.slice(1)) };
}
