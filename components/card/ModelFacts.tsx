import type { SourcedFact } from '../../lib/model/views.ts';
import { asOf, factValue, metricText, publisherOf, safeUrl } from '../fact-text.ts';
import { useLocale } from '../locale.tsx';

/** What a reader of models looks for first. */
const ORDER = [
  'release-date',
  'parameters',
  'active-parameters',
  'context-window',
  'price-input',
  'price-output',
  'licence',
  'weights',
];

/** Specifications as a two-column list; each value names its source on hover and on focus. */
export function ModelFacts({ title, facts }: { title: string; facts: readonly SourcedFact[] }) {
  const locale = useLocale();
  if (facts.length === 0) return null;
  const rank = ({ fact }: SourcedFact) => {
    const at = ORDER.indexOf(fact.metricId ?? '');
    return at < 0 ? ORDER.length : at;
  };
  return (
    <section className="card-section">
      <h3>{title}</h3>
      <dl className="model-facts">
        {facts
          .toSorted((a, b) => rank(a) - rank(b))
          .slice(0, 10)
          .map((row) => (
            <div key={row.fact.id}>
              <dt>{metricText(row.fact, locale)}</dt>
              <dd>
                <SourcedValue row={row} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function SourcedValue({ row }: { readonly row: SourcedFact }) {
  const locale = useLocale();
  const value = factValue(row.fact, locale);
  const title = [publisherOf(row.source), asOf(row, locale)].filter(Boolean).join(' · ');
  const href = safeUrl(row.source.url);
  return href ? (
    <a href={href} target="_blank" rel="noreferrer" title={title} className="quiet-link">
      {value}
    </a>
  ) : (
    <span title={title}>{value}</span>
  );
}
