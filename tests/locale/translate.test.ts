import { expect, test } from 'vitest';
import { localeOf, translator } from '../../lib/locale/index.ts';

const table = {
  plain: ['Save', '保存', '儲存'],
  named: ['Keep {what}', '收录{what}', '收錄{what}'],
  counted: [{ one: '{count} fact', other: '{count} facts' }, '{count} 条', '{count} 筆'],
} as const;

test('English tells one from many, Chinese does not', () => {
  const en = translator(table, 'en');
  expect([en('counted', { count: 0 }), en('counted', { count: 1 })]).toEqual(['0 facts', '1 fact']);
  expect(translator(table, 'zh-TW')('counted', { count: 1 })).toBe('1 筆');
});

test('large counts are grouped', () => {
  expect(translator(table, 'en')('counted', { count: 12345 })).toBe('12,345 facts');
});

test('a value with braces or dollar signs is shown as it is', () => {
  expect(translator(table, 'en')('named', { what: '$& {count}' })).toBe('Keep $& {count}');
});

test.each([
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh_Hant', 'zh-TW'],
])('a browser in %s gets %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});
