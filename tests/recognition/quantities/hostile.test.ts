import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageMemory } from '../../../lib/recognition/context.ts';
import { readQuantities } from '../../../lib/recognition/quantities/index.ts';
import { fold } from '../../../lib/text/fold.ts';

const PIECES = [
  ...[
    '1',
    '3.5',
    '1,200',
    '12亿',
    '三',
    '十',
    '百',
    '两',
    '数',
    '几',
    '半',
    '百分之',
    '分之',
    '成',
    '折',
  ],
  ...[
    '$',
    '￥',
    '元',
    '美元',
    '%',
    '倍',
    '个',
    '家',
    '年',
    '月',
    'B',
    'K',
    'x',
    '-',
    '–',
    '至',
    '、',
    ' ',
  ],
  ...[
    'one',
    'hundred',
    'and',
    'million',
    'a',
    'half',
    'to',
    'between',
    'of',
    '超',
    '多',
    '以上',
    '/',
    '每',
  ],
  ...['token', 'GB', '第', '。', '\n', '1e25', '10^26', '²', '🙂', '\ud800', '(jīng)'],
];
const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

function read(source: string) {
  const folded = fold(source);
  return { folded, figures: readQuantities(folded, { memory: createPageMemory() }) };
}

describe('odd text', () => {
  it('never throws, and figures stand in order inside the text with whole numbers to show', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (source) => {
        const { folded, figures } = read(source);
        let from = 0;
        for (const { start, end, quantity } of figures) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
          const { value, min, max } = quantity;
          expect(Number.isFinite(value ?? min)).toBe(true);
          if (value === undefined) expect(min).toBeLessThan(max ?? Number.NEGATIVE_INFINITY);
        }
        expect(from).toBeLessThanOrEqual(folded.text.length);
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  it.each([
    '1',
    '一',
    '1,',
    '百分之',
    '5-',
    '$',
    '1 to ',
    '一、二、',
    'one hundred and ',
    '12亿3',
    '数十',
    '超',
  ])(
    'takes time in proportion to how often %j stands in it',
    (piece) => {
      const once = (length: number) => {
        const folded = fold(piece.repeat(length / piece.length));
        const began = performance.now();
        readQuantities(folded, { memory: createPageMemory() });
        return performance.now() - began;
      };
      // The best of three, and a wide margin: other work on the machine must not fail this.
      const time = (length: number) => Math.min(once(length), once(length), once(length));
      expect(time(64_000)).toBeLessThan(Math.max(32 * time(8_000), 2_500));
    },
    60_000,
  );
});
