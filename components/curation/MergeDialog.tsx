import { useEffect, useRef, useState } from 'react';
import { scriptOf } from '../../lib/locale/index.ts';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { displayName, type Entity } from '../../lib/model/entity.ts';
import { useLocale, useStrings } from '../locale.tsx';

interface MergeDialogProps {
  readonly entities: readonly Entity[];
  readonly onMerge: (into: string) => void;
  readonly onCancel: () => void;
}

/** Asks which of several entities stays. */
export function MergeDialog({ entities, onMerge, onCancel }: MergeDialogProps) {
  const t = useStrings(curationStrings);
  const common = useStrings(wordStrings);
  const script = scriptOf(useLocale());
  const dialog = useRef<HTMLDialogElement>(null);
  const [into, setInto] = useState(entities[0]?.id ?? '');
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="merge-title" onClose={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onMerge(into);
        }}
      >
        <h2 id="merge-title">{t('mergeTitle')}</h2>
        <fieldset className="stack">
          <legend className="hint">{t('mergeHint')}</legend>
          {entities.map((entity) => (
            <label key={entity.id}>
              <input
                type="radio"
                name="into"
                checked={into === entity.id}
                onChange={() => setInto(entity.id)}
              />{' '}
              {displayName(entity, script)}{' '}
              <span className="muted">{Object.values(entity.names).join(' · ')}</span>
            </label>
          ))}
        </fieldset>
        <div className="dialog-actions">
          <button type="button" onClick={onCancel}>
            {common('cancel')}
          </button>
          <button type="submit" className="primary">
            {t('merge')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
