import type { DimensionRules, Reading, Site } from './dimension.ts';

/** Points on a benchmark or a rating. */
export const score: DimensionRules = {
  dimension: 'score',
  units: [
    { unit: 'points', forms: 'points|point|pts', not: '' },
    {
      unit: 'points',
      forms: '个?分|分',
      not: '之钟别析布为类成享发支配散工会辨享层期给红手数秒歧明级权解离行店公拆享流',
    },
    { unit: 'Elo', forms: 'elo' },
  ],
  infer: inferScore,
};

const SCORED =
  /(?:\bscor(?:e|es|ed|ing)(?: of| at)?|\bat|\bvs\.?|\bto|\bfrom|=|:|\bwith|,|得分为?|分数为?|评分为?|得分达到?|取得了?|[：])[ ]?$/i;
const TALK =
  /\b(?:score[sd]?|scoring|bench(?:mark)?s?|arena|elo|leaderboard|index|eval|mmlu|gpqa|humaneval|aime|arc-agi)\b|bench|得分|跑分|基准|榜单|评测/i;

/** 66.1 behind a benchmark's name, 1,705 where ratings are the talk. */
function inferScore({ text, lower, numeral }: Site): Reading | null {
  const { start, end } = numeral;
  if (numeral.form !== 'digits' || numeral.letter || numeral.scale > 1 || numeral.max > 4000) {
    return null;
  }
  if (
    /^[ ]?[a-z\u4e00-\u9fff]/i.test(text.slice(end, end + 2)) &&
    !/^ (?:on|and|vs|for|in|behind|ahead|up|to|from|versus|out|across|while|but|which|by)\b/.test(
      lower.slice(end, end + 9),
    )
  ) {
    return null;
  }
  if (!SCORED.test(lower.slice(Math.max(0, start - 14), start))) return null;
  const talk = lower.slice(Math.max(0, start - 200), start) + lower.slice(end, end + 40);
  if (!TALK.test(talk)) return null;
  const unit = /\belo\b/.test(talk) && numeral.max >= 800 ? 'Elo' : 'points';
  return { start, end, dimension: 'score', unit, factor: 1, written: false };
}
