import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { NameKind } from '../../lib/model/entity.ts';
import { KindGlyph } from '../glyph/KindGlyph.tsx';
import { useStrings } from '../locale.tsx';
import { ProposalAct } from './ProposalAct.tsx';
import { type ProposalSentence, ProposalSentences } from './ProposalSentences.tsx';

interface ProposalCardProps {
  readonly proposal: {
    readonly surface: string;
    readonly kind: NameKind;
    readonly seen: number;
    readonly sentences: readonly ProposalSentence[];
  };
  /** The entity it is given as another name of. */
  readonly aliasOf: string | undefined;
  readonly focusable: boolean;
  readonly onFocus: () => void;
  readonly onAccept: () => void;
  readonly onEdit: () => void;
  readonly onMerge: () => void;
  readonly onReject: () => void;
  readonly onRejectSite: () => void;
  readonly onNever: () => void;
}

/** One proposed name with the sentences it was met in. */
export function ProposalCard(props: ProposalCardProps) {
  const { proposal, aliasOf, focusable, onFocus, onAccept, onEdit, onMerge } = props;
  const { onReject, onRejectSite, onNever } = props;
  const t = useStrings(curationStrings);
  const common = useStrings(wordStrings);
  return (
    <li className="proposal" tabIndex={focusable ? 0 : -1} onFocus={onFocus}>
      <div>
        <p className="row-name">
          <KindGlyph kind={proposal.kind} />
          <strong>{proposal.surface}</strong>
          <span className="muted small">
            {common(proposal.kind)} · {t('seen', { count: proposal.seen })}
            {aliasOf && ` · ${t('otherNameOf', { name: aliasOf })}`}
          </span>
        </p>
        <ProposalSentences sentences={proposal.sentences} />
      </div>
      <div className="proposal-actions">
        <ProposalAct
          label={aliasOf ? t('addTo', { name: aliasOf }) : t('accept')}
          shortcut="a"
          onAct={onAccept}
        />
        <ProposalAct label={t('acceptEdit')} shortcut="e" onAct={onEdit} />
        <ProposalAct label={t('mergeInto')} shortcut="m" onAct={onMerge} />
        <ProposalAct label={t('reject')} shortcut="r" onAct={onReject} />
        <ProposalAct label={t('rejectSite')} shortcut="s" onAct={onRejectSite} />
        <ProposalAct label={t('neverMark')} shortcut="x" onAct={onNever} />
      </div>
    </li>
  );
}
