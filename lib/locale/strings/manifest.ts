import type { StringTable } from '../translate.ts';

/** What the browser itself shows: in its add-ons list, menus and shortcuts. */
export const manifestStrings = {
  extName: ['Newsgloss: AI news, annotated', 'Newsgloss：AI 新闻旁注', 'Newsgloss：AI 新聞旁註'],
  extShortName: ['Newsgloss', 'Newsgloss', 'Newsgloss'],
  extDescription: [
    'Marks companies, models and figures in AI news, and keeps what you collect, with its source, on your own machine.',
    '标出 AI 新闻里的公司、模型与数字，把你收录的数据连同出处留在自己的电脑上。',
    '標出 AI 新聞裡的公司、模型與數字，把你收錄的數據連同出處留在自己的電腦上。',
  ],
  actionTitle: ['Newsgloss: this page at a glance', 'Newsgloss：本页概览', 'Newsgloss：本頁概覽'],
  commandRun: ['Mark this page', '标注本页', '標註本頁'],
  commandNext: ['Step to the next mention', '跳到下一处标注', '跳到下一處標註'],
  commandPrevious: ['Step to the previous mention', '跳到上一处标注', '跳到上一處標註'],
  commandSide: ['Open the evidence sheet', '打开证据清单', '開啟證據清單'],
  menuCompany: ['Add “%s” as a company', '把“%s”加为公司', '把「%s」加為公司'],
  menuModel: ['Add “%s” as a model', '把“%s”加为模型', '把「%s」加為模型'],
  menuAlias: ['Add “%s” as another name of…', '把“%s”加为别名…', '把「%s」加為別名…'],
  menuFact: ['Keep “%s” as a fact', '收录“%s”为数据', '收錄「%s」為數據'],
  menuNote: ['Write a note on “%s”', '为“%s”写笔记', '為「%s」寫筆記'],
  menuFrame: [
    'Mark this frame (of the same site)',
    '标注此内嵌页面（限本站）',
    '標註此內嵌頁面（限本站）',
  ],
} as const satisfies StringTable;
