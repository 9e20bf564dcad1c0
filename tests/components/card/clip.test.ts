import { describe, expect, test } from 'vitest';
import { cardClip } from '../../../components/card/clip.ts';
import type { CardView } from '../../../components/card/props.ts';
import { SAMPLES } from '../../../entrypoints/card-preview/samples.ts';
import type { Locale } from '../../../lib/locale/index.ts';

const PAGE = { url: 'https://news.example/a(1)', title: 'A | B & <b>C</b>' };
const clip = (name: string, locale: Locale = 'en') =>
  cardClip(SAMPLES[name] as CardView, PAGE, locale);

describe('a card on the clipboard', () => {
  test('a company has its names, place, figures with their sources, and notes', () => {
    const lines = clip('company').text.split('\n');
    expect(lines[0]).toBe(
      '**北光智能科技** · Northlight · 北光智能 · company · Hefei, China · 000000.SZ',
    );
    expect(lines).toContain('| On this page |  |  |  |  |  |');
    expect(lines.find((line) => line.includes('−483 M CNY'))).toBe(
      '| 北光智能 | net profit | −483 M CNY | 2024 H1 |  | [A \\| B & \\<b\\>C\\</b\\>](https://news.example/a%281%29) |',
    );
    expect(lines).toContain('**Your notes**');
  });

  test('rich text says the same, with markup of the page as text', () => {
    const { html } = clip('company');
    expect(html).toContain('<b>北光智能科技</b>');
    expect(html).toContain('<td>−483 M CNY</td>');
    expect(html).toContain(
      '<a href="https://news.example/a(1)" rel="noreferrer">A | B &amp; &lt;b&gt;C&lt;/b&gt;</a>',
    );
  });

  test('it is in the words of the reader', () => {
    expect(clip('company', 'zh-CN').text).toContain('| 本页 |');
    expect(clip('company', 'zh-TW').text).toContain('| 本頁 |');
  });

  test('a figure comes with what it comes to, a date with its days', () => {
    expect(clip('figure').text.split('\n')[0]).toContain(' · figure · −483 million CNY');
    expect(clip('date').text).toContain(' · date · July 2025');
  });

  test('a source that is no web page is named, and no link', () => {
    const view = SAMPLES.company as CardView;
    const [row] = view.entity?.facts ?? [];
    if (!row || !view.entity) throw new Error('the sample has a fact');
    const hostile = { ...row, source: { ...row.source, title: 'X', url: 'javascript:alert(1)' } };
    const { text, html } = cardClip(
      { ...view, claims: [], entity: { ...view.entity, facts: [hostile] } },
      PAGE,
      'en',
    );
    expect(text + html).not.toContain('javascript:');
    expect(html).not.toContain('<a');
  });
});
