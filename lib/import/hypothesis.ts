import * as v from 'valibot';
import { EMPTY_COLLECTION } from '../model/collection.ts';
import type { Note } from '../model/note.ts';
import type { Selector } from '../model/selector.ts';
import type { Source } from '../model/source.ts';
import { type Readout, unsound } from './checked.ts';
import { fingerprint } from './fingerprint.ts';
import { momentOf } from './moments.ts';
import { issueText, type Refusal } from './refusal.ts';

const text = v.optional(v.string(), '');
const selector = v.looseObject({
  type: v.string(),
  exact: text,
  prefix: text,
  suffix: text,
  start: v.optional(v.number(), 0),
  end: v.optional(v.number(), 0),
});

/** As much of an annotation (https://h.readthedocs.io/en/latest/api-reference/v1/) as is taken in. */
const annotation = v.looseObject({
  id: v.string(),
  uri: v.string(),
  text,
  tags: v.optional(v.array(v.string()), []),
  created: text,
  updated: text,
  references: v.optional(v.array(v.string()), []),
  target: v.optional(v.array(v.looseObject({ selector: v.optional(v.array(selector), []) })), []),
  document: v.optional(
    v.looseObject({ title: v.optional(v.union([v.array(v.string()), v.string()]), []) }),
  ),
});
type Annotation = v.InferOutput<typeof annotation>;

/** The list of annotations in what was parsed: of the API, of the client's export, or bare; else null. */
export function annotationsIn(file: unknown): readonly unknown[] | null {
  const list = Array.isArray(file)
    ? file
    : typeof file === 'object' && file !== null
      ? 'annotations' in file
        ? file.annotations
        : 'rows' in file
          ? file.rows
          : null
      : null;
  if (!Array.isArray(list)) return null;
  return list.some((row) => v.is(annotation, row) && 'target' in row) ? list : null;
}

/** Each annotation as a note on its passage; a reply stands on the passage of what it answers. */
export function readAnnotations(list: readonly unknown[]): Readout {
  const sources = new Map<string, Source>();
  const notes = new Map<string, Note>();
  const refusals: Refusal[] = [];
  const read = list.map((row) => v.safeParse(annotation, row));
  const byId = new Map(read.flatMap((one) => (one.success ? [[one.output.id, one.output]] : [])));
  for (const [i, one] of read.entries()) {
    const row = i + 1;
    if (!one.success) {
      const detail = issueText(one.issues[0]);
      refusals.push({ reason: 'shape', table: 'notes', row, detail });
      continue;
    }
    const source = sourceOf(one.output);
    const note = noteOf(one.output, source, byId);
    const problem = unsound('sources', source) ?? unsound('notes', note);
    if (problem) refusals.push({ ...problem, row });
    else if (notes.has(note.id))
      refusals.push({ reason: 'duplicate', table: 'notes', row, detail: note.id.slice(0, 300) });
    else {
      // A reply does not name the page's title.
      if (!sources.has(source.id) || one.output.document) sources.set(source.id, source);
      notes.set(note.id, note);
    }
  }
  const collection = {
    ...EMPTY_COLLECTION,
    sources: [...sources.values()],
    notes: [...notes.values()],
  };
  return { collection, refusals };
}

function sourceOf({ uri, document, created }: Annotation): Source {
  const title = [document?.title ?? []].flat()[0] ?? '';
  const url = /^(?:https?|file):\/\//i.test(uri) ? uri : '';
  return {
    id: `hypothesis:${fingerprint(uri)}`,
    url,
    title: title || uri,
    accessed: momentOf(created),
  };
}

function noteOf(one: Annotation, source: Source, byId: ReadonlyMap<string, Annotation>): Note {
  const createdAt = momentOf(one.created);
  const root = byId.get(one.references[0] ?? '') ?? one;
  return {
    id: `hypothesis:${one.id}`,
    body: one.text,
    tags: [...new Set(one.tags)],
    target: { type: 'passage', sourceId: source.id, selector: selectorOf(root) },
    createdAt,
    updatedAt: momentOf(one.updated, createdAt),
  };
}

/** A note on a page as a whole has no words to be found by. */
function selectorOf({ target }: Annotation): Selector {
  const all = target.flatMap((one) => one.selector);
  const quote = all.find(({ type }) => type === 'TextQuoteSelector');
  const position = all.find(({ type }) => type === 'TextPositionSelector');
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: quote?.exact ?? '',
      prefix: quote?.prefix ?? '',
      suffix: quote?.suffix ?? '',
    },
    position: {
      type: 'TextPositionSelector',
      start: position?.start ?? 0,
      end: position?.end ?? 0,
    },
  };
}
