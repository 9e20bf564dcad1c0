import { scriptOf } from '../../lib/locale/index.ts';
import { popupStrings } from '../../lib/locale/strings/popup.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { displayName } from '../../lib/model/entity.ts';
import type { EntityView, PageEntity, SourcedFact } from '../../lib/model/views.ts';
import { SourceLink } from '../card/FactRows.tsx';
import { asOf, factValue, metricText } from '../fact-text.ts';
import { KindGlyph } from '../glyph/KindGlyph.tsx';
import { useLocale, useStrings } from '../locale.tsx';

const SHOWN_FACTS = 3;

interface EntityListProps {
  readonly entities: readonly PageEntity[];
  /** What the store knows, by entity id; undefined while it is asked. */
  readonly known: ReadonlyMap<string, EntityView> | undefined;
  readonly onReveal: (surface: string) => void;
  readonly onOpen: (path: string) => void;
  /** Shows all of an entity beside the article; absent where there is no room for it. */
  readonly onShow?: (id: string) => void;
}

/** The names of a page, each with its linked facts from the store. */
export function EntityList({ entities, known, ...acts }: EntityListProps) {
  const t = useStrings(popupStrings);
  if (entities.length === 0) return <p className="empty">{t('noEntities')}</p>;
  return (
    <ul className="entity-list">
      {entities.map((entity) => (
        <EntityItem
          key={entity.entityId ?? entity.surface}
          entity={entity}
          view={entity.entityId ? known?.get(entity.entityId) : undefined}
          {...acts}
        />
      ))}
    </ul>
  );
}

interface EntityItemProps extends Pick<EntityListProps, 'onReveal' | 'onOpen' | 'onShow'> {
  readonly entity: PageEntity;
  readonly view: EntityView | undefined;
}

function EntityItem({ entity, view, onReveal, onOpen, onShow }: EntityItemProps) {
  const t = useStrings(popupStrings);
  const common = useStrings(wordStrings);
  const script = scriptOf(useLocale());
  const own = view && displayName(view.entity, script);
  const hidden = (view?.facts.length ?? 0) - SHOWN_FACTS;
  return (
    <li>
      <button
        type="button"
        className="entity-head"
        title={t('reveal', { what: entity.surface })}
        onClick={() => onReveal(entity.surface)}
      >
        <KindGlyph kind={entity.kind} subkind={view?.entity.subkind} />
        <span className="entity-name ellipsis">
          {entity.surface}
          {own && own !== entity.surface && <span className="muted"> {own}</span>}
        </span>
        <span className="muted small">
          {entity.entityId ? common(view?.entity.subkind ?? entity.kind) : t('unlisted')}
        </span>
        <span className="muted small number">{t('times', { count: entity.count })}</span>
      </button>
      {view && view.facts.length > 0 && <LinkedFacts view={view} />}
      {view && (hidden > 0 || onShow) && (
        <button
          type="button"
          className="plain small muted entity-more"
          data-show={view.entity.id}
          onClick={() => (onShow ? onShow(view.entity.id) : onOpen(`entities/${view.entity.id}`))}
        >
          {hidden > 0 ? t('more', { count: hidden }) : t('details')}
          <span className="visually-hidden"> {entity.surface}</span>
        </button>
      )}
    </li>
  );
}

function LinkedFacts({ view }: { readonly view: EntityView }) {
  const locale = useLocale();
  return (
    <ul className="linked-facts">
      {keptFirst(view.facts)
        .slice(0, SHOWN_FACTS)
        .map((row) => (
          <li key={row.fact.id}>
            <span className="ellipsis">{metricText(row.fact, locale)}</span>
            <span className="number ellipsis">{factValue(row.fact, locale)}</span>
            <span className="muted small ellipsis">{asOf(row, locale)}</span>
            <SourceLink row={row} />
          </li>
        ))}
    </ul>
  );
}

/** What tells one entity from another, but no news of it. */
const WHEREABOUTS = new Set(['country', 'place', 'ticker', 'industry']);

/** What the reader kept says more than what every catalogue knows, and figures more than whereabouts. */
function keptFirst(facts: readonly SourcedFact[]): readonly SourcedFact[] {
  const rank = ({ fact }: SourcedFact) =>
    fact.origin !== 'catalogue' ? 0 : WHEREABOUTS.has(fact.metricId ?? '') ? 2 : 1;
  return facts.toSorted((a, b) => rank(a) - rank(b));
}
