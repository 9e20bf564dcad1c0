import type { StringTable } from '../translate.ts';

/** The formats a file is exported in, by id. */
export const formatStrings = {
  markdown: ['Markdown', 'Markdown', 'Markdown'],
  vault: [
    'Markdown folder (Obsidian, Logseq)',
    'Markdown 文件夹（Obsidian、Logseq）',
    'Markdown 資料夾（Obsidian、Logseq）',
  ],
  'csv-facts': ['CSV: facts', 'CSV：数据', 'CSV：數據'],
  'csv-notes': ['CSV: notes (Readwise)', 'CSV：笔记（Readwise）', 'CSV：筆記（Readwise）'],
  'csv-entities': ['CSV: entities', 'CSV：词条', 'CSV：詞條'],
  json: ['JSON (complete)', 'JSON（完整）', 'JSON（完整）'],
  html: ['HTML report', 'HTML 报告', 'HTML 報告'],
  'json-ld': ['JSON-LD (annotations)', 'JSON-LD（批注）', 'JSON-LD（註解）'],
  bibtex: ['BibTeX: sources', 'BibTeX：来源', 'BibTeX：來源'],
  ris: ['RIS: sources', 'RIS：来源', 'RIS：來源'],
  'csl-json': ['CSL-JSON: sources', 'CSL-JSON：来源', 'CSL-JSON：來源'],
} as const satisfies StringTable;

/** What import says of a file. */
export const inOutStrings = {
  'not-text': ['It is not a text file.', '不是文本文件。', '不是文字檔案。'],
  truncated: [
    'The file ends too soon; it may not have been saved whole.',
    '文件不完整，可能未完全保存。',
    '檔案不完整，可能未完整儲存。',
  ],
  'not-json': ['It is not valid JSON.', '不是有效的 JSON。', '不是有效的 JSON。'],
  foreign: [
    'It is not a file that Newsgloss made.',
    '不是 Newsgloss 生成的文件。',
    '不是 Newsgloss 產生的檔案。',
  ],
  newer: [
    'It was made by a newer Newsgloss; update this one first.',
    '由更新版本的 Newsgloss 生成，请先更新。',
    '由較新版本的 Newsgloss 產生，請先更新。',
  ],
  'too-large': [
    'The file is larger than 256 MB; split it, and take the parts in one by one.',
    '文件超过 256 MB；请拆分后逐个导入。',
    '檔案超過 256 MB；請拆分後逐一匯入。',
  ],
  'too-deep': ['It is nested too deeply.', '嵌套层数过深。', '巢狀層數過深。'],
  cycle: [
    'Merged names lead back to themselves.',
    '合并的名称绕回了自身。',
    '合併的名稱繞回了自身。',
  ],
  'reserved-key': ['It holds a forbidden key.', '含有禁用的键名。', '含有禁用的鍵名。'],
  shape: ['A field is missing or not of its kind.', '字段缺失或类型不符。', '欄位缺漏或類型不符。'],
  'no-name': [
    'A name or another needed cell is empty.',
    '名称等必填项为空。',
    '名稱等必填項為空。',
  ],
  kind: ['There is no such kind.', '没有这种类型。', '沒有這種類型。'],
  duplicate: ['The same id comes twice.', 'ID 重复。', 'ID 重複。'],

  where: ['{table}, row {row}', '{table}，第 {row} 行', '{table}，第 {row} 列'],
  moreRefusals: ['{count} more', '还有 {count} 处', '還有 {count} 處'],
  onConflict: ['Where both differ', '两边不同时', '兩邊不同時'],
  keep: ['Keep mine', '保留我的', '保留我的'],
  take: ['Take the file’s', '采用文件中的', '採用檔案中的'],
  newerWins: ['The later changed', '采用较新的', '採用較新的'],
  nothingNew: [
    'Everything in this file is here already.',
    '文件中的内容都已在此。',
    '檔案中的內容都已在此。',
  ],
  cancelImport: ['Don’t import', '不导入', '不匯入'],
} as const satisfies StringTable;
