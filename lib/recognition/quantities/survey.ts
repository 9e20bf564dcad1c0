import type { Folded } from '../../text/fold.ts';
import type { PageMemory } from '../context.ts';

/** Words only one of the three places writes, as they stand in the source, before folding. */
const PLACES = [
  [
    'taiwan',
    /新台幣|新臺幣|台股|台積電|聯發科|鴻海|三大法人|(?<!按)[年季月]增(?!長)|(?<!按)[年季月]減|兆元|軟體|硬體|晶片|伺服器|記憶體|頻寬|奈米|資訊|網路|程式|行動裝置|透過|台灣|臺灣|台北|輝達|上櫃|外資/g,
  ],
  [
    'hongkong',
    /港元|港幣|港股|恒指|恆指|本港|港府|特區政府|香港|科企|英偉達|中環|地產商|按年|按月|聯交所/g,
  ],
  [
    'mainland',
    /人民[币幣]|[亿億]元人民|北京|上海|深圳|[广廣]州|杭州|[证證][监監][会會]|A股|百度|省|芯片|信息|[网網][络絡]|智能|[软軟]件|[数數][据據]|[视視][频頻]|央行/g,
  ],
] as const;
const BENCHMARKS =
  /\b(?:leaderboard|arena|elo|mmlu|gpqa|humaneval|aime|arc-agi|[a-z-]{0,20}bench(?:mark)?s?|evals?|scores?)\b|得分|跑分|基准|榜单|评测/g;
const HAN = /\p{Script=Han}/u;

/** Notes in the page's memory what this text's words tell of its figures; before any text is read. */
export function surveyTalk({ source, lower }: Folded, { talk }: PageMemory): void {
  talk.benchmarks += count(lower, BENCHMARKS);
  if (!HAN.test(source)) return;
  for (const [place, words] of PLACES) talk[place] += count(source, words);
}

function count(text: string, words: RegExp): number {
  let found = 0;
  words.lastIndex = 0;
  while (words.test(text)) found++;
  return found;
}
