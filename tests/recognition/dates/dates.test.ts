import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageMemory } from '../../../lib/recognition/context.ts';
import { readDates } from '../../../lib/recognition/dates/index.ts';
import { fold, sourceSpan } from '../../../lib/text/fold.ts';
import { mark, readCorpus } from '../../corpus.ts';

const WEDNESDAY = '2024-10-09';

function dates(text: string, date?: string) {
  const folded = fold(text);
  const context = { memory: createPageMemory(), ...(date ? { date } : {}) };
  return readDates(folded, context).map(({ from, to, start, end }) => ({
    from,
    to,
    ...sourceSpan(folded, start, end),
  }));
}

function reading({ from, to }: { from: string | undefined; to: string | undefined }) {
  if (from === undefined) return null;
  return from === to ? from : `${from}..${to}`;
}

describe('dates', () => {
  it.each(readCorpus('dates').map((it) => [it.name, it] as const))('%s', (_, { text, marked }) => {
    expect(mark(text, dates(text, WEDNESDAY), reading)).toBe(marked);
  });

  it('leaves what hangs on the article unresolved where it has no date', () => {
    expect(dates('去年7月')).toEqual([{ start: 0, end: 4, from: undefined, to: undefined }]);
    expect(dates('last week')).toEqual([{ start: 0, end: 9, from: undefined, to: undefined }]);
  });

  it.each([
    ['20241009', '2023-01-01'],
    ['2024-10', '2023-01-01'],
    ['2024-Q4', '2023-01-01'],
    ['2024', '2023-01-01'],
    ['2024-10-09T08:00:00+08:00', '2023-01-01'],
    ['soon', undefined],
    ['2024-13-40', '2023-01-01'],
  ])('takes %s as the article’s date', (date, from) => {
    expect(dates('去年', date)[0]?.from).toBe(from);
  });

  it('follows the year that a sentence names', () => {
    expect(dates('2019年3月立项，9月上线', WEDNESDAY)[1]?.from).toBe('2019-09-01');
  });

  it('reads any text without throwing, in order, each span within the text', () => {
    const piece = fc.constantFrom(
      ...[
        '2024',
        '年',
        '月',
        '3',
        '日',
        '至',
        '-',
        '上',
        '去年',
        '周',
        '一',
        '第',
        '季',
        '近',
        '前',
        'Q3',
        ' ',
      ],
      ...[
        'May ',
        'last ',
        'year',
        '1/2/',
        '世纪',
        '年代',
        '底',
        '\n',
        '。',
        'FY',
        "'",
        '\u{1f600}',
        '31',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end, from, to } of dates(text, WEDNESDAY)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          if (from && to) expect(from <= to).toBe(true);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
