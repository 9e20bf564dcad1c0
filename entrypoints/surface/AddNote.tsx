import { NoteForm } from '../../components/curation/NoteForm.tsx';
import { useStrings } from '../../components/locale.tsx';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { saveNote } from '../../lib/store/index.ts';
import type { useOutcome } from './outcome.ts';
import { useStore } from './store.ts';

interface AddNoteProps {
  readonly entityId: string;
  readonly outcome: ReturnType<typeof useOutcome>;
}

/** A note on an entity. */
export function AddNote({ entityId, outcome }: AddNoteProps) {
  const store = useStore();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const save = async (body: string, tags: readonly string[]) => {
    const written = await saveNote(store, { body, tags, target: { type: 'entity', entityId } });
    if (!written.ok) return written.error;
    outcome.setState({ done: o('saved'), onUndo: () => outcome.takeBack([written.value.undoId]) });
    return null;
  };
  return (
    <details className="menu">
      <summary>{t('addNote')}</summary>
      <NoteForm note={{ body: '', tags: [] }} onSave={save} />
    </details>
  );
}
