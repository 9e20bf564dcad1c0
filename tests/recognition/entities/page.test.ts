import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageMemory } from '../../../lib/recognition/context.ts';
import { createNamesOnly } from './read-names.ts';
import { SMALL_LEXICON } from './small-lexicon.ts';

const readNames = createNamesOnly(SMALL_LEXICON);

/** Names that need no vouching: each sentence says enough. */
const SENTENCES = [
  'OpenAI released GPT-4o, a large language model.',
  'NVIDIA sells H100 GPUs to Microsoft and Google.',
  '腾讯与华为发布了人工智能芯片昇腾910B。',
  '騰訊與華為發布了人工智慧晶片昇騰910B。',
  'Nothing happened in the garden.',
  'The AI lab Anthropic made Claude Opus 4.8 and Claude 3.5 Sonnet.',
  'Larkmoor raised $20 million.',
  '今天天气很好。',
];
const DAMAGE = ['​', '(jīng)', ' ', '\n', '�', '１', '-', '—', '…', '“', '\ud83d', '𠀀', 'İ', 'ß'];

describe('a page', () => {
  it('gives what needs no vouching alike, whether its chunks come together or one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SENTENCES), { maxLength: 8 }), (texts) => {
        const together = readNames(texts);
        const memory = createPageMemory();
        const oneByOne = texts.map((text) => readNames([text], memory)[0]);
        expect(oneByOne).toEqual(together);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('takes nothing away from what an early chunk was granted', () => {
    const memory = createPageMemory();
    const [first] = readNames([SENTENCES[0] as string], memory);
    readNames(SENTENCES, memory);
    expect(readNames([SENTENCES[0] as string], memory)[0]).toEqual(first);
  });

  it('does not throw for damaged text, and keeps its spans within it', () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(...SENTENCES),
        fc.array(fc.tuple(fc.nat(80), fc.constantFrom(...DAMAGE)), { maxLength: 12 }),
      )
      .map(([text, cuts]) =>
        cuts.reduce((made, [at, dirt]) => made.slice(0, at) + dirt + made.slice(at + 1), text),
      );
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        let end = 0;
        for (const name of readNames([text])[0] ?? []) {
          expect(name.start).toBeGreaterThanOrEqual(end);
          expect(name.end).toBeGreaterThan(name.start);
          expect(name.end).toBeLessThanOrEqual(text.length);
          end = name.end;
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('is sure of what lists hold and less so of what its form gives away', () => {
    const [names = []] = readNames(['Larkmoor raised $20 million from NVIDIA.']);
    const [unknown, listed] = names;
    expect(unknown?.confidence).toBeLessThan(0.8);
    expect(listed?.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ['one word over and over', '大模型'],
    ['digits', '1234567890'],
    ['a model over and over', 'GPT-4 '],
    ['capitals', 'Aaa Bbb '],
    ['hyphens', 'a-B-1.'],
    ['one long word', 'A'],
    ['underscores', 'a_'],
    ['articles', 'The '],
    ['a list', 'Foo, '],
    ['an ambiguous word over and over', 'Nova Pro, '],
  ])(
    'takes about ten times as long for ten times the text: %s',
    { timeout: 60_000 },
    (_what, unit) => {
      const cost = (length: number) => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        const before = process.cpuUsage();
        readNames([text]);
        return process.cpuUsage(before).user / 1000;
      };
      cost(20_000);
      const short = Math.max(Math.min(cost(20_000), cost(20_000)), 5);
      // Wide enough for a busy machine, far from the hundredfold of a square.
      expect(Math.min(cost(200_000), cost(200_000))).toBeLessThan(short * 40);
    },
  );
});
