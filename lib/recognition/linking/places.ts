import type { Folded } from '../../text/fold.ts';
import { occurrences, searchAt, searchFor } from '../entities/chinese/occurrences.ts';
import { commonWordAt } from '../entities/chinese/words/lexicon.ts';

/** A place or another body a figure may speak of: 海珠区, 广州, China. Never a mention of its own. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const CITIES =
  '北京|上海|天津|重庆|广州|深圳|杭州|苏州|南京|成都|武汉|西安|长沙|合肥|郑州|青岛|宁波|厦门|无锡|佛山|东莞|珠海|济南|大连|沈阳|福州|昆明|贵阳|海南|广东|浙江|江苏|四川|湖北|湖南|安徽|山东|河南|福建|贵州|香港|澳门|台湾|台北|新竹|粤港澳大湾区|长三角|珠三角|京津冀|成渝|华东|华南|华北|华中|中西部|硅谷|全国|国内|我国|中国大陆|大中华区|中国|美国|欧盟|欧洲|英国|法国|德国|日本|韩国|印度|新加坡|俄罗斯|加拿大|澳大利亚|以色列|阿联酋|沙特';
const ENGLISH =
  '(?:the )?(?:united states|u\\.s\\.|us|uk|united kingdom|european union|eu)|china|europe|japan|south korea|india|singapore|taiwan|hong kong|france|germany|canada|israel|uae|saudi arabia|silicon valley|california|texas';
/** Two characters before 区, 市, 县, 省 name a place unless they are one of these. */
const GENERIC =
  '地|园|社|片|示范|试验|开发|自贸|高新|核心|工业|老城|城|市|超|上|股|楼|门|都|闹|本|全|该|各|这|整个|新|景|山|牧|战|禁|专|辖|小|校|厂|港|库|展|休息|分|时|商|灾|疫|误|盲|雷|街|湾|郊|农';
const ADMINISTRATIVE =
  /(?<![\u4e00-\u9fff])(?:广州|深圳|北京|上海|杭州)?市?([\u4e00-\u9fff]{2,3}(?:新区|自治区|区|市|县|省))/g;
const ANYWHERE = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff]|[在与跟于对持到给向为离和及州圳市来、])(?!(?:${GENERIC})[区市县省])([\\u4e00-\\u9fff]{2}[区县])(?![域间块别])`,
  'g',
);
const BODIES = searchFor(['示范区', '试验区', '自贸区', '高新区', '经开区']);
const NAMED = searchAt(
  CITIES.split('|'),
  new RegExp(
    `(?<!其)(?:${CITIES})(?![\\u4e00-\\u9fff]{0,6}(?:公司|大学|银行|集团|证券|研究院|日报))`,
    'y',
  ),
);
const NAMED_ENGLISH = new RegExp(`(?<![a-z0-9-])(?:${ENGLISH})(?![a-z0-9-])`, 'g');
const GENERIC_NAME = new RegExp(
  `^(?:${GENERIC})+(?:区|市|县|省)$|城市$|地区$|社区$|园区$|片区$|工业区$|[个些座为将让使把从]`,
);

const GOES_ON = /^(?:市[场值盈面民况占]|区[域间块别分]|省[略去力时心钱]|县[域])/;
/** 在海珠区: what leads to a place is no part of its name. */
const LED_BY = /^[年月日在对于从向至到由与和及给使就因据以被比是为当全让称]/;

/**
 * Finds the places of a text in order; `known` holds the short names (海珠) that the page has
 * established by their long ones, and takes up those this text adds.
 */
export function findPlaces({ text, lower }: Folded, known: Set<string>): Place[] {
  const found: Place[] = [];
  for (const pattern of /[区县市省]/.test(text) ? [ADMINISTRATIVE, ANYWHERE] : []) {
    for (const match of occurrences(pattern, text)) {
      const end = match.index + match[0].length;
      // 能源市场, 在人才市场: 市 belongs to the word behind.
      if (GOES_ON.test(text.slice(end - 1, end + 1))) continue;
      // 当年上市, 智慧城市: the last two characters are another word.
      const word = commonWordAt(text, end - 2, 2);
      if (word && word.kind !== 's') continue;
      const whole = match[1] as string;
      const name = whole.length > 3 ? whole.replace(LED_BY, '') : whole;
      if (GENERIC_NAME.test(name) || LED_BY.test(name)) continue;
      found.push({ start: end - name.length, end });
      if (name.length === 3 && known.size < 12) known.add(name.slice(0, 2));
    }
  }
  for (const pattern of /[\u4e00-\u9fff]/.test(text) ? [BODIES, NAMED] : []) {
    for (const { index, 0: name } of pattern.in(text))
      found.push({ start: index, end: index + name.length });
  }
  const english = /[a-z]{2} [a-z]/.test(lower) ? occurrences(NAMED_ENGLISH, lower) : [];
  for (const { index, 0: name } of english) {
    if (name !== 'us' || text.startsWith('US', index))
      found.push({ start: index, end: index + name.length });
  }
  for (const name of known) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 2))
      found.push({ start: at, end: at + name.length });
  }
  return withoutOverlaps(found);
}

/** Keeps of places that overlap the longest. */
function withoutOverlaps(places: Place[]): Place[] {
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Place[] = [];
  for (const place of places) {
    const last = kept.at(-1);
    if (last && place.start < last.end) {
      if (place.end > last.end && place.end - place.start > last.end - last.start)
        kept[kept.length - 1] = place;
    } else kept.push(place);
  }
  return kept;
}
