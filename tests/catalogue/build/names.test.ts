import { describe, expect, it } from 'vitest';
import { modelKey, nameKey, slug, traditional } from '../../../lib/catalogue/build/names.ts';

describe('names as the build compares them', () => {
  it.each([
    ['Hugging Face', 'HuggingFace'],
    ['ＯｐｅｎＡＩ', 'OpenAI'],
    ['科大訊飛', '科大讯飞'],
    ['書生·浦語', '书生浦语'],
  ])('%s and %s are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['Claude 3.5 Haiku', 'Claude Haiku 3.5'],
    ['Qwen2.5-72B', 'Qwen 2.5 72B'],
    ['GPT-4o mini', 'gpt-4o-mini'],
  ])('%s and %s are one model', (a, b) => {
    expect(modelKey(a)).toBe(modelKey(b));
  });

  it.each([
    ['GPT-4', 'GPT-4o'],
    ['Qwen2', 'Qwen2.5'],
    ['Llama 3.1', 'Llama 31'],
  ])('%s and %s are two models', (a, b) => {
    expect(modelKey(a)).not.toBe(modelKey(b));
  });

  it.each([
    ['GPT-4o', 'gpt-4o'],
    ['Claude Opus 4.5', 'claude-opus-4.5'],
    ['Weights & Biases', 'weights-and-biases'],
    ["Moody's", 'moodys'],
    ['Université Paris', 'universite-paris'],
    ['云蝶科技', '云蝶科技'],
    ['C++ / Command R+', 'c-plus-plus-command-r-plus'],
  ])('%s becomes the id %s', (name, id) => {
    expect(slug(name)).toBe(id);
  });

  it('writes 台 as the press of Taiwan does', () => {
    expect(traditional('台智云')).toBe('台智雲');
  });
});
