import { curationStrings } from '../../lib/locale/strings/curation.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { EntityView } from '../../lib/model/views.ts';
import { useLocale, useStrings } from '../locale.tsx';
import { seriesOf } from '../plot/series.ts';
import { TimelinePlot } from '../plot/TimelinePlot.tsx';
import { DetailFacts, DetailNotes } from './DetailFacts.tsx';
import { DetailEntities, DetailPages } from './DetailLinks.tsx';

interface EntitySheetProps {
  /** Null where the store knows nothing of it. */
  readonly view: EntityView | null;
  /** The companies and bodies it is the parent of. */
  readonly owned: readonly Entity[];
}

/** What hangs on an entity: its facts and how they went, what it makes and owns, pages, notes. */
export function EntitySheet({ view, owned }: EntitySheetProps) {
  const locale = useLocale();
  const t = useStrings(curationStrings);
  const facts = view?.facts ?? [];
  return (
    <>
      <DetailFacts facts={facts} />
      {seriesOf(facts, locale).map((series) => (
        <TimelinePlot key={series.key} series={series} />
      ))}
      <DetailEntities title={t('makes')} entities={view?.makes ?? []} />
      <DetailEntities title={t('owns')} entities={owned} />
      <DetailPages facts={facts} />
      <DetailNotes notes={view?.notes ?? []} />
    </>
  );
}
