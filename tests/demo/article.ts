import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { PageServer } from '../e2e/serve.ts';

/** What the demo shows: an address to open, and a short name for its files. */
export interface DemoPage {
  readonly name: string;
  readonly url: string;
  /** The file behind it, where there is one. */
  readonly file?: string;
}

/** Makes an address of a file or URL: `.txt` becomes an article page, HTML is shown as it is. */
export function demoPage(target: string, server: PageServer): DemoPage {
  if (/^https?:\/\//.test(target)) return { name: new URL(target).hostname, url: target };
  const file = resolve(target);
  if (!existsSync(file)) throw new Error(`no such file: ${target}`);
  const name = basename(file, extname(file));
  const isText = extname(file) === '.txt';
  const url = isText
    ? server.add(`${name}.html`, { html: articleHtml(readFileSync(file, 'utf8')) })
    : server.add(basename(file), { file });
  return { name, url, file };
}

/** A plain article page: the first line is the headline, every other line a paragraph. */
export function articleHtml(text: string): string {
  const [title = '', ...lines] = text.trim().split(/\r?\n/);
  const paragraphs = lines
    .filter((line) => line.trim())
    .map((line) => `      <p>${escapeHtml(line)}</p>`);
  return `<!doctype html>
<html lang="${language(text)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta property="og:type" content="article">
    <title>${escapeHtml(title)}</title>
    <style>
      :root { color-scheme: light dark; }
      body { margin: 0; font: 18px/1.8 Georgia, 'Noto Serif CJK SC', 'Noto Sans CJK SC', serif; }
      article { max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem; }
      h1 { font-size: 1.7em; line-height: 1.35; }
    </style>
  </head>
  <body>
    <article>
      <h1>${escapeHtml(title)}</h1>
${paragraphs.join('\n')}
    </article>
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A rough guess for the page's `lang`, as a site would set it: by characters of one script only. */
function language(text: string): string {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < text.length / 20) return 'en';
  const traditional = text.match(/[這個們國時來會說開關業應發實產經學]/g)?.length ?? 0;
  return traditional > han / 200 ? 'zh-Hant' : 'zh-Hans';
}
