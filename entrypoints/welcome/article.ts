import type { Locale } from '../../lib/locale/index.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Lexicon } from '../../lib/model/lexicon.ts';

/** The invented article of the first-run page. */
export interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const ARTICLE_DATE = '2026-03-12';

export const ARTICLES: Readonly<Record<Locale, Article>> = {
  en: {
    title: 'Northlight bets on a smaller model',
    paragraphs: [
      'Northlight released Aurora 3 on Thursday, a model with 32 billion parameters that it says runs on a single card. The company’s revenue rose to $1.2 billion in 2025.',
      'The Harbour Institute, which tested it, found that Aurora 3 answered 84% of its questions. Northlight plans to spend $300 million on computing in 2026.',
    ],
  },
  'zh-CN': {
    title: '北光智能押注小模型',
    paragraphs: [
      '北光智能周四发布极光 3，参数为320亿，称单卡即可运行。2025年北光智能营收为86.4亿元。',
      '港湾研究院的测试显示，极光 3 的准确率达84%。北光智能计划2026年投入21亿元用于算力建设。',
    ],
  },
  'zh-TW': {
    title: '北光智能押注小模型',
    paragraphs: [
      '北光智能週四發布極光 3，參數為320億，稱單卡即可運行。2025年北光智能營收為86.4億元。',
      '港灣研究院的測試顯示，極光 3 的準確率達84%。北光智能計畫2026年投入21億元用於算力建設。',
    ],
  },
};

/** Whom the article speaks of. */
export const ENTITIES: readonly Entity[] = [
  {
    id: 'northlight',
    kind: 'company',
    names: { en: 'Northlight', hans: '北光智能', hant: '北光智能' },
    aliases: [],
    source: 'hand',
  },
  {
    id: 'aurora-3',
    kind: 'model',
    names: { en: 'Aurora 3', hans: '极光 3', hant: '極光 3' },
    aliases: [],
    maker: 'northlight',
    source: 'hand',
  },
  {
    id: 'harbour',
    kind: 'organization',
    names: { en: 'Harbour Institute', hans: '港湾研究院', hant: '港灣研究院' },
    aliases: [],
    source: 'hand',
  },
];

export const LEXICON: Lexicon = {
  entities: ENTITIES.map(({ id, kind, names, aliases, maker }) => ({
    id,
    kind,
    ...(maker !== undefined && { maker }),
    aliases: [...new Set([...Object.values(names), ...aliases])],
  })),
  ambiguous: [],
  notNames: [],
};
