import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../lib/text/sentences.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    [
      'Chinese marks end them',
      '营收增长。利润下滑!为什么?成本高;人手少',
      ['营收增长。', '利润下滑!', '为什么?', '成本高;', '人手少'],
    ],
    ['closing quotes stay with them', '“值得。”他说。', ['“值得。”', '他说。']],
    ['lines end them', '标题\n 正文一 \n\n正文二', ['标题', '正文一', '正文二']],
    [
      'a decimal point does not',
      'It grew 3.5 times. Qwen2.5 won. Ask example.com now.',
      ['It grew 3.5 times.', 'Qwen2.5 won.', 'Ask example.com now.'],
    ],
    [
      'an abbreviation does not',
      'Mr. Holt of Acme Inc. Berlin met Dr. Lee. Then J. Doe left, e.g. home.',
      ['Mr. Holt of Acme Inc. Berlin met Dr. Lee.', 'Then J. Doe left, e.g. home.'],
    ],
    ['the last of a text ends with it', 'They joined Acme Corp.', ['They joined Acme Corp.']],
    ['an empty text has none', ' \n ', []],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('hold everything but white space, once, in order', () => {
    const unit = fc.constantFrom(...'a A1.。!?; \n”"…');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
