import { useState } from 'react';
import { CompareDialog } from '../../../components/curation/CompareDialog.tsx';
import { MergeDialog } from '../../../components/curation/MergeDialog.tsx';
import { useLocale, useStrings } from '../../../components/locale.tsx';
import { scriptOf } from '../../../lib/locale/index.ts';
import { curationStrings } from '../../../lib/locale/strings/curation.ts';
import { displayName } from '../../../lib/model/entity.ts';
import { factsOf, mergeEntities } from '../../../lib/store/index.ts';
import { useLive, useStore } from '../../surface/store.ts';
import { useCollection } from '../context.ts';
import { useEntities } from '../linked.ts';

interface EntitiesBulkProps {
  readonly ids: readonly string[];
  readonly onMerged: () => void;
}

/** What several selected entities are for: to be compared, or to become one. */
export function EntitiesBulk(props: EntitiesBulkProps) {
  return (
    <>
      <Compare {...props} />
      <Merge {...props} />
    </>
  );
}

function Compare({ ids }: EntitiesBulkProps) {
  const t = useStrings(curationStrings);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" disabled={ids.length < 2} onClick={() => setOpen(true)}>
        {t('compare')}
      </button>
      {open && <Compared ids={ids} onClose={() => setOpen(false)} />}
    </>
  );
}

function Compared({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const script = scriptOf(useLocale());
  const entities = useEntities(ids);
  const read = useLive((store) => Promise.all(ids.map((id) => factsOf(store, id))), [ids.join()]);
  if (!read?.ok || entities.size === 0) return null;
  const subjects = ids.flatMap((id, i) => {
    const entity = entities.get(id);
    return entity ? [{ name: displayName(entity, script), facts: read.value[i] ?? [] }] : [];
  });
  return <CompareDialog subjects={subjects} onClose={onClose} />;
}

/** Makes one of the selected entities, once it is said which one stays. */
function Merge({ ids, onMerged }: EntitiesBulkProps) {
  const store = useStore();
  const t = useStrings(curationStrings);
  const { go, outcome } = useCollection();
  const [asking, setAsking] = useState(false);
  const checked = useEntities(ids);
  const merge = async (into: string) => {
    setAsking(false);
    const others = ids.filter((id) => id !== into);
    const done = t('merged', { count: others.length });
    if (!(await outcome.run(done, () => mergeEntities(store, into, others)))) return;
    onMerged();
    go({ view: 'entities', id: into });
  };
  return (
    <>
      <button type="button" disabled={ids.length < 2} onClick={() => setAsking(true)}>
        {t('merge')}
      </button>
      {asking && (
        <MergeDialog
          entities={[...checked.values()]}
          onMerge={merge}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}
