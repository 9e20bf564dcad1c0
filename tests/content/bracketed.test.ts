import { describe, expect, test } from 'vitest';
import { bracketedWith } from '../../entrypoints/content/bracketed.ts';
import type { NameMention } from '../../lib/model/mention.ts';

type Named = Parameters<typeof bracketedWith>[0][number];

/** The names of a text: listed ones between `[` and `]`, the others between `<` and `>`. */
function namesIn(marked: string, kinds: readonly NameMention['kind'][] = []): Named[] {
  const text = marked.replace(/[[\]<>]/g, '');
  const page = { chunk: { id: 'c', text } };
  let cut = 0;
  return [...marked.matchAll(/([[<])([^\]>]*)[\]>]/g)].map((found, i) => {
    const [, open, name = ''] = found;
    const start = found.index - cut;
    cut += 2;
    const mention = {
      kind: kinds[i] ?? 'company',
      text: name,
      folded: name.toLowerCase(),
      start,
      end: start + name.length,
      confidence: 1,
      ...(open === '[' && { entityId: `id of ${name}` }),
    };
    return { mention: mention as NameMention, page };
  });
}

const aliasIn = (marked: string, kinds?: readonly NameMention['kind'][]) => {
  const names = namesIn(marked, kinds);
  const at = names.findIndex(({ mention }) => !('entityId' in mention));
  return bracketedWith(names, at);
};

describe('a name in brackets beside a listed one', () => {
  test.each([
    ['[智谱]（<Zhipu Nova>）发布了模型。', 'id of 智谱'],
    ['[智譜] (<Zhipu Nova>) 發布了模型。', 'id of 智譜'],
    ['<诺维尔科技>（[Norvell]）融资。', 'id of Norvell'],
    ['The maker [Moonshot AI] (<月之明面>) said so.', 'id of Moonshot AI'],
  ])('%s', (marked, expected) => {
    expect(aliasIn(marked)).toBe(expected);
  });

  test.each([
    ['both in one script', '[OpenAI] (<Norvell>) said so.'],
    ['no bracket', '[智谱]与<Norvell>合作。'],
    ['more in the brackets than the name', '[智谱]（<Norvell>的子公司）发布。'],
    ['no other name', '<Norvell>（北京）发布。'],
  ])('is no other name of it: %s', (_, marked) => {
    expect(aliasIn(marked)).toBeUndefined();
  });

  test('a model in brackets is no other name of its maker', () => {
    expect(aliasIn('[智谱]（<GLM Nova>）发布。', ['company', 'model'])).toBeUndefined();
  });
});
