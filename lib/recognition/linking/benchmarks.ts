import type { FigureCandidate } from '../candidate.ts';
import type { Scene } from './scene.ts';

const BENCHMARK =
  /(?:[A-Z][\w.-]* ){0,3}(?:[A-Z][\w-]*(?:Bench|bench|Arena|Eval|MMLU|GPQA)[\w-]*(?: (?:v?\d[\d.]*|[A-Z][a-z]+)){0,2}|Index|MMLU(?:-Pro)?|GPQA(?: Diamond)?|HumanEval|AIME(?: ?\d{4})?|ARC-AGI(?:-\d)?|SWE-[Bb]ench(?: \w+)?|GSM8K|MATH|GDPval[\w -]{0,8}|Arena|LiveCodeBench|AA-\w+|HLE|BrowseComp)\b/g;

/** The benchmark behind the figure (on X), the one its line begins with, or the nearest before it. */
export function benchmarkNear({ text, start, end }: Scene, figure: FigureCandidate): string | null {
  const after = text.slice(figure.end, Math.min(end, figure.end + 50));
  BENCHMARK.lastIndex = 0;
  const next = BENCHMARK.exec(after);
  BENCHMARK.lastIndex = 0;
  if (next && /^ ?$/.test(after.slice(0, next.index))) return next[0].trim();
  const behind = /^(?:[^,;]{0,24}?) (?:on|in) (?:the )?/.exec(after);
  if (behind) {
    BENCHMARK.lastIndex = 0;
    const first = BENCHMARK.exec(after.slice(behind[0].length));
    BENCHMARK.lastIndex = 0;
    if (first && first.index < 14) return first[0].trim();
  }
  const before = text.slice(start, figure.start);
  const last = [...before.matchAll(BENCHMARK)].at(-1);
  return last ? last[0].trim() : null;
}
