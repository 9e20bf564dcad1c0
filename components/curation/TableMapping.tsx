import { type FormEvent, useState } from 'react';
import { importStrings } from '../../lib/locale/strings/import.ts';
import { inOutStrings } from '../../lib/locale/strings/in-out.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { NameKind } from '../../lib/model/entity.ts';
import { ChoiceField } from '../form/Field.tsx';
import { useLocale, useStrings } from '../locale.tsx';

type Kind = 'entities' | 'aliases' | 'facts';
type Mapping = Readonly<Record<string, number>>;

interface TableMappingProps {
  readonly file: string;
  readonly table: {
    readonly headings: readonly string[];
    readonly sample: readonly (readonly string[])[];
    readonly rows: number;
    readonly kind: Kind;
    readonly mapping: Mapping;
  };
  /** The fields of each kind; those with a star are needed. */
  readonly fields: Readonly<Record<Kind, readonly string[]>>;
  readonly guess: (kind: Kind, headings: readonly string[]) => Mapping;
  readonly missing: (kind: Kind, mapping: Mapping) => readonly string[];
  readonly onRead: (reading: { kind: Kind; mapping: Mapping; entityKind: NameKind }) => void;
  readonly onCancel: () => void;
}

/** Which column of a table is what, guessed from its headings and open to correction. */
export function TableMapping(props: TableMappingProps) {
  const { file, table, fields, guess, missing, onRead, onCancel } = props;
  const t = useStrings(importStrings);
  const io = useStrings(inOutStrings);
  const common = useStrings(wordStrings);
  const number = new Intl.NumberFormat(useLocale());
  const [kind, setKind] = useState<Kind>(table.kind);
  const [mapping, setMapping] = useState<Mapping>(table.mapping);
  const [entityKind, setEntityKind] = useState<NameKind>('company');
  const lacking = missing(kind, mapping);
  const choices = [
    { value: '', label: t('noColumn') },
    ...table.headings.map((heading, i) => ({
      value: String(i),
      label: heading || t('column', { column: i + 1 }),
    })),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRead({ kind, mapping, entityKind });
  };
  return (
    <form className="form" onSubmit={submit}>
      <h3>{file}</h3>
      <p className="muted small">{t('rowCount', { count: number.format(table.rows) })}</p>
      <ChoiceField<Kind>
        label={t('tableOf')}
        value={kind}
        choices={(['entities', 'aliases', 'facts'] as const).map((value) => ({
          value,
          label: t(value),
        }))}
        onChange={(value) => {
          setKind(value);
          setMapping(guess(value, table.headings));
        }}
      />
      {kind !== 'facts' && (
        <ChoiceField<NameKind>
          label={t('kindOfRows')}
          value={entityKind}
          choices={(['company', 'organization', 'model'] as const).map((value) => ({
            value,
            label: common(value),
          }))}
          onChange={setEntityKind}
        />
      )}
      <fieldset className="column-choices">
        <legend className="hint">{t('columns')}</legend>
        {fields[kind].map((starred) => {
          const field = starred.replace('*', '');
          return (
            <ChoiceField
              key={field}
              label={starred}
              value={field in mapping ? String(mapping[field]) : ''}
              choices={choices}
              onChange={(value) => setMapping(mapped(mapping, field, value))}
            />
          );
        })}
      </fieldset>
      <SampleRows headings={table.headings} sample={table.sample} />
      {lacking.length > 0 && (
        <p role="alert" className="error">
          {t('missing', { fields: lacking.join(', ') })}
        </p>
      )}
      <div className="inline-form">
        <button type="submit" className="primary" disabled={lacking.length > 0}>
          {t('check')}
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          {io('cancelImport')}
        </button>
      </div>
    </form>
  );
}

function mapped(mapping: Mapping, field: string, value: string): Mapping {
  const { [field]: _, ...rest } = mapping;
  return value === '' ? rest : { ...rest, [field]: Number(value) };
}

interface SampleRowsProps {
  readonly headings: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

function SampleRows({ headings, sample }: SampleRowsProps) {
  const t = useStrings(importStrings);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard.
    <section className="sample-rows" aria-label={t('firstRows')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {headings.map((heading, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headings may be the same; columns stay in place.
              <th key={i} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row) => (
            <tr key={row.join('\n')}>
              {headings.map((_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <td key={i}>{(row[i] ?? '').slice(0, 80)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
