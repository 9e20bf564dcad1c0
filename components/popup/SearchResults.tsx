import { scriptOf } from '../../lib/locale/index.ts';
import { popupStrings } from '../../lib/locale/strings/popup.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { displayName, type Entity } from '../../lib/model/entity.ts';
import type { Note } from '../../lib/model/note.ts';
import type { SourcedFact } from '../../lib/model/views.ts';
import { factValue, metricText } from '../fact-text.ts';
import { KindGlyph } from '../glyph/KindGlyph.tsx';
import { useLocale, useStrings } from '../locale.tsx';

/** What was found of what is kept. */
export interface Found {
  readonly entities: readonly Entity[];
  readonly facts: readonly SourcedFact[];
  readonly notes: readonly Note[];
}

interface SearchResultsProps {
  readonly query: string;
  readonly found: Found;
  readonly onOpen: (path: string) => void;
}

/** Entities, facts and notes that match; each opens in the collection. */
export function SearchResults({ query, found, onOpen }: SearchResultsProps) {
  const t = useStrings(popupStrings);
  const { entities, facts, notes } = found;
  if (entities.length + facts.length + notes.length === 0) {
    return <p className="empty">{t('noResults', { query })}</p>;
  }
  return (
    <>
      {entities.length > 0 && (
        <ResultGroup title={t('entities')}>
          {entities.map((entity) => (
            <EntityResult key={entity.id} entity={entity} onOpen={onOpen} />
          ))}
        </ResultGroup>
      )}
      {facts.length > 0 && (
        <ResultGroup title={t('facts')}>
          {facts.map((row) => (
            <FactResult key={row.fact.id} row={row} onOpen={onOpen} />
          ))}
        </ResultGroup>
      )}
      {notes.length > 0 && (
        <ResultGroup title={t('notes')}>
          {notes.map((note) => (
            <li key={note.id}>
              <button type="button" className="result" onClick={() => onOpen(`notes/${note.id}`)}>
                <span className="ellipsis">{note.body}</span>
              </button>
            </li>
          ))}
        </ResultGroup>
      )}
    </>
  );
}

function ResultGroup({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="result-group">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function EntityResult({ entity, onOpen }: { entity: Entity; onOpen: (path: string) => void }) {
  const script = scriptOf(useLocale());
  const common = useStrings(wordStrings);
  const name = displayName(entity, script);
  const others = Object.values(entity.names).filter((other) => other !== name);
  return (
    <li>
      <button type="button" className="result" onClick={() => onOpen(`entities/${entity.id}`)}>
        <KindGlyph kind={entity.kind} subkind={entity.subkind} />
        <span className="ellipsis">
          {name} <span className="muted">{[...new Set(others)].join(' · ')}</span>
        </span>
        <span className="muted small">{common(entity.subkind ?? entity.kind)}</span>
      </button>
    </li>
  );
}

function FactResult({ row, onOpen }: { row: SourcedFact; onOpen: (path: string) => void }) {
  const locale = useLocale();
  const { fact } = row;
  return (
    <li>
      <button type="button" className="result" onClick={() => onOpen(`facts/${fact.id}`)}>
        <span className="ellipsis">
          {fact.subject.text} <span className="muted">{metricText(fact, locale)}</span>
        </span>
        <span className="number">{factValue(fact, locale)}</span>
      </button>
    </li>
  );
}
