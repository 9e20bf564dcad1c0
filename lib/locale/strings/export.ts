import type { StringTable } from '../translate.ts';

/** What goes out: its extent, its templates, the clipboard. */
export const exportStrings = {
  extent: ['What', '范围', '範圍'],
  everything: ['Everything', '全部', '全部'],
  ofSearch: ['What a search finds', '搜索结果', '搜尋結果'],
  searchWords: ['Search words', '搜索词', '搜尋字詞'],
  exportNow: ['Export', '导出', '匯出'],
  writing: ['Writing the file', '正在写入文件', '正在寫入檔案'],
  brokenOff: [
    'Export cancelled; nothing was saved.',
    '已取消导出，未保存文件。',
    '已取消匯出，未儲存檔案。',
  ],
  copy: ['Copy', '复制', '複製'],
  copied: ['Copied as text and as a table.', '已复制为文本与表格。', '已複製為文字與表格。'],
  selected: ['selection', '所选', '所選'],

  templates: ['Markdown templates', 'Markdown 模板', 'Markdown 範本'],
  templatesHint: [
    '{text} is replaced by text, {markdown} by Markdown; {section} stays where there is such a thing, and is repeated for each of a list.',
    '{text} 代入文本，{markdown} 代入 Markdown；{section} 仅在有内容时保留，列表则逐项重复。',
    '{text} 代入文字，{markdown} 代入 Markdown；{section} 僅在有內容時保留，清單則逐項重複。',
  ],
  template: ['Template', '模板', '範本'],
  ofFact: ['A fact', '数据', '數據'],
  ofNote: ['A note', '笔记', '筆記'],
  ofEntity: ['Page of an entity', '词条页面', '詞條頁面'],
  ofSource: ['Page of a source', '来源页面', '來源頁面'],
  placeholders: ['What can be named', '可用名称', '可用名稱'],
  preview: ['Preview', '预览', '預覽'],
  resetTemplate: ['Back to the original', '恢复原样', '還原'],
  templateBroken: [
    'This template is broken: {problem}',
    '模板有误：{problem}',
    '範本有誤：{problem}',
  ],
} as const satisfies StringTable;
