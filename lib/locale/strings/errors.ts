import type { StringTable } from '../translate.ts';

/** What went wrong, by the codes of the message contract and the store, and what to do about it. */
export const errorStrings = {
  'private-window': [
    'In a private window nothing is saved.',
    '隐私窗口中不保存任何内容。',
    '私密視窗中不會儲存任何內容。',
  ],
  'bad-request': [
    'That could not be understood, so nothing was saved.',
    '内容有误，未作保存。',
    '內容有誤，未予儲存。',
  ],
  'extension-updated': [
    'Newsgloss was updated. Reload this page.',
    'Newsgloss 已更新，请重新载入本页。',
    'Newsgloss 已更新，請重新載入本頁。',
  ],
  'no-receiver': [
    'The page does not answer. Reload it.',
    '页面没有响应，请重新载入。',
    '頁面沒有回應，請重新載入。',
  ],
  'storage-full': [
    'The disk is full, so nothing was saved. Make room and try again.',
    '磁盘已满，未能保存。请腾出空间后重试。',
    '磁碟已滿，未能儲存。請騰出空間後再試。',
  ],
  'storage-blocked': [
    'Another window holds an older version open. Close it and try again.',
    '另一个窗口还在使用旧版本，请关闭后重试。',
    '另一個視窗仍在使用舊版本，請關閉後再試。',
  ],
  'storage-newer': [
    'Your collection was written by a newer Newsgloss. Update this one to open it.',
    '你的收藏由更新版本的 Newsgloss 写入，请更新后再打开。',
    '你的收藏由較新版本的 Newsgloss 寫入，請更新後再開啟。',
  ],
  'storage-unavailable': [
    'The browser gives no storage here, so nothing can be saved. The disk may be full.',
    '浏览器在此不提供存储空间，无法保存。磁盘可能已满。',
    '瀏覽器在此不提供儲存空間，無法儲存。磁碟可能已滿。',
  ],
  'not-found': [
    'It is no longer there; it may have been deleted in another window.',
    '内容已不存在，可能在别的窗口被删除了。',
    '內容已不存在，可能在別的視窗被刪除了。',
  ],
  collision: [
    'It was changed in another window meanwhile. Look at it again before saving.',
    '其间它在另一个窗口被改动过，请查看后再保存。',
    '其間它在另一個視窗被改動過，請檢視後再儲存。',
  ],
  failed: [
    'It did not work, and nothing was changed.',
    '操作没有成功，内容未改动。',
    '操作沒有成功，內容未更動。',
  ],
  broken: [
    'Something went wrong here. What you kept is safe.',
    '这里出了点问题。你收录的内容安然无恙。',
    '這裡出了點問題。你收錄的內容安然無恙。',
  ],
  reload: ['Load again', '重新载入', '重新載入'],
} as const satisfies StringTable;

/** A code that has words here. */
export type ErrorCode = Exclude<keyof typeof errorStrings, 'broken' | 'reload'>;
