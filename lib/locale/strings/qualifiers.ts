import type { StringTable } from '../translate.ts';

/** What narrows a metric, as it stands behind its name. */
export const qualifierStrings = {
  total: ['total', '总计', '總計'],
  'pre-money': ['pre-money', '投前', '投前'],
  'post-money': ['post-money', '投后', '投後'],
  annualised: ['annualised', '年化', '年化'],
  cumulative: ['to date', '累计', '累計'],
  adjusted: ['adjusted', '经调整', '經調整'],
  'year-on-year': ['YoY', '同比', '年增率'],
  'quarter-on-quarter': ['QoQ', '环比', '季增率'],
  title: ['Qualifiers', '限定', '限定'],
  none: ['none', '无', '無'],
  who: ['Said by', '出自', '出自'],
  narrowed: ['{metric} ({by})', '{metric}（{by}）', '{metric}（{by}）'],
  and: [', ', '、', '、'],
  ledBy: ['led by {who}', '{who}领投', '{who}領投'],
  joinedBy: ['with {who}', '{who}参投', '{who}參投'],
  claimant: ['according to {who}', '据{who}', '據{who}'],
} as const satisfies StringTable;
