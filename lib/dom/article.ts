import { meta } from './page-source.ts';
import { readStructuredData } from './structured-data.ts';

/**
 * Whether the page reads like an article that speaks of AI, in a language the engine reads. Cheap:
 * looks at no more than a sample of the text and at no layout.
 */
export function isAiArticle(page: Document): boolean {
  if (!page.body || !readsItsLanguage(page)) return false;
  const sample = samplePage(page);
  const enough = declaresArticle(page) ? SHORT_ARTICLE : LONG_ENOUGH;
  return sample.weight >= enough && speaksOfAi(`${page.title}\n${sample.text}`);
}

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
  return (
    meta(page, 'og:type')?.toLowerCase() === 'article' ||
    meta(page, 'article:published_time') !== undefined ||
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
    if (data.length < 2 || node.parentElement?.closest(ASIDE)) continue;
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

/** Words that only AI news uses often; one pass over the sample, in three scripts. */
const AI_WORDS =
  /人工智[能慧]|(?:大(?:語言|语言)?|語言|语言|基座|多模[態态]|生成式)模型|機器學習|机器学习|深度[學学][習习]|[智聪聰]能体|智能體|神[經经][網网][絡络路]|[算]力|[大推]模型|聊天[機机]器人|英[偉伟][達达]|輝達|訊飛|讯飞|通义千问|文心一言|(?<![A-Za-z])(?:A\.?I\.?|AIGC|AGI|LLMs?|GPUs?|GPT|ChatGPT|OpenAI|Anthropic|DeepMind|DeepSeek|Nvidia|NVIDIA|Claude|Gemini|Llama|Qwen|Copilot|artificial intelligence|machine learning|deep learning|neural networks?|(?:large )?language models?|generative|chatbots?)(?![A-Za-z])/g;

/** How often, and in how many different ways, a text must speak of AI. */
const HITS = 4;
const WAYS = 2;

/** Whether a text speaks of AI more than in passing. */
function speaksOfAi(text: string): boolean {
  const hits = text.match(AI_WORDS) ?? [];
  return hits.length >= HITS && new Set(hits).size >= WAYS && hits.length * 2500 >= text.length;
}
