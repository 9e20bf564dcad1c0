import type { StringTable } from '../../lib/locale/index.ts';

/** How the units of the quantity model are written behind a number. */
export const unitStrings = {
  CNY: ['CNY', '元', '人民幣'],
  USD: ['USD', '美元', '美元'],
  HKD: ['HKD', '港元', '港元'],
  TWD: ['TWD', '新台币', '新台幣'],
  JPY: ['JPY', '日元', '日圓'],
  KRW: ['KRW', '韩元', '韓元'],
  EUR: ['EUR', '欧元', '歐元'],
  GBP: ['GBP', '英镑', '英鎊'],
  parameters: ['parameters', '参数', '參數'],
  tokens: ['tokens', 'tokens', 'tokens'],
  points: ['points', '分', '分'],
  x: ['×', '倍', '倍'],
  s: ['s', '秒', '秒'],
  month: ['months', '个月', '個月'],
  year: ['years', '年', '年'],
} as const satisfies StringTable;
