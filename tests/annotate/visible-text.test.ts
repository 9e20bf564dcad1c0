import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/annotate/visible-text.ts';

describe('the text of a page', () => {
  it.each([
    ['blocks stand on lines of their own', '<h1>甲</h1><div>乙<p>丙</p>丁</div>', '甲\n乙\n丙\n丁'],
    [
      'inline elements leave no seam',
      'Deep<b>Seek</b><i>-V3</i> and<a> R1</a>',
      'DeepSeek-V3 and R1',
    ],
    ['white space is one space', '<p> a \n\t b </p>\n<p>c', 'a b\nc'],
    ['line breaks break lines', 'a<br>b<br/><br>c', 'a\nb\nc'],
    [
      'scripts, styles and controls show nothing',
      '<style>a</style><script>b</script><noscript>c</noscript><select><option>d</select><textarea>e</textarea>f',
      'f',
    ],
    [
      'hidden parts show nothing',
      '<p hidden>a</p><p style="color: red; display:none">b</p><template>c</template><dialog>d</dialog>e',
      'e',
    ],
    ['ruby keeps its base alone', '<ruby>經<rp>(</rp><rt>jīng</rt><rp>)</rp></ruby>濟', '經濟'],
    [
      'cells are divided by tabs, rows by lines',
      '<table><tr><th>甲<td>1<tr><th>乙<td>2</table>',
      '甲\t1\n乙\t2',
    ],
    ['preformatted text keeps its spaces', '<pre>a  b\n  c</pre>d', 'a  b\n  c\nd'],
    ['a title in the head is no part of the page', '<title>t</title><body>b', 'b'],
    ['entities are characters', 'A&amp;B&nbsp;&#x20AC;', 'A&B\u00a0€'],
  ])('%s', (_, html, text) => {
    expect(readPage(html).text).toBe(text);
  });

  it('tells language and date', () => {
    const html =
      '<html lang="zh-TW"><meta itemprop="datePublished" content="2025-01-02T03:04:05Z">';
    expect(readPage(html)).toEqual({ text: '', lang: 'zh-TW', date: '2025-01-02T03:04:05Z' });
  });

  it('takes nesting deeper than a stack', () => {
    expect(readPage(`${'<div>'.repeat(50_000)}x`).text).toBe('x');
  });
});
