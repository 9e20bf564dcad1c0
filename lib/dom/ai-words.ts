/** Words that only news of AI uses often, in Chinese and as names: as they are written. */
const WRITTEN = [
  '人工智[能慧]',
  '大(?:語言|语言)?模型',
  '(?:語言|语言|基座|多模[態态]|生成式|推理)模型',
  '(?:機器|机器|深度)[學学][習习]',
  '智[能慧][體体]',
  '神[經经][網网][絡络路]',
  '算力',
  '聊天[機机]器人',
  '英[偉伟][達达]|輝達',
  '訊飛|讯飞',
  '(?<![A-Za-z])(?:A\\.?I\\.?|AIGC|AGI|LLMs?|GPUs?|GPT|ChatGPT|OpenAI|Anthropic|DeepMind|DeepSeek|Nvidia|NVIDIA|Claude|Gemini|Llama|Qwen|Copilot)(?![A-Za-z])',
];

/** English phrases, in any case. */
const PHRASES = [
  'artificial intelligence',
  'machine learning',
  'deep learning',
  'neural networks?',
  'language models?',
  'generative',
  'chatbots?',
  'foundation models?',
];

const PATTERNS = [
  new RegExp(WRITTEN.join('|'), 'g'),
  new RegExp(`\\b(?:${PHRASES.join('|')})\\b`, 'gi'),
];

/** How often, and in how many different ways, a text must speak of AI; very often will do in one way. */
const HITS = 4;
const WAYS = 2;
const MANY = 8;
/** A shorter text need not say it as often. */
const BRIEF = 1_500;
/** Characters of text that one such word speaks for. */
const REACH = 2_500;

/** Whether a text speaks of AI more than in passing. */
export function speaksOfAi(text: string): boolean {
  const hits = PATTERNS.flatMap((pattern) => text.match(pattern) ?? []);
  const enough = text.length < BRIEF ? HITS - 1 : HITS;
  const plain = hits.length >= enough && new Set(hits).size >= WAYS;
  return (plain || hits.length >= MANY) && hits.length * REACH >= text.length;
}
