import { cardStrings } from '../../lib/locale/strings/card.ts';
import { popupStrings } from '../../lib/locale/strings/popup.ts';
import { qualifierStrings } from '../../lib/locale/strings/qualifiers.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { PageClaim, SourcedFact } from '../../lib/model/views.ts';
import { KeepButton } from '../card/ClaimRow.tsx';
import type { CardClaim } from '../card/props.ts';
import { periodText } from '../date-text.ts';
import { asOf, backersText, claimValue, factValue, metricText, publisherOf } from '../fact-text.ts';
import { Icon } from '../glyph/Icon.tsx';
import { useLocale, useStrings } from '../locale.tsx';

interface EvidenceItemProps {
  readonly row: CardClaim;
  readonly onKeep: (claim: PageClaim) => void;
  readonly onReveal: () => void;
}

/** One claim with its sentence; a click leads to it in the article. */
export function EvidenceItem({ row, onKeep, onReveal }: EvidenceItemProps) {
  const locale = useLocale();
  const t = useStrings(popupStrings);
  const common = useStrings(wordStrings);
  const narrow = useStrings(qualifierStrings);
  const { claim, quote, text } = row.claim;
  const metric = metricText(claim, locale);
  const status = claim.status === 'actual' ? '' : common(claim.status);
  const who = claim.claimant && narrow('claimant', { who: claim.claimant });
  const when = [periodText(claim.period, locale), status, backersText(claim, locale), who]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className="sheet-item">
      <button
        type="button"
        className="sheet-claim"
        title={t('reveal', { what: text })}
        onClick={onReveal}
      >
        <span className="sheet-subject">{claim.subject.text}</span>
        <span className="sheet-value number">{claimValue(row.claim, locale)}</span>
        <span className="sheet-metric">{metric}</span>
        <span className="sheet-when muted small">{when}</span>
        <span className="sheet-quote">{marked(quote, text)}</span>
      </button>
      <KeepButton row={row} onKeep={onKeep} />
      {row.comparison?.against && <Against row={row} against={row.comparison.against} />}
    </li>
  );
}

/** The sentence with its figure set apart. */
function marked(quote: string, text: string) {
  const at = quote.indexOf(text);
  if (at < 0) return quote;
  return (
    <>
      {quote.slice(0, at)}
      <mark>{text}</mark>
      {quote.slice(at + text.length)}
    </>
  );
}

/** What is kept already and says something newer or other. */
function Against({ row, against }: { readonly row: CardClaim; readonly against: SourcedFact }) {
  const locale = useLocale();
  const t = useStrings(cardStrings);
  const verdict = row.comparison?.verdict;
  if (verdict !== 'contradicting' && verdict !== 'newer') return null;
  const parts = [factValue(against.fact, locale), asOf(against, locale)];
  return (
    <p className={`sheet-against small ${verdict}`}>
      <Icon name={verdict === 'newer' ? 'next' : 'warning'} />
      <span>
        {t(verdict === 'newer' ? 'verdictNewer' : 'verdictContradicting')}:{' '}
        {[...parts, publisherOf(against.source)].filter(Boolean).join(' · ')}
      </span>
    </p>
  );
}
