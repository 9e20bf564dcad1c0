import type { StringTable } from '../translate.ts';

/** Backups that are written by themselves. */
export const backupStrings = {
  pickFolder: ['Back up into a folder…', '自动备份到文件夹…', '自動備份到資料夾…'],
  pickFolderHint: [
    'Once a day, when this page is opened; the last ten are kept.',
    '打开本页时每天备份一次，保留最近十份。',
    '開啟本頁時每天備份一次，保留最近十份。',
  ],
  folder: ['Backed up daily into “{name}”.', '每天备份到“{name}”。', '每天備份到「{name}」。'],
  lastWritten: ['Last: {date}', '上次：{date}', '上次：{date}'],
  neverWritten: ['Not written yet', '尚未写入', '尚未寫入'],
  folderWritten: [
    'A backup was written into the folder.',
    '备份已写入文件夹。',
    '備份已寫入資料夾。',
  ],
  allowAgain: ['Allow writing again', '重新允许写入', '重新允許寫入'],
  otherFolder: ['Another folder…', '更换文件夹…', '更換資料夾…'],
  stopFolder: ['Stop', '停止', '停止'],
} as const satisfies StringTable;
