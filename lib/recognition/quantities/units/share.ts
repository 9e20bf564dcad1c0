import type { DimensionRules, Reading, Site } from './dimension.ts';

/** Shares and percentages, in per cent. */
export const share: DimensionRules = {
  dimension: 'share',
  units: [
    {
      unit: '%',
      forms:
        '%|percentage points|percentage point|percentage-point|percents|percent|per cent|percentage|pct|pp|ppt|ppts',
    },
    { unit: '%', forms: '个百分点|百分点|个百分比|个点', not: '位' },
    { unit: '%', factor: 0.1, forms: '‰|per mille' },
    { unit: '%', factor: 0.01, forms: '个基点|基点|basis points|basis point|bps' },
    {
      unit: '%',
      factor: 10,
      forms: '成',
      not: '立果员本功长熟分就都绩交因品人套群年型份语效像名全',
    },
  ],
  read: readShare,
  rejects: isOtherWord,
};

const DISCOUNT = / ?折(?!叠|扣|射|旧|合|腾|磨|算|中|返|线|戟)/y;
const TENTHS = /成 ?([一二三四五六七八九半])(?![个家所名])/y;
/** "Percent of 10" as a table's label writes it: with nothing before it. */
const PERCENT_OF = /(?:^|\n)per ?cent of $/i;
const HALF = /半数?(?:以上)?/y;

/** 百分之三十五, 三成半, 五五折, 半数, 对折, percent of 10. */
function readShare(site: Site): Reading | null {
  const { text, numeral } = site;
  const { start, end } = numeral;
  const made = (to: number, factor: number): Reading => ({
    start,
    end: to,
    dimension: 'share',
    unit: '%',
    factor,
    written: true,
  });
  if (numeral.over === 100 || numeral.over === 1000 || numeral.over === 10000)
    return made(end, 100);
  if (site.next === '折' && at(DISCOUNT, text, end))
    return made(end + lengthOf(DISCOUNT, text, end), discount(site));
  const tenths = site.next === '成' ? at(TENTHS, text, end) : null;
  if (tenths) {
    const extra = tenths[1] === '半' ? 5 : '零一二三四五六七八九'.indexOf(tenths[1] as string);
    return made(end + tenths[0].length, 10 + extra / Math.max(numeral.min, 1e-9));
  }
  const led =
    start < 12 || text[start - 2] === 'f'
      ? PERCENT_OF.exec(text.slice(Math.max(0, start - 12), start))?.[0].length
      : 0;
  if (led) return { ...made(end, 1), start: start - led };
  if (text[start] === '半' && text[end] === '数') return made(end + 1, 100);
  if (
    numeral.max === 1 &&
    numeral.form === 'han' &&
    site.next === '半' &&
    at(HALF, text, end)?.[0] === '半'
  ) {
    return text[start] === '一' && !/[个年天月小]/.test(text[end + 1] ?? '')
      ? made(end + 1, 50)
      : null;
  }
  return null;
}

/** 2024成为元年, 一成不变: 成 is no tenth here. */
function isOtherWord({ text, numeral }: Site, { end }: Reading): boolean {
  if (text[end - 1] !== '成') return false;
  if (text[end] === '为') return numeral.form === 'digits' || text[numeral.start - 1] === '前';
  return text.startsWith('一成不', numeral.start);
}

/** 五五折 and 55折 are 55 %, 八点五折 and 8.5折 are 85 %. */
function discount({ numeral }: Site): number {
  return numeral.max > 10 ? 1 : 10;
}

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function lengthOf(pattern: RegExp, text: string, index: number): number {
  return at(pattern, text, index)?.[0].length ?? 0;
}
