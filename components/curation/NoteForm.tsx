import { curationStrings } from '../../lib/locale/strings/curation.ts';
import type { ErrorCode } from '../../lib/locale/strings/errors.ts';
import { useDraft } from '../form/draft.ts';
import { TextField } from '../form/Field.tsx';
import { FormActions } from '../form/FormActions.tsx';
import { collisionOf, useSubmit } from '../form/submit.ts';
import { useStrings } from '../locale.tsx';
import { Prose } from '../prose/Prose.tsx';

interface NoteFormProps {
  readonly note: NoteText;
  readonly onSave: (
    body: string,
    tags: readonly string[],
    base: NoteText,
  ) => Promise<ErrorCode | null>;
}

/** What a form shows of a note. */
interface NoteText {
  readonly body: string;
  readonly tags: readonly string[];
  readonly updatedAt?: string;
}

/** A note's Markdown and tags. Mount it with a `key` a note. */
export function NoteForm({ note, onSave }: NoteFormProps) {
  const t = useStrings(curationStrings);
  const draft = useDraft(note, valuesOf);
  const { body, tags } = draft.values;
  const submission = useSubmit(() => {
    const list = tags.split(/[,，、]/).map((tag) => tag.trim().replace(/^#/, ''));
    return onSave(body, list.filter(Boolean), draft.base);
  }, draft.saved);
  const reset = () => {
    draft.reset();
    submission.forget();
  };
  return (
    <form className="form" onSubmit={submission.submit}>
      <TextField
        label={t('body')}
        rows={8}
        value={body}
        onChange={(next) => draft.set({ body: next, tags })}
      />
      {body.trim() !== '' && (
        <section aria-label={t('preview')}>
          <h3 className="hint">{t('preview')}</h3>
          <Prose text={body} />
        </section>
      )}
      <TextField
        label={t('tags')}
        hint={t('tagsHint')}
        value={tags}
        onChange={(next) => draft.set({ body, tags: next })}
      />
      <FormActions
        changed={draft.changed}
        collision={collisionOf(draft, submission)}
        submission={submission}
        onReset={reset}
      />
    </form>
  );
}

function valuesOf({ body, tags }: NoteText) {
  return { body, tags: tags.join(', ') };
}
