import { fail, ok, type Result } from '../model/result.ts';
import { unlessBlocked } from './blocked.ts';

/**
 * Why the store could not do it:
 * `storage-full` no room on the disk or in the quota; `storage-blocked` another window holds an
 * older version open; `storage-newer` the data was written by a newer Newsgloss;
 * `storage-unavailable` the browser refuses IndexedDB (some private modes, a broken profile);
 * `not-found` the row is gone; `collision` it was changed elsewhere since it was read;
 * `failed` anything else.
 */
export type StoreError =
  | 'storage-full'
  | 'storage-blocked'
  | 'storage-newer'
  | 'storage-unavailable'
  | 'not-found'
  | 'collision'
  | 'failed';

/** Thrown inside a transaction to abort it with a reason of ours. */
export class StoreRefusal extends Error {
  readonly code: StoreError;

  constructor(code: StoreError) {
    super(code);
    this.name = 'StoreRefusal';
    this.code = code;
  }
}

const BY_NAME: Readonly<Record<string, StoreError>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  BlockedError: 'storage-blocked',
  DatabaseClosedError: 'storage-blocked',
  MissingAPIError: 'storage-unavailable',
  InvalidStateError: 'storage-unavailable',
  SecurityError: 'storage-unavailable',
  OpenFailedError: 'storage-unavailable',
  // What has to do with the disk and not with us: it can't be read or written, or its data are spoilt.
  UnknownError: 'storage-unavailable',
  NotReadableError: 'storage-unavailable',
  // No fault of ours ends so: the browser broke the transaction off, as Chromium does on a full disk.
  AbortError: 'storage-unavailable',
  // A unique key is taken: another window was quicker.
  ConstraintError: 'collision',
};

/** The reason behind anything that Dexie or the browser throws; wrapped errors are looked into. */
export function storeError(error: unknown): StoreError {
  for (let cause: unknown = error; cause instanceof Object; cause = innerOf(cause)) {
    if (cause instanceof StoreRefusal) return cause.code;
    const code = 'name' in cause ? BY_NAME[String(cause.name)] : undefined;
    // Dexie closes and fails to open for many reasons: the inner one says more.
    if (code && !(isVague(cause) && innerOf(cause))) return code;
  }
  return 'failed';
}

/** Runs a read or a write; what it throws becomes a reason. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T, StoreError>> {
  try {
    return ok(await unlessBlocked(work()));
  } catch (error) {
    const code = storeError(error);
    // A fault of ours: the reader is told that it failed, whoever looks into it must see why.
    if (code === 'failed') console.error('Newsgloss: the store failed', error);
    return fail(code);
  }
}

function innerOf(error: object): unknown {
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0];
  return 'inner' in error ? error.inner : undefined;
}

function isVague(error: object): boolean {
  return 'name' in error && /^(?:OpenFailed|DatabaseClosed|Abort|Bulk)/.test(String(error.name));
}
