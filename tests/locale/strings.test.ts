import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES, type Message, type StringTable } from '../../lib/locale/index.ts';

const FOLDER = new URL('../../lib/locale/strings/', import.meta.url);
const tables: [name: string, table: StringTable][] = await Promise.all(
  readdirSync(FOLDER).map(async (file): Promise<[string, StringTable]> => {
    const tablesOfFile: Record<string, StringTable> = await import(new URL(file, FOLDER).href);
    return [file, Object.assign({}, ...Object.values(tablesOfFile))];
  }),
);

const textsOf = (message: Message) =>
  typeof message === 'string' ? [message] : [message.one, message.other];
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(tables)('%s', (_, table) => {
  test('says everything in every language', () => {
    for (const [key, row] of Object.entries(table)) {
      expect(row, key).toHaveLength(LOCALES.length);
      for (const text of row.flatMap(textsOf)) expect(text.trim(), key).not.toBe('');
    }
  });

  test('puts the same values into each language', () => {
    for (const [key, row] of Object.entries(table)) {
      const [en, ...others] = row.map((message) => textsOf(message).at(-1) as string);
      for (const other of others) expect(namesIn(other), key).toEqual(namesIn(en as string));
    }
  });

  test('writes Simplified and Traditional with their own characters', () => {
    const onlyTraditional = /[們個這頁註標數據檔匯說設來時開關閉詞條錄網]/;
    const onlySimplified = /[们个这页标数据档汇说设来时开关闭词条录网]/;
    for (const [key, [, zhCn, zhTw]] of Object.entries(table)) {
      for (const text of textsOf(zhCn)) expect(text, key).not.toMatch(onlyTraditional);
      for (const text of textsOf(zhTw)) expect(text, key).not.toMatch(onlySimplified);
    }
  });

  test('uses the quotation marks and words of its place', () => {
    for (const [key, [, zhCn, zhTw]] of Object.entries(table)) {
      for (const text of textsOf(zhCn))
        expect(text, key).not.toMatch(/[「」]|软体|档案|设定|汇出|汇入|资讯/);
      for (const text of textsOf(zhTw))
        expect(text, key).not.toMatch(/[“”]|軟件|文件|設置|導出|導入|信息|默認/);
    }
  });
});
