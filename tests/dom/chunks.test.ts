// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { walkChunks } from '../../lib/dom/chunks.ts';
import type { PageChunk } from '../../lib/dom/page-chunk.ts';
import { piecesOf } from '../../lib/dom/ranges.ts';
import { VARIANTS } from './variants.ts';

function chunksOf(root: Element, options: { shallow?: boolean } = {}): PageChunk[] {
  let id = 0;
  const nextId = () => `c${id++}`;
  return [...walkChunks(root, { nextId, ...options })].filter((chunk) => chunk !== null);
}

const textsOf = (root: Element) => chunksOf(root).map(({ chunk }) => chunk.text.trim());

function surfaceOf(page: PageChunk, surface: string): string {
  const start = page.chunk.text.indexOf(surface);
  const span = { start, end: start + surface.length };
  return piecesOf(page.segments, span)
    .map((piece) => piece.node.data.slice(piece.start, piece.end))
    .join('');
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe.each(VARIANTS)('chunks of a page %s', (_name, vary) => {
  function page(html: string): Element {
    document.body.innerHTML = html;
    vary(document.body);
    return document.body;
  }

  it('makes one chunk of a block, with its inline tags joined', () => {
    expect(textsOf(page('<p>星<b>辰科</b>技發布<i>新</i>模型</p><p>Second.</p>'))).toEqual([
      '星辰科技發布新模型',
      'Second.',
    ]);
  });

  it('leads from a name back to the text it stands in, over inline tags', () => {
    const [chunk] = chunksOf(page('<p>今天，星<b>辰科</b>技發布新模型</p>'));
    expect(chunk && surfaceOf(chunk, '星辰科技')).toBe('星辰科技');
  });

  it('takes every cell of a table for a block', () => {
    const html = '<table><tr><th>Model</th><td>Aurora 2</td><td>70B</td></tr></table>';
    expect(textsOf(page(html))).toEqual(['Model', 'Aurora 2', '70B']);
  });

  it('separates text from the blocks within the same element', () => {
    expect(textsOf(page('<div>before<p>inside</p>after</div>'))).toEqual([
      'before',
      'inside',
      'after',
    ]);
  });

  it('takes an empty line made of two breaks for the end of a block', () => {
    const html = '<div>one<br>two<br><br>three</div>';
    expect(textsOf(page(html))).toEqual(['one\ntwo', 'three']);
  });

  it('reads runs of white space in the source as one space', () => {
    const [chunk] = chunksOf(page('<p>\n  Aurora\n     Labs  raised\n</p>'));
    expect(chunk?.chunk.text.trim()).toBe('Aurora Labs raised');
    expect(chunk && surfaceOf(chunk, 'Labs raised').split(/\s+/)).toEqual(['Labs', 'raised']);
  });

  it('leaves out what is glossed, scripted or hidden', () => {
    const html =
      '<p><ruby>經<rt>jīng</rt>濟<rt>jì</rt></ruby>學<script>x()</script><style>p{}</style>' +
      '<span style="display:none">secret</span>家</p><noscript>turn it on</noscript>';
    expect(textsOf(page(html))).toEqual(['經濟學家']);
  });

  it('leaves editors, controls, code and what asks for it alone', () => {
    const html =
      '<textarea>a</textarea><div contenteditable>b</div><pre>c</pre><button>d</button>' +
      '<p translate="no">e</p><p class="notranslate">f</p><p aria-hidden="true">g</p>' +
      '<svg><text>h</text></svg><p>plain <code>i</code> text</p>';
    expect(textsOf(page(html))).toEqual(['plain text']);
  });

  it('flags headings and gives the language of the block', () => {
    const [head, body] = chunksOf(page('<h2>News</h2><div lang="zh-Hant"><p>新聞</p></div>'));
    expect(head?.chunk.heading).toBe(true);
    expect(body?.chunk.heading).toBeUndefined();
    expect(body?.chunk.lang).toBe('zh-Hant');
  });

  it('gives nothing for a page without words', () => {
    expect(chunksOf(page('<p> — </p><p></p><hr>'))).toEqual([]);
  });

  it('reads only an element’s own text when asked for it', () => {
    page('<div id="d">own<p>inner</p>more</div>');
    const root = document.getElementById('d') as Element;
    expect(chunksOf(root, { shallow: true }).map(({ chunk }) => chunk.text)).toEqual([
      'own',
      'more',
    ]);
  });

  it('enters open shadow roots', () => {
    page('<p>light</p><div id="host"></div>');
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>shade</p>';
    expect(textsOf(document.body)).toEqual(['light', 'shade']);
  });
});

describe('long blocks', () => {
  it('are cut behind a sentence, and nothing is lost', () => {
    const sentence = '星辰科技今年投入了十二億元用於訓練新的模型。';
    document.body.innerHTML = `<p>${sentence.repeat(400)}</p>`;
    const texts = chunksOf(document.body).map(({ chunk }) => chunk.text);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join('')).toBe(sentence.repeat(400));
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(2500);
      expect(text.endsWith('。')).toBe(true);
    }
  });

  it('are cut between characters, never within one', () => {
    document.body.innerHTML = `<p>a${'😀'.repeat(3000)}</p>`;
    for (const { chunk } of chunksOf(document.body)) {
      expect(chunk.text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
  });

  it('lead back to their nodes behind the cut', () => {
    document.body.innerHTML = `<p>${'一二三四五。'.repeat(500)}<b>星辰</b>科技</p>`;
    const last = chunksOf(document.body).at(-1);
    expect(last && surfaceOf(last, '星辰科技')).toBe('星辰科技');
  });
});
