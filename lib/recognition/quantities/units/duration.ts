import type { DimensionRules, Reading, Site } from './dimension.ts';

/** Lengths of time: seconds up to weeks, then months, then years, which no fixed number joins. */
export const duration: DimensionRules = {
  dimension: 'duration',
  units: [
    { unit: 's', factor: 1e-9, forms: '纳秒|ns|nanoseconds' },
    { unit: 's', factor: 1e-6, forms: '微秒|μs|µs|microseconds' },
    { unit: 's', factor: 1e-3, forms: '毫秒|ms|milliseconds|millisecond' },
    { unit: 's', forms: '秒钟|秒|seconds|second|secs|sec|s', not: '杀级' },
    { unit: 's', factor: 60, forms: '分钟|minutes|minute|mins|min' },
    { unit: 's', factor: 3600, forms: '个小时|小时|个钟头|钟头|hours|hour|hrs|hr|h' },
    { unit: 's', factor: 86400, forms: '个工作日|个交易日|天|days|day', not: '猫河空然下津文' },
    {
      unit: 's',
      factor: 604800,
      forms: '个星期|星期|个礼拜|周|weeks|week',
      not: '一二三四五六日天末年岁期边围',
    },
    { unit: 'month', forms: '个多月|个月|months|month|个整月' },
    { unit: 'month', factor: 3, forms: '个季度|季度|季|quarters' },
    {
      unit: 'year',
      forms: '年|周年|years|year|yrs|yr',
      not: '代级货轻龄度初底末中报会节薪终产化均前后',
    },
    { unit: 'year', factor: 10, forms: '个年代|decades|decade' },
    { unit: 'year', factor: 100, forms: '个世纪|centuries|century' },
  ],
  read: readHalves,
  rejects: isCalendar,
};

const HALF_UNITS = /(?:年|个月|个小时|小时|天)/y;
const WITH_HALF: readonly (readonly [RegExp, string, number])[] = [
  [/ ?年半/y, 'year', 1],
  [/ ?个半月/y, 'month', 1],
  [/ ?个半小时/y, 's', 3600],
  [/ ?天半/y, 's', 86400],
];
const HALVED: Readonly<Record<string, readonly [string, number]>> = {
  年: ['month', 12],
  个月: ['month', 1],
  个小时: ['s', 3600],
  小时: ['s', 3600],
  天: ['s', 86400],
};

/** 半年, 半小时; 三年半, 两个半月. */
function readHalves({ text, numeral, next }: Site): Reading | null {
  const { start, end } = numeral;
  const made = (to: number, unit: string, factor: number): Reading => ({
    start,
    end: to,
    dimension: 'duration',
    unit,
    factor,
    written: true,
  });
  if (text[start] === '半') {
    HALF_UNITS.lastIndex = end;
    const found = HALF_UNITS.exec(text)?.[0];
    const [unit, factor] = (found && HALVED[found]) || [null, 1];
    return unit && found && text[end + 1] !== '报' ? made(end + found.length, unit, factor) : null;
  }
  if (numeral.max === 0 || (next !== '年' && next !== '个' && next !== '天')) return null;
  for (const [pattern, unit, factor] of WITH_HALF) {
    pattern.lastIndex = end;
    const found = pattern.exec(text);
    if (found) return made(end + found[0].length, unit, factor * (1 + 0.5 / numeral.max));
  }
  return null;
}

/** 2024年, 24年Q3, 第三季, 前三季, 上世纪50年 and 周三 name points of the calendar. */
function isCalendar({ text, numeral }: Site, reading: Reading): boolean {
  const written = text.slice(numeral.end, reading.end).trim();
  const before = text.slice(Math.max(0, numeral.start - 3), numeral.start);
  const after = text.slice(reading.end, reading.end + 3);
  if (written === '年') {
    if (numeral.max >= 1000 && numeral.plain) return true;
    if (/^(?:[上下]半年|第|Q|H|\d|[一二三四]季|[春夏秋冬]|一季|财)/.test(after)) return true;
    if (numeral.form === 'digits' && numeral.max >= 10 && numeral.max < 100) {
      if (/^ ?\d{1,2} ?月|^(?:营收|净利|收入|利润|财报|业绩|年报|全年)/.test(after)) return true;
      if (/[在于自]$/.test(before.trimEnd()) && !/^[内里间后前多来以中]/.test(after)) return true;
    }
    return /(?:世纪|公元|[’'第这那])$/.test(before);
  }
  if (/季/.test(written)) return /[第前首后Q]$/.test(before) || numeral.max < 5;
  if (written === '周' || written === '天') return /第$/.test(before);
  return (
    written === 's' && (numeral.max >= 1000 || /0$/.test(text.slice(numeral.start, numeral.end)))
  );
}
