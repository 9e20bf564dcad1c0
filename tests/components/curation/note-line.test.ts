import { expect, test } from 'vitest';
import { noteLine } from '../../../components/curation/note-line.ts';

test.each([
  ['**Compare** with [last year](#/facts/f1)', 'Compare with last year'],
  ['\n\n## 估值存疑\n等待財報', '估值存疑'],
  ['> - a quoted point', 'a quoted point'],
  ['1. first\n2. second', 'first'],
  ['`code` and _stress_, **both**', 'code and stress, both'],
  ['snake_case and a__b stay, 3*4 and 3 * 4 too', 'snake_case and a__b stay, 3*4 and 3 * 4 too'],
  ['![a plot](plot.png) below', 'a plot below'],
  ['  \n***\n', ''],
])('%j reads as %j in a list', (body, line) => {
  expect(noteLine(body)).toBe(line);
});

test('a line of nothing but marks takes no time', () => {
  const long = `a${'*'.repeat(200_000)}b`;
  expect(noteLine(long)).toBe(long);
  expect(noteLine('['.repeat(200_000)).length).toBe(200_000);
});
