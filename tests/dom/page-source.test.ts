// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../lib/dom/iso-date.ts';
import { readPageSource } from '../../lib/dom/page-source.ts';

function page(head: string, body = ''): Document {
  document.documentElement.removeAttribute('lang');
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return document;
}

describe('the source of a page', () => {
  it('takes the title without the characters that some sites hide in it', () => {
    expect(readPageSource(page('<title>遠山\u200B科技\n 發布新模型</title>')).title).toBe(
      '遠山科技 發布新模型',
    );
  });

  it('prefers what the structured data says', () => {
    const data = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': 'NewsArticle',
          datePublished: '2025-03-04T08:00:00+08:00',
          publisher: { '@type': 'Organization', name: 'River Bend Times' },
        },
      ],
    });
    const head = `<script type="application/ld+json">${data}</script><meta property="og:site_name" content="RBT">`;
    expect(readPageSource(page(head))).toMatchObject({
      publisher: 'River Bend Times',
      published: '2025-03-04T08:00:00+08:00',
    });
  });

  it('is not put off by structured data that is broken or foreign', () => {
    const head =
      '<script type="application/ld+json">{"@type": </script>' +
      '<script type="application/ld+json">[null, 3, {"@type": 7}, {"@type":"Article","publisher":[]}]</script>' +
      '<meta property="article:published_time" content="2025-01-02">';
    expect(readPageSource(page(head)).published).toBe('2025-01-02');
  });

  it('reads the date that a site only writes out', () => {
    const body = '<h1>x</h1><span class="article-time">2025年3月4日 10:20　來源：河灣時報</span>';
    expect(readPageSource(page('', body)).published).toBe('2025-03-04');
  });

  it.each([
    ['<p>遠山週報記者｜何青</p><p>2025年3月4日</p><p>霧港的倉庫裡亮著燈。</p>', '2025-03-04'],
    [
      '<div><span>远山周报</span> <span>2025-03-04 10:20:31</span></div><p>正文。</p>',
      '2025-03-04',
    ],
    ['<p>发布时间：2025-03-04 来源：远山周报</p>', '2025-03-04'],
    ['<div>By Ada Quill</div><div>March 4, 2025 at 9:15 AM</div><p>Text.</p>', '2025-03-04'],
    ['<p>Ada Quill · 4 Mar 2025</p>', '2025-03-04'],
  ])('reads the date on a line of its own below the headline: %s', (below, date) => {
    const body = `<div>今天是2025年3月9日 星期日</div><h1>新模型</h1>${below}`;
    expect(readPageSource(page('<title>新模型_远山</title>', body)).published).toBe(date);
  });

  it.each([
    '<p>2025年3月4日，远山科技发布了新模型。</p>',
    '<p>2025年3月4日 星期二</p>',
    '<p>On March 4, 2025, River Bend opened its doors.</p>',
    '<p>The model was <b>released</b> on <b>March 4, 2025</b>, when nobody looked.</p>',
    `${'<p>正文。</p>'.repeat(12)}<p>2025-03-04</p>`,
    '<pre>2025-03-04</pre>',
  ])('takes no date that the text only speaks of: %s', (below) => {
    expect(readPageSource(page('', `<h1>新模型</h1>${below}`)).published).toBeUndefined();
  });

  it('takes no date that stands above the headline', () => {
    const body = '<p>2025-03-09</p><h1>新模型</h1><p>正文。</p>';
    expect(readPageSource(page('', body)).published).toBeUndefined();
  });

  it('leaves out what the page does not say', () => {
    const source = readPageSource(page('<title>x</title>'));
    expect(Object.keys(source)).toEqual(['url', 'title']);
  });
});

describe('a date', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['2025/3/4', '2025-03-04'],
    ['2025年03月04日', '2025-03-04'],
    ['2025-03-04T05:06:07Z', '2025-03-04T05:06:00Z'],
    ['2025-03-04 05:06', '2025-03-04'],
    ['Posted 2025.12.31 by', '2025-12-31'],
    ['Sept. 9, 2025', '2025-09-09'],
    ['9th September 2025', '2025-09-09'],
  ])('%s reads as %s', (said, iso) => {
    expect(isoDate(said)).toBe(iso);
  });

  it.each(['', '13:45', '2025-13-01', '2025-02-40', '1234567890'])('%s is none', (said) => {
    expect(isoDate(said)).toBeUndefined();
  });
});
