import type { PageMemory } from '../context.ts';

const PLAIN =
  /\b(?:ai|a\.i|agi|llms?|gpt|chatgpt|openai|anthropic|deepseek|chatbots?|artificial intelligence|machine learning|deep learning|neural networks?|language models?|foundation models?|generative)\b|人工智能|人工智慧|大模型|语言模型|生成式|智能体|机器学习|深度学习|神经网络|大语言/g;
const SHARED =
  /\b(?:models?|gpus?|inference|fine-?tun(?:ed?|ing)|tokens?|benchmarks?|agents?|open[- ](?:source|weights?)|training|multimodal|transformers?|parameters|chips?|prompts?)\b|模型|算力|芯片|推理|训练|多模态|开源|微调|算法|参数/g;

/** Adds a text's words of AI to the page's count. */
export function noteTopic(lower: string, memory: PageMemory): void {
  memory.topic.plain += count(lower, PLAIN);
  memory.topic.shared += count(lower, SHARED);
  memory.topic.length += lower.length;
}

/**
 * Whether the page speaks of AI, by what has been seen of it: a plain word of the trade every 700
 * characters, or the shared ones as thick as in its news.
 */
export function speaksOfAi(memory: PageMemory): boolean {
  const { plain, shared, length } = memory.topic;
  const thousands = Math.max(length / 1000, 0.4);
  return (plain > 0 || shared > 3) && (plain + shared / 3) / thousands >= 1.4;
}

function count(text: string, words: RegExp): number {
  let found = 0;
  words.lastIndex = 0;
  while (words.exec(text)) found++;
  return found;
}
