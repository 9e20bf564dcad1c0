// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isAiArticle } from '../../lib/dom/article.ts';

const ZH = '人工智能公司遠山科技昨日發布了新的大模型，並表示訓練用去數千張GPU，推理成本下降一半。';
const EN =
  'The startup said its new large language model was trained on 4,000 GPUs, and that generative AI costs had halved. ';

function page(body: string, head = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

const prose = (sentence: string, paragraphs: number) =>
  `<p>${sentence.repeat(2)}</p>`.repeat(paragraphs);

describe('an article that speaks of AI', () => {
  it('is told in Chinese and in English', () => {
    expect(isAiArticle(page(prose(ZH, 6)))).toBe(true);
    expect(isAiArticle(page(prose(EN, 6)))).toBe(true);
  });

  it('is told in one text broken by <br>, as older sites have it', () => {
    expect(isAiArticle(page(`<div>${`${ZH}<br><br>`.repeat(12)}</div>`))).toBe(true);
  });

  it('may be short where the page says that it is an article', () => {
    const short = prose(EN, 2);
    expect(isAiArticle(page(short))).toBe(false);
    expect(isAiArticle(page(short, '<meta property="og:type" content="article">'))).toBe(true);
    const data = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
    expect(isAiArticle(page(short, data))).toBe(true);
  });
});

describe('no such article', () => {
  it('is one that speaks of something else', () => {
    const other = 'The council agreed to repair the old bridge over the river before the winter. ';
    expect(isAiArticle(page(prose(other, 20)))).toBe(false);
  });

  it('is one that names AI in passing', () => {
    const other = 'The council agreed to repair the old bridge over the river before the winter. ';
    expect(isAiArticle(page(`${prose(other, 40)}<p>Ads by AI. An LLM wrote them.</p>`))).toBe(
      false,
    );
  });

  it('is a page of links, or of nothing', () => {
    const links = '<li><a href="/x">OpenAI news</a></li><li><a href="/y">AI chips</a></li>'.repeat(
      40,
    );
    expect(isAiArticle(page(`<ul>${links}</ul>`))).toBe(false);
    expect(isAiArticle(page(''))).toBe(false);
  });

  it('is one in a language the engine does not read', () => {
    const japanese =
      'この会社はきょう、新しい大規模言語モデルとAIチップを発表しました。GPUとLLMについて。';
    expect(isAiArticle(page(prose(japanese, 20)))).toBe(false);
  });

  it('is code that speaks of AI', () => {
    const code = `<pre>${'const llm = new LLM("GPT"); // generative AI chatbot OpenAI\n'.repeat(60)}</pre>`;
    expect(isAiArticle(page(code))).toBe(false);
  });
});
