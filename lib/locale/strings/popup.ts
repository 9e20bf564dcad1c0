import type { StringTable } from '../translate.ts';

/** The toolbar popup and the side panel. */
export const popupStrings = {
  title: ['This page', '本页', '本頁'],
  siteSwitch: ['On {site}', '在 {site}', '在 {site}'],
  auto: ['Auto', '自动', '自動'],
  always: ['Always', '始终', '一律'],
  never: ['Never', '关闭', '關閉'],
  autoHint: [
    'Marks pages that read like articles and speak of AI',
    '自动标注谈论 AI 的文章',
    '自動標註談論 AI 的文章',
  ],
  alwaysHint: ['Marks every page of this site', '标注此网站的所有页面', '標註此網站的所有頁面'],
  neverHint: ['Leaves this site alone', '不在此网站上标注', '不在此網站上標註'],
  counts: ['Found on this page', '本页找到', '本頁找到'],
  companies: [
    { one: '{count} company', other: '{count} companies' },
    '{count} 处公司',
    '{count} 處公司',
  ],
  organizations: [
    { one: '{count} organization', other: '{count} organizations' },
    '{count} 处机构',
    '{count} 處機構',
  ],
  models: [{ one: '{count} model', other: '{count} models' }, '{count} 处模型', '{count} 處模型'],
  figures: [
    { one: '{count} figure', other: '{count} figures' },
    '{count} 个数字',
    '{count} 個數字',
  ],
  dates: [{ one: '{count} date', other: '{count} dates' }, '{count} 个日期', '{count} 個日期'],

  search: ['Search collection', '搜索收藏', '搜尋收藏'],
  noResults: [
    'Nothing you kept matches “{query}”; try a shorter word or another script.',
    '收藏中没有与“{query}”相符的内容，请换个更短的词试试。',
    '收藏中沒有與「{query}」相符的內容，請換個更短的詞試試。',
  ],

  onThisPage: ['On this page', '本页', '本頁'],
  evidence: ['Evidence', '证据', '證據'],
  notes: ['Notes', '笔记', '筆記'],
  facts: ['Facts', '数据', '數據'],
  entities: ['Entities', '词条', '詞條'],
  views: ['Views of this page', '本页视图', '本頁檢視'],

  times: ['{count}×', '{count} 次', '{count} 次'],
  reveal: ['Show {what} on the page', '在页面上显示{what}', '在頁面上顯示{what}'],
  unlisted: ['unlisted', '未列入', '未列入'],
  more: ['{count} more', '还有 {count} 条', '還有 {count} 筆'],
  details: ['Details', '详情', '詳細資料'],
  editThere: ['Edit in the collection', '在收藏中编辑', '在收藏中編輯'],
  noFacts: ['nothing kept yet', '尚无收录', '尚無收錄'],
  keepAll: [
    { one: 'Keep {count} fact', other: 'Keep all {count}' },
    '全部收录（{count}）',
    '全部收錄（{count}）',
  ],
  filterEvidence: ['Filter this page’s facts', '筛选本页数据', '篩選本頁數據'],
  nothingLikeIt: [
    'No fact on this page matches; try a shorter word.',
    '本页没有相符的数据，请换个更短的词。',
    '本頁沒有相符的數據，請換個更短的詞。',
  ],
  beside: ['Show beside the page', '在页面旁显示', '在頁面旁顯示'],
  allKept: ['All kept', '已全部收录', '已全部收錄'],
  otherFigures: ['Other figures', '其他数字', '其他數字'],
  keptMany: [
    { one: '{count} fact kept.', other: '{count} facts kept.' },
    '已收录 {count} 条数据。',
    '已收錄 {count} 筆數據。',
  ],
  undone: ['Undone.', '已撤销。', '已復原。'],
  review: ['Review ({count})', '审核（{count}）', '審核（{count}）'],
  openCollection: ['Open collection', '打开收藏', '開啟收藏'],
  editNote: ['Edit this note', '编辑这条笔记', '編輯這則筆記'],

  noEntities: [
    'No company or model was found here; select a name on the page and add it from the context menu.',
    '这里没有找到公司或模型；可在页面上选中名称，用右键菜单添加。',
    '這裡沒有找到公司或模型；可在頁面上選取名稱，用右鍵選單新增。',
  ],
  noEvidence: [
    'No figure here says clearly what it measures; point at a marked figure to read it.',
    '这里没有语义明确的数字；将鼠标移到标注的数字上即可查看。',
    '這裡沒有語意明確的數字；將滑鼠移到標註的數字上即可查看。',
  ],
  noNotes: [
    'No notes on this page yet; point at a name or figure and press n.',
    '本页还没有笔记；将鼠标移到名称或数字上，按 n 键即可写。',
    '本頁還沒有筆記；將滑鼠移到名稱或數字上，按 n 鍵即可撰寫。',
  ],

  notAnArticle: [
    'This page doesn’t read like an article on AI, so nothing is marked.',
    '本页不像谈论 AI 的文章，因此没有标注。',
    '本頁不像談論 AI 的文章，因此沒有標註。',
  ],
  tooLarge: [
    'This page is so large that marking it would hold it up. What it says is listed here.',
    '本页过大，标注会拖慢页面。读到的内容列在这里。',
    '本頁過大，標註會拖慢頁面。讀到的內容列在這裡。',
  ],
  framesUnmarked: [
    {
      one: '{count} frame of this site isn’t marked',
      other: '{count} frames of this site aren’t marked',
    },
    '本站有 {count} 个内嵌页面未标注',
    '本站有 {count} 個內嵌頁面未標註',
  ],
  markFrames: ['Mark', '标注', '標註'],
  markPage: ['Mark this page', '标注本页', '標註本頁'],
  isOff: [
    'Newsgloss is off on this site; choose Auto or Always above to turn it on.',
    'Newsgloss 在此网站已关闭；在上方选择“自动”或“始终”即可开启。',
    'Newsgloss 在此網站已關閉；在上方選擇「自動」或「一律」即可開啟。',
  ],
  noAccess: [
    'The browser has not given Newsgloss access to web pages; without it nothing can be marked.',
    '浏览器尚未允许 Newsgloss 访问网页，因此无法标注。',
    '瀏覽器尚未允許 Newsgloss 存取網頁，因此無法標註。',
  ],
  giveAccess: ['Allow access…', '允许访问…', '允許存取…'],
  restricted: [
    'Browsers let no extension read this page; open a news article to begin.',
    '浏览器不允许扩展读取此页；请打开一篇新闻文章。',
    '瀏覽器不允許擴充功能讀取此頁；請開啟一篇新聞文章。',
  ],
  unanswered: [
    'This page was open before Newsgloss was; mark it now or reload it.',
    '本页在 Newsgloss 启动前就已打开；请立即标注或重新载入。',
    '本頁在 Newsgloss 啟動前就已開啟；請立即標註或重新載入。',
  ],
  privateWindow: [
    'Private window: nothing is saved here.',
    '隐私窗口：此处不会保存任何内容。',
    '私密視窗：此處不會儲存任何內容。',
  ],
} as const satisfies StringTable;
