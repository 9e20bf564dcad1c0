import { exportFile } from '../../../lib/export/index.ts';
import { json } from '../../../lib/export/json.ts';
import {
  type BackupFolder,
  backupFolder,
  collect,
  noteBackup,
  type Store,
  seededVersion,
  setBackupFolder,
} from '../../../lib/store/index.ts';

/** As much of the File System Access API (https://wicg.github.io/file-system-access/) as is used. */
interface Permitted {
  queryPermission(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picker {
  showDirectoryPicker(options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}

const MODE = { mode: 'readwrite' } as const;
const DAY = 24 * 3_600_000;
/** So many files are kept; the oldest of ours go. */
const MOST_FILES = 10;
const OURS = /^newsgloss-backup-\d{4}-\d{2}-\d{2}\.json$/;

/** Whether the browser can write into a folder of the reader's. */
export function canPickFolder(): boolean {
  return 'showDirectoryPicker' in window;
}

/** Asks for a folder and writes the first backup into it. Rejects with `AbortError` where none is picked. */
export async function pickFolder(store: Store): Promise<void> {
  const picker = window as unknown as Picker;
  const handle = await picker.showDirectoryPicker({ id: 'newsgloss-backup', ...MODE });
  await setBackupFolder(store, { handle, written: null });
  await writeBackup(store, { handle, written: null });
}

/** Whether the folder may be written into now; asking needs a click. */
export async function isPermitted({ handle }: BackupFolder, ask: boolean): Promise<boolean> {
  const permitted = handle as unknown as Permitted;
  const state = await (ask ? permitted.requestPermission(MODE) : permitted.queryPermission(MODE));
  return state === 'granted';
}

/** Writes today's backup where a day has passed since the last; false where that is not allowed now. */
export async function backUpIfDue(store: Store, now = Date.now()): Promise<boolean> {
  const folder = await backupFolder(store);
  if (!folder || (folder.written && now - Date.parse(folder.written) < DAY)) return true;
  if (!(await isPermitted(folder, false))) return false;
  await writeBackup(store, folder);
  return true;
}

/** Writes a backup; the file changes only once all of it is written. */
export async function writeBackup(store: Store, { handle }: BackupFolder): Promise<void> {
  const at = new Date().toISOString();
  const catalogue = await seededVersion(store);
  const options = { title: 'backup', at, script: 'en', catalogue } as const;
  const file = await exportFile(json, await collect(store), options);
  const entry = await handle.getFileHandle(file.name, { create: true });
  const stream = await entry.createWritable();
  await stream.write(new Blob([...file.parts], { type: file.mime }));
  await stream.close();
  await setBackupFolder(store, { handle, written: at });
  await noteBackup(store);
  await trim(handle);
}

async function trim(handle: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  const entries = (handle as unknown as { keys(): AsyncIterable<string> }).keys();
  for await (const name of entries) if (OURS.test(name)) names.push(name);
  for (const name of names.sort().slice(0, -MOST_FILES)) await handle.removeEntry(name);
}
