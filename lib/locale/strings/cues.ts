import type { StringTable } from '../translate.ts';

/** When a name that is a common word too is marked. */
export const cueStrings = {
  title: ['Names that are common words too', '同时是常用词的名称', '同時是常用詞的名稱'],
  hint: [
    'They are marked only where their rule allows it.',
    '只在规则允许之处标注。',
    '只在規則允許之處標註。',
  ],
  when: ['Mark it', '何时标注', '何時標註'],
  never: ['never by itself', '单独出现时从不标注', '單獨出現時從不標註'],
  context: ['only near one of its cues', '仅在提示词附近', '僅在提示詞附近'],
  capitalised: ['only with a capital letter', '仅在首字母大写时', '僅在首字母大寫時'],
  digit: ['only with a version behind it', '仅在后接版本号时', '僅在後接版本號時'],
  'exact-case': ['only as it is written here', '仅在写法完全一致时', '僅在寫法完全一致時'],
  anywhere: ['anywhere, save near an anti-cue', '除排除词附近外都标注', '除排除詞附近外都標註'],
  cues: ['Cues', '提示词', '提示詞'],
  cuesHint: [
    'Words that speak for the name, one a line',
    '说明是该名称的词，每行一个',
    '說明是該名稱的詞，每行一個',
  ],
  antiCues: ['Anti-cues', '排除词', '排除詞'],
  antiCuesHint: [
    'Words that speak against it, one a line',
    '说明不是该名称的词，每行一个',
    '說明不是該名稱的詞，每行一個',
  ],
  add: ['Add a rule for', '新增规则，用于', '新增規則，用於'],
  addRule: ['Add rule', '新增规则', '新增規則'],
  edit: ['Change the rule for {name}', '修改“{name}”的规则', '修改「{name}」的規則'],
  remove: ['Remove the rule for {name}', '移除“{name}”的规则', '移除「{name}」的規則'],
  more: ['{count} more', '另外 {count} 个', '另外 {count} 個'],
} as const satisfies StringTable;
