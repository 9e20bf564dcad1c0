import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, sourceSpan } from '../../lib/text/fold.ts';

const CHARS = [
  ...'经經濟済专業AI Ｇ(（jīng)）?？!，。業\u200b\uFEFF\u3000们們men訊飛拼笥嶏w—–‐１２%％İΣ’\ud83d\ude00\n</span>',
];
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...CHARS), fc.constantFrom('經(jīng)', '?!', '打?qū)I(yè)', '?span>')),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

describe('fold', { timeout: 30_000 }, () => {
  it.each([
    ['makes full width half', 'ＧＰＴ－４ｏ％，！', 'GPT-4o%,!'],
    ['reads Traditional as Simplified', '輝達與聯發科', '辉达与联发科'],
    [
      'leaves Simplified text as it is',
      '乾照光电的著作是什么，征求后里于云',
      '乾照光电的著作是什么,征求后里于云',
    ],
    ['drops what shows nothing', 'Deep\u200bSeek\u00ad-\ufeffV3\ufe0f', 'DeepSeek-V3'],
    ['makes every space a plain one', '2024\u3000年\u00a07\u2009月', '2024 年 7 月'],
    [
      'makes hyphens one, keeps dashes that may say a range',
      'GPT‑4 −79% 3–5 a—b',
      'GPT-4 -79% 3–5 a—b',
    ],
    ['makes middle dots one', '山姆‧奧特曼・ア', '山姆·奥特曼·ア'],
    ['keeps what would be two characters, and superscripts', '①10²⁵㎡', '①10²⁵㎡'],
    [
      'makes the apostrophe of a word plain, leaves a closing quote',
      'OpenAI’s ‘model’ 说',
      "OpenAI's ‘model’ 说",
    ],
    ['drops glosses', '經(jīng)濟、產(chǎn)業(yè)', '经济、产业'],
    ['drops toneless glosses where toned ones show', '我們(men)說(shuō)著(zhe)', '我们说著'],
    [
      'keeps toneless brackets elsewhere',
      '月之暗面的産品(Kimi)與(ai)',
      '月之暗面的产品(Kimi)与(ai)',
    ],
    [
      'keeps brackets that are no gloss',
      '用戶(含試用)超10萬,經(jīng)理(AI)',
      '用户(含试用)超10万,经理(AI)',
    ],
    ['drops a gloss the text ends in', '產(chǎn)業(y', '产业'],
    [
      'keeps an accent in brackets behind a Latin word',
      'Beyonce (é) cafe(é)',
      'Beyonce (é) cafe(é)',
    ],
  ])('%s', (_, source, folded) => {
    expect(fold(source).text).toBe(folded);
  });

  it('keeps a gloss behind a name out of its span, and one inside in it', () => {
    const folded = fold('云蝶科技創(chuàng)業(yè)。');
    const at = folded.text.indexOf('创业');
    expect(sourceSpan(folded, at, at + 1)).toEqual({ start: 4, end: 5 });
    expect(sourceSpan(folded, at, at + 2)).toEqual({ start: 4, end: 14 });
  });

  it('lower-cases without moving an offset', () => {
    const { text, lower } = fold('İstanbul GPT-4O');
    expect(lower).toHaveLength(text.length);
    expect(lower).toContain('gpt-4o');
  });

  it('throws for a span that is none', () => {
    expect(() => sourceSpan(fold('abc'), 2, 2)).toThrow(RangeError);
    expect(() => sourceSpan(fold('abc'), 0, 4)).toThrow(RangeError);
  });

  it('maps every offset into the source, in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        const folded = fold(source);
        let before = 0;
        for (let i = 0; i < folded.text.length; i++) {
          const { start, end } = sourceSpan(folded, i, i + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          before = start;
        }
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (source) => {
        const once = fold(source).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });
});
