import type { Folded } from '../../text/fold.ts';
import type { PageContext } from '../context.ts';

/** Where a text's unnamed money is at home; null where only English or nothing tells. */
export type Place = 'mainland' | 'taiwan' | 'hongkong' | null;

/** Words only one of the three places writes, as they stand in the source, before folding. */
const CUES: readonly (readonly [Exclude<Place, null>, RegExp])[] = [
  [
    'taiwan',
    /新台幣|新臺幣|台股|台積電|聯發科|鴻海|三大法人|[年季月]增(?!長)|年減|季減|兆元|軟體|硬體|晶片|伺服器|記憶體|頻寬|奈米|資訊|網路|程式|行動裝置|透過|台灣|臺灣|台北|輝達|上櫃|外資/g,
  ],
  [
    'hongkong',
    /港元|港幣|港股|恒指|恆指|本港|港府|特區政府|香港|科企|英偉達|中環|地產商|按年|按月|聯交所/g,
  ],
  [
    'mainland',
    /人民[币幣]|[亿億]元人民|北京|上海|深圳|[广廣]州|杭州|[证證][监監][会會]|A股|百度|科大[讯訊][飞飛]|海珠|省|芯片|信息|[网網][络絡]|智能|[软軟]件|[数數][据據]|[视視][频頻]|央行/g,
  ],
];
const HAN = /\p{Script=Han}/u;

/** Tells from the words of a text, then from its language tag, where its money is at home. */
export function placeOf(folded: Folded, context: PageContext): Place {
  const { source } = folded;
  if (!HAN.test(source)) return null;
  const tag = context.lang?.toLowerCase() ?? '';
  const votes = CUES.map(([place, words]) => [place, source.match(words)?.length ?? 0] as const);
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  const told = tagged(tag);
  if (best && best[1] > 0 && best[1] > (votes.find(([place]) => place === told)?.[1] ?? 0)) {
    return best[0];
  }
  return told;
}

function tagged(tag: string): Exclude<Place, null> {
  if (/-(?:hk|mo)\b/.test(tag)) return 'hongkong';
  if (/-tw\b|hant/.test(tag)) return 'taiwan';
  return 'mainland';
}
