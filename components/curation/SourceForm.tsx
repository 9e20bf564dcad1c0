import { type FormEvent, useState } from 'react';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import type { ErrorCode } from '../../lib/locale/strings/errors.ts';
import type { Source } from '../../lib/model/source.ts';
import { TextField } from '../form/Field.tsx';
import { FormActions } from '../form/FormActions.tsx';
import { useStrings } from '../locale.tsx';

interface SourceFormProps {
  readonly source: Source;
  readonly onSave: (source: Source) => Promise<ErrorCode | null>;
}

/** What the reader may correct of a source. Mount it with a `key` a source. */
export function SourceForm({ source, onSave }: SourceFormProps) {
  const t = useStrings(curationStrings);
  const kept = {
    title: source.title,
    publisher: source.publisher ?? '',
    published: source.published ?? '',
  };
  const [values, setValues] = useState(kept);
  const [error, setError] = useState<ErrorCode | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { publisher: _p, published: _d, ...rest } = source;
    const { title, publisher, published } = values;
    setError(
      await onSave({
        ...rest,
        title,
        ...(publisher && { publisher }),
        ...(published && { published }),
      }),
    );
  };
  const reset = () => {
    setValues(kept);
    setError(null);
  };
  return (
    <form className="form" onSubmit={submit}>
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
        changed={JSON.stringify(values) !== JSON.stringify(kept)}
        error={error}
        onReset={reset}
      />
    </form>
  );
}
