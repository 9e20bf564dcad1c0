import { cardStrings } from '../../lib/locale/strings/card.ts';
import { useStrings } from '../locale.tsx';
import type { CardView } from './props.ts';

/** As many notes as fit a card; the rest is in curation. */
const MOST = 3;

/** The reader's notes on the passage, then those on the entity. */
export function CardNotes({ view }: { readonly view: CardView }) {
  const t = useStrings(cardStrings);
  const notes = [...(view.notes ?? []), ...(view.entity?.notes ?? [])];
  if (notes.length === 0) return null;
  return (
    <section className="card-section">
      <h3>{t('notes')}</h3>
      {notes.slice(0, MOST).map((note) => (
        <p key={note.id} className="card-note">
          {note.body}
        </p>
      ))}
    </section>
  );
}
