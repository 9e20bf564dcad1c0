import { curationStrings } from '../../lib/locale/strings/curation.ts';
import type { Source } from '../../lib/model/source.ts';
import type { SourcedFact } from '../../lib/model/views.ts';
import { asOf, factValue, publisherOf, safeUrl } from '../fact-text.ts';
import { Icon } from '../glyph/Icon.tsx';
import { useLocale, useStrings } from '../locale.tsx';
import { passageUrl } from './text-fragment.ts';

/** Where a fact was said: the quote, the page, and the others that repeat it. */
export function FactSource({ row, echoes }: { row: SourcedFact; echoes: readonly Source[] }) {
  const t = useStrings(curationStrings);
  const { fact, source } = row;
  const url = safeUrl(source.url);
  return (
    <section>
      <h3>{t('quote')}</h3>
      {fact.quote && <blockquote className="quote">{fact.quote}</blockquote>}
      <p>
        {[source.title, publisherOf(source), source.published?.slice(0, 10)]
          .filter((part, i, all) => part && all.indexOf(part) === i)
          .join(' · ')}
      </p>
      {source.attribution && <p className="muted small">{source.attribution}</p>}
      {url === undefined && source.title === '' && <p className="muted">{t('sourceGone')}</p>}
      {url && (
        <p>
          <a href={passageUrl(url, fact.selector)} target="_blank" rel="noreferrer">
            {t('showInSource')}
          </a>
        </p>
      )}
      {echoes.length > 0 && (
        <p className="muted small">
          {t('alsoIn')} {echoes.map(publisherOf).join(', ')}
        </p>
      )}
    </section>
  );
}

/** The facts that say otherwise, beside this one. */
export function Otherwise({ row, others }: { row: SourcedFact; others: readonly SourcedFact[] }) {
  const locale = useLocale();
  const t = useStrings(curationStrings);
  if (others.length === 0) return null;
  return (
    <section>
      <h3 className="warning row-name">
        <Icon name="warning" />
        {t('contradicts')}
      </h3>
      <ul className="tellings">
        {[row, ...others].map((one) => (
          <li key={one.fact.id} aria-current={one === row ? 'true' : undefined}>
            <a className="quiet-link" href={`#/facts/${encodeURIComponent(one.fact.id)}`}>
              <strong className="number">{factValue(one.fact, locale)}</strong>
              <span>{publisherOf(one.source)}</span>
            </a>
            <span className="muted small">{asOf(one, locale)}</span>
            {one.fact.quote && <blockquote className="quote small">{one.fact.quote}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}
