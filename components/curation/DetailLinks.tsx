import { scriptOf } from '../../lib/locale/index.ts';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { displayName, type Entity } from '../../lib/model/entity.ts';
import type { SourcedFact } from '../../lib/model/views.ts';
import { publisherOf } from '../fact-text.ts';
import { KindGlyph } from '../glyph/KindGlyph.tsx';
import { useLocale, useStrings } from '../locale.tsx';

interface DetailEntitiesProps {
  readonly title: string;
  readonly entities: readonly Entity[];
}

/** Entities that hang on the open one, each a link to itself. */
export function DetailEntities({ title, entities }: DetailEntitiesProps) {
  const script = scriptOf(useLocale());
  if (entities.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="link-list">
        {entities.map((entity) => (
          <li key={entity.id}>
            <a className="quiet-link" href={`#/entities/${encodeURIComponent(entity.id)}`}>
              <KindGlyph kind={entity.kind} subkind={entity.subkind} />
              {displayName(entity, script)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The pages that something of the open entity was kept from, the newest first. */
export function DetailPages({ facts }: { readonly facts: readonly SourcedFact[] }) {
  const t = useStrings(curationStrings);
  const own = facts.filter(({ fact, source }) => fact.origin === 'page' && source.url !== '');
  const pages = [...new Map(own.map(({ source }) => [source.id, source])).values()];
  if (pages.length === 0) return null;
  pages.sort((a, b) => (a.accessed < b.accessed ? 1 : -1));
  return (
    <section>
      <h3>{t('pagesSeen')}</h3>
      <ul>
        {pages.map((source) => (
          <li key={source.id} className="ellipsis">
            <a className="quiet-link" href={`#/sources/${encodeURIComponent(source.id)}`}>
              {source.title || source.url}
            </a>{' '}
            <span className="muted small">{publisherOf(source)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
