import { useState } from 'react';
import { popupStrings } from '../../lib/locale/strings/popup.ts';
import type { PageClaim, PageReport } from '../../lib/model/views.ts';
import type { CardClaim } from '../card/props.ts';
import { claimValue, metricText } from '../fact-text.ts';
import { useLocale, useStrings } from '../locale.tsx';
import { OtherFigures } from '../popup/EvidenceList.tsx';
import { EvidenceItem } from './EvidenceItem.tsx';
import './evidence.css';

interface EvidenceSheetProps {
  readonly claims: readonly CardClaim[];
  readonly figures: PageReport['figures'];
  /** Makes Traditional and Simplified, upper and lower case one. */
  readonly fold: (text: string) => string;
  readonly onKeep: (claims: readonly PageClaim[]) => void;
  readonly onReveal: (claim: number) => void;
}

/** What a page says with its figures, whole: beside the article there is room for the sentence. */
export function EvidenceSheet({ claims, figures, fold, onKeep, onReveal }: EvidenceSheetProps) {
  const t = useStrings(popupStrings);
  const locale = useLocale();
  const [filter, setFilter] = useState('');
  if (claims.length + figures.length === 0) return <p className="empty">{t('noEvidence')}</p>;
  const wanted = fold(filter.trim());
  const shown = claims
    .map((row, place) => ({ row, place }))
    .filter(({ row }) => fold(wordsOf(row)).includes(wanted));
  const open = shown.map(({ row }) => row).filter((row) => !isKept(row));
  return (
    <>
      <div className="sheet-tools">
        <input
          type="search"
          value={filter}
          placeholder={t('filterEvidence')}
          aria-label={t('filterEvidence')}
          onChange={(event) => setFilter(event.target.value)}
        />
        {open.length > 0 ? (
          <button type="button" onClick={() => onKeep(open.map((row) => row.claim))}>
            {t('keepAll', { count: open.length })}
          </button>
        ) : (
          shown.length > 0 && <span className="muted small">{t('allKept')}</span>
        )}
      </div>
      {shown.length === 0 && wanted !== '' && <p className="empty">{t('nothingLikeIt')}</p>}
      <ul className="sheet">
        {shown.map(({ row, place }) => (
          <EvidenceItem
            key={`${row.claim.selector.position.start}:${row.claim.text}:${row.claim.claim.metric}`}
            row={row}
            onKeep={(claim) => onKeep([claim])}
            onReveal={() => onReveal(place)}
          />
        ))}
      </ul>
      {wanted === '' && figures.length > 0 && <OtherFigures figures={figures} />}
    </>
  );

  function wordsOf({ claim }: CardClaim): string {
    const { subject, period } = claim.claim;
    const parts = [subject.text, claim.claim.metric, metricText(claim.claim, locale)];
    return [...parts, claimValue(claim, locale), period?.text ?? '', claim.quote].join('\n');
  }
}

function isKept(row: CardClaim): boolean {
  return row.kept || row.comparison?.verdict === 'same';
}
