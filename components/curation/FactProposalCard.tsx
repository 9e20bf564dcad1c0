import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { PageClaim, SourcedFact } from '../../lib/model/views.ts';
import { periodText } from '../date-text.ts';
import { asOf, claimValue, factValue, metricText, publisherOf } from '../fact-text.ts';
import { Icon } from '../glyph/Icon.tsx';
import { useLocale, useStrings } from '../locale.tsx';
import { ProposalAct } from './ProposalAct.tsx';
import { type ProposalSentence, ProposalSentences } from './ProposalSentences.tsx';

interface FactProposalCardProps {
  readonly claim: PageClaim;
  /** What its subject is called here, and where it is. */
  readonly name: string;
  readonly href: string;
  readonly sentences: readonly ProposalSentence[];
  /** The kept fact that it contradicts. */
  readonly against: SourcedFact | undefined;
  readonly focusable: boolean;
  readonly onFocus: () => void;
  readonly onKeep: () => void;
  readonly onEdit: () => void;
  readonly onReject: () => void;
}

/** A figure that a page gives of an entity, with its sentence and what is kept otherwise. */
export function FactProposalCard(props: FactProposalCardProps) {
  const { claim: said, name, href, sentences, against, focusable, onFocus } = props;
  const locale = useLocale();
  const t = useStrings(curationStrings);
  const common = useStrings(wordStrings);
  const { claim } = said;
  const status = claim.status === 'actual' ? '' : common(claim.status);
  const about = [metricText(claim, locale), periodText(claim.period, locale), status];
  return (
    <li className="proposal" tabIndex={focusable ? 0 : -1} onFocus={onFocus}>
      <div>
        <p className="row-name">
          <a className="quiet-link" href={href}>
            <strong>{name}</strong>
          </a>
          <span className="muted small">{about.filter(Boolean).join(' · ')}</span>
          <strong className="number">{claimValue(said, locale)}</strong>
        </p>
        {against && <Differs against={against} />}
        <ProposalSentences sentences={sentences} />
      </div>
      <div className="proposal-actions">
        <ProposalAct label={t('keepFact')} shortcut="a" onAct={props.onKeep} />
        <ProposalAct label={t('keepFactEdit')} shortcut="e" onAct={props.onEdit} />
        <ProposalAct label={t('reject')} shortcut="r" onAct={props.onReject} />
      </div>
    </li>
  );
}

function Differs({ against }: { readonly against: SourcedFact }) {
  const locale = useLocale();
  const t = useStrings(curationStrings);
  const parts = [
    factValue(against.fact, locale),
    asOf(against, locale),
    publisherOf(against.source),
  ];
  return (
    <p className="proposal-differs">
      <Icon name="warning" />
      {t('differsFrom', { what: parts.filter(Boolean).join(' · ') })}
    </p>
  );
}
