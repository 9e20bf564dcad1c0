import { useState } from 'react';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import type { ErrorCode } from '../../lib/locale/strings/errors.ts';
import { TextField } from '../form/Field.tsx';
import { FormActions } from '../form/FormActions.tsx';
import { useSubmit } from '../form/submit.ts';
import { useStrings } from '../locale.tsx';
import { Prose } from '../prose/Prose.tsx';

interface NoteFormProps {
  readonly note: { readonly body: string; readonly tags: readonly string[] };
  readonly onSave: (body: string, tags: readonly string[]) => Promise<ErrorCode | null>;
}

/** A note's Markdown and tags. Mount it with a `key` a note. */
export function NoteForm({ note, onSave }: NoteFormProps) {
  const t = useStrings(curationStrings);
  const kept = note.tags.join(', ');
  const [body, setBody] = useState(note.body);
  const [tags, setTags] = useState(kept);
  const submission = useSubmit(() => {
    const list = tags.split(/[,，、]/).map((tag) => tag.trim().replace(/^#/, ''));
    return onSave(body, list.filter(Boolean));
  });
  const reset = () => {
    setBody(note.body);
    setTags(kept);
    submission.forget();
  };
  return (
    <form className="form" onSubmit={submission.submit}>
      <TextField label={t('body')} rows={8} value={body} onChange={setBody} />
      {body.trim() !== '' && (
        <section aria-label={t('preview')}>
          <h3 className="hint">{t('preview')}</h3>
          <Prose text={body} />
        </section>
      )}
      <TextField label={t('tags')} hint={t('tagsHint')} value={tags} onChange={setTags} />
      <FormActions
        changed={body !== note.body || tags !== kept}
        submission={submission}
        onReset={reset}
      />
    </form>
  );
}
