import { Dexie, type ObservabilitySet } from 'dexie';
import type { Note } from '../../model/note.ts';
import type { Store } from '../database.ts';
import { folded } from '../rows/keys.ts';

interface NoteText {
  readonly id: string;
  /** Tags and body, folded. */
  readonly text: string;
}

/**
 * The words of all notes, newest first, once a page has searched them: 50,000 notes are read in a
 * second but searched in a few milliseconds, and an index over words would weigh more than they do.
 */
const held = new WeakMap<Store, readonly NoteText[]>();
const watched = new WeakSet<Store>();

/** The ids of the notes that hold the words, newest first. */
export async function findNoteIds(store: Store, wanted: string): Promise<string[]> {
  watch(store);
  // Read whether or not it is needed, so that a live query knows what it depends on.
  const [newest] = await store.notes.orderBy('[updatedAt+id]').reverse().limit(1).primaryKeys();
  let texts = held.get(store);
  if (!texts || texts[0]?.id !== newest) {
    texts = (await store.notes.orderBy('[updatedAt+id]').reverse().toArray()).map(textOf);
    held.set(store, texts);
  }
  return texts.flatMap(({ id, text }) => (text.includes(wanted) ? [id] : []));
}

function textOf({ id, tags, body }: Note): NoteText {
  return { id, text: folded(`${tags.join(' ')} ${body}`) };
}

/** What was read is forgotten with any change of any note, in whatever window. */
function watch(store: Store): void {
  if (watched.has(store)) return;
  watched.add(store);
  Dexie.on.storagemutated.subscribe((parts: ObservabilitySet) => {
    const notes = `idb://${store.name}/notes/`;
    if (Object.keys(parts).some((part) => part.startsWith(notes))) held.delete(store);
  });
}
