import type { Store } from './database.ts';

/** Whether the browser promised to keep the data, and how full it is, in bytes; null if it won't say. */
export interface StorageState {
  readonly persisted: boolean | null;
  readonly used: number | null;
  readonly quota: number | null;
}

/** Asks the browser to keep the data for good, and remembers its answer. */
export async function askToPersist(store: Store): Promise<boolean | null> {
  const granted = (await navigator.storage?.persist?.().catch(() => null)) ?? null;
  await store.meta.put({ key: 'persisted', value: granted });
  return granted;
}

/** What the browser says of the storage today. */
export async function storageState(): Promise<StorageState> {
  const persisted = (await navigator.storage?.persisted?.().catch(() => null)) ?? null;
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  return { persisted, used: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}

/** When a backup was last made, ISO 8601; null before the first. */
export async function lastBackup(store: Store): Promise<string | null> {
  const row = await store.meta.get('backup');
  return typeof row?.value === 'string' ? row.value : null;
}

/** Remembers that a backup was made now. */
export async function noteBackup(store: Store): Promise<void> {
  await store.meta.put({ key: 'backup', value: store.moment() });
}

/** Deletes everything, the history too. It cannot be undone; the catalogue is seeded anew after it. */
export async function forgetAll(store: Store): Promise<void> {
  await store.transaction('rw', store.tables, async () =>
    Promise.all(store.tables.map((table) => table.clear())),
  );
}

/** Where the browser may write backups by itself, and when it last did. */
export interface BackupFolder {
  readonly handle: FileSystemDirectoryHandle;
  /** ISO 8601; null before the first. */
  readonly written: string | null;
}

/** The folder the reader picked; null where there is none. It belongs to this profile and is never exported. */
export async function backupFolder(store: Store): Promise<BackupFolder | null> {
  const value = (await store.meta.get('backupFolder'))?.value;
  return typeof value === 'object' && value !== null && 'handle' in value
    ? (value as BackupFolder)
    : null;
}

/** Remembers the folder, or forgets it. */
export async function setBackupFolder(store: Store, folder: BackupFolder | null): Promise<void> {
  if (folder) await store.meta.put({ key: 'backupFolder', value: folder });
  else await store.meta.delete('backupFolder');
}
