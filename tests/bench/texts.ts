/** Sentence patterns a script; `{name}`, `{figure}` and `{date}` are filled in. All invented. */
const PATTERNS = {
  'zh-Hans': [
    '{date}，{name}宣布完成{figure}的新一轮融资，由{name}领投，资金将用于算力中心建设。',
    '据{name}披露，其新模型的参数量达到{figure}，推理成本下降约{figure}。',
    '截至{date}，平台累计服务{figure}企业客户，同比增长{figure}。',
    '业内人士表示，行业竞争仍在加剧，产品落地的速度比技术指标更重要。',
    '“我们不追求排行榜上的名次，而是看客户愿不愿意续费。”该负责人说。',
    '与{name}合作之后，数据中心的利用率提升到{figure}，单次调用的价格只有原来的一小部分。',
  ],
  'zh-Hant': [
    '{date}，{name}宣布完成{figure}的新一輪募資，由{name}領投，資金將用於擴建資料中心。',
    '{name}表示，新模型的參數量達到{figure}，推論成本下降約{figure}。',
    '法人估計，{name}{date}營收可望達{figure}，毛利率維持在{figure}左右。',
    '業界人士指出，供應鏈的瓶頸仍在先進封裝，短期內難以緩解。',
    '「客戶要的不是更大的模型，而是更穩定的服務。」執行長在法說會上說。',
    '{name}與{name}擴大合作，預計{date}出貨{figure}伺服器。',
  ],
  en: [
    '{name} said on {date} that it had raised {figure} in a round led by {name}, according to two people familiar with the deal. ',
    'The model has {figure} and was trained on {figure}, the company wrote in a post. ',
    'Revenue rose {figure} in {date}, while {name} kept spending on data centers. ',
    'Analysts were divided over whether demand would keep up with the pace of construction. ',
    '"We would rather ship something small that works," the chief executive told reporters. ',
    'By {date}, more than {figure} had tried the assistant, which runs on chips from {name}. ',
  ],
} as const;

const FILLERS = {
  'zh-Hans': {
    name: [
      '百度',
      '月之暗面',
      '科大讯飞',
      '云岭科技',
      'DeepSeek-V3',
      '通义千问',
      '英伟达',
      'Kimi',
      '清华大学',
    ],
    figure: [
      '4.83亿元',
      '超7000家',
      '30%',
      '1750亿',
      '12.69P',
      '两到三倍',
      '近6000万美元',
      '128K',
      '三成',
    ],
    date: ['2024年上半年', '去年7月', '今年第三季度', '3月12日', '上周三', '2025年底'],
  },
  'zh-Hant': {
    name: [
      '聯發科',
      '輝達',
      '台積電',
      '雲嶺科技',
      'GPT-4o',
      '天璣9400',
      '鴻海',
      'Claude',
      '台灣大學',
    ],
    figure: ['1,345億元', '逾5,000台', '23.83％', '3奈米', '新台幣200億元', '約兩成', '120萬片'],
    date: ['今年前三季', '去年同期', '第四季', '9日', '2026 年 1 月', '明年上半年'],
  },
  en: {
    name: [
      'OpenAI',
      'Anthropic',
      'Nvidia',
      'Cloudridge Labs',
      'GPT-4o',
      'Llama 3.1',
      'Sequoia',
      'Mistral AI',
    ],
    figure: [
      '$6.6 billion',
      '70B parameters',
      '15 trillion tokens',
      '12.5%',
      '100,000 GPUs',
      '3 million users',
      '2x',
    ],
    date: [
      'Tuesday',
      'the third quarter of 2024',
      'March 3',
      'last year',
      'Q1 2025',
      'the past five years',
    ],
  },
} as const;

/** The scripts that texts are made in. */
export type BenchScript = keyof typeof PATTERNS;

/** News-like text of `length` units in lines of a paragraph each; the same for the same arguments. */
export function newsText(script: BenchScript, length: number): string {
  const random = sequence(7);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const paragraphs: string[] = [];
  for (let size = 0; size < length; ) {
    const sentences = Array.from({ length: 4 }, () =>
      pick(PATTERNS[script]).replace(
        /\{(name|figure|date)\}/g,
        (_, slot: 'name' | 'figure' | 'date') => pick<string>(FILLERS[script][slot]),
      ),
    );
    const paragraph = sentences.join('');
    paragraphs.push(paragraph);
    size += paragraph.length + 1;
  }
  return paragraphs.join('\n').slice(0, length);
}

/** Numbers from 0 to 1, the same at every run (a linear congruential sequence, Numerical Recipes). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
