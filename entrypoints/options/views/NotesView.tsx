import { useMemo, useState } from 'react';
import { noteLine } from '../../../components/curation/note-line.ts';
import { CheckField } from '../../../components/form/Field.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import type { Column } from '../../../components/table/DataTable.tsx';
import { type Locale, scriptOf, translator } from '../../../lib/locale/index.ts';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import { displayName, type Script } from '../../../lib/model/entity.ts';
import type { Note } from '../../../lib/model/note.ts';
import {
  deleteNotes,
  getEntities,
  getFact,
  listNotes,
  listOrphans,
  type NoteSort,
  type Page,
  placeOfNote,
  readNoteTexts,
  type Store,
} from '../../../lib/store/index.ts';
import { useCollection } from '../context.ts';
import { NoteDetail } from './NoteDetail.tsx';
import { type Asked, SearchedList } from './SearchedList.tsx';
import { ViewLayout } from './ViewLayout.tsx';

const NEWEST = { by: 'updated', descending: true } as const;
const SORTS: readonly NoteSort[] = ['updated', 'body', 'tags'];

/** Every note. */
export function NotesView() {
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const { route } = useCollection();
  const [orphans, setOrphans] = useState(false);
  const script = scriptOf(useLocale());
  return (
    <ViewLayout detail={route.id !== undefined && <NoteDetail key={route.id} id={route.id} />}>
      <SearchedList<NoteTableRow>
        view="notes"
        title={o('notes')}
        searchLabel={o('searchNotes')}
        deleteLabel={common('delete')}
        empty={orphans ? t('noOrphans') : t('noNotes')}
        useColumns={useNoteColumns}
        {...(!orphans && { placeOf: placeOfNote })}
        nameOf={({ body }) => noteLine(body).slice(0, 40)}
        sorted={NEWEST}
        filter={{ orphans, script }}
        load={(store, asked) => loadNotes(store, asked, { orphans, script })}
        readAhead={readNoteTexts}
        tools={<CheckField label={t('orphansOnly')} checked={orphans} onChange={setOrphans} />}
        scopeOf={(noteIds) => ({ type: 'selection', noteIds })}
        remove={deleteNotes}
      />
    </ViewLayout>
  );
}

function useNoteColumns() {
  const locale = useLocale();
  return useMemo(() => noteColumns(locale), [locale]);
}

interface NoteTableRow extends Note {
  /** What it is about, in words; empty where that is gone. */
  readonly about: string;
}

async function loadNotes(
  store: Store,
  asked: Asked,
  { orphans, script }: { orphans: boolean; script: Script },
): Promise<Page<NoteTableRow>> {
  const { sort: by, descending, ...rest } = asked;
  const sort = SORTS.find((one) => one === by);
  const list = { ...rest, ...(sort && { sort, descending }) };
  const { rows, total } = await (orphans ? listOrphans(store, list) : listNotes(store, list));
  const ids = rows.flatMap(({ target }) => (target.type === 'entity' ? [target.entityId] : []));
  const entities = await getEntities(store, ids);
  const facts = await Promise.all(
    rows.map(({ target }) => (target.type === 'fact' ? getFact(store, target.factId) : undefined)),
  );
  const aboutOf = ({ target }: Note, i: number): string => {
    if (target.type === 'passage') return target.selector.quote.exact;
    if (target.type === 'fact') {
      const fact = facts[i]?.fact;
      return fact ? `${fact.subject.text} · ${fact.metric} · ${fact.text}` : '';
    }
    const entity = entities.get(target.entityId);
    return entity ? displayName(entity, script) : '';
  };
  return { rows: rows.map((note, i) => ({ ...note, about: aboutOf(note, i) })), total };
}

function noteColumns(locale: Locale): Column<NoteTableRow>[] {
  const t = translator(curationStrings, locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return [
    {
      id: 'body',
      heading: t('body'),
      sort: 'body',
      track: 'minmax(160px, 3fr)',
      cell: ({ body }) => noteLine(body),
    },
    {
      id: 'on',
      heading: t('on'),
      track: 'minmax(96px, 2fr)',
      cell: ({ about }) => <span className="muted">{about || '–'}</span>,
    },
    {
      id: 'tags',
      heading: t('tags'),
      sort: 'tags',
      track: 'minmax(72px, 1fr)',
      cell: ({ tags }) => <span className="muted">{tags.map((tag) => `#${tag}`).join(' ')}</span>,
    },
    {
      id: 'updated',
      heading: t('updated'),
      sort: 'updated',
      descends: true,
      track: '112px',
      cell: ({ updatedAt }) => <span className="muted">{day.format(new Date(updatedAt))}</span>,
    },
  ];
}
