import { Dexie, type ObservabilitySet } from 'dexie';
import type { Note } from '../../model/note.ts';
import { fold } from '../../text/fold.ts';
import type { Store } from '../database.ts';
import { folded } from '../rows/keys.ts';
import { inOrder } from '../rows/order.ts';

interface NoteText {
  readonly id: string;
  /** Tags and body, folded. */
  readonly text: string;
  /** Where in it the body begins. */
  readonly body: number;
}

type Texts = Promise<readonly NoteText[]>;

const OLDEST = { index: '[updatedAt+id]' } as const;
/** Read at once: no frame waits for the rest of 50,000. */
const STEP = 500;
/** Several writes in a row are followed as one, in milliseconds. */
const PAUSE = 500;

/**
 * The words of all notes, newest first, once a page has searched them: 50,000 notes are read in a
 * second but searched in a few milliseconds, and an index over words would weigh more than they do.
 */
const held = new WeakMap<Store, Texts>();
const watched = new WeakSet<Store>();

/** The ids of the notes that hold the words, newest first. */
export async function findNoteIds(store: Store, wanted: string): Promise<string[]> {
  // Read whether or not it is needed, so that a live query knows what it depends on.
  await inOrder(store.notes, OLDEST).limit(1).primaryKeys();
  const texts = await noteTexts(store);
  return texts.flatMap(({ id, text }) => (text.includes(wanted) ? [id] : []));
}

/** The ids of all notes, ascending by their words or their tags; of equals the newest comes first. */
export async function sortedNoteIds(store: Store, sort: 'body' | 'tags'): Promise<string[]> {
  await inOrder(store.notes, OLDEST).limit(1).primaryKeys();
  const texts = await noteTexts(store);
  const keyed = texts.map(({ id, text, body }) => ({
    id,
    key: sort === 'body' ? text.slice(body) : text.slice(0, body),
  }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ id }) => id);
}

/** Reads the notes' words, a few at a time, before someone searches them. */
export async function readNoteTexts(store: Store): Promise<void> {
  await noteTexts(store);
}

function noteTexts(store: Store): Texts {
  watch(store);
  const known = held.get(store);
  if (known) return known;
  // Apart from what asks: a live query would note each note that is read for it.
  const texts: Texts = new Promise((resolve, reject) => {
    setTimeout(() => readAll(store).then(resolve, reject));
  });
  held.set(store, texts);
  texts.catch(() => held.delete(store));
  return texts;
}

async function readAll(store: Store): Texts {
  const texts: NoteText[] = [];
  for (let after: readonly string[] | undefined; ; ) {
    const notes = await inOrder(store.notes, OLDEST, after).limit(STEP).toArray();
    texts.push(...textsOf(notes));
    const last = notes.at(-1);
    if (notes.length < STEP || !last) return texts.reverse();
    after = [last.updatedAt, last.id];
  }
}

/** One fold of all together costs a tenth of one each; a line is a note's tags or its body. */
function textsOf(notes: readonly Note[]): NoteText[] {
  const lines = notes.flatMap(({ tags, body }) => [onOneLine(tags.join(' ')), onOneLine(body)]);
  const together = fold(lines.join('\n')).lower.split('\n');
  const all = together.length === lines.length ? together : lines.map(folded);
  return notes.map(({ id }, i) => {
    const [tags = '', body = ''] = [all[2 * i]?.trim(), all[2 * i + 1]?.trim()];
    return { id, text: `${tags} ${body}`, body: tags.length + 1 };
  });
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** What was read is forgotten with any change of any note, in whatever window, and soon read anew. */
function watch(store: Store): void {
  if (watched.has(store)) return;
  watched.add(store);
  let timer: ReturnType<typeof setTimeout> | undefined;
  Dexie.on.storagemutated.subscribe((parts: ObservabilitySet) => {
    const notes = `idb://${store.name}/notes/`;
    if (!Object.keys(parts).some((part) => part.startsWith(notes))) return;
    held.delete(store);
    clearTimeout(timer);
    timer = setTimeout(() => store.isOpen() && noteTexts(store).catch(() => {}), PAUSE);
  });
}
