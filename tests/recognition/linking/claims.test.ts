import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../lib/model/claim.ts';
import type { Lexicon, LexiconEntity } from '../../../lib/model/lexicon.ts';
import { createPageMemory, createRecognizer } from '../../../lib/recognition/index.ts';
import { mark, readCorpus } from '../../corpus.ts';

const FAMILIES = [
  'results',
  'funding',
  'models',
  'places',
  'lists',
  'groups',
  'english',
  'chains',
  'comparisons',
  'asides',
  'silence',
];

function entity(id: string, kind: LexiconEntity['kind'], ...aliases: string[]): LexiconEntity {
  return { id, kind, aliases };
}

const LEXICON: Lexicon = {
  entities: [
    entity('northwind', 'company', 'Northwind AI', '北风智能', '北風智能'),
    entity('lanting', 'company', 'Lanting', '兰亭科技', '蘭亭科技'),
    {
      ...entity('qiming', 'company', 'Orchard Capital', '果园资本', '果園資本'),
      subkind: 'investor',
    },
    entity('gale', 'model', 'Gale 3', 'Gale'),
    entity('breeze', 'model', 'Breeze 2', 'Breeze'),
    entity('moxiang', 'model', '墨香大模型', '墨香'),
  ],
  ambiguous: [],
  notNames: ['MMLU', 'SWE-bench'],
};

const recognizer = createRecognizer(LEXICON);

/** A claim as the corpora write it: `subject | metric | period | stance`, empty parts left out. */
function reading({ subject, metric, period, polarity, status }: Claim): string {
  const stance = [polarity, status === 'actual' ? null : status].filter(Boolean).join(' ');
  return [subject.text, metric, period?.text, stance].filter(Boolean).join(' | ');
}

/** Reads a text line by line, as blocks of one page, and marks the figures that claims hang on. */
function markUp(text: string): string {
  const lines = text.split('\n').map((line, i) => ({ id: String(i), text: line }));
  const readings = recognizer.recognize(lines, { memory: createPageMemory(), date: '2025-06-30' });
  return lines.map((line, i) => mark(line.text, readings[i]?.claims ?? [], reading)).join('\n');
}

describe.each(FAMILIES)('claims of %s', (family) => {
  const cases = readCorpus(`linking-${family}`);
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { text, marked }) => {
    expect(markUp(text)).toBe(marked);
  });
});

describe('what a page is about', () => {
  const read = (text: string, title?: string) =>
    recognizer
      .recognize([{ id: '0', text }], {
        memory: createPageMemory(),
        ...(title === undefined ? {} : { title }),
      })
      .flatMap(({ claims }) => claims.map(reading));

  it.each([
    ['最新一季毛利率已達 40%。', '蘭亭科技的商業化放量', '蘭亭科技 | 毛利率'],
    ['最新一季毛利率已达 40%。', '兰亭科技的商业化放量', '兰亭科技 | 毛利率'],
    ['Revenue rose to $5 million.', 'Northwind AI goes public', 'Northwind AI | Revenue'],
  ])('is told by its title where a text names nobody: %s', (text, title, claim) => {
    expect(read(text, title)[0]).toContain(claim);
    expect(read(text)).toEqual([]);
  });

  it('is not told by a title of two companies', () => {
    expect(read('最新一季毛利率已达 40%。', '兰亭科技与北风智能的竞争')).toEqual([]);
  });

  it('is told by the name that stands far more often than any other, until a text names another', () => {
    const lines = [
      '北风智能正在招聘。北风智能的团队不大。北风智能也在扩张。',
      '毛利率改善',
      '毛利率已达 40%。',
      '兰亭科技毛利率为 30%。',
    ];
    const chunks = lines.map((text, i) => ({ id: String(i), text }));
    const claims = recognizer
      .recognize(chunks, { memory: createPageMemory() })
      .flatMap((one) => one.claims.map(reading));
    expect(claims).toEqual(['北风智能 | 毛利率', '兰亭科技 | 毛利率']);
  });
});

describe('how sure a claim is', () => {
  const sureOf = (text: string) =>
    recognizer
      .recognize([{ id: '0', text }], { memory: createPageMemory() })
      .flatMap(({ claims }) => claims.map(({ confidence }) => confidence))[0] ?? 0;

  it('follows its metric: a canonical one before a measure of another name, that before any phrase', () => {
    const canonical = sureOf('兰亭科技毛利率为 30%。');
    const measure = sureOf('兰亭科技不良率为 30%。');
    const phrase = sureOf('兰亭科技新增 300 家门店。');
    expect(canonical).toBeGreaterThan(measure);
    expect(measure).toBeGreaterThan(phrase);
    expect(phrase).toBeGreaterThan(0);
  });

  it('follows its subject: one named right there before one spoken of before', () => {
    const carried = sureOf('兰亭科技公布业绩。毛利率为 30%。');
    expect(sureOf('兰亭科技毛利率为 30%。')).toBeGreaterThan(carried);
    expect(carried).toBeGreaterThan(0);
  });
});
