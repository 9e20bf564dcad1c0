import { optionsStrings } from '../../lib/locale/strings/options.ts';
import type { Note } from '../../lib/model/note.ts';
import type { SourcedFact } from '../../lib/model/views.ts';
import { SourceLink } from '../card/FactRows.tsx';
import { asOf, factValue, metricText } from '../fact-text.ts';
import { useLocale, useStrings } from '../locale.tsx';
import { noteLine } from './note-line.ts';

/** The facts that hang on the open row, each a link to itself. */
export function DetailFacts({
  facts,
  subject = false,
}: {
  facts: readonly SourcedFact[];
  subject?: boolean;
}) {
  const locale = useLocale();
  const t = useStrings(optionsStrings);
  if (facts.length === 0) return null;
  return (
    <section>
      <h3>{t('facts')}</h3>
      <ul className="detail-list">
        {facts.map((row) => (
          <li key={row.fact.id}>
            <a className="ellipsis quiet-link" href={`#/facts/${encodeURIComponent(row.fact.id)}`}>
              {subject && `${row.fact.subject.text} · `}
              {metricText(row.fact, locale)}
            </a>
            <span className="number">{factValue(row.fact, locale)}</span>
            <span className="muted small ellipsis">{asOf(row, locale)}</span>
            <SourceLink row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The notes that hang on the open row. */
export function DetailNotes({ notes }: { readonly notes: readonly Note[] }) {
  const t = useStrings(optionsStrings);
  if (notes.length === 0) return null;
  return (
    <section>
      <h3>{t('notes')}</h3>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            <a className="quiet-link" href={`#/notes/${encodeURIComponent(note.id)}`}>
              {noteLine(note.body)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
