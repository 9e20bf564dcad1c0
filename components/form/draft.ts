import { useState } from 'react';

/** What is typed over a row, while the row may change in another window. */
export interface Draft<R, V> {
  readonly values: V;
  readonly set: (values: V) => void;
  /** The row that was typed over: what is saved was thought of with this in sight. */
  readonly base: R;
  readonly changed: boolean;
  /** What another window made of the fields that were typed over; null where none did. */
  readonly theirs: string | null;
  /** Drops what was typed and shows the row as it is. */
  readonly reset: () => void;
  /** Goes on with what was typed, over the row as it is now. */
  readonly rebase: () => void;
  /** To be called when it is saved: the row that comes back is shown. */
  readonly saved: () => void;
}

/**
 * Holds what is typed over a row. A row that changes elsewhere is shown at once where nothing was
 * typed, and told where something was; typed text is never dropped unasked.
 */
export function useDraft<R, V extends object>(row: R, valuesOf: (row: R) => V): Draft<R, V> {
  const [base, setBase] = useState(row);
  const [values, set] = useState(() => valuesOf(row));
  const [isSaved, setSaved] = useState(false);
  const present = valuesOf(row);
  const changed = !same(values, valuesOf(base));
  const adopt = () => {
    setBase(row);
    set(present);
    setSaved(false);
  };
  const moved = !same(row, base);
  if (moved && (!changed || isSaved || same(present, values))) adopt();
  else if (moved && same(present, valuesOf(base))) setBase(row);
  const collides = moved && changed && !isSaved && !same(present, valuesOf(base));
  return {
    values,
    set,
    base,
    changed,
    theirs: collides ? differing(present, values) : null,
    reset: adopt,
    rebase: () => setBase(row),
    saved: () => setSaved(true),
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function differing(theirs: object, mine: object): string {
  const old = new Map(Object.entries(mine));
  const parts = Object.entries(theirs).filter(([field, value]) => !same(old.get(field), value));
  return parts.map(([, value]) => inWords(value).replaceAll('\n', ', ') || '–').join(' · ');
}

function inWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(inWords).filter(Boolean).join(', ');
}
