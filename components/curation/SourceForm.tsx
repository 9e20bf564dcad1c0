import { curationStrings } from '../../lib/locale/strings/curation.ts';
import type { ErrorCode } from '../../lib/locale/strings/errors.ts';
import type { Source } from '../../lib/model/source.ts';
import { useDraft } from '../form/draft.ts';
import { TextField } from '../form/Field.tsx';
import { FormActions } from '../form/FormActions.tsx';
import { collisionOf, useSubmit } from '../form/submit.ts';
import { useStrings } from '../locale.tsx';

interface SourceFormProps {
  readonly source: Source;
  readonly onSave: (source: Source) => Promise<ErrorCode | null>;
}

/** What the reader may correct of a source. Mount it with a `key` a source. */
export function SourceForm({ source, onSave }: SourceFormProps) {
  const t = useStrings(curationStrings);
  const draft = useDraft(source, valuesOf);
  const { values, set: setValues } = draft;
  const submission = useSubmit(() => {
    const { publisher: _p, published: _d, ...rest } = draft.base;
    const { title, publisher, published } = values;
    return onSave({
      ...rest,
      title,
      ...(publisher && { publisher }),
      ...(published && { published }),
    });
  }, draft.saved);
  const reset = () => {
    draft.reset();
    submission.forget();
  };
  return (
    <form className="form" onSubmit={submission.submit}>
      <TextField
        label={t('titleColumn')}
        value={values.title}
        onChange={(title) => setValues({ ...values, title })}
      />
      <div className="form-pair">
        <TextField
          label={t('publisher')}
          value={values.publisher}
          onChange={(publisher) => setValues({ ...values, publisher })}
        />
        <TextField
          label={t('published')}
          value={values.published}
          onChange={(published) => setValues({ ...values, published })}
        />
      </div>
      <FormActions
        changed={draft.changed}
        collision={collisionOf(draft, submission)}
        submission={submission}
        onReset={reset}
      />
    </form>
  );
}

function valuesOf({ title, publisher = '', published = '' }: Source) {
  return { title, publisher, published };
}
