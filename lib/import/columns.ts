/** What a table can be of. */
export type TableKind = 'entities' | 'aliases' | 'facts';

/** What the columns of each kind can be; those with a star are needed. */
export const FIELDS = {
  entities: [
    'name*',
    'name_en',
    'name_hans',
    'name_hant',
    'aliases',
    'kind',
    'subkind',
    'maker',
    'parent',
    'family',
    'country',
    'place',
    'tickers',
    'cues',
    'anti_cues',
    'id',
    'origin',
    'created',
    'updated',
  ],
  aliases: ['entity*', 'alias*', 'kind'],
  facts: [
    'subject*',
    'metric*',
    'text*',
    'value',
    'min',
    'max',
    'unit',
    'per',
    'dimension',
    'bound',
    'period',
    'from',
    'to',
    'polarity',
    'status',
    'qualifiers',
    'claimant',
    'round',
    'leads',
    'investors',
    'confidence',
    'origin',
    'confirmed',
    'quote',
    'source_title',
    'source_url',
    'publisher',
    'published',
    'accessed',
    'also_in',
    'subject_as_written',
    'subject_id',
    'metric_id',
    'id',
    'created',
    'updated',
  ],
} as const satisfies Record<TableKind, readonly string[]>;

/** Which column, counted from 0, is which field; fields without one are left out. */
export type Mapping = Readonly<Record<string, number>>;

/** Headings that mean a field, beside its own name; in lower case, without spaces and marks. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  name: [
    'company',
    'companyname',
    'title',
    'organization',
    'model',
    '名称',
    '名稱',
    '公司',
    '公司名称',
    '公司名稱',
    '机构',
    '機構',
    '证券简称',
    '股票名称',
    '股票名稱',
  ],
  name_en: ['english', 'englishname', 'nameen', '英文名', '英文名称', '英文名稱'],
  name_hans: ['simplified', '简体', '简体名', '简称', '中文名'],
  name_hant: ['traditional', '繁體', '繁體名', '簡稱'],
  aliases: ['alias', 'aka', 'othernames', '别名', '別名', '别称', '曾用名'],
  alias: ['aliases', 'aka', '别名', '別名'],
  entity: ['name', 'company', '名称', '名稱', '公司', '词条', '詞條'],
  kind: ['type', '类型', '類型'],
  maker: ['developer', 'vendor', '开发商', '開發商', '厂商', '廠商'],
  country: ['countrycode', '国家', '國家'],
  place: ['city', 'location', '地点', '地點', '城市'],
  tickers: [
    'ticker',
    'symbol',
    'code',
    'stockcode',
    '代码',
    '代碼',
    '股票代码',
    '股票代號',
    '证券代码',
  ],
  cues: ['context', 'keywords', '语境', '語境'],
  anti_cues: ['not', 'exclude', '排除'],
  subject: ['company', 'entity', 'name', '主体', '主體', '公司', '名称', '名稱'],
  metric: ['indicator', 'measure', '指标', '指標'],
  text: ['figure', 'asreported', '数值', '數值', '数据', '數據'],
  period: ['date', 'year', 'quarter', '期间', '期間', '年份', '日期'],
  source_url: ['url', 'link', 'source', '来源', '來源', '链接', '連結'],
  source_title: ['title', '标题', '標題'],
  unit: ['currency', '单位', '單位'],
  quote: ['sentence', '原文', '引文'],
};

/** What the headings of a table most likely mean. */
export function guessMapping(kind: TableKind, headings: readonly string[]): Mapping {
  const plain = headings.map((heading) => heading.toLowerCase().replace(/[\s_\-*]/g, ''));
  const mapping: Record<string, number> = {};
  for (const starred of FIELDS[kind]) {
    const field = starred.replace('*', '');
    const wanted = [field.replaceAll('_', ''), ...(MEANT[field] ?? [])];
    const at = wanted.map((name) => plain.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined && (!Object.values(mapping).includes(at) || isNeeded(kind, field)))
      mapping[field] = at;
  }
  return mapping;
}

/** What a table most likely is of. */
export function guessKind(headings: readonly string[]): TableKind {
  const facts = guessMapping('facts', headings);
  if ('metric' in facts && ('text' in facts || 'value' in facts)) return 'facts';
  const aliases = guessMapping('aliases', headings);
  return headings.length === 2 && 'entity' in aliases && 'alias' in aliases
    ? 'aliases'
    : 'entities';
}

/** The fields that a mapping leaves out although they are needed; names in one script are enough. */
export function missingFields(kind: TableKind, mapping: Mapping): string[] {
  const needed = FIELDS[kind].filter((field) => field.endsWith('*'));
  const missing = needed.map((field) => field.slice(0, -1)).filter((field) => !(field in mapping));
  const named = ['name_en', 'name_hans', 'name_hant'].some((field) => field in mapping);
  if (kind === 'facts' && 'value' in mapping) return missing.filter((field) => field !== 'text');
  return kind === 'entities' && named ? [] : missing;
}

function isNeeded(kind: TableKind, field: string): boolean {
  return (FIELDS[kind] as readonly string[]).includes(`${field}*`);
}
