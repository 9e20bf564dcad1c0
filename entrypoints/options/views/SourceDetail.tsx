import { DetailFacts, DetailNotes } from '../../../components/curation/DetailFacts.tsx';
import { SourceForm } from '../../../components/curation/SourceForm.tsx';
import { safeUrl } from '../../../components/fact-text.ts';
import { Detail } from '../../../components/frame/Detail.tsx';
import { useStrings } from '../../../components/locale.tsx';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import type { Source } from '../../../lib/model/source.ts';
import {
  deleteSources,
  deleteSourcesAlone,
  getSource,
  listFacts,
  listNotes,
  saveSource,
} from '../../../lib/store/index.ts';
import { useLive, useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { ExportMenu } from '../in-out/ExportMenu.tsx';

/** One source, open: what is known of it, and what was kept from it. */
export function SourceDetail({ id }: { readonly id: string }) {
  const store = useStore();
  const { go, outcome } = useCollection();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const read = useLive(
    async (from) => ({
      source: await getSource(from, id),
      facts: (await listFacts(from, { sourceId: id })).rows,
      notes: (await listNotes(from, { sourceId: id })).rows,
    }),
    [id],
  );
  const close = () => go({ view: 'sources' });
  const source = read?.ok ? read.value.source : undefined;
  if (!read?.ok || !source) {
    return (
      <Detail title={read ? o('details') : common('loading')} onClose={close}>
        {read && <p className="muted">{o('gone')}</p>}
      </Detail>
    );
  }
  const save = async (changed: Source) => {
    const written = await saveSource(store, changed);
    if (!written.ok) return written.error;
    outcome.setState({ done: o('saved'), onUndo: () => outcome.takeBack([written.value.undoId]) });
    return null;
  };
  const url = safeUrl(source.url);
  return (
    <Detail title={source.title || source.url} onClose={close}>
      {url && (
        <p className="ellipsis">
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
        </p>
      )}
      {source.attribution && <p className="muted small">{source.attribution}</p>}
      <SourceForm source={source} onSave={save} />
      <DetailFacts facts={read.value.facts} subject />
      <DetailNotes notes={read.value.notes} />
      <div className="dialog-actions">
        {url && <ExportMenu scope={{ type: 'page', url }} title={source.title} />}
        <button
          type="button"
          onClick={() =>
            outcome.run(o('deleted', { count: 1 }), () => deleteSourcesAlone(store, [id]))
          }
        >
          {t('deleteSourceAlone')}
        </button>
        <button
          type="button"
          className="danger"
          onClick={() => outcome.run(o('deleted', { count: 1 }), () => deleteSources(store, [id]))}
        >
          {t('deleteSource')}
        </button>
      </div>
    </Detail>
  );
}
