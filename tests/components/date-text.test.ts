import { expect, test } from 'vitest';
import { dateRange, periodText } from '../../components/date-text.ts';

test.each([
  ['2025-01-01', '2025-12-31', 'en', '2025'],
  ['2025-07-01', '2025-07-31', 'zh-TW', '2025年7月'],
  ['2024-02-01', '2024-02-29', 'en', 'February 2024'],
  ['2025-03-18', '2025-03-18', 'en', 'March 18, 2025'],
] as const)('%s to %s is named as a reader would', (from, to, locale, text) => {
  expect(dateRange(from, to, locale)).toBe(text);
});

test('a period that does not say when is followed by its dates', () => {
  const lastYear = { text: '去年', from: '2025-01-01', to: '2025-12-31' };
  expect(periodText(lastYear, 'en')).toBe('去年 (2025)');
  expect(periodText({ ...lastYear, text: '2025年' }, 'en')).toBe('2025年');
  expect(periodText({ ...lastYear, text: '二〇二五年' }, 'en')).toBe('二〇二五年');
  expect(periodText({ text: '近日' }, 'en')).toBe('近日');
});

test('dates that are none are shown as they came', () => {
  expect(dateRange('soon', 'later', 'en')).toBe('soon');
});
