import { scriptOf } from '../../lib/locale/index.ts';
import { displayName, type Entity } from '../../lib/model/entity.ts';
import { KindGlyph } from '../glyph/KindGlyph.tsx';
import { useLocale } from '../locale.tsx';

/** An entity's kind and its name in the reader's script, cut off where there is no room. */
export function EntityTitle({
  entity,
}: {
  entity: Pick<Entity, 'kind' | 'subkind' | 'names' | 'id'>;
}) {
  const script = scriptOf(useLocale());
  return (
    <>
      <KindGlyph kind={entity.kind} subkind={entity.subkind} />
      <span className="ellipsis">{displayName(entity, script)}</span>
    </>
  );
}
