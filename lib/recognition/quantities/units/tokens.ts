import type { DimensionRules, Reading, Site } from './dimension.ts';

/** Lengths of text and context as models count them. */
export const tokens: DimensionRules = {
  dimension: 'tokens',
  units: [
    {
      unit: 'tokens',
      forms: '个tokens|个token|个 tokens|个 token|tokens|token|toks|tok|个词元|词元|个标记',
    },
  ],
  read: (site) =>
    site.next === '个' && PIECES.test(site.text.slice(site.numeral.end, site.numeral.end + 12))
      ? inferTokens(site)
      : null,
  infer: inferTokens,
};

/** 13 万亿个）token: the measure word is the token's. */
const PIECES = /^ ?个[)）] ?token/i;
const BEFORE = /(?:上下文|context|tokens?|词元|window)[^;；\n]{0,40}$/i;
const AFTER =
  /^[）)]?[ -]?(?:[（(][^（()）]{1,14}[)）][ ]?)?(?:的|个[）)]?|input |output |max |超长|长)?[ ]?(?:上下文|context|ctx|token|window|版本)/i;

/** 日均token调用量达16.4万亿: what was used is tokens, though the number doesn't say so again. */
const USED = /tokens?的? ?(?:调用|消耗|处理|使用|推理|用)量?[^,，。;；\n]{0,10}$/i;

/** 1M context, 32K 版本 where the context window was the talk, 13T（…）token. */
function inferTokens({ text, numeral }: Site): Reading | null {
  const { start, end } = numeral;
  if (numeral.max < 512) return null;
  const scaled =
    /[kKMT]/.test(numeral.letter) ||
    numeral.max >= (/^ (?:token )?context/.test(text.slice(end, end + 15)) ? 512 : 1e5);
  if (!scaled || numeral.form === 'words') return null;
  const after = text.slice(end, end + 30);
  const near = /^[）)]?[ -]?(?:个[）)]?)?[ ]?(?:token|context|上下文|ctx)/i.test(after);
  const behind = BEFORE.test(text.slice(Math.max(0, start - 40), start));
  const used = USED.test(text.slice(Math.max(0, start - 24), start));
  const joined = /^ (?:and|to|or|\/) ?\d+[kKM]\b.{0,14}(?:context|上下文)/i.test(after);
  if (
    !joined &&
    !used &&
    !near &&
    !(behind && /[kKM]/.test(numeral.letter)) &&
    !(AFTER.test(after) && !/^[ ]?版本/.test(after))
  ) {
    return null;
  }
  const piece = /^ ?个/.exec(after)?.[0].length ?? 0;
  return {
    start,
    end: end + piece,
    dimension: 'tokens',
    unit: 'tokens',
    factor: 1,
    written: false,
  };
}
