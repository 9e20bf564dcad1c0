import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageMemory } from '../../../../lib/recognition/context.ts';
import { readChineseNames } from '../../../../lib/recognition/entities/chinese/index.ts';
import { noteTopic } from '../../../../lib/recognition/entities/topic.ts';
import { establish, vouch } from '../../../../lib/recognition/entities/vouching.ts';
import { fold } from '../../../../lib/text/fold.ts';

const PIECES = [
  '霁辰',
  '科技',
  '有限公司',
  '大模型',
  '“',
  '”',
  '、',
  '等',
  '和',
  '的',
  '(',
  ')',
  '《',
  '》',
  '公司',
  'Lumora',
  ' ',
  '2.0',
  '发布',
  '完成A轮融资',
  '教育局',
  '杭州',
  '获得',
  '投资',
  '\n',
  '·',
  '。',
  '云',
  'GPT',
];

function read(text: string) {
  const folded = fold(text);
  const context = { memory: createPageMemory() };
  noteTopic(`人工智能 大模型 ${folded.lower}`, context.memory);
  const found = readChineseNames(folded, [], context);
  establish(folded, found, context);
  return { folded, names: [...found, ...vouch(folded, found, context)] };
}

function secondsFor(text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('Chinese names', () => {
  it('never throw, and stay within the text, whatever the text', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((list) => list.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const { folded, names } = read(text);
          for (const { start, end } of names) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(folded.text.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('are the same when a text is read twice', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (list) => {
        expect(read(list.join('')).names).toEqual(read(list.join('')).names);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each([
    ['大模型', '大模型'],
    ['names', '霁辰科技和'],
    ['a list', '霁辰、'],
    ['quotation marks', '“「'],
    ['releases', '发布了'],
    ['Latin names', 'Lumora 发布 '],
    ['heads', '科技集团'],
    ['deals', '获得投资'],
  ])(
    'take ten times as long for ten times as much of %s',
    (_what, unit) => {
      const small = unit.repeat(Math.ceil(10_000 / unit.length));
      secondsFor(small);
      const once = Math.min(secondsFor(small), secondsFor(small));
      const tenfold = secondsFor(small.repeat(10));
      expect(tenfold).toBeLessThan(25 * once + 0.2);
    },
    60_000,
  );
});
