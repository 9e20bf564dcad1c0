import * as v from 'valibot';
import type { Collection } from '../model/collection.ts';

/**
 * Why a file or one of its rows is refused:
 * `too-large` it is larger than `MOST_BYTES`; `not-text` it is no text at all; `truncated` it ends too soon; `not-json` it is not JSON;
 * `foreign` it is not one of ours; `newer` it was made by a newer Newsgloss; `too-deep` it is nested
 * beyond any use; `reserved-key` a key that could reach into programs; `shape` a row is not of the
 * shape of its table; `duplicate` an id comes twice; `cycle` merged names lead back to themselves; `no-name` a row names nothing; `kind` there is no
 * such kind.
 */
export type RefusalReason =
  | 'too-large'
  | 'not-text'
  | 'truncated'
  | 'not-json'
  | 'foreign'
  | 'newer'
  | 'too-deep'
  | 'reserved-key'
  | 'shape'
  | 'duplicate'
  | 'cycle'
  | 'no-name'
  | 'kind';

export interface Refusal {
  readonly reason: RefusalReason;
  /** Absent where the file as a whole is refused. */
  readonly table?: keyof Collection;
  /** Counted from 1 within its table. */
  readonly row?: number;
  /** Where in the row, and what stands there, for people who look into the file. */
  readonly detail?: string;
}

/** A row may be as long as a file. */
const MOST_DETAIL = 300;

/** What a schema says against a row, and where in it: short enough to be shown in a list. */
export function issueText(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? ''}: ${issue.message}`.slice(0, MOST_DETAIL);
}
