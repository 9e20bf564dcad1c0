import { useId } from 'react';
import { cardStrings } from '../../lib/locale/strings/card.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import { useStrings } from '../locale.tsx';
import type { CardIgnoreScope } from './props.ts';

interface NoteEditorProps {
  readonly name: string;
  readonly body: string;
  readonly onChange: (body: string) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** A note, written in place. Ctrl or Cmd with Enter saves. */
export function NoteEditor({ name, body, onChange, onSave, onCancel }: NoteEditorProps) {
  const t = useStrings(cardStrings);
  const common = useStrings(wordStrings);
  const id = useId();
  return (
    <form
      className="card-section card-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {t('noteLabel', { name })}
      </label>
      <textarea
        id={id}
        rows={3}
        ref={takeFocus}
        value={body}
        placeholder={t('notePlaceholder')}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
        }}
      />
      <div className="card-form-actions">
        <button type="button" className="plain" onClick={onCancel}>
          {common('cancel')}
        </button>
        <button type="submit" className="primary" disabled={body.trim() === ''}>
          {t('saveNote')}
        </button>
      </div>
    </form>
  );
}

interface IgnoreChoiceProps {
  readonly name: string;
  readonly onChoose: (scope: CardIgnoreScope) => void;
}

/** "Not this": where the name is to be left unmarked. */
export function IgnoreChoice({ name, onChoose }: IgnoreChoiceProps) {
  const t = useStrings(cardStrings);
  return (
    <fieldset className="card-section card-form">
      <legend>{t('ignoreQuestion', { name })}</legend>
      <div className="card-form-choices">
        <button type="button" ref={takeFocus} onClick={() => onChoose('here')}>
          {t('ignoreHere')}
        </button>
        <button type="button" onClick={() => onChoose('site')}>
          {t('ignoreSite')}
        </button>
        <button type="button" onClick={() => onChoose('everywhere')}>
          {t('ignoreEverywhere')}
        </button>
      </div>
    </fieldset>
  );
}

/** The reader asked for the form by a key or a button: focus goes where the typing goes. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
