import type { FigureCandidate } from '../../candidate.ts';
import { benchmarkNear } from '../benchmarks.ts';
import type { NamedMetric } from '../metric-words.ts';
import type { Scene } from '../scene.ts';
import { lastClause, nounAtEnd, trimHead, trimTail } from './nouns.ts';
import { isMeasure } from './phrases.ts';
import type { Unnamed } from './unnamed.ts';

/** 在 MMMU Pro 上得分 76.8%: what stands in this frame is what scores are of, known or not. */
const FRAME =
  /在 ?([A-Z][A-Za-z0-9][A-Za-z0-9 .:+'-]{0,30}?) ?(?:基准|测试|评测|榜单|数据集|竞赛|排行榜)*(?:上|中|里)[^,，。;；]{0,16}?(?:得分?|以|取得|达到?|获|拿下|为|是|成绩|准确率|通过率|性能)[^,，。;；]{0,12}$/;
const SCORED = /(?:得分|分数|评分|成绩|表现|准确率|正确率|通过率|成功率|胜率|性能|能力)$/;

/** A sentence that tells of scores. */
const SCORES = /得分|分数|评分|成绩|跑分/;

/** Parameters and scores are named by what stands near them, wherever that is. */
export function ofDimension({ scene, figure, benchmark }: Unnamed): NamedMetric | null {
  const { text } = scene;
  const near = text.slice(Math.max(scene.start, figure.start - 14), figure.end + 8);
  if (figure.quantity.dimension === 'parameters') {
    const after = /^[^,，、。;；和]*/.exec(text.slice(figure.end, figure.end + 8))?.[0] ?? '';
    const ahead = text.slice(Math.max(scene.start, figure.start - 10), figure.start);
    if (
      /激活|active/i.test(after) ||
      (/激活参数[^,，、]*$/.test(ahead) && !/参数/.test(after)) ||
      /激活[了约近仅]? ?$/.test(ahead)
    ) {
      return { text: '激活参数', id: 'active-parameters' };
    }
    const word = /模型参数量|总参数量?|参数量|参数规模|参数/.exec(near)?.[0];
    return { text: word ?? '参数', id: 'parameters' };
  }
  if (figure.quantity.dimension !== 'score' && figure.quantity.dimension !== 'share') return null;
  const clause = lastClause(text.slice(scene.start, figure.start));
  const measure = nounAtEnd(trimTail(trimHead(clause)));
  // 在 MMLU 上得分…，推理速度提升三成: a measure of its own is no score.
  if (isMeasure(measure) && !SCORED.test(measure)) return null;
  const told = SCORES.test(text.slice(scene.start, figure.end + 6)) ? benchmark : null;
  const bench = benchmarkFramed(scene, figure) ?? benchmarkNear(scene, figure) ?? told;
  return bench === null ? null : { text: bench, id: 'score' };
}

function benchmarkFramed({ text, start }: Scene, figure: FigureCandidate): string | null {
  return FRAME.exec(text.slice(Math.max(start, figure.start - 60), figure.start))?.[1] ?? null;
}
