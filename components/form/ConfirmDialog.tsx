import { useEffect, useRef } from 'react';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { useStrings } from '../locale.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before the one thing that cannot be undone; Cancel has the focus. */
export function ConfirmDialog({ title, text, action, onConfirm, onCancel }: ConfirmDialogProps) {
  const common = useStrings(wordStrings);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="confirm-title" onClose={onCancel}>
      <div className="stack">
        <h2 id="confirm-title">{title}</h2>
        <p>{text}</p>
        <div className="dialog-actions">
          <button type="button" onClick={onCancel}>
            {common('cancel')}
          </button>
          <button type="button" className="danger" onClick={onConfirm}>
            {action}
          </button>
        </div>
      </div>
    </dialog>
  );
}
