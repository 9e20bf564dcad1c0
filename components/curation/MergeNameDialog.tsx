import { useEffect, useRef, useState } from 'react';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { useStrings } from '../locale.tsx';
import type { FindEntities } from './EntityForm.tsx';
import { EntityLink } from './EntityLink.tsx';

interface MergeNameDialogProps {
  /** What is asked, with what becomes part of the entity picked. */
  readonly label: string;
  readonly find: FindEntities;
  readonly onMerge: (into: string) => void;
  readonly onCancel: () => void;
}

const NONE = new Map();

/** Asks which entity a proposed name, or another entity, is to become part of. */
export function MergeNameDialog({ label, find, onMerge, onCancel }: MergeNameDialogProps) {
  const t = useStrings(curationStrings);
  const common = useStrings(wordStrings);
  const dialog = useRef<HTMLDialogElement>(null);
  const [into, setInto] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // Keys typed here are not the queue's.
    <dialog
      ref={dialog}
      aria-label={t('mergeInto')}
      onClose={onCancel}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (into !== '') onMerge(into);
        }}
      >
        <EntityLink label={label} id={into} linked={NONE} find={find} onChange={setInto} />
        <div className="dialog-actions">
          <button type="button" onClick={onCancel}>
            {common('cancel')}
          </button>
          <button type="submit" className="primary" disabled={into === ''}>
            {t('merge')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
