import { expect, describe as group, it } from 'vitest';
import { describe, find } from '../../lib/dom/selectors.ts';

const TEXT =
  '星辰科技去年營收十二億元。\n遠山科技去年營收十二億元，淨利三億元。\n星辰科技今年預計成長。';

function selectorOf(surface: string, nth = 0) {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = TEXT.indexOf(surface, start + 1);
  return describe(TEXT, { start, end: start + surface.length });
}

const contextOf = (text: string, surface: string, nth = 0) => {
  const found = find(text, selectorOf(surface, nth));
  return found && text.slice(Math.max(0, found.start - 6), found.end);
};

group('a described passage', () => {
  it('is found where it stood on the same page', () => {
    expect(contextOf(TEXT, '十二億元', 1)).toBe('科技去年營收十二億元');
    expect(find(TEXT, selectorOf('十二億元', 1))?.start).toBe(TEXT.lastIndexOf('十二億元'));
  });

  it('is told from its twin by what stands around it, wherever the page moved it', () => {
    const moved = `編者按：以下為摘要。\n${TEXT}`;
    expect(find(moved, selectorOf('十二億元', 1))?.start).toBe(moved.lastIndexOf('十二億元'));
    expect(find(moved, selectorOf('十二億元', 0))?.start).toBe(moved.indexOf('十二億元'));
  });

  it('is found when the text around it changed', () => {
    const edited = TEXT.replace('遠山科技去年', '遠山集團二〇二四年');
    expect(find(edited, selectorOf('淨利三億元'))).not.toBeNull();
  });

  it('is given up when its words are gone', () => {
    expect(find('完全不同的一頁。', selectorOf('十二億元'))).toBeNull();
  });

  it('takes the nearest of places that look alike', () => {
    const rows = 'a 5 b\n'.repeat(50);
    const start = 6 * 30 + 2;
    const described = describe(rows, { start, end: start + 1 });
    expect(find(rows, described)?.start).toBe(start);
  });

  it('of a sentence is found again when a few of its words were edited', () => {
    const text = `${'前言。'.repeat(40)}\n星辰科技今天宣佈在新竹設立第二座資料中心，明年三月啟用。\n後記。`;
    const start = text.indexOf('星辰');
    const described = describe(text, { start, end: text.indexOf('\n後記') });
    const edited = text.replace('今天宣佈', '昨日宣佈，').replace('明年三月', '明年五月');
    const found = find(`更正：\n${edited}`, described);
    expect(found && `更正：\n${edited}`.slice(found.start, found.end)).toBe(
      '星辰科技昨日宣佈，在新竹設立第二座資料中心，明年五月啟用。',
    );
  });

  it('of several paragraphs is found by its ends', () => {
    const many = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} speaks of plant ${i * 7}.`);
    const text = many.join('\n');
    const start = text.indexOf('Paragraph 5 ');
    const end = text.indexOf('\nParagraph 30');
    const edited = text.replace('plant 70.', 'plant 71, which is new.');
    const found = find(edited, describe(text, { start, end }));
    expect(found && edited.slice(found.start, found.end)).toMatch(
      /^Paragraph 5 speaks.*plant 203\.$/s,
    );
  });

  it('of a figure is another one when it reads otherwise', () => {
    expect(find(TEXT.replaceAll('十二', '十三'), selectorOf('十二億元'))).toBeNull();
  });

  it('of no words at all is nowhere', () => {
    expect(find(TEXT, describe(TEXT, { start: 3, end: 3 }))).toBeNull();
  });

  const foundIn = (text: string, page: string, surface: string) => {
    const start = text.indexOf(surface);
    const found = find(page, describe(text, { start, end: start + surface.length }));
    return found && page.slice(found.start, found.end);
  };

  it.each([
    ['in the other script', '远山科技去年营收十二亿元，净利三亿元。', '净利三亿元'],
    ['with glosses', '遠山科技去年營(yíng)收十二億元，淨(jìng)利三億元。', '淨(jìng)利三億元'],
    ['in other lines', '遠山科技去年營收\n十二億元，淨利\n三億元。', '淨利\n三億元'],
    ['in full width', '遠山科技去年營收十二億元,淨利三億元.', '淨利三億元'],
  ])('is found %s', (_, page, expected) => {
    expect(foundIn(TEXT, `${'導言一句。'.repeat(9)}\n${page}\n結語。`, '淨利三億元')).toBe(
      expected,
    );
  });

  it('that was moved as a whole is found though nothing stands beside it any more', () => {
    const page = '第一段完全是別的話。遠山科技去年營收十二億元，淨利三億元。另一段也是別的話。';
    expect(foundIn(TEXT, page, '遠山科技去年營收十二億元，淨利三億元。')).toBe(
      '遠山科技去年營收十二億元，淨利三億元。',
    );
  });

  it('is none rather than another sentence that holds the same figure', () => {
    const page = `${TEXT.slice(0, TEXT.indexOf('遠山'))}此段已改寫。\n晨曦銀行放款十二億元。`;
    expect(find(page, selectorOf('十二億元', 1))).toBeNull();
  });

  it('is none when it might be either of two places that look alike', () => {
    const text = '甲說好。\n乙買了晶片。\n丙說好。';
    const start = text.indexOf('丙說好');
    const page = '序。\n丙說好。\n丁來了。\n丙說好。\n戊走了。';
    expect(find(page, describe(text, { start, end: start + 3 }))).toBeNull();
  });
});
