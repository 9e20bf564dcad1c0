import { cardStrings } from '../../lib/locale/strings/card.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { PageClaim } from '../../lib/model/views.ts';
import { periodText } from '../date-text.ts';
import { asOf, claimValue, factValue, metricText, publisherOf } from '../fact-text.ts';
import { Icon } from '../glyph/Icon.tsx';
import { useLocale, useStrings } from '../locale.tsx';
import type { CardClaim } from './props.ts';

interface ClaimRowProps {
  readonly row: CardClaim;
  readonly onKeep: (claim: PageClaim) => void;
}

/** One claim of the page: metric, value, period, and whether it is kept. */
export function ClaimRow({ row, onKeep }: ClaimRowProps) {
  const locale = useLocale();
  const common = useStrings(wordStrings);
  const { claim } = row.claim;
  return (
    <li className="card-row">
      <span className="row-metric" title={row.claim.quote}>
        {metricText(claim, locale)}
        {claim.status !== 'actual' && <span className="muted"> · {common(claim.status)}</span>}
      </span>
      <span className="row-value number">{claimValue(row.claim, locale)}</span>
      <span className="row-period">{periodText(claim.period, locale)}</span>
      <KeepButton row={row} onKeep={onKeep} />
      {row.comparison?.verdict === 'contradicting' && <Differs row={row} />}
    </li>
  );
}

/** ⊕ to keep, ✓ once kept. */
export function KeepButton({ row, onKeep }: ClaimRowProps) {
  const locale = useLocale();
  const t = useStrings(cardStrings);
  const what = `${metricText(row.claim.claim, locale)} ${claimValue(row.claim, locale)}`;
  const kept = row.kept || row.comparison?.verdict === 'same';
  const label = t(kept ? 'isKept' : 'keep', { what });
  return (
    <button
      type="button"
      className="icon row-end"
      title={label}
      aria-label={label}
      aria-disabled={kept}
      onClick={() => !kept && onKeep(row.claim)}
    >
      <Icon name={kept ? 'kept' : 'keep'} />
    </button>
  );
}

function Differs({ row }: { readonly row: CardClaim }) {
  const locale = useLocale();
  const t = useStrings(cardStrings);
  const against = row.comparison?.against;
  return (
    <p className="row-differs">
      <Icon name="warning" />
      <span>
        {t('verdictContradicting')}
        {against &&
          `: ${[factValue(against.fact, locale), asOf(against, locale), publisherOf(against.source)].filter(Boolean).join(' · ')}`}
      </span>
    </p>
  );
}
