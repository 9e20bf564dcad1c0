import { popupStrings } from '../../lib/locale/strings/popup.ts';
import type { Note } from '../../lib/model/note.ts';
import { useLocale, useStrings } from '../locale.tsx';

interface NoteListProps {
  readonly notes: readonly Note[];
  readonly onOpen: (path: string) => void;
}

/** The reader's notes on a page. */
export function NoteList({ notes, onOpen }: NoteListProps) {
  const t = useStrings(popupStrings);
  const day = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium' });
  if (notes.length === 0) return <p className="empty">{t('noNotes')}</p>;
  return (
    <ul className="note-list">
      {notes.map((note) => (
        <li key={note.id}>
          <button type="button" title={t('editNote')} onClick={() => onOpen(`notes/${note.id}`)}>
            {note.target.type === 'passage' && (
              <span className="note-quote ellipsis">{note.target.selector.quote.exact}</span>
            )}
            <span className="note-body">{note.body}</span>
            <span className="muted small">
              {[day.format(new Date(note.updatedAt)), ...note.tags.map((tag) => `#${tag}`)].join(
                ' · ',
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
