import type { StringTable } from '../translate.ts';

/** The first-run page. */
export const welcomeStrings = {
  title: ['Welcome to Newsgloss', '欢迎使用 Newsgloss', '歡迎使用 Newsgloss'],
  lead: [
    'It reads AI news with you: it marks names and figures, tells what is known of them, and keeps what you collect, with its source, on this machine.',
    '它陪你读 AI 新闻：标出名称与数字，说明已知的情况，并把你收录的内容连同出处留在本机。',
    '它陪你讀 AI 新聞：標出名稱與數字，說明已知的情況，並把你收錄的內容連同出處留在本機。',
  ],
  tryIt: ['Try it here', '在这里试试', '在這裡試試'],
  stepPoint: [
    'Point at an underlined name or figure, or step to it with Tab.',
    '将鼠标移到带下划线的名称或数字上，或用 Tab 键跳到它。',
    '將滑鼠移到帶底線的名稱或數字上，或用 Tab 鍵跳到它。',
  ],
  stepKeep: [
    'Press k to keep what the figure says; u takes it back.',
    '按 k 键收录数字所说的内容，按 u 键撤销。',
    '按 k 鍵收錄數字所說的內容，按 u 鍵復原。',
  ],
  stepPopup: [
    'On a real article, the toolbar button shows the whole page at a glance.',
    '在真正的文章里，点工具栏按钮可总览整页。',
    '在真正的文章裡，按工具列按鈕可總覽整頁。',
  ],
  invented: [
    'The article and everyone in it are invented; nothing here is saved.',
    '文章及其中人物、公司均为虚构，此处不会保存任何内容。',
    '文章及其中人物、公司均為虛構，此處不會儲存任何內容。',
  ],
  legend: ['What the lines mean', '线条的含义', '線條的含義'],
  questionTitle: ['One question', '一个问题', '一個問題'],
  question: [
    'Collect names that no list holds, and figures of what I follow, from the AI articles I read, for me to review',
    '从我读的 AI 文章里收集名录之外的名称和我所关注对象的数据，供我审核',
    '從我讀的 AI 文章裡收集名錄之外的名稱和我所關注對象的數據，供我審核',
  ],
  questionHint: [
    'Off unless you tick it. One row each with at most three sentences, kept on this machine for 90 days and never sent anywhere. You can change your mind in Settings.',
    '不勾选则不收集。每项一行，最多附三句原文，在本机保留 90 天，绝不外传。可随时在“设置”中更改。',
    '不勾選則不收集。每項一列，最多附三句原文，在本機保留 90 天，絕不外傳。可隨時在「設定」中更改。',
  ],
  start: ['Start reading', '开始阅读', '開始閱讀'],
  started: [
    'All set. Open an article on AI, or look at your collection.',
    '设置完成。打开一篇 AI 文章，或看看你的收藏。',
    '設定完成。開啟一篇 AI 文章，或看看你的收藏。',
  ],
  collection: ['Open collection', '打开收藏', '開啟收藏'],
  access: [
    'Your browser has not yet given Newsgloss access to web pages; without it nothing can be marked.',
    '浏览器尚未允许 Newsgloss 访问网页，因此无法标注。',
    '瀏覽器尚未允許 Newsgloss 存取網頁，因此無法標註。',
  ],
} as const satisfies StringTable;
