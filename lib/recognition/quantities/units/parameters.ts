import type { DimensionRules, Reading, Site } from './dimension.ts';

/** Sizes of models. */
export const parameters: DimensionRules = {
  dimension: 'parameters',
  units: [{ unit: 'parameters', forms: '个参数|参数|parameters|parameter|params|param' }],
  infer: inferParameters,
};

const BEFORE = /(?:参数(?:数?量|规模|总量)?|parameters?|params|size)[^。;；\n]{0,30}$/i;
const AFTER =
  /^[ -]?(?:的|总|激活|活跃|个|亿|active|total|dense|sparse|trainable|billion)?[ ]?(?:的?激活参数|总参数|参数|param)/i;
const SIZED =
  /^(?:[ -]?(?:parameter|param|active|total|dense|moe|model|base|instruct|chat|scale|version|class|variant|llm|vlm)|[ ]?(?:模型|版|规模|级|开源|大小|总|激活|MoE|稠密))/i;
const LATER = /^[^。;；\n元]*(?:亿|万|[BM])(?:的|个)?[总激活]*参数/;
const CONTEXT = /^[ -]?(?:input |output |max )?(?:context|ctx|tokens?|上下文|个? ?token)/i;
const CUE = /(?:model|模型|params|参数|llm|dense|moe|scale)/i;

/** 7B, 1750 亿 behind 参数量, 48 亿的激活参数. */
function inferParameters({ text, numeral }: Site): Reading | null {
  if (numeral.max < 1e5) return null;
  const { start, end } = numeral;
  const reading: Reading = {
    start,
    end,
    dimension: 'parameters',
    unit: 'parameters',
    factor: 1,
    written: false,
  };
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 14);
  if (CONTEXT.test(after)) return null;
  if (AFTER.test(after) && numeral.max >= 1e5) return reading;
  if (/[BTM]/.test(numeral.letter) && numeral.form === 'digits') {
    if (numeral.letter === 'B' && numeral.mantissa < 3000) return reading;
    return SIZED.test(after) || BEFORE.test(before) ? reading : null;
  }
  if (numeral.max < 1e6 || numeral.plain) return null;
  if (BEFORE.test(before) || LATER.test(text.slice(end, end + 24))) return reading;
  return CUE.test(before) && /^[）)]?(?:的?模型)/.test(after) ? reading : null;
}
