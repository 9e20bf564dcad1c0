import { type FormEvent, useCallback, useState } from 'react';
import { EntityLink } from '../../../components/curation/EntityLink.tsx';
import { NoteForm } from '../../../components/curation/NoteForm.tsx';
import { noteLine } from '../../../components/curation/note-line.ts';
import { passageUrl } from '../../../components/curation/text-fragment.ts';
import { safeUrl } from '../../../components/fact-text.ts';
import { Detail } from '../../../components/frame/Detail.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import { scriptOf } from '../../../lib/locale/index.ts';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import { displayName, type Entity, type Script } from '../../../lib/model/entity.ts';
import type { Note } from '../../../lib/model/note.ts';
import {
  deleteNotes,
  getEntity,
  getFact,
  getNote,
  getSource,
  isOrphaned,
  listEntities,
  type Store,
  saveNote,
} from '../../../lib/store/index.ts';
import { useLive, useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';

const NONE: ReadonlyMap<string, Entity> = new Map();

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
    <Detail title={noteLine(note.body)} onClose={close}>
      <About note={note} />
      <Attach note={note} />
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
function About({ note }: { readonly note: Note }) {
  const t = useStrings(curationStrings);
  const script = scriptOf(useLocale());
  const { target } = note;
  const link = useLive((store) => linkTo(store, note, script), [note, script]);
  return (
    <section>
      <h3>{t('on')}</h3>
      {target.type === 'passage' && (
        <blockquote className="quote">{target.selector.quote.exact}</blockquote>
      )}
      {link?.ok &&
        (link.value ? (
          <p>
            {link.value.href ? (
              <a
                href={link.value.href}
                {...(link.value.href.startsWith('http') && {
                  target: '_blank',
                  rel: 'noreferrer',
                })}
              >
                {link.value.text || link.value.href}
              </a>
            ) : (
              link.value.text
            )}
          </p>
        ) : (
          <p className="warning">{t('orphaned')}</p>
        ))}
    </section>
  );
}

/** What a note is about in words, and where it is; null where it is gone. */
async function linkTo(
  store: Store,
  note: Note,
  script: Script,
): Promise<{ text: string; href: string | undefined } | null> {
  const { target } = note;
  if (await isOrphaned(store, note)) return null;
  if (target.type === 'entity') {
    const entity = await getEntity(store, target.entityId);
    const text = entity ? displayName(entity, script) : target.entityId;
    return { text, href: `#/entities/${encodeURIComponent(entity?.id ?? target.entityId)}` };
  }
  if (target.type === 'fact') {
    const fact = (await getFact(store, target.factId))?.fact;
    const text = fact ? `${fact.subject.text} · ${fact.metric} · ${fact.text}` : '';
    return { text, href: `#/facts/${encodeURIComponent(target.factId)}` };
  }
  const source = await getSource(store, target.sourceId);
  const url = safeUrl(source?.url ?? '');
  return { text: source?.title ?? '', href: url && passageUrl(url, target.selector) };
}

/** Hangs the note on another entity, picked by its name. */
function Attach({ note }: { readonly note: Note }) {
  const store = useStore();
  const { outcome } = useCollection();
  const t = useStrings(curationStrings);
  const [entityId, setEntityId] = useState('');
  const find = useCallback(
    async (query: string) => (await listEntities(store, { query, limit: 8 })).rows,
    [store],
  );
  const attach = async (event: FormEvent) => {
    event.preventDefault();
    const { id, body, tags, updatedAt } = note;
    const edit = { id, body, tags, target: { type: 'entity', entityId } } as const;
    if (await outcome.run(t('attached'), () => saveNote(store, edit, updatedAt))) setEntityId('');
  };
  return (
    <details className="menu">
      <summary>{t('attach')}</summary>
      <form className="form" onSubmit={attach}>
        <EntityLink
          key={note.updatedAt}
          label={t('name')}
          id={entityId}
          linked={NONE}
          find={find}
          onChange={setEntityId}
        />
        <div>
          <button type="submit" disabled={entityId === ''}>
            {t('attachHere')}
          </button>
        </div>
      </form>
    </details>
  );
}
