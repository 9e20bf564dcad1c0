import type { StringTable } from '../translate.ts';

/** The toolbar button's title, which also says its badge aloud. */
export const badgeStrings = {
  none: ['Newsgloss: this page at a glance', 'Newsgloss：本页一览', 'Newsgloss：本頁一覽'],
  found: [
    {
      one: 'Newsgloss: {count} name or figure on this page',
      other: 'Newsgloss: {count} names and figures on this page',
    },
    'Newsgloss：本页有 {count} 处名称和数据',
    'Newsgloss：本頁有 {count} 處名稱和數據',
  ],
  added: [
    'Newsgloss: “{name}” was added',
    'Newsgloss：已添加“{name}”',
    'Newsgloss：已新增「{name}」',
  ],
  kept: [
    { one: 'Newsgloss: {count} fact kept', other: 'Newsgloss: {count} facts kept' },
    'Newsgloss：已收录 {count} 条数据',
    'Newsgloss：已收錄 {count} 筆數據',
  ],
} as const satisfies StringTable;
