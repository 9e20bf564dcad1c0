import { useState } from 'react';
import { BulkBar, ListView } from '../../../components/frame/ListView.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import type { Column } from '../../../components/table/DataTable.tsx';
import { type Locale, translator } from '../../../lib/locale/index.ts';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import type { Note } from '../../../lib/model/note.ts';
import { deleteNotes, listNotes } from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { usePaged } from '../paged.ts';
import { useSelection } from '../selection.ts';
import { NoteDetail } from './NoteDetail.tsx';
import { PagedTable } from './PagedTable.tsx';
import { ViewLayout } from './ViewLayout.tsx';

/** Every note. */
export function NotesView() {
  const store = useStore();
  const locale = useLocale();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const { route, go, outcome } = useCollection();
  const [query, setQuery] = useState('');
  const selection = useSelection();
  const rows = usePaged((from, at) => listNotes(from, { query, ...at }), [query]);
  const remove = async (ids: readonly string[]) => {
    const done = o('deleted', { count: ids.length });
    if (await outcome.run(done, () => deleteNotes(store, ids))) selection.clear();
  };
  return (
    <ViewLayout detail={route.id !== undefined && <NoteDetail key={route.id} id={route.id} />}>
      <ListView
        title={o('notes')}
        searchLabel={o('searchNotes')}
        query={query}
        onQuery={setQuery}
        total={rows.total}
        bulk={
          <BulkBar count={selection.checked.size} onClear={selection.clear}>
            <button type="button" className="danger" onClick={() => remove([...selection.checked])}>
              {common('delete')}
            </button>
          </BulkBar>
        }
      >
        <PagedTable<Note>
          label={o('notes')}
          rows={rows}
          columns={noteColumns(locale)}
          empty={query ? o('nothingFound') : t('noNotes')}
          nameOf={({ body }) => body.slice(0, 40)}
          selection={selection}
          onOpen={({ id }) => go({ view: 'notes', id })}
          onDelete={({ id }) => remove([id])}
        />
      </ListView>
    </ViewLayout>
  );
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
