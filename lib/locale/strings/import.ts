import type { StringTable } from '../translate.ts';

/** What comes in: the columns of a table, the rows of a preview. */
export const importStrings = {
  reading: ['Reading the file', '正在读取文件', '正在讀取檔案'],
  applyingHint: [
    'Until it is done, cards and other windows wait. Cancel leaves everything as it was.',
    '完成之前，卡片和其他窗口会等待。取消后一切保持原样。',
    '完成之前，卡片和其他視窗會等待。取消後一切保持原樣。',
  ],
  applying: ['Importing', '正在导入', '正在匯入'],
  brokenOff: [
    'Import cancelled; nothing was changed.',
    '已取消导入，未作任何改动。',
    '已取消匯入，未作任何更動。',
  ],
  tableOf: ['What is in this table', '表格内容', '表格內容'],
  entities: [
    'Names: companies, organizations, models',
    '名称：公司、机构、模型',
    '名稱：公司、機構、模型',
  ],
  aliases: ['Further names of what is kept', '已有词条的别名', '已有詞條的別名'],
  facts: ['Facts', '数据', '數據'],
  kindOfRows: ['Kind, where a row does not say', '未注明时的类型', '未註明時的類型'],
  columns: ['Columns', '列', '欄位'],
  column: ['Column {column}', '第 {column} 列', '第 {column} 欄'],
  noColumn: ['(none)', '（无）', '（無）'],
  missing: [
    'Choose a column for: {fields}',
    '请为以下项选择列：{fields}',
    '請為以下項目選擇欄位：{fields}',
  ],
  firstRows: ['First rows', '前几行', '前幾列'],
  rowCount: ['{count} rows', '{count} 行', '{count} 列'],
  check: ['Check and preview', '检查并预览', '檢查並預覽'],
  encoding: ['Encoding: {encoding}', '编码：{encoding}', '編碼：{encoding}'],
  rowByRow: ['Row by row', '逐行查看', '逐列檢視'],
  refusedRows: ['Refused', '被拒绝', '被拒絕'],
  leftOut: [
    'The refused rows are left out; the rest can be imported.',
    '被拒绝的行不会导入，其余可导入。',
    '被拒絕的列不會匯入，其餘可匯入。',
  ],
  standing: ['Show', '显示', '顯示'],
  mine: ['Mine', '我的', '我的'],
  theirs: ['In the file', '文件中', '檔案中'],
  firstOfMany: ['The first {count} are shown.', '仅显示前 {count} 条。', '僅顯示前 {count} 筆。'],
} as const satisfies StringTable;
