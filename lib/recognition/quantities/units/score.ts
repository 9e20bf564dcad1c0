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
  /(?:\bscor(?:e|es|ed|ing)(?: of| at)?|\b(?:reach|achiev|post|record|notch|earn|manag)(?:ed|es|s)|\bgets?|\bgot|\bhits?|\bat|\bvs\.?|\bversus|\bto|\bfrom|=|:|\bwith|,|(?:得分|分数|评分|成绩)(?:为|达到?了?)?|取得了?|[：])[ ]?$/i;
/** "Gets 69.4, GLM-4.6 68.0 and Kimi K2 65.8": one score after another. */
const SCORED_ALIKE = /\d\.\d%?(?:,| and|, and) [A-Z][\w.-]*(?: [A-Z\d][\w.-]*){0,3} $/;
/** And 54.2 on another. */
const SCORED_TOO = /\band $/;
/** 高于 GPT-5 的 91.1. */
const SURPASSED = /(?:高于|低于|超过|超越|优于|领先|不及|落后)[^，。；、]{1,24}的[ ]?$/;
/** 58.4 的成绩. */
const AS_SCORE = /^[ ]?的(?:成绩|得分|高分|总分|分数|评分)/;
const WORD = /^[ ]?[a-z\u4e00-\u9fff]/i;
const GOES_ON =
  /^ (?:on|and|vs|for|in|behind|ahead|up|to|from|versus|out|across|while|but|which|by)\b/;
const TALK =
  /\b(?:score[sd]?|scoring|bench(?:mark)?s?|arena|elo|leaderboard|index|eval|osworld|mmlu|gpqa|humaneval|aime|arc-agi)\b|bench|得分|跑分|基准|榜单|评测/i;

/** 66.1 behind a benchmark's name, 1,705 where ratings are the talk. */
function inferScore(site: Site): Reading | null {
  const { text, lower, numeral } = site;
  const { start, end } = numeral;
  const reading = (unit: string): Reading => ({
    start,
    end,
    dimension: 'score',
    unit,
    factor: 1,
    written: false,
  });
  if (numeral.form !== 'digits' || numeral.letter || numeral.scale > 1 || numeral.max > 4000) {
    return null;
  }
  if (!/[0-9a-z, :=：为到达了分的绩得以]/.test(lower[start - 1] ?? '')) return null;
  if (isOnBench(site) || AS_SCORE.test(lower.slice(end, end + 5))) return reading('points');
  if (WORD.test(text.slice(end, end + 2)) && !GOES_ON.test(lower.slice(end, end + 9))) return null;
  if (!isScored(site)) return null;
  const talk = lower.slice(Math.max(0, start - 200), start) + lower.slice(end, end + 40);
  const listed = /= $/.test(lower.slice(Math.max(0, start - 2), start)) && site.benchmarks > 2;
  if (!listed && !TALK.test(talk)) return null;
  const unit = /\belo\b/.test(talk) && numeral.max >= 800 ? 'Elo' : 'points';
  return reading(unit);
}

function isScored({ text, lower, numeral: { start, end } }: Site): boolean {
  const before = lower.slice(Math.max(0, start - 32), start);
  const decimal = text.slice(start, end).includes('.');
  if (decimal && SCORED_ALIKE.test(text.slice(Math.max(0, start - 32), start))) return true;
  if (SCORED.test(before.slice(-14)) || SURPASSED.test(before)) return true;
  return SCORED_TOO.test(before) && lower.startsWith(' on ', end);
}

const BENCH_BEFORE = /(?:bench|mmlu|gpqa|aime|humaneval|arena|eval|-agi)[a-z0-9-]* $/;
const BENCH_AFTER =
  /^ (?:on )?(?:the )?(?:[a-z0-9-]{0,16}(?:bench|mmlu|gpqa|humaneval|arena|eval|aime|gsm8k)|score on)/;

/** PaperBench 93.0, 80 MMLU, 84.5 on EQ-Bench: next to the name of a benchmark, and no version of it. */
function isOnBench({ text, lower, numeral }: Site): boolean {
  const { start, end, max } = numeral;
  if (max < 6 || max > 100) return false;
  if (BENCH_AFTER.test(lower.slice(end, end + 30))) return true;
  if (!text.slice(start, end).includes('.')) return false;
  return BENCH_BEFORE.test(lower.slice(Math.max(0, start - 24), start));
}
