import { describe, expect, test } from 'vitest';
import { entitiesCsv } from '../../lib/export/entities-csv.ts';
import { decode } from '../../lib/import/decode.ts';
import { importFile, readFile, readRows, type TableFile } from '../../lib/import/index.ts';
import { sample } from '../export/collections.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function table(name: string, content: Uint8Array): TableFile {
  const read = readFile(name, content);
  if (!read.ok || read.value.format !== 'table') throw new Error(JSON.stringify(read));
  return read.value.table;
}

function read(text: string, entityKind: 'company' | 'model' = 'company') {
  const file = table('a.csv', bytes(text));
  return readRows(file, { kind: file.kind, mapping: file.mapping, entityKind });
}

describe('a file’s encoding is recognised', () => {
  // 星火科技發布新一代大模型，營收成長三成。/ 星火科技发布新一代大模型，营收增长三成。
  const big5 = 'acf6a4f5acec a7deb5a6a5acb7 73a440a54ea46abcd2ab ac'.replace(/ /g, '');
  const gbk = 'd0c7bbf0bfc6bcbcb7a2b2bcd0c2d2bbb4fab4f3c4a3d0cda3acd3aacad5d4f6b3a4c8fdb3c9a1a3';
  const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
  const utf16 = (text: string, big: boolean) => {
    const buffer = Buffer.from(text, 'utf16le');
    return Uint8Array.from(big ? buffer.swap16() : buffer);
  };

  test.each([
    ['UTF-8', bytes('星火科技'), 'utf-8'],
    ['UTF-8 with its mark', bytes('\ufeff星火科技'), 'utf-8'],
    ['ASCII', bytes('name,kind'), 'utf-8'],
    ['UTF-16 with its mark', utf16('\ufeff星火科技', false), 'utf-16le'],
    ['UTF-16 the other way', utf16('\ufeff星火科技', true), 'utf-16be'],
    ['UTF-16 without a mark', utf16('name,kind\nArk,company\n', false), 'utf-16le'],
    ['GBK', fromHex(gbk), 'gb18030'],
    ['Big5', fromHex(big5), 'big5'],
  ])('%s', (_, content, expected) => {
    expect(decode(content).encoding).toBe(expected);
  });

  test('and what it says comes out', () => {
    expect(decode(fromHex(gbk)).text).toBe('星火科技发布新一代大模型，营收增长三成。');
    expect(decode(utf16('\ufeff星火', true)).text).toBe('星火');
  });
});

describe('a table of names', () => {
  test('is read by its headings, in whatever language they are', () => {
    const { collection, refusals } = read(
      '公司名称;别名;股票代码;类型\n星火科技;星火|Spark;600000.SH;公司\n;空;1;公司\n晨曦;;;行星\n',
    );
    expect(collection.entities).toMatchObject([
      {
        names: { hans: '星火科技' },
        aliases: ['星火', 'Spark'],
        tickers: ['600000.SH'],
        kind: 'company',
      },
    ]);
    expect(refusals).toEqual([
      { reason: 'no-name', table: 'entities', row: 2 },
      { reason: 'kind', detail: '行星', table: 'entities', row: 3 },
    ]);
  });

  test('with context words marks its names only near them', () => {
    const { collection } = read('name,aliases,context\nArk,方舟,robot|機器人\n');
    expect(collection.entities[0]?.rules).toEqual([
      { alias: 'Ark', rule: 'context', cues: ['robot', '機器人'], antiCues: [] },
      { alias: '方舟', rule: 'context', cues: ['robot', '機器人'], antiCues: [] },
    ]);
  });

  test('of our own comes back as it was', () => {
    const { collection, refusals } = read([...entitiesCsv.write(sample)].join(''));
    expect(refusals).toEqual([]);
    expect(collection.entities).toEqual(sample.entities);
  });

  test('the same name is one entity, whenever it is read', () => {
    const first = read('name,aliases\nArk,a\nARK,b\n').collection.entities;
    expect(first).toMatchObject([{ aliases: ['a', 'b'] }]);
    expect(read('name,aliases\nark,c\n').collection.entities[0]?.id).toBe(first[0]?.id);
  });
});

test('a table of aliases is one of entities with aliases', () => {
  const { collection } = read('company,alias\n星火科技,星火\n星火科技,Spark\n');
  expect(collection.entities).toMatchObject([{ aliases: ['星火', 'Spark'] }]);
});

test('a table of facts has numbers, periods and sources', () => {
  const { collection, refusals } = read(
    'Company,Metric,Value,Unit,Period,URL\nArk,revenue,"1,500,000",USD,2025,https://news.example/a\nArk,,3,,,\n',
  );
  expect(collection.facts).toMatchObject([
    {
      subject: { text: 'Ark' },
      quantity: { value: 1_500_000, unit: 'USD', dimension: 'money' },
      period: { text: '2025' },
      origin: 'hand',
    },
  ]);
  expect(collection.sources).toMatchObject([{ url: 'https://news.example/a' }]);
  expect(refusals).toMatchObject([{ table: 'facts', row: 2, reason: 'no-name' }]);
});

test('annotations of Hypothesis become notes on their passages, replies too', () => {
  const target = [
    {
      source: 'https://news.example/a',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]' },
        { type: 'TextPositionSelector', start: 10, end: 14 },
        { type: 'TextQuoteSelector', exact: 'Ark2', prefix: 'say ', suffix: ' is' },
      ],
    },
  ];
  const common = { uri: 'https://news.example/a', created: '2026-03-01T09:00:00.000000+00:00' };
  const file = {
    rows: [
      { ...common, id: 'a', text: 'Look', tags: ['ai'], target, document: { title: ['News'] } },
      { ...common, id: 'b', text: 'Yes', references: ['a'], target: [{ source: common.uri }] },
      { id: 7 },
    ],
    total: 3,
  };
  const result = readFile('h.json', bytes(JSON.stringify(file)));
  if (!result.ok || result.value.format !== 'hypothesis') throw new Error('not read');
  const { collection, refusals } = result.value.readout;
  expect(collection.sources).toMatchObject([{ url: common.uri, title: 'News' }]);
  expect(collection.notes.map(({ body, target: on }) => [body, on])).toMatchObject([
    ['Look', { selector: { quote: { exact: 'Ark2' }, position: { start: 10 } } }],
    ['Yes', { selector: { quote: { exact: 'Ark2' } } }],
  ]);
  expect(refusals).toMatchObject([{ table: 'notes', row: 3 }]);
});

test('a row that is as long as a file is refused in few words', () => {
  const rows = [{ name: 'Zorblax' }, 'x'.repeat(50_000)];
  const result = importFile('pack.json', JSON.stringify(rows));
  if (result.ok) throw new Error('taken in');
  const [refusal] = result.error;
  expect(refusal).toMatchObject({ reason: 'shape', row: 2 });
  expect(refusal?.detail).toHaveLength(300);
});

test('a row that names a maker who cannot be kept is refused', () => {
  const rows = [{ name: 'Zorblax' }, { name: 'Zorb 1', kind: 'model', maker: 'M'.repeat(9_000) }];
  const result = importFile('pack.json', JSON.stringify(rows));
  expect(result.ok ? [] : result.error).toMatchObject([{ reason: 'shape', row: 2 }]);
});

test('a pack brings names, aliases, kinds and the words they need beside them', () => {
  const pack = {
    entities: [
      {
        names: { en: 'Ark', hant: '方舟' },
        kind: 'company',
        context: ['robot'],
        tickers: ['1.HK'],
      },
      { name: 'Ark Two', kind: 'model', maker: 'Ark' },
      { aliases: ['x'] },
    ],
  };
  const result = readFile('pack.json', bytes(JSON.stringify(pack)));
  if (!result.ok || result.value.format !== 'pack') throw new Error('not read');
  const { collection, refusals } = result.value.readout;
  const [ark, model] = collection.entities;
  expect(ark?.rules).toHaveLength(2);
  expect(model?.maker).toBe(ark?.id);
  expect(refusals).toMatchObject([{ row: 3, reason: 'no-name' }]);
});
