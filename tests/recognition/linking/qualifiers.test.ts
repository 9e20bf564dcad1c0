import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../lib/model/lexicon.ts';
import { createPageMemory, createRecognizer } from '../../../lib/recognition/index.ts';

const LEXICON: Lexicon = {
  entities: [
    { id: 'northwind', kind: 'company', aliases: ['Northwind AI', '北风智能', '北風智能'] },
    { id: 'harbour', kind: 'company', aliases: ['Harbour Research', '海港研究'] },
    { id: 'gale', kind: 'model', aliases: ['Gale 3'] },
  ],
  ambiguous: [],
  notNames: [],
};
const recognizer = createRecognizer(LEXICON);

/** What narrows each figure's metric, and who says it: `12%: year-on-year, by Harbour Research`. */
function narrowed(text: string): string[] {
  const [reading] = recognizer.recognize([{ id: '0', text }], { memory: createPageMemory() });
  return (reading?.claims ?? []).map(({ start, end, qualifiers = [], claimant }) =>
    [
      `${text.slice(start, end)}:`,
      [...qualifiers, ...(claimant ? [`by ${claimant}`] : [])].join(', '),
    ]
      .join(' ')
      .trim(),
  );
}

describe('what narrows a metric', () => {
  it.each([
    [
      '北风智能三季度营收312亿元，同比增长12%，环比下降3%。',
      ['312亿元:', '12%: year-on-year', '3%: quarter-on-quarter'],
    ],
    [
      '北風智能第三季營收312億元，年增12%，季減3%。',
      ['312億元:', '12%: year-on-year', '3%: quarter-on-quarter'],
    ],
    [
      'Northwind AI reported revenue of $3.1 billion, up 94% from a year earlier and up 17% sequentially.',
      ['$3.1 billion:', '94%: year-on-year', '17%: quarter-on-quarter'],
    ],
    ['北风智能毛利率同比提升至45%。', ['45%:']],
    ['北风智能完成新一轮融资，投后估值200亿元。', ['200亿元: post-money']],
    ['北風智能的投前估值為200億元。', ['200億元: pre-money']],
    [
      'Northwind AI raised $13 billion at a $183 billion post-money valuation.',
      ['$13 billion:', '$183 billion: post-money'],
    ],
    ['北风智能累计融资超过8亿美元。', ['超过8亿美元: cumulative']],
    ['北风智能扣非净利润2.1亿元。', ['2.1亿元: adjusted']],
    ['Northwind AI said its run-rate revenue topped $5 billion.', ['$5 billion: annualised']],
    ['Gale 3 has 671B total parameters, 37B of them active.', ['671B: total', '37B:']],
    ['Gale 3总参数671B，每次只激活37B。', ['671B: total', '37B:']],
  ])('%s', (text, expected) => {
    expect(narrowed(text)).toEqual(expected);
  });
});

describe('who says so', () => {
  it.each([
    ['据海港研究最新报告，北风智能2024年市场份额达到36%。', ['36%: by 海港研究']],
    ['據海港研究的統計，北風智能2024年營收200億元。', ['200億元: by 海港研究']],
    ['海港研究分析师预计，北风智能2025年营收将达2000亿元。', ['2000亿元: by 海港研究']],
    [
      'According to Harbour Research, Northwind AI shipped 12 million phones in 2024.',
      ['12 million phones: by Harbour Research'],
    ],
    ['Northwind AI said it made $3 billion in revenue in 2024.', ['$3 billion:']],
    ['据了解，北风智能2024年营收200亿元。', ['200亿元:']],
  ])('%s', (text, expected) => {
    expect(narrowed(text)).toEqual(expected);
  });
});
