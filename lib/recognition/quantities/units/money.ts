import CURRENCIES from '../currencies.json';
import type { Place } from '../place.ts';
import { readNumeral } from '../scan.ts';
import type { DimensionRules, Reading, Site, UnitRow } from './dimension.ts';

/** 元 and $ are settled by the place of the text, not by a row. */
const LOCAL_YUAN = 'local yuan';
const LOCAL_DOLLAR = 'local dollar';

const COLLOQUIAL: readonly UnitRow[] = [
  { unit: LOCAL_YUAN, forms: '元|块钱|圆', not: '旦素件老组宵月件器气' },
  { unit: LOCAL_YUAN, factor: 0.1, forms: '毛钱' },
  { unit: LOCAL_YUAN, factor: 0.01, forms: '分钱' },
  { unit: 'CNY', forms: '元人民币|元RMB|yuan|renminbi|rmb|人民币元' },
  { unit: 'USD', forms: '美元|美金|美刀|美圆|dollars|dollar|us dollars|u.s. dollars|bucks|刀乐' },
  { unit: 'USD', factor: 0.01, forms: '美分|cents|cent' },
  { unit: 'HKD', forms: '港元|港币|港圆|港纸' },
  { unit: 'HKD', factor: 0.01, forms: '港仙' },
  { unit: 'TWD', forms: '新台币|台币|元新台币|元台币|new taiwan dollars' },
  { unit: 'JPY', forms: '日元|日圆|日币|yen' },
  { unit: 'KRW', forms: '韩元|韩圆|韩币|won' },
  { unit: 'EUR', forms: '欧元|euros|euro' },
  { unit: 'GBP', forms: '英镑|pounds sterling|pounds|quid' },
  { unit: 'GBP', factor: 0.01, forms: 'pence' },
  { unit: 'SGD', forms: '新加坡元|新元|新币|坡币' },
  { unit: 'MOP', forms: '澳门元|澳门币' },
  { unit: 'AUD', forms: '澳元|澳币' },
  { unit: 'CAD', forms: '加元|加币' },
  { unit: 'CHF', forms: '瑞郎|swiss francs|francs' },
  { unit: 'INR', forms: '卢比|rupees|rupee' },
  { unit: 'RUB', forms: '卢布|rubles|roubles' },
  { unit: 'THB', forms: '泰铢|baht' },
  { unit: 'MYR', forms: '林吉特|令吉|ringgit' },
  { unit: 'SAR', forms: '里亚尔|riyals' },
  { unit: 'AED', forms: '迪拉姆|dirhams' },
  { unit: 'BTC', forms: '比特币|个比特币|枚比特币|bitcoins|bitcoin' },
  { unit: 'CNY', forms: '人民币|rmb|RMB|CN¥|¥|￥|CNY', before: true },
  { unit: 'USD', forms: 'US$|U.S.$|USD|US $|美元|美金', before: true },
  { unit: 'HKD', forms: 'HK$|HKD|港币|港元', before: true },
  { unit: 'TWD', forms: 'NT$|NTD|TWD|新台币|台币|NT', before: true },
  { unit: 'SGD', forms: 'S$|SG$', before: true },
  { unit: 'CAD', forms: 'C$|c $|c$|C $|CAD$', before: true },
  { unit: 'AUD', forms: 'A$|AU$', before: true },
  { unit: 'JPY', forms: 'JP¥|日元', before: true },
  { unit: 'INR', forms: '₹|Rs.|Rs', before: true },
  { unit: LOCAL_DOLLAR, forms: '$', before: true },
];

/** Symbols that more than one currency has, or that are words and letters of their own. */
const SHARED = /^[$¥£]$|^[A-Za-z]{1,3}\.?$/;

function isoRows(): UnitRow[] {
  return Object.entries(CURRENCIES).flatMap(([code, names]) => {
    const symbols = names.symbols.split('|').filter((form) => form && !SHARED.test(form));
    const words = [names.en, names.hans, names.hant].join('|');
    return [
      { unit: code, forms: [words, code, ...symbols].join('|') },
      { unit: code, forms: [code, ...symbols].join('|'), before: true },
    ];
  });
}

const POUND: UnitRow = { unit: 'GBP', forms: '£|GBP|UK£', before: true };

/** Money in every currency of ISO 4217; the unit is its code. */
export const money: DimensionRules = {
  dimension: 'money',
  units: [...COLLOQUIAL, POUND, ...isoRows()],
  read: readParts,
  infer: inferMoney,
};

const HOME: Readonly<Record<Place, string>> = {
  mainland: 'CNY',
  taiwan: 'TWD',
  hongkong: 'HKD',
};

/** The ISO code of a unit as the rows name it. A dollar sign alone is American but for Hong Kong. */
export function settleCurrency(unit: string | null, place: Place): string | null {
  if (unit === LOCAL_YUAN) return HOME[place];
  return unit === LOCAL_DOLLAR ? 'USD' : unit;
}

const PARTS = / ?[元块] ?([\d一二三四五六七八九]) ?[角毛](?: ?([\d一二三四五六七八九]) ?分)?/y;

/** 50元6角三分: the parts of one amount. */
function readParts(site: Site): Reading | null {
  const { text, numeral } = site;
  if (!'元块dpe'.includes(site.next || '\n')) return null;
  const coins = readCoins(site);
  if (coins) return coins;
  PARTS.lastIndex = numeral.end;
  const parts = PARTS.exec(text);
  if (!parts) return null;
  const { start } = numeral;
  const digit = (char = '0') =>
    /\d/.test(char) ? Number(char) : '〇一二三四五六七八九'.indexOf(char);
  const whole = numeral.min + digit(parts[1]) / 10 + digit(parts[2]) / 100;
  return {
    start,
    end: numeral.end + parts[0].length,
    dimension: 'money',
    unit: LOCAL_YUAN,
    factor: whole / Math.max(numeral.min, 1e-9),
    written: true,
  };
}

const COINS = /( dollars?| pounds?| euros?|),? and /y;
const COIN_UNIT = /[ -](?:cents?|pence)(?![a-z])/y;

/** Thirteen dollars and forty-five cents. */
function readCoins({ text, lower, numeral }: Site): Reading | null {
  COINS.lastIndex = numeral.end;
  const link = COINS.exec(lower);
  const coins = link?.[1] ? readNumeral(text, lower, numeral.end + link[0].length) : null;
  COIN_UNIT.lastIndex = coins?.end ?? 0;
  const unit = coins && COIN_UNIT.exec(lower);
  if (!link || !coins || !unit) return null;
  const code = { d: 'USD', p: 'GBP', e: 'EUR' }[link[1]?.[1] ?? 'd'] ?? null;
  return {
    start: numeral.start,
    end: coins.end + unit[0].length,
    dimension: 'money',
    unit: code,
    factor: 1 + coins.min / 100 / Math.max(numeral.min, 1e-9),
    written: true,
  };
}

const SUM_BEFORE =
  /(?:卖了|套现|募资|融资|投资|营收|收入|利润|市值|估值|年薪|月薪|薪资|身家|奖金|奖池|售价|价格|成本|罚款|预算|支出|花费|出资|赔偿|价值)(?:金?额|规模)?(?:约?为|达到?|高达|近|超过?|逾|是|[了共：: ])*$/;

/** 卖了1500万: a large round sum whose currency the text leaves out. */
function inferMoney({ text, numeral }: Site): Reading | null {
  if (numeral.max < 1e4 || numeral.plain || numeral.letter) return null;
  if (!SUM_BEFORE.test(text.slice(Math.max(0, numeral.start - 14), numeral.start))) return null;
  const { start, end } = numeral;
  return { start, end, dimension: 'money', unit: null, factor: 1, written: false };
}
