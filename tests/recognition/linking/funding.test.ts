import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../lib/model/lexicon.ts';
import { createPageMemory, createRecognizer } from '../../../lib/recognition/index.ts';

const LEXICON: Lexicon = {
  entities: [
    { id: 'northwind', kind: 'company', aliases: ['Northwind AI', '北风智能', '北風智能'] },
    {
      id: 'orchard',
      kind: 'company',
      subkind: 'investor',
      aliases: ['Orchard Capital', '果园资本', '果園資本'],
    },
    {
      id: 'quarry',
      kind: 'company',
      subkind: 'investor',
      aliases: ['Quarry Ventures', '采石创投', '採石創投'],
    },
    { id: 'harbour', kind: 'company', aliases: ['Harbour', '海港集团', '海港集團'] },
  ],
  ambiguous: [],
  notNames: [],
};
const recognizer = createRecognizer(LEXICON);

/** The rounds a text tells of: `A轮 | leads: orchard | with: quarry, harbour`. */
function rounds(text: string): string[] {
  const [reading] = recognizer.recognize([{ id: '0', text }], { memory: createPageMemory() });
  const ids = (side: readonly { entityId?: string; text: string }[] = []) =>
    side.map(({ entityId, text: name }) => entityId ?? name).join(', ');
  return (reading?.claims ?? []).flatMap(({ metricId, funding }) => {
    if (metricId !== 'funding') return [];
    const { round, leads, investors } = funding ?? {};
    const parts = [round, leads && `leads: ${ids(leads)}`, investors && `with: ${ids(investors)}`];
    return parts.filter(Boolean).join(' | ');
  });
}

describe('a round of funding is read whole', () => {
  it.each([
    [
      '北风智能完成2.3亿元A轮融资，由果园资本领投，采石创投、海港集团跟投，投后估值约18亿元。',
      ['A轮 | leads: orchard | with: quarry, harbour'],
    ],
    [
      '北風智能完成2.3億元A+輪融資，由果園資本領投，採石創投與海港集團跟投。',
      ['A+輪 | leads: orchard | with: quarry, harbour'],
    ],
    [
      'Northwind AI raised $13 billion in a Series F round led by Orchard Capital, with participation from Quarry Ventures and Harbour.',
      ['Series F | leads: orchard | with: quarry, harbour'],
    ],
    [
      'Northwind AI closed a $600 million round. The round was led by Orchard Capital; Quarry Ventures and Harbour participated.',
      ['leads: orchard | with: quarry, harbour'],
    ],
    ['北风智能宣布完成30亿元融资。本轮融资由果园资本领投。', ['leads: orchard']],
    [
      '北风智能获得10亿美元B轮融资，投资方包括果园资本、海港集团。',
      ['B轮 | with: orchard, harbour'],
    ],
  ])('%s', (text, expected) => {
    expect(rounds(text)).toEqual(expected);
  });

  it('knows nothing of those that the next round names', () => {
    expect(
      rounds('北风智能完成3亿元融资。北风智能此前的5000万元天使轮融资由果园资本领投。')[0],
    ).toBe('');
  });
});
