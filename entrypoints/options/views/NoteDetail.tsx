import { NoteForm } from '../../../components/curation/NoteForm.tsx';
import { passageUrl } from '../../../components/curation/text-fragment.ts';
import { safeUrl } from '../../../components/fact-text.ts';
import { Detail } from '../../../components/frame/Detail.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import { scriptOf } from '../../../lib/locale/index.ts';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import { displayName } from '../../../lib/model/entity.ts';
import type { NoteTarget } from '../../../lib/model/note.ts';
import {
  deleteNotes,
  getEntity,
  getFact,
  getNote,
  getSource,
  saveNote,
} from '../../../lib/store/index.ts';
import { useLive, useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';

/** One note, open: its text and tags, and what it is about. */
export function NoteDetail({ id }: { readonly id: string }) {
  const store = useStore();
  const { go, outcome } = useCollection();
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const read = useLive((from) => getNote(from, id), [id]);
  const close = () => go({ view: 'notes' });
  const note = read?.ok ? read.value : undefined;
  if (!note) {
    return (
      <Detail title={read ? o('details') : common('loading')} onClose={close}>
        {read && <p className="muted">{o('gone')}</p>}
      </Detail>
    );
  }
  const save = async (body: string, tags: readonly string[], old: { updatedAt?: string }) => {
    const { target } = note;
    const written = await saveNote(store, { id, body, tags, target }, old.updatedAt);
    if (!written.ok) return written.error;
    outcome.setState({ done: o('saved'), onUndo: () => outcome.takeBack([written.value.undoId]) });
    return null;
  };
  return (
    <Detail title={note.body.split('\n', 1)[0]} onClose={close}>
      <About target={note.target} />
      <NoteForm note={note} onSave={save} />
      <div className="dialog-actions">
        <button
          type="button"
          className="danger"
          onClick={() => outcome.run(o('deleted', { count: 1 }), () => deleteNotes(store, [id]))}
        >
          {common('delete')}
        </button>
      </div>
    </Detail>
  );
}

/** What the note is about, with the way there. */
function About({ target }: { readonly target: NoteTarget }) {
  const t = useStrings(curationStrings);
  const script = scriptOf(useLocale());
  const link = useLive(
    async (store) => {
      if (target.type === 'entity') {
        const entity = await getEntity(store, target.entityId);
        const text = entity ? displayName(entity, script) : target.entityId;
        return { text, href: `#/entities/${encodeURIComponent(target.entityId)}` };
      }
      if (target.type === 'fact') {
        const fact = (await getFact(store, target.factId))?.fact;
        const text = fact ? `${fact.subject.text} · ${fact.metric} · ${fact.text}` : '';
        return { text, href: `#/facts/${encodeURIComponent(target.factId)}` };
      }
      const source = await getSource(store, target.sourceId);
      const url = safeUrl(source?.url ?? '');
      return { text: source?.title ?? '', href: url && passageUrl(url, target.selector) };
    },
    [target],
  );
  return (
    <section>
      <h3>{t('on')}</h3>
      {target.type === 'passage' && (
        <blockquote className="quote">{target.selector.quote.exact}</blockquote>
      )}
      {link?.ok && (
        <p>
          {link.value.href ? (
            <a
              href={link.value.href}
              {...(link.value.href.startsWith('http') && { target: '_blank', rel: 'noreferrer' })}
            >
              {link.value.text || link.value.href}
            </a>
          ) : (
            link.value.text
          )}
        </p>
      )}
    </section>
  );
}
