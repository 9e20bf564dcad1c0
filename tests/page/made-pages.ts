import { newsText } from '../bench/texts.ts';

/** Pages of our own for what few real ones have: sizes and shapes that are hard on a highlighter. */

const NEWS_EN =
  'NVIDIA and Microsoft said on Tuesday that OpenAI had paid $3.2 billion for GPUs to train large language models with 70B parameters.';
const NEWS_ZH = '英伟达与微软宣布投资30亿美元训练大语言模型，OpenAI表示今年发布新模型。';
const PROSE =
  'The council agreed to repair the old bridge over the river before winter comes to the valley, and the mayor thanked everyone who had signed. ';

/** A whole document around a body. */
export function documentOf(body: string, title = 'AI news of the week'): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>
    body { margin: 2em; font: 16px/1.6 sans-serif } nav a, .meta { color: #555 } td { padding: .2em }
    main > p { max-width: 50em } .item h3 { margin: 0 } .c1 p > span { color: #333 } a:hover { color: red }
    </style></head><body>${body}</body></html>`;
}

/** Invented news of some length, a paragraph a line. */
export function newsPage(script: 'zh-Hans' | 'zh-Hant' | 'en', length: number): string {
  const lines = newsText(script, length).split('\n');
  return documentOf(`<article>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`);
}

/**
 * A page like those of an encyclopedia or a portal: menus, paragraphs with links, tables, lists and
 * notes. `elements` and the bytes are about what was asked for.
 */
export function portalPage(elements: number, bytes: number): string {
  const rows = Math.floor(elements / 32);
  const pad = PROSE.repeat(Math.max(1, Math.floor(bytes / rows / PROSE.length) - 4));
  const link = (i: number) => `<a href="#n${i}">note ${i}</a>`;
  const section = (i: number) =>
    `<h2 id="n${i}"><span>Part ${i}</span></h2><p>${NEWS_EN} ${link(i)} <b>Deep</b>Mind ${link(i + 1)}</p>` +
    `<ul><li>${link(i)}<span>${NEWS_ZH}</span></li><li>${link(i)}</li></ul><p>${pad}</p>` +
    `<table><tbody><tr><td>Q${(i % 4) + 1}</td><td>$${i}.4 billion</td><td>${link(i)}</td></tr>` +
    `<tr><td>Google</td><td>${i}%</td><td><i>${link(i)}</i></td></tr></tbody></table>`;
  const menu = Array.from({ length: rows }, (_, i) => `<li>${link(i)}</li>`).join('');
  const parts = Array.from({ length: rows }, (_, i) => section(i));
  const blocks: string[] = [];
  for (let i = 0; i < parts.length; i += 20)
    blocks.push(`<section>${parts.slice(i, i + 20).join('')}</section>`);
  return documentOf(`<nav><ul>${menu}</ul></nav><main>${blocks.join('')}</main>`);
}

/** One long list of items alike, as in a feed or under an article: six elements each. */
export function listPage(elements: number, bytes: number): string {
  const items = Math.floor(elements / 6);
  const pad = PROSE.repeat(Math.max(1, Math.round((bytes / items - 430) / PROSE.length)));
  const item = (i: number) =>
    `<div class="item c${i % 7}"><h3><a href="#${i}">${i % 2 ? NEWS_ZH : NEWS_EN}</a></h3>` +
    `<p>${i % 2 ? NEWS_EN : NEWS_ZH}<b>Deep</b>Mind <span>${pad}</span></p></div>`;
  return documentOf(Array.from({ length: items }, (_, i) => item(i)).join('\n'));
}

/** An article with about so many mentions. */
export function crowdedPage(mentions: number): string {
  const row = '<p>OpenAI and Microsoft paid NVIDIA $3 billion, and Google paid $4 billion.</p>';
  return documentOf(row.repeat(Math.ceil(mentions / 6)));
}
