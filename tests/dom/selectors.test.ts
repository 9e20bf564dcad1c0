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
});
