import { cardStrings } from '../../lib/locale/strings/card.ts';
import { popupStrings } from '../../lib/locale/strings/popup.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { PageClaim, PageReport } from '../../lib/model/views.ts';
import { KeepButton } from '../card/ClaimRow.tsx';
import type { CardClaim } from '../card/props.ts';
import { periodText } from '../date-text.ts';
import { claimValue, metricText } from '../fact-text.ts';
import { Icon } from '../glyph/Icon.tsx';
import { useLocale, useStrings } from '../locale.tsx';
import { formatQuantity } from '../quantity/format.ts';

interface EvidenceListProps {
  readonly claims: readonly CardClaim[];
  readonly figures: PageReport['figures'];
  readonly onKeep: (claims: readonly PageClaim[]) => void;
  readonly onReveal: (claim: number) => void;
}

/** What the page says with its figures, each ready to be kept, then the figures that say nothing clear. */
export function EvidenceList({ claims, figures, onKeep, onReveal }: EvidenceListProps) {
  const t = useStrings(popupStrings);
  const open = claims.filter((row) => !row.kept && row.comparison?.verdict !== 'same');
  if (claims.length + figures.length === 0) return <p className="empty">{t('noEvidence')}</p>;
  return (
    <>
      {claims.length > 0 && (
        <div className="evidence-head">
          {open.length > 0 ? (
            <button type="button" onClick={() => onKeep(open.map((row) => row.claim))}>
              {t('keepAll', { count: open.length })}
            </button>
          ) : (
            <span className="muted">{t('allKept')}</span>
          )}
        </div>
      )}
      <ul className="evidence">
        {claims.map((row, index) => (
          <EvidenceRow
            key={`${row.claim.selector.position.start}:${row.claim.text}`}
            row={row}
            onKeep={(claim) => onKeep([claim])}
            onReveal={() => onReveal(index)}
          />
        ))}
      </ul>
      {figures.length > 0 && <OtherFigures figures={figures} />}
    </>
  );
}

interface EvidenceRowProps {
  readonly row: CardClaim;
  readonly onKeep: (claim: PageClaim) => void;
  readonly onReveal: () => void;
}

function EvidenceRow({ row, onKeep, onReveal }: EvidenceRowProps) {
  const locale = useLocale();
  const common = useStrings(wordStrings);
  const { claim, quote } = row.claim;
  const status = claim.status === 'actual' ? '' : ` · ${common(claim.status)}`;
  return (
    <li>
      <button type="button" className="evidence-row" title={quote} onClick={onReveal}>
        <span className="ellipsis">{claim.subject.text}</span>
        <span className="ellipsis muted small">
          {metricText(claim, locale)}
          {status}
        </span>
        <span className="number ellipsis">
          {row.comparison?.verdict === 'contradicting' && <Differs />}
          {claimValue(row.claim, locale)}
        </span>
        <span className="muted small ellipsis">{periodText(claim.period, locale)}</span>
      </button>
      <KeepButton row={row} onKeep={onKeep} />
    </li>
  );
}

function Differs() {
  const t = useStrings(cardStrings);
  return (
    <span className="differs" title={t('verdictContradicting')}>
      <Icon name="warning" />
      <span className="visually-hidden">{t('verdictContradicting')}</span>
    </span>
  );
}

/** The figures no claim speaks of, each with its sentence. */
export function OtherFigures({ figures }: { readonly figures: PageReport['figures'] }) {
  const locale = useLocale();
  const t = useStrings(popupStrings);
  return (
    <section className="other-figures">
      <h2>{t('otherFigures')}</h2>
      <ul>
        {figures.map((figure, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced whole.
          <li key={index} title={figure.quote}>
            <span className="number">{formatQuantity(figure.quantity, locale)}</span>
            <span className="muted small ellipsis">{figure.quote}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
