/** A metric that many texts speak of: its id, and the words that name it in three languages. */
export interface MetricRow {
  readonly id: string;
  /** Folded Chinese words, split by `|`. */
  readonly han: string;
  /** English words as a pattern's alternatives, lower-cased. */
  readonly english: string;
}

/** Canonical metrics. Where two words end at one place the longer wins. */
export const METRICS: readonly MetricRow[] = [
  {
    id: 'net-profit',
    han: '扣非后归母净利润|归母净利润|扣非净利润|净利润|净利|税后净利|净亏损|净亏|净损|税后纯益|纯利|纯益',
    english: 'net profits?|net income|net loss(?:es)?|net earnings',
  },
  {
    id: 'earnings-per-share',
    han: '每股收益|每股盈余|每股盈利|每股纯益|每股净利|每股亏损',
    english: '(?:diluted |adjusted )?(?:earnings|income|loss) per share|eps',
  },
  {
    id: 'backlog',
    han: '在手订单|积压订单|未交付订单|订单金额|订单额|合同金额',
    english: 'backlog|remaining performance obligations?|bookings|order book|orders?',
  },
  {
    id: 'cash',
    han: '现金储备|现金及等价物|自由现金流|经营现金流|现金流|现金',
    english: 'cash(?: and (?:cash )?equivalents)?|free cash flow|cash flow',
  },
  { id: 'gross-margin', han: '毛利率', english: 'gross (?:profit )?margins?' },
  {
    id: 'operating-profit',
    han: '营业利润|经营利润|营业利益',
    english: 'operating (?:profit|income|loss|margin)(?:e?s)?',
  },
  {
    id: 'annual-recurring-revenue',
    han: '年度经常性收入|年化收入|年化营收|年经常性收入|经常性收入',
    english:
      'arr|annual(?:i[sz]ed)? recurring revenue|annuali[sz]ed revenue|run[- ]rate revenue|revenue run[- ]rate',
  },
  {
    id: 'revenue',
    han: '主营业务收入|营业收入|合并营收|总营收|总收入|营收|收入|营业额|销售额|营运收入',
    english: 'revenues?|sales|turnover',
  },
  { id: 'profit', han: '利润|获利|盈利', english: 'profits?|earnings' },
  {
    id: 'valuation',
    han: '投后估值|投前估值|估值',
    english: '(?:post-money |pre-money )?valuations?|valued|valuing|values',
  },
  { id: 'market-cap', han: '总市值|市值', english: 'market (?:cap(?:itali[sz]ation)?|value)' },
  { id: 'share-price', han: '收盘价|股价|发行价', english: '(?:share|stock) price|shares' },
  {
    id: 'funding',
    han: '新一轮融资|新一轮|天使轮融资|种子轮融资|战略融资|融资额|融资金额|融资总额|融资|募资|募集资金|募集|筹资',
    english:
      '(?:seed |series [a-h] )?(?:funding|financing)(?: rounds?)?|rais(?:e|es|ed|ing)|seed fund|rounds?',
  },
  {
    id: 'investment',
    han: '投资额|资本支出|资本开支|投资|投入|出资|注资',
    english: 'invest(?:ed|s|ing|ments?)?|capital expenditures?|capex|spending',
  },
  {
    id: 'rd-spending',
    han: '研发投入|研发开支|研发费用|研发支出',
    english: 'r&d (?:spending|expenses?)|research and development',
  },
  {
    id: 'acquisition-price',
    han: '收购价|收购金额|收购',
    english: 'acquisitions?|acquir(?:e|ed|es|ing)|buyout|bought',
  },
  {
    id: 'parameters',
    han: '模型参数量|总参数量|总参数|参数规模|参数量|参数',
    english: '(?:total )?param(?:eter)?s?(?: count)?',
  },
  {
    id: 'active-parameters',
    han: '激活参数量|激活参数|活跃参数',
    english: 'active(?:d)? param(?:eter)?s?|activated',
  },
  {
    id: 'context-window',
    han: '上下文窗口|上下文长度|上下文',
    english: 'context (?:windows?|lengths?)|context',
  },
  { id: 'max-output', han: '最大输出', english: 'max(?:imum)? output(?: tokens)?' },
  {
    id: 'training-tokens',
    han: '训练数据|训练语料|语料',
    english: 'training (?:tokens|data)|trained on',
  },
  { id: 'training-cost', han: '训练成本', english: 'training costs?|cost to train' },
  { id: 'price-input', han: '输入价格|输入', english: 'input tokens?|input price|input' },
  { id: 'price-output', han: '输出价格|输出', english: 'output price' },
  { id: 'price-cached', han: '缓存输入', english: 'cached (?:input|tokens?)' },
  {
    id: 'price',
    han: '售价|定价|价格|票价|起售价|单价',
    english: 'pric(?:e|es|ed|ing)|costs?|starting at',
  },
  {
    id: 'users',
    han: '付费用户|注册用户|活跃用户|月活跃用户|月活|日活|用户数|用户',
    english: '(?:monthly |daily |weekly )?(?:active )?(?:users|customers|subscribers|mau|dau)',
  },
  {
    id: 'employees',
    han: '员工总数|员工人数|员工数|员工|雇员|团队规模',
    english: 'employees|staff|headcount|workforce|workers',
  },
  { id: 'market-share', han: '市场份额|市占率|市场占有率', english: 'market share' },
  {
    id: 'compute',
    han: '算力规模|算力|运算能力',
    english: 'compute|computing power',
  },
  { id: 'shipments', han: '出货量|销量|交付量', english: 'shipments?|units (?:sold|shipped)' },
  { id: 'memory', han: '显存|内存|记忆体', english: 'memory|hbm\\d?e?|vram|ram' },
  { id: 'bandwidth', han: '带宽|频宽', english: 'bandwidth' },
  { id: 'power', han: '功耗|装机容量', english: 'power consumption|tdp|power draw' },
  { id: 'accuracy', han: '准确率|正确率', english: 'accuracy' },
  { id: 'win-rate', han: '胜率', english: '(?:pairwise )?win rates?' },
  { id: 'latency', han: '延迟|时延', english: 'latency' },
  { id: 'throughput', han: '吞吐量|推理速度|处理速度', english: 'throughput' },
  { id: 'dividend', han: '股息|季度股息|派息', english: 'dividends?' },
  {
    id: 'share-buyback',
    han: '股票回购|回购',
    english: '(?:share |stock )?(?:buybacks?|repurchases?)',
  },
  { id: 'stake', han: '持股比例|持股|股权|股份占比', english: 'stakes?|ownership' },
  {
    id: 'proportion',
    han: '比重|占比|比例|比率',
    english: 'proportion|percentage',
  },
  {
    id: 'price-earnings',
    han: '平均本益比|平均市盈率|本益比|市盈率',
    english: 'p/e ratios?|price[- ]to[- ]earnings(?: ratios?)?',
  },
  { id: 'score', han: '得分|评分|跑分', english: 'scor(?:e|es|ed|ing)' },
];
