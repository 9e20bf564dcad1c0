import { type Locale, scriptOf, translator } from '../../lib/locale/index.ts';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../lib/locale/strings/options.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { displayName, type Entity } from '../../lib/model/entity.ts';
import { KindGlyph } from '../glyph/KindGlyph.tsx';
import type { Column } from '../table/DataTable.tsx';

/** A row of the table of entities, with what hangs on it. */
export interface EntityTableRow extends Entity {
  /** The entity its maker or parent leads to. */
  readonly link: Entity | undefined;
  readonly facts: number;
  readonly notes: number;
  /** When something was last kept of it from a page; ISO 8601, empty where nothing was. */
  readonly seen: string;
}

/** What the table of entities shows of each. */
export function entityColumns(locale: Locale): Column<EntityTableRow>[] {
  const t = translator(curationStrings, locale);
  const o = translator(optionsStrings, locale);
  const common = translator(wordStrings, locale);
  const script = scriptOf(locale);
  const number = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const count = (id: 'facts' | 'notes'): Column<EntityTableRow> => ({
    id,
    heading: o(id),
    track: '64px',
    numeric: true,
    sort: id,
    descends: true,
    minor: true,
    cell: (entity) => (entity[id] > 0 ? number.format(entity[id]) : ''),
  });
  return [
    {
      id: 'name',
      heading: t('name'),
      track: 'minmax(140px, 2fr)',
      sort: 'name',
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
      sort: 'kind',
      cell: (entity) => <span className="muted">{common(entity.subkind ?? entity.kind)}</span>,
    },
    {
      id: 'aliases',
      heading: t('aliases'),
      track: 'minmax(112px, 3fr)',
      sort: 'aliases',
      descends: true,
      cell: (entity) => (
        <span className="muted">{surfaces(entity, displayName(entity, script))}</span>
      ),
    },
    {
      id: 'maker',
      heading: t('belongsTo'),
      track: 'minmax(96px, 1fr)',
      sort: 'maker',
      cell: ({ link, maker, parent }) =>
        link ? displayName(link, script) : (maker ?? parent ?? ''),
    },
    count('facts'),
    count('notes'),
    {
      id: 'seen',
      heading: t('lastSeen'),
      track: '104px',
      sort: 'seen',
      descends: true,
      minor: true,
      cell: ({ seen }) => <span className="muted">{seen && day.format(new Date(seen))}</span>,
    },
  ];
}

function surfaces(entity: Entity, name: string): string {
  const all = [...Object.values(entity.names), ...entity.aliases];
  return [...new Set(all)].filter((surface) => surface !== name).join(' · ');
}
