import type { Bound, Quantity } from '../../model/quantity.ts';
import CURRENCIES from './currencies.json';
import { clean } from './digits.ts';
import { SCALED_UNITS, UNIT_WORDS } from './unit-words.ts';

const CURRENCY_NAMES = new Map(Object.entries(CURRENCIES));

/** The languages a quantity is written in. */
export type Script = 'en' | 'zh-Hans' | 'zh-Hant';

const BOUNDS: Readonly<Record<Script, Record<Bound, string>>> = {
  en: { exact: '', about: 'about ', over: 'over ', under: 'up to ' },
  'zh-Hans': { exact: '', about: '约', over: '超', under: '不超过' },
  'zh-Hant': { exact: '', about: '約', over: '超', under: '不超過' },
};
const SCALES: Readonly<Record<Script, readonly (readonly [number, string])[]>> = {
  en: [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
  ],
  'zh-Hans': [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
  'zh-Hant': [
    [1e12, '萬億'],
    [1e8, '億'],
    [1e4, '萬'],
  ],
};
const LETTERS = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const;

/**
 * Writes a quantity in its normal form, so that reading it again gives the same: `4.83亿元`,
 * `483 million CNY`, `约2.15 × 10²⁵ FLOPS`, `3 USD per million tokens`.
 */
export function writeQuantity(quantity: Quantity, script: Script): string {
  const { min, max, bound } = quantity;
  const low = quantity.value ?? min ?? 0;
  const high = quantity.value ?? max ?? low;
  const unit = unitFor(quantity, Math.max(Math.abs(low), Math.abs(high)), script);
  const [factor, scale] = scaleFor(
    Math.max(Math.abs(low), Math.abs(high)) / unit.factor,
    unit,
    script,
  );
  const number = (value: number) => digits(clean(value / unit.factor / factor), script);
  const numbers = low === high ? number(low) : `${number(low)}–${number(high)}`;
  const written = `${unit.before ?? ''}${numbers}${scale}${unit.after}`;
  return `${BOUNDS[script][bound]}${written}${perWhat(quantity.per, script)}`;
}

/**
 * The same quantity as readers of the other culture scale it: 1.2 billion USD is 12亿美元, or
 * 12億美元 where `han` says so. Null where both write it alike.
 */
export function otherScale(
  quantity: Quantity,
  script: Script,
  han: Exclude<Script, 'en'> = 'zh-Hans',
): string | null {
  const size = Math.max(Math.abs(quantity.value ?? 0), Math.abs(quantity.max ?? 0));
  if (size < 1e4 || quantity.unit === 'FLOPS') return null;
  return writeQuantity(quantity, script === 'en' ? han : 'en');
}

interface WrittenUnit {
  readonly factor: number;
  readonly before?: string;
  readonly after: string;
  readonly letters?: boolean;
}

function unitFor({ unit, dimension }: Quantity, size: number, script: Script): WrittenUnit {
  if (unit === null) return { factor: 1, after: '' };
  if (dimension === 'money') return { factor: 1, after: currency(unit, script) };
  if (unit === 'rank') return { factor: 1, before: '#', after: '' };
  const rows = SCALED_UNITS[unit];
  const row = rows && bestRow(rows, size);
  if (row)
    return { factor: row[0], after: row[script === 'en' ? 1 : script === 'zh-Hans' ? 2 : 3] };
  const words = UNIT_WORDS[unit];
  if (words) {
    const letters = unit === 'parameters' || unit === 'tokens';
    return { factor: 1, after: words[script], letters: letters && script === 'en' };
  }
  return { factor: 1, after: /^[A-Za-z]/.test(unit) ? ` ${unit}` : unit };
}

type ScaledUnit = (typeof SCALED_UNITS)[string][number];

/** The largest unit that says the number briefly: 90 minutes or 1.5 hours, but 6036 seconds. */
function bestRow(rows: readonly ScaledUnit[], size: number): ScaledUnit | undefined {
  const fitting = rows.filter(([factor]) => size >= factor);
  const brief = fitting.find(([factor]) => String(clean(size / factor)).length <= 6);
  return brief ?? fitting.at(-1) ?? rows.at(-1);
}

function currency(code: string, script: Script): string {
  const names = CURRENCY_NAMES.get(code);
  if (script === 'en' || !names) return ` ${code}`;
  if (code === 'CNY') return script === 'zh-Hans' ? '元' : '元人民幣';
  return names[script === 'zh-Hans' ? 'hans' : 'hant'].split('|')[0] as string;
}

function scaleFor(size: number, unit: WrittenUnit, script: Script): readonly [number, string] {
  if (unit.before || unit.after === 'x' || size >= POWERS_FROM) return [1, ''];
  const rows = unit.letters ? LETTERS : SCALES[script];
  return rows.find(([factor]) => size >= factor) ?? [1, ''];
}

/** From here on no language has a word for the size, and a power of ten is read more easily. */
const POWERS_FROM = 1e16;

/** Separators help from ten thousand on in English; Chinese has its scales. */
function digits(value: number, script: Script): string {
  const plain = String(value);
  if (Math.abs(value) >= POWERS_FROM || plain.includes('e')) return powerOfTen(value);
  if (script !== 'en' || !/^-?\d{5,}(?:\.|$)/.test(plain)) return plain;
  return plain.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

function powerOfTen(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const raised = exponent.replace(/./g, (sign) => SUPERSCRIPTS[sign] ?? '');
  return `${mantissa} × 10${raised}`;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (raised, digit) => [digit, raised])),
  '-': '⁻',
};

const PER_SCALES = {
  '1e3': ['thousand ', '千 ', '千 '],
  '1e4': ['10,000 ', '万 ', '萬 '],
  '1e6': ['million ', '百万 ', '百萬 '],
  '1e8': ['100 million ', '亿 ', '億 '],
} as const;
const PER_WORDS: Readonly<Record<string, readonly [en: string, hans: string, hant?: string]>> = {
  tokens: ['tokens', 'tokens'],
  'GPU-hour': ['GPU-hour', 'GPU小时', 'GPU小時'],
  hour: ['hour', '小时', '小時'],
  month: ['month', '月'],
  year: ['year', '年'],
  day: ['day', '天'],
  week: ['week', '周'],
  minute: ['minute', '分钟', '分鐘'],
  s: ['second', '秒'],
  image: ['image', '张', '張'],
  share: ['share', '股'],
  user: ['user', '人'],
  call: ['call', '次'],
};

function perWhat(per: string | undefined, script: Script): string {
  if (per === undefined) return '';
  const [, scale = '', thing = ''] = /^(?:(1e\d) )?(.+)$/.exec(per) ?? [];
  const column = script === 'en' ? 0 : script === 'zh-Hans' ? 1 : 2;
  const scaled = Object.hasOwn(PER_SCALES, scale)
    ? PER_SCALES[scale as keyof typeof PER_SCALES][column]
    : '';
  const words = Object.hasOwn(PER_WORDS, thing) ? PER_WORDS[thing] : undefined;
  const word = words?.[column] ?? words?.[1] ?? thing;
  return `${script === 'en' ? ' per ' : '/'}${scaled}${word}`;
}
