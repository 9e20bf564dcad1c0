import { useMemo, useState } from 'react';
import { CheckField } from '../../../components/form/Field.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import type { Column } from '../../../components/table/DataTable.tsx';
import { type Locale, translator } from '../../../lib/locale/index.ts';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import type { Note } from '../../../lib/model/note.ts';
import { deleteNotes, listNotes, listOrphans, placeOfNote } from '../../../lib/store/index.ts';
import { useCollection } from '../context.ts';
import { NoteDetail } from './NoteDetail.tsx';
import { SearchedList } from './SearchedList.tsx';
import { ViewLayout } from './ViewLayout.tsx';

/** Every note. */
export function NotesView() {
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const { route } = useCollection();
  const [orphans, setOrphans] = useState(false);
  return (
    <ViewLayout detail={route.id !== undefined && <NoteDetail key={route.id} id={route.id} />}>
      <SearchedList<Note>
        view="notes"
        title={o('notes')}
        searchLabel={o('searchNotes')}
        deleteLabel={common('delete')}
        empty={orphans ? t('noOrphans') : t('noNotes')}
        useColumns={useNoteColumns}
        {...(!orphans && { placeOf: placeOfNote })}
        nameOf={({ body }) => body.slice(0, 40)}
        filter={orphans}
        load={(store, asked) => (orphans ? listOrphans(store, asked) : listNotes(store, asked))}
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

function noteColumns(locale: Locale): Column<Note>[] {
  const t = translator(curationStrings, locale);
  const o = translator(optionsStrings, locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const about = { passage: t('onPassage'), entity: o('entities'), fact: o('facts') };
  return [
    { id: 'body', heading: t('body'), track: 'minmax(160px, 3fr)', cell: ({ body }) => body },
    {
      id: 'on',
      heading: t('on'),
      track: 'minmax(96px, 2fr)',
      cell: ({ target }) => (
        <span className="muted">
          {target.type === 'passage' ? target.selector.quote.exact : about[target.type]}
        </span>
      ),
    },
    {
      id: 'tags',
      heading: t('tags'),
      track: 'minmax(72px, 1fr)',
      cell: ({ tags }) => <span className="muted">{tags.map((tag) => `#${tag}`).join(' ')}</span>,
    },
    {
      id: 'updated',
      heading: t('updated'),
      track: '112px',
      cell: ({ updatedAt }) => <span className="muted">{day.format(new Date(updatedAt))}</span>,
    },
  ];
}
