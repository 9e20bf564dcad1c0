import type { FigureCandidate } from '../../candidate.ts';
import type { Scene } from '../scene.ts';
import { asks, mayHold, signalled } from '../signals.ts';

/** Dimensions that models and goods have, and companies only through them. */
const OF_MODELS = new Set([
  'parameters',
  'tokens',
  'score',
  'area',
  'frequency',
  'speed',
  'data-size',
]);
const MODEL_MEASURE = signalled(
  /(?:性能|功耗|能效|面积|尺寸|晶体管|电晶体|参数|上下文|吞吐|跑分|制程|刷新率|续航|价格|售价)[^,，。;；]{0,12}$|\b(?:prices?|priced) [a-z ]{0,16}[$€£]?$/,
  '能耗积寸晶数文吐跑程刷航价p',
);
/** What companies have and their models do not. */
const COMPANY_MEASURE = signalled(
  /(?:估值|市值|股价|融资|募资|员工|雇员|裁员|净利|亏损|研发(?:投入|支出|费用|开支)|资本支出|资本开支|营业费用|现金|负债|股息|回购|出资|投入|投资|营业收入)[^,，。;；]{0,12}$/,
  '值价资员利亏研业现负股购投',
);

/** Whether a figure measures what models and goods have: parameters, prices, power. */
export function wantsModel(scene: Scene, figure: FigureCandidate): boolean {
  const { lower, start } = scene;
  if (OF_MODELS.has(figure.quantity.dimension)) return true;
  if (!mayHold(MODEL_MEASURE, scene)) return false;
  return asks(MODEL_MEASURE, scene, lower.slice(Math.max(start, figure.start - 24), figure.start));
}

/** Whether a figure measures what only companies have: a valuation, staff. */
export function wantsCompany(scene: Scene, figure: FigureCandidate): boolean {
  const { lower, start } = scene;
  if (!mayHold(COMPANY_MEASURE, scene)) return false;
  return asks(
    COMPANY_MEASURE,
    scene,
    lower.slice(Math.max(start, figure.start - 24), figure.start),
  );
}

const RESULTS = signalled(
  /(?:营收|收入|销售额|毛利|获利|[月季]增)[^,，。;；]{0,12}$/,
  '收入额利增',
);

/** Whether a figure is among the results of a company, which no chip has. */
export function tellsResults(scene: Scene, figure: FigureCandidate): boolean {
  const { lower, start } = scene;
  return asks(RESULTS, scene, lower.slice(Math.max(start, figure.start - 24), figure.start));
}
