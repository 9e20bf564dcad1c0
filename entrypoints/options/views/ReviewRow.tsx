import { ConflictCard } from '../../../components/curation/ConflictCard.tsx';
import { FactProposalCard } from '../../../components/curation/FactProposalCard.tsx';
import { ProposalCard } from '../../../components/curation/ProposalCard.tsx';
import type { Proposal } from '../../../lib/model/collection.ts';
import type { SourcedFact } from '../../../lib/model/views.ts';

interface ReviewRowProps {
  readonly row: Proposal;
  readonly focusable: boolean;
  readonly onFocus: () => void;
  /** What an entity is called; undefined where it is not known. */
  readonly nameOf: (id: string | undefined) => string | undefined;
  readonly against: SourcedFact | undefined;
  readonly act: (key: string, row: Proposal) => void;
}

/** One thing that waits for review, in the form of its type. */
export function ReviewRow({ row, focusable, onFocus, nameOf, against, act }: ReviewRowProps) {
  const common = { focusable, onFocus };
  const does = (key: string) => () => act(key, row);
  if (row.conflict) {
    const { table, id } = row.conflict;
    return (
      <ConflictCard
        {...common}
        name={nameOf(id) ?? id}
        href={`#/${table}/${encodeURIComponent(id)}`}
        conflict={row.conflict}
        onTake={does('a')}
        onKeep={does('r')}
      />
    );
  }
  if (row.said) {
    const { subject } = row.said.claim.claim;
    return (
      <FactProposalCard
        {...common}
        claim={row.said.claim}
        name={nameOf(subject.entityId) ?? subject.text}
        href={`#/entities/${encodeURIComponent(subject.entityId ?? '')}`}
        sentences={row.sentences}
        against={against}
        onKeep={does('a')}
        onEdit={does('e')}
        onReject={does('r')}
      />
    );
  }
  return (
    <ProposalCard
      {...common}
      proposal={row}
      aliasOf={nameOf(row.aliasOf)}
      onAccept={does('a')}
      onEdit={does('e')}
      onMerge={does('m')}
      onReject={does('r')}
      onRejectSite={does('s')}
      onNever={does('x')}
    />
  );
}
