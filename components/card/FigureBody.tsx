import { cardStrings } from '../../lib/locale/strings/card.ts';
import { qualifierStrings } from '../../lib/locale/strings/qualifiers.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { Script } from '../../lib/model/entity.ts';
import type { FigureMention } from '../../lib/model/mention.ts';
import type { Comparison, PageClaim, SourcedFact } from '../../lib/model/views.ts';
import { periodText } from '../date-text.ts';
import { asOf, backersText, claimValue, factValue, metricText, publisherOf } from '../fact-text.ts';
import { Icon, type IconName } from '../glyph/Icon.tsx';
import { useLocale, useStrings } from '../locale.tsx';
import { conversion, normalForm, otherScale } from '../quantity/format.ts';
import { KeepButton } from './ClaimRow.tsx';
import { SourceLink } from './FactRows.tsx';
import type { CardClaim } from './props.ts';

interface FigureBodyProps {
  readonly mention: FigureMention;
  readonly claims: readonly CardClaim[];
  /** The page's script; without it the figure's own characters decide. */
  readonly page?: Script;
  readonly onKeep: (claim: PageClaim) => void;
}

/** A figure: its normal form, the other scale, whom it speaks of, and how it stands to what is kept. */
export function FigureBody({ mention, claims, page, onKeep }: FigureBodyProps) {
  const locale = useLocale();
  const polarity = claims[0]?.claim.claim.polarity;
  const other = otherScale(mention.quantity, {
    locale,
    page: page ?? (/[億萬]/.test(mention.text) ? 'hant' : 'hans'),
    ...(polarity !== undefined && { polarity }),
  });
  const converted = conversion(mention.quantity, locale);
  return (
    <div className="card-section figure-body">
      <p className="figure-value">{normalForm(mention.quantity, locale, polarity)}</p>
      {other && <p className="figure-other">{other}</p>}
      {converted && <p className="figure-other">{converted}</p>}
      {claims.map((row) => (
        <FigureClaim key={row.claim.claim.start} row={row} onKeep={onKeep} />
      ))}
    </div>
  );
}

function FigureClaim({ row, onKeep }: { row: CardClaim; onKeep: (claim: PageClaim) => void }) {
  const locale = useLocale();
  const common = useStrings(wordStrings);
  const t = useStrings(qualifierStrings);
  const { claim } = row.claim;
  const status = claim.status === 'actual' ? '' : common(claim.status);
  const parts = [
    claim.subject.text,
    metricText(claim, locale),
    periodText(claim.period, locale),
    status,
    backersText(claim, locale),
    claim.claimant && t('claimant', { who: claim.claimant }),
  ];
  return (
    <>
      <div className="figure-claim">
        <p>{parts.filter(Boolean).join(' · ')}</p>
        <KeepButton row={row} onKeep={onKeep} />
      </div>
      {row.comparison && !(row.kept && row.comparison.verdict === 'new') && (
        <Verdict comparison={row.comparison} claim={row.claim} />
      )}
    </>
  );
}

const VERDICTS = {
  new: { icon: 'add', text: 'verdictNew' },
  same: { icon: 'kept', text: 'verdictSame' },
  newer: { icon: 'next', text: 'verdictNewer' },
  contradicting: { icon: 'warning', text: 'verdictContradicting' },
} as const satisfies Record<
  Comparison['verdict'],
  { icon: IconName; text: keyof typeof cardStrings }
>;

function Verdict({ comparison, claim }: { comparison: Comparison; claim: PageClaim }) {
  const t = useStrings(cardStrings);
  const { icon, text } = VERDICTS[comparison.verdict];
  return (
    <div className={`verdict ${comparison.verdict}`}>
      <p>
        <Icon name={icon} />
        {t(text)}
      </p>
      {comparison.against && <SideBySide claim={claim} against={comparison.against} />}
    </div>
  );
}

function SideBySide({ claim, against }: { claim: PageClaim; against: SourcedFact }) {
  const locale = useLocale();
  const t = useStrings(cardStrings);
  return (
    <ul className="card-rows side-by-side">
      <li className="card-row">
        <span className="row-metric">{t('thisPage')}</span>
        <span className="row-value number">{claimValue(claim, locale)}</span>
        <span className="row-period">{periodText(claim.claim.period, locale)}</span>
        <span className="row-end" />
      </li>
      <li className="card-row">
        <span className="row-metric">{publisherOf(against.source)}</span>
        <span className="row-value number">{factValue(against.fact, locale)}</span>
        <span className="row-period">{asOf(against, locale)}</span>
        <SourceLink row={against} />
      </li>
    </ul>
  );
}
