// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isoDate, readPageSource } from '../../lib/dom/page-source.ts';

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
  ])('%s reads as %s', (said, iso) => {
    expect(isoDate(said)).toBe(iso);
  });

  it.each(['', '13:45', '2025-13-01', '2025-02-40', '1234567890'])('%s is none', (said) => {
    expect(isoDate(said)).toBeUndefined();
  });
});
