import { speaksOfAi } from './ai-words.ts';
import { readMetas } from './page-source.ts';
import { closestOf } from './plain-nodes.ts';
import { readStructuredData } from './structured-data.ts';

/**
 * Whether the page reads like an article that speaks of AI, in a language the engine reads. Cheap:
 * looks at no more than a sample of the text and at no layout.
 */
export function isAiArticle(page: Document): boolean {
  if (!page.body || !readsItsLanguage(page)) return false;
  if (page.getElementsByTagName('*').length > MOST_ELEMENTS) return false;
  const sample = samplePage(page);
  const enough = declaresArticle(page) ? SHORT_ARTICLE : LONG_ENOUGH;
  return sample.weight >= enough && speaksOfAi(`${page.title}\n${sample.text}`);
}

/** A page of more elements is no article, and looking through it would hold it up. */
const MOST_ELEMENTS = 100_000;
/** Weighed characters of prose; a Han character says about as much as three Latin letters. */
const LONG_ENOUGH = 900;
const SHORT_ARTICLE = 350;
const SAMPLE = 60_000;
const HAN_WEIGHT = 3;
/** A shorter stretch of text is a menu entry or a caption. */
const PROSE = 60;

const HAN = /\p{Script=Han}/gu;
const KANA_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function readsItsLanguage(page: Document): boolean {
  const lang = page.documentElement.lang.toLowerCase();
  // Many Chinese sites leave a template's `lang` in place: only languages with a script of their
  // own are believed, and the sample decides about Japanese and Korean.
  return !/^(?:ar|fa|he|ru|uk|th|hi|el)\b/.test(lang);
}

function declaresArticle(page: Document): boolean {
  const metas = readMetas(page);
  return (
    metas.get('og:type')?.toLowerCase() === 'article' ||
    metas.has('article:published_time') ||
    page.querySelector('[itemtype*="Article"], article, [role="article"]') !== null ||
    readStructuredData(page).isArticle
  );
}

interface Sample {
  readonly text: string;
  readonly weight: number;
}

const ASIDE = 'script, style, noscript, template, nav, footer, textarea, select, button, pre, code';

/** Gathers prose: runs of text long enough for a sentence. Links and bold words count with their parents. */
function samplePage(page: Document): Sample {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  let text = '';
  let weight = 0;
  while (text.length < SAMPLE && walker.nextNode()) {
    const node = walker.currentNode;
    const data = node.nodeValue?.trim() ?? '';
    const { parentElement: parent } = node;
    if (data.length < 2 || (parent && closestOf(parent, ASIDE))) continue;
    text += `${data.slice(0, SAMPLE)}\n`;
    const own = weigh(data);
    if (own >= PROSE) weight += own;
  }
  const foreign = count(text, KANA_HANGUL);
  return foreign > 40 && foreign > count(text, HAN) / 4
    ? { text: '', weight: 0 }
    : { text, weight };
}

function weigh(text: string): number {
  return text.length + (HAN_WEIGHT - 1) * count(text, HAN);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
