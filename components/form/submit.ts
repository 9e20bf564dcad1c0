import { type FormEvent, useState } from 'react';
import type { ErrorCode } from '../../lib/locale/strings/errors.ts';
import type { Draft } from './draft.ts';

/** A form's save: whether it is under way, and why the last one failed. */
export interface Submission {
  readonly busy: boolean;
  readonly error: ErrorCode | null;
  readonly submit: (event: FormEvent) => Promise<void>;
  readonly forget: () => void;
}

/** Runs `save` when the form is submitted; once at a time, however often it is asked. */
export function useSubmit(
  save: () => Promise<ErrorCode | null>,
  onSaved: () => void = () => {},
): Submission {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const failed = await save();
    if (failed === null) onSaved();
    setError(failed);
    setBusy(false);
  };
  return { busy, error, submit, forget: () => setError(null) };
}

/** What a form says of a change that came from another window; undefined where none did. */
export function collisionOf(
  { theirs, rebase }: Pick<Draft<unknown, unknown>, 'theirs' | 'rebase'>,
  submission: Submission,
): { theirs: string; onKeepMine: () => void } | undefined {
  if (theirs === null) return undefined;
  const onKeepMine = () => {
    rebase();
    submission.forget();
  };
  return { theirs, onKeepMine };
}
