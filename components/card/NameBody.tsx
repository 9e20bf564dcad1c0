import { cardStrings } from '../../lib/locale/strings/card.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { SourcedFact } from '../../lib/model/views.ts';
import { useStrings } from '../locale.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import { FactRow, RowSection } from './FactRows.tsx';
import { ModelFacts } from './ModelFacts.tsx';
import type { CardActions, CardView } from './props.ts';

interface NameBodyProps {
  readonly view: CardView;
  readonly actions: CardActions;
}

/** A company, organization, model, product or chip: what the page says of it and what is known. */
export function NameBody({ view, actions }: NameBodyProps) {
  const t = useStrings(cardStrings);
  const { entity, claims } = view;
  const facts = entity?.facts ?? [];
  const own = facts.filter(({ fact }) => fact.origin !== 'catalogue');
  const known = facts.filter(({ fact }) => fact.origin === 'catalogue' && !isInHeader(fact));
  const isModel = view.mention.kind === 'model';
  return (
    <>
      <RowSection
        title={t('onThisPage')}
        rows={claims.map((row) => (
          <ClaimRow
            key={`${row.claim.claim.start}:${row.claim.quote}`}
            row={row}
            onKeep={actions.keep}
          />
        ))}
      />
      <RowSection title={t('kept')} rows={own.map(toRow)} />
      {isModel ? (
        <ModelFacts title={t('known')} facts={known} />
      ) : (
        <RowSection title={t('known')} rows={known.map(toRow)} />
      )}
      {entity === undefined && <p className="card-section muted">{t('lookingUp')}</p>}
      {entity === null && <Unlisted view={view} actions={actions} />}
      {entity && claims.length + facts.length + entity.notes.length === 0 && (
        <p className="card-section muted">{t('nothingKept')}</p>
      )}
    </>
  );
}

/** What the header says already. */
function isInHeader({ metricId }: Fact): boolean {
  return ['country', 'place', 'ticker', 'developer'].includes(metricId ?? '');
}

function toRow(row: SourcedFact) {
  return <FactRow key={row.fact.id} row={row} />;
}

function Unlisted({ view, actions }: NameBodyProps) {
  const t = useStrings(cardStrings);
  const common = useStrings(wordStrings);
  const { mention } = view;
  const subkind = 'subkind' in mention ? mention.subkind : undefined;
  return (
    <div className="card-section unlisted">
      <p className="muted">{t('noName')}</p>
      <button type="button" className="primary" onClick={actions.accept}>
        {t('accept', { kind: common(subkind ?? mention.kind) })}
      </button>
    </div>
  );
}
