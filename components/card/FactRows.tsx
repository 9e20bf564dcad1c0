import { type ReactNode, useState } from 'react';
import { cardStrings } from '../../lib/locale/strings/card.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { SourcedFact } from '../../lib/model/views.ts';
import { asOf, factValue, metricText, publisherOf, safeUrl } from '../fact-text.ts';
import { Icon } from '../glyph/Icon.tsx';
import { useLocale, useStrings } from '../locale.tsx';

const SHOWN = 5;

/** A titled list of rows that ends in "12 more" when it is long. */
export function RowSection({ title, rows }: { title: string; rows: readonly ReactNode[] }) {
  const t = useStrings(cardStrings);
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const hidden = all ? 0 : Math.max(0, rows.length - SHOWN);
  return (
    <section className="card-section">
      <h3>{title}</h3>
      <ul className="card-rows">{hidden > 0 ? rows.slice(0, SHOWN) : rows}</ul>
      {hidden > 0 && (
        <button type="button" className="plain small card-more" onClick={() => setAll(true)}>
          {t('more', { count: hidden })}
        </button>
      )}
    </section>
  );
}

/** One fact of the store: metric, value, as-of date, and the way to its source. */
export function FactRow({ row }: { readonly row: SourcedFact }) {
  const locale = useLocale();
  const common = useStrings(wordStrings);
  const { fact } = row;
  return (
    <li className="card-row">
      <span className="row-metric" title={fact.metric}>
        {metricText(fact, locale)}
        {fact.status !== 'actual' && <span className="muted"> · {common(fact.status)}</span>}
      </span>
      <span className="row-value number">{factValue(fact, locale)}</span>
      <span className="row-period">{asOf(row, locale)}</span>
      <SourceLink row={row} />
    </li>
  );
}

/** The arrow to a fact's source; plain text where the source is no page. */
export function SourceLink({ row: { source } }: { readonly row: SourcedFact }) {
  const common = useStrings(wordStrings);
  const href = safeUrl(source.url);
  const title = common('openSource', { title: source.title || publisherOf(source) });
  if (!href) return <span className="row-end" title={source.attribution ?? source.title} />;
  return (
    <a
      className="row-end icon-link"
      href={href}
      target="_blank"
      rel="noreferrer"
      title={title}
      aria-label={title}
    >
      <Icon name="source" />
    </a>
  );
}
