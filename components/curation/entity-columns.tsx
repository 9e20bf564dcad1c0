import { type Locale, scriptOf, translator } from '../../lib/locale/index.ts';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { displayName, type Entity } from '../../lib/model/entity.ts';
import { KindGlyph } from '../glyph/KindGlyph.tsx';
import type { Column } from '../table/DataTable.tsx';

/** What the table of entities shows of each. */
export function entityColumns(
  locale: Locale,
  makers: ReadonlyMap<string, Entity>,
): Column<Entity>[] {
  const t = translator(curationStrings, locale);
  const common = translator(wordStrings, locale);
  const script = scriptOf(locale);
  return [
    {
      id: 'name',
      heading: t('name'),
      track: 'minmax(140px, 2fr)',
      sortable: true,
      cell: (entity) => (
        <span className="row-name">
          <KindGlyph kind={entity.kind} subkind={entity.subkind} />
          <span className="ellipsis">{displayName(entity, script)}</span>
        </span>
      ),
    },
    {
      id: 'kind',
      heading: t('kind'),
      track: '96px',
      cell: (entity) => <span className="muted">{common(entity.subkind ?? entity.kind)}</span>,
    },
    {
      id: 'aliases',
      heading: t('aliases'),
      track: 'minmax(120px, 3fr)',
      cell: (entity) => (
        <span className="muted">{surfaces(entity, displayName(entity, script))}</span>
      ),
    },
    {
      id: 'maker',
      heading: t('maker'),
      track: 'minmax(80px, 1fr)',
      cell: (entity) => linkName(entity.maker ?? entity.parent, makers, locale),
    },
  ];
}

function surfaces(entity: Entity, name: string): string {
  const all = [...Object.values(entity.names), ...entity.aliases];
  return [...new Set(all)].filter((surface) => surface !== name).join(' · ');
}

function linkName(
  id: string | undefined,
  known: ReadonlyMap<string, Entity>,
  locale: Locale,
): string {
  if (id === undefined) return '';
  const entity = known.get(id);
  return entity ? displayName(entity, scriptOf(locale)) : id;
}
