import { useCallback } from 'react';
import { Duplicates } from '../../../components/curation/Duplicates.tsx';
import { EntityForm } from '../../../components/curation/EntityForm.tsx';
import { EntitySheet } from '../../../components/curation/EntitySheet.tsx';
import { EntityTitle } from '../../../components/curation/EntityTitle.tsx';
import { type EntityValues, toEntity } from '../../../components/curation/entity-values.ts';
import { Detail } from '../../../components/frame/Detail.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import { scriptOf } from '../../../lib/locale/index.ts';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import { displayName } from '../../../lib/model/entity.ts';
import {
  entityView,
  getEntity,
  listEntities,
  mergeEntities,
  ownedBy,
  saveEntity,
} from '../../../lib/store/index.ts';
import { AddNote } from '../../surface/AddNote.tsx';
import { useLive, useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { useDuplicates } from '../duplicates.ts';
import { useEntities } from '../linked.ts';
import { useListedCues } from '../listed-cues.ts';
import { EntityActs } from './EntityActs.tsx';

/** One entity, open: its form, and what hangs on it. The id `new` is an empty form. */
export function EntityDetail({ id }: { readonly id: string }) {
  return id === 'new' ? <NewEntity /> : <KnownEntity id={id} />;
}

function NewEntity() {
  const { go } = useCollection();
  const t = useStrings(curationStrings);
  const { find, save } = useEntityWrites();
  const close = () => go({ view: 'entities' });
  return (
    <Detail title={t('newEntity')} takesFocus onClose={close}>
      <EntityForm
        entity={{}}
        linked={new Map()}
        find={find}
        onCancel={close}
        onSave={(values) => save(values, {})}
      />
    </Detail>
  );
}

const NAMELESS = { names: {}, aliases: [] } as const;

function KnownEntity({ id }: { readonly id: string }) {
  const store = useStore();
  const { go, outcome } = useCollection();
  const locale = useLocale();
  const script = scriptOf(locale);
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const read = useLive(
    async (from) => ({
      view: await entityView(from, id),
      stored: await getEntity(from, id),
      owned: await ownedBy(from, id),
    }),
    [id],
  );
  const { find, save } = useEntityWrites();
  const stored = read?.ok ? read.value.stored : undefined;
  const duplicates = useDuplicates(stored);
  const listed = useListedCues(stored ?? NAMELESS);
  const linked = useEntities([stored?.maker, stored?.parent, stored?.family]);
  const close = () => go({ view: 'entities' });
  if (!read)
    return (
      <Detail title={common('loading')} onClose={close}>
        {null}
      </Detail>
    );
  if (!stored) {
    return (
      <Detail title={id} onClose={close}>
        <p className="muted">{o('gone')}</p>
      </Detail>
    );
  }
  const name = displayName(stored, script);
  const { view, owned } = read.ok ? read.value : { view: null, owned: [] };
  return (
    <Detail title={<EntityTitle entity={stored} />} onClose={close}>
      <EntityForm
        entity={stored}
        linked={linked}
        find={find}
        listed={listed}
        onCancel={close}
        onSave={save}
      />
      <Duplicates
        others={duplicates}
        onMerge={(other) =>
          outcome.run(t('merged', { count: 1 }), () => mergeEntities(store, stored.id, [other.id]))
        }
      />
      <EntitySheet view={view} owned={owned} />
      <AddNote key={view?.notes.length} entityId={stored.id} outcome={outcome} />
      <EntityActs entity={stored} name={name} facts={view?.facts ?? []} />
    </Detail>
  );
}

function useEntityWrites() {
  const store = useStore();
  const { go, outcome } = useCollection();
  const o = useStrings(optionsStrings);
  const find = useCallback(
    async (query: string) => (await listEntities(store, { query, limit: 8 })).rows,
    [store],
  );
  const save = async (values: EntityValues, old: { id?: string; updatedAt?: string }) => {
    const written = await saveEntity(store, toEntity(values, old), old.updatedAt);
    if (!written.ok) return written.error;
    outcome.setState({ done: o('saved'), onUndo: () => outcome.takeBack([written.value.undoId]) });
    go({ view: 'entities', id: written.value.id });
    return null;
  };
  return { find, save };
}
