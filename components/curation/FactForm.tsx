import { type ReactNode, useEffect, useState } from 'react';
import { curationStrings } from '../../lib/locale/strings/curation.ts';
import type { ErrorCode } from '../../lib/locale/strings/errors.ts';
import { wordStrings } from '../../lib/locale/strings/words.ts';
import type { FactStatus, Period, Polarity } from '../../lib/model/claim.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { Quantity } from '../../lib/model/quantity.ts';
import { metricIdOf } from '../fact-text.ts';
import { useDraft } from '../form/draft.ts';
import { ChoiceField, TextField } from '../form/Field.tsx';
import { FormActions } from '../form/FormActions.tsx';
import { collisionOf, useSubmit } from '../form/submit.ts';
import { useLocale, useStrings } from '../locale.tsx';
import { normalForm } from '../quantity/format.ts';
import { type Narrowing, NarrowingFields } from './NarrowingFields.tsx';

/** A fact as a form holds it. */
export interface FactValues extends Narrowing {
  readonly subject: string;
  readonly metric: string;
  readonly text: string;
  readonly period: string;
  readonly status: FactStatus;
  readonly polarity: Exclude<Polarity, null> | '';
}

const STATUSES: readonly FactStatus[] = ['actual', 'planned', 'rumoured', 'denied'];

/** The reader of figures that pages are read with; null where no figure is read. */
export type ReadFigure = (text: string) => Promise<Quantity | null>;

interface FactFormProps {
  readonly fact: Fact;
  /** Further fields of a new fact, and what they still lack. */
  readonly more?: ReactNode;
  readonly problem?: string | undefined;
  readonly readFigure: ReadFigure;
  readonly onSave: (
    values: FactValues,
    quantity: Quantity | null,
    base: Fact,
  ) => Promise<ErrorCode | null>;
}

/** Subject, metric, value, period and status of one fact. Mount it with a `key` a fact. */
export function FactForm({ fact, more, problem, readFigure, onSave }: FactFormProps) {
  const locale = useLocale();
  const t = useStrings(curationStrings);
  const common = useStrings(wordStrings);
  const draft = useDraft(fact, valuesOf);
  const { values, base } = draft;
  const set = (some: Partial<FactValues>) => draft.set({ ...values, ...some });
  const untouched = values.text === base.text && base.quantity !== undefined;
  const typed = useTyped(untouched ? '' : values.text, readFigure);
  const quantity = untouched ? base.quantity : typed;
  const submission = useSubmit(
    async () =>
      onSave(values, untouched ? (base.quantity ?? null) : await readFigure(values.text), base),
    draft.saved,
  );
  const reset = () => {
    draft.reset();
    submission.forget();
  };
  const polarity = values.polarity === '' ? null : values.polarity;
  return (
    <form className="form" onSubmit={submission.submit}>
      <TextField
        label={t('subject')}
        value={values.subject}
        onChange={(subject) => set({ subject })}
      />
      <TextField label={t('metric')} value={values.metric} onChange={(metric) => set({ metric })} />
      <TextField
        label={t('value')}
        value={values.text}
        hint={
          quantity
            ? t('readsAs', { value: normalForm(quantity, locale, polarity) })
            : t('notAFigure')
        }
        onChange={(text) => set({ text })}
      />
      <TextField label={t('period')} value={values.period} onChange={(period) => set({ period })} />
      <div className="form-pair">
        <ChoiceField
          label={t('status')}
          value={values.status}
          choices={STATUSES.map((one) => ({ value: one, label: common(one) }))}
          onChange={(status) => set({ status })}
        />
        <ChoiceField<FactValues['polarity']>
          label={t('direction')}
          value={values.polarity}
          choices={[
            { value: '', label: t('none') },
            { value: 'loss', label: common('loss') },
            { value: 'rise', label: common('rise') },
          ]}
          onChange={(next) => set({ polarity: next })}
        />
      </div>
      <NarrowingFields qualifiers={values.qualifiers} claimant={values.claimant} onChange={set} />
      {more}
      <FormActions
        problem={problem ?? (isWhole(values) ? undefined : t('incomplete'))}
        changed={draft.changed}
        collision={collisionOf(draft, submission)}
        submission={submission}
        onReset={reset}
      />
    </form>
  );
}

/** The figure in what is typed, a moment later; null where there is none. */
function useTyped(text: string, readFigure: ReadFigure): Quantity | null {
  const [read, setRead] = useState<Quantity | null>(null);
  useEffect(() => {
    let stale = false;
    readFigure(text).then((quantity) => !stale && setRead(quantity));
    return () => {
      stale = true;
    };
  }, [text, readFigure]);
  return read;
}

function isWhole({ subject, metric, text }: FactValues): boolean {
  return [subject, metric, text].every((part) => part.trim() !== '');
}

function valuesOf(fact: Fact): FactValues {
  const { subject, metric, text, period, status, polarity } = fact;
  return {
    subject: subject.text,
    metric,
    text,
    period: period?.text ?? '',
    status,
    polarity: polarity ?? '',
    qualifiers: fact.qualifiers ?? [],
    claimant: fact.claimant ?? '',
  };
}

/** The fact with the values of the form; a period that was not touched keeps its dates. */
export function toFact(
  values: FactValues,
  { quantity, period: typed }: { quantity: Quantity | null; period: Period | undefined },
  old: Fact,
): Fact {
  const {
    quantity: _q,
    period: _p,
    metricId: _m,
    qualifiers: _n,
    claimant: _c,
    funding,
    ...rest
  } = old;
  const claimant = values.claimant.trim();
  const samePeriod = values.period === (old.period?.text ?? '');
  const period = samePeriod ? old.period : typed;
  const metricId = values.metric === old.metric ? old.metricId : metricIdOf(values.metric);
  return {
    ...rest,
    subject: values.subject === old.subject.text ? old.subject : { text: values.subject },
    metric: values.metric,
    ...(metricId !== undefined && { metricId }),
    text: values.text,
    ...(quantity && { quantity }),
    ...(period && { period }),
    status: values.status,
    ...(values.qualifiers.length > 0 && { qualifiers: values.qualifiers }),
    ...(claimant && { claimant }),
    ...(funding && metricId === old.metricId && { funding }),
    polarity: values.polarity === '' ? null : values.polarity,
  };
}
