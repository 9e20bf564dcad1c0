import { useCallback, useState } from 'react';
import { MergeNameDialog } from '../../../components/curation/MergeNameDialog.tsx';
import { SplitDialog, type SplitPart } from '../../../components/curation/SplitDialog.tsx';
import { useStrings } from '../../../components/locale.tsx';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { optionsStrings } from '../../../lib/locale/strings/options.ts';
import { wordStrings } from '../../../lib/locale/strings/words.ts';
import type { Entity } from '../../../lib/model/entity.ts';
import type { SourcedFact } from '../../../lib/model/views.ts';
import {
  deleteEntities,
  ignoreName,
  listEntities,
  mergeEntities,
  splitEntity,
} from '../../../lib/store/index.ts';
import { useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { ExportMenu } from '../in-out/ExportMenu.tsx';

interface EntityActsProps {
  readonly entity: Entity;
  readonly name: string;
  readonly facts: readonly SourcedFact[];
}

/** What can be done with the open entity: exported, split, left unmarked, deleted. */
export function EntityActs({ entity, name, facts }: EntityActsProps) {
  const { id } = entity;
  const store = useStore();
  const { go, outcome } = useCollection();
  const t = useStrings(curationStrings);
  const o = useStrings(optionsStrings);
  const common = useStrings(wordStrings);
  const [splitting, setSplitting] = useState(false);
  const [merging, setMerging] = useState(false);
  const find = useCallback(
    async (query: string) => {
      const { rows } = await listEntities(store, { query, limit: 9 });
      return rows.filter((row) => row.id !== id);
    },
    [store, id],
  );
  const surfaces = [...new Set([...Object.values(entity.names), ...entity.aliases])];
  const mergeInto = async (into: string) => {
    setMerging(false);
    const done = t('merged', { count: 1 });
    if (await outcome.run(done, () => mergeEntities(store, into, [id]))) {
      go({ view: 'entities', id: into });
    }
  };
  const split = async (part: SplitPart) => {
    setSplitting(false);
    const written = await splitEntity(store, id, part);
    if (!written.ok) return outcome.setState({ error: written.error });
    const onUndo = () => outcome.takeBack([written.value.undoId]);
    outcome.setState({ done: t('splitDone', { name: part.aliases[0] ?? '' }), onUndo });
    go({ view: 'entities', id: written.value.id });
  };
  const ignore = { surface: name, scope: 'everywhere', address: '' } as const;
  return (
    <div className="dialog-actions">
      <ExportMenu scope={{ type: 'entity', id }} title={name} />
      <button type="button" onClick={() => setMerging(true)}>
        {t('mergeInto')}
      </button>
      {surfaces.length > 1 && (
        <button type="button" onClick={() => setSplitting(true)}>
          {t('splitOff')}
        </button>
      )}
      <button
        type="button"
        onClick={() => outcome.run(t('ignored'), () => ignoreName(store, ignore))}
      >
        {t('ignore')}
      </button>
      <button
        type="button"
        className="danger"
        onClick={() => outcome.run(o('deleted', { count: 1 }), () => deleteEntities(store, [id]))}
      >
        {common('delete')}
      </button>
      {merging && (
        <MergeNameDialog
          label={t('mergeEntity', { name })}
          find={find}
          onMerge={mergeInto}
          onCancel={() => setMerging(false)}
        />
      )}
      {splitting && (
        <SplitDialog
          surfaces={surfaces}
          facts={facts}
          onSplit={split}
          onCancel={() => setSplitting(false)}
        />
      )}
    </div>
  );
}
