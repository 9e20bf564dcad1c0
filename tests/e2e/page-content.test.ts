import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { BrowserName } from './browsers.ts';
import { awaitMarks, holds, lacks, marksOf, pause, settledMarks } from './marks.ts';
import { ARTICLE } from './page-samples.ts';
import { setStage } from './stage.ts';

const textsOf = async (page: Page): Promise<string[]> =>
  (await marksOf(page)).map(({ text }) => text);

describe.each<BrowserName>(['chromium', 'firefox'])('the parts of a page in %s', (name) => {
  const stage = setStage(name);

  it('are marked in ruby without its gloss, in tables, lists and declarative shadow roots', async () => {
    const page = await stage.openMarked(
      'parts',
      `${ARTICLE}
      <p lang="ja">Then <ruby>Deep<rt>ディープ</rt>Mind<rt>マインド</rt></ruby> spoke.</p>
      <table><tr><th>Maker</th><td>Anthropic</td></tr><tr><th>Paid</th><td>$31.5 billion</td></tr></table>
      <ul><li>Microsoft</li></ul>
      <div><template shadowrootmode="open"><p>Within: Mistral AI.</p>
        <div><template shadowrootmode="open"><p>Deeper: Perplexity AI.</p></template></div></template></div>`,
    );
    await awaitMarks(page, holds('Mistral AI'));
    const texts = await textsOf(page);
    expect(texts).toEqual(expect.arrayContaining(['Anthropic', '$31.5 billion', 'Microsoft']));
    expect(texts.some((text) => text.startsWith('Perplexity'))).toBe(true);
    // The two bases are one name; what a range over both would hold is not painted.
    expect(texts.filter((text) => text === 'Deep' || text === 'Mind')).toEqual(['Deep', 'Mind']);
    expect(texts.join(' ')).not.toMatch(/[\u30a0-\u30ff]/);
  });

  it('are marked once they are opened, switched on or scrolled to', async () => {
    const page = await stage.openMarked(
      'later',
      `${ARTICLE}<details><summary>More</summary><p>Mistral AI spoke.</p></details>
      <div id="panel" style="display:none"><p>Anthropic spoke.</p></div>
      <div style="height:3000px"></div>
      <div style="content-visibility:auto; contain-intrinsic-size:auto 500px"><p>Microsoft spoke.</p></div>`,
    );
    await awaitMarks(page, holds('Microsoft'));
    expect(lacks('Anthropic')(await marksOf(page))).toBe(true);
    await page.evaluate(() => {
      (document.querySelector('details') as HTMLDetailsElement).open = true;
      (document.getElementById('panel') as HTMLElement).style.display = 'block';
    });
    await awaitMarks(page, (marks) => holds('Mistral AI')(marks) && holds('Anthropic')(marks));
  });

  it('are marked as they come while the reader scrolls', async () => {
    const page = await stage.openMarked(
      'endless',
      `${ARTICLE}<div style="height:1500px"></div><div id="feed"></div>`,
    );
    await page.evaluate(() => {
      const feed = document.getElementById('feed') as HTMLElement;
      let count = 0;
      addEventListener('scroll', () => {
        if (innerHeight + scrollY < document.body.scrollHeight - 200 || count >= 8) return;
        count++;
        const item = document.createElement('article');
        item.style.height = '700px';
        item.append(`Part ${count}: Mistral AI trained a model with ${count}00B parameters.`);
        feed.append(item);
      });
    });
    for (let i = 0; i < 30; i++) {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await pause(40);
    }
    await awaitMarks(
      page,
      (marks) => holds('100B parameters')(marks) && holds('800B parameters')(marks),
    );
    expect((await textsOf(page)).filter((text) => text === 'Mistral AI')).toHaveLength(8);
  });

  it('are read anew after a move of the Navigation API, where the browser has it', async () => {
    const page = await stage.openMarked('moves', `<div id="all">${ARTICLE}</div>`);
    await page.evaluate(
      (html) => {
        const { navigation } = window as unknown as {
          navigation?: EventTarget & { navigate(url: string): void };
        };
        const move = () => {
          (document.getElementById('all') as HTMLElement).innerHTML = html;
        };
        if (!navigation) {
          history.replaceState(null, '', '/moved');
          return move();
        }
        navigation.addEventListener('navigate', (event) => {
          (event as Event & { intercept(options: object): void }).intercept({
            handler: async () => move(),
          });
        });
        navigation.navigate('/moved');
      },
      ARTICLE.replaceAll('NVIDIA', 'Mistral AI'),
    );
    await awaitMarks(page, (marks) => holds('Mistral AI')(marks) && lacks('NVIDIA')(marks));
    const report = await stage.run<{ source: { url: string } }>(`
      for (const { id } of await api.tabs.query({})) {
        const answer = await api.tabs.sendMessage(id, { newsgloss: 'page', name: 'page:report' })
          .catch(() => null);
        if (answer) return answer.value;
      }`);
    expect(new URL(report.source.url).pathname).toBe('/moved');
  });

  it('are left alone where they are editors, controls, code or not to be translated', async () => {
    const alone = [
      '<textarea>Mistral AI</textarea>',
      '<input value="Mistral AI">',
      '<select><option>Mistral AI</option></select>',
      '<button>Mistral AI</button>',
      '<div contenteditable><p>Mistral AI</p></div>',
      '<div role="textbox"><p>Mistral AI</p></div>',
      '<p><code>Mistral AI</code></p>',
      '<pre>Mistral AI</pre>',
      '<p translate="no">Mistral AI</p>',
      '<p class="notranslate">Mistral AI</p>',
      '<p aria-hidden="true">Mistral AI</p>',
      '<svg><text y="20">Mistral AI</text></svg>',
      '<noscript>Mistral AI</noscript>',
      '<p hidden>Mistral AI</p>',
      '<p style="visibility:hidden">Mistral AI</p>',
    ];
    const page = await stage.openMarked('alone', `${ARTICLE}${alone.join('')}<p>Anthropic</p>`);
    await awaitMarks(page, holds('Anthropic'));
    await settledMarks(page);
    expect(lacks('Mistral AI')(await marksOf(page))).toBe(true);
    // Nor what is written into an editor later.
    await page.evaluate(() => {
      document.querySelector('[contenteditable]')?.append('OpenAI and Mistral AI');
    });
    await pause(800);
    expect(lacks('Mistral AI')(await marksOf(page))).toBe(true);
  });

  it('keep their own highlights, selection and what is copied and found of them', async () => {
    const page = await stage.openMarked(
      'own',
      `<p id="p">See NVIDIA and <b>Open</b>AI here.</p>${ARTICLE}`,
    );
    const seen = await page.evaluate(async () => {
      const p = document.getElementById('p') as HTMLElement;
      const range = document.createRange();
      range.selectNodeContents(p);
      const own = new Highlight(range);
      CSS.highlights.set('own', own);
      getSelection()?.selectAllChildren(p);
      p.after('Late text: Anthropic.');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const copied = new Promise<string>((resolve) =>
        addEventListener('copy', () => resolve(String(getSelection())), { once: true }),
      );
      document.execCommand('copy');
      const { find } = window as unknown as { find(text: string, ...flags: boolean[]): boolean };
      return {
        kept: CSS.highlights.get('own') === own && own.size,
        selected: String(getSelection()),
        copied: await Promise.race([copied, new Promise((go) => setTimeout(go, 500, 'no copy'))]),
        found: find('OpenAI here', false, false, true),
        html: p.innerHTML,
      };
    });
    expect(seen).toEqual({
      kept: 1,
      selected: 'See NVIDIA and OpenAI here.',
      copied: 'See NVIDIA and OpenAI here.',
      found: true,
      html: 'See NVIDIA and <b>Open</b>AI here.',
    });
  });

  it('read right to left are marked where their names stand', async () => {
    const page = await stage.openMarked(
      'rtl',
      `<div dir="rtl"><p>قالت شركة NVIDIA إنها تعمل مع OpenAI.</p>${ARTICLE}</div>`,
    );
    const [mark] = (await settledMarks(page)).filter(({ text }) => text === 'NVIDIA');
    expect(mark?.x).toBeGreaterThan(640);
  });
});
