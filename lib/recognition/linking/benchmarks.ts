import type { FigureCandidate } from '../candidate.ts';
import { lastOccurrence } from '../entities/chinese/occurrences.ts';
import type { Scene } from './scene.ts';

const BENCHMARK =
  /(?:(?!(?:On|In|At|For|Its|The|And|With) )[A-Z][\w.-]* ){0,3}(?:[A-Z][\w-]*(?:Bench|bench|Arena|Eval|MMLU|GPQA)[\w-]*(?: (?:v?\d[\d.]*|[A-Z][a-z]+)){0,2}|Index|MMLU(?:-Pro)?|GPQA(?: Diamond)?|HumanEval|AIME(?: ?['’]?\d{2,4})?|ARC-AGI(?:-\d)?|SWE-[Bb]ench(?: \w+)?|GSM8K|MATH|GDPval[\w -]{0,8}|Arena|LiveCodeBench|AA-\w+|HLE|BrowseComp)\b/g;

/** "59% on DeepSWE 1.1", "87% on τ²-Bench Telecom": what stands behind "on" with capitals is one too. */
const NAMED =
  /^(?:[A-Zτ][\w²-]*(?:['’]s)?(?: (?:[A-Z][\w-]*|v?\d[\d.]*)){0,4}|\S*[Bb]ench\b\S*(?: [A-Z][\w-]*)?)/;

/** "80% on code editing": what the score is told to be on, up to what says more. */
const TASK =
  /^(?!(?:an?|its|their|average|top|this|that|these|all|some|several|many|most|various|internal|public)\b)[a-z][\w-]*(?: (?!(?:and|or|of|in|with|at|by|for|to|as|than|using|from|via|while|but|per|when)\b)[a-z][\w-]*){0,2}/;

/** The benchmark behind the figure (on X), the one its line begins with, or the nearest before it. */
export function benchmarkNear(scene: Scene, figure: FigureCandidate): string | null {
  const { text, start, end } = scene;
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
    const named = / on (?:the )?$/.test(behind[0]) && NAMED.exec(after.slice(behind[0].length));
    const at = figure.end + behind[0].length;
    const taken = scene.actors.find(
      (actor) => actor.start < at + 4 && actor.end > at && text[actor.end] !== '-',
    );
    // A list may hold a benchmark's name for a model's; among benchmarks it is none.
    if (taken?.kind === 'model' && lastIn(text.slice(start, figure.start)))
      return text.slice(taken.start, taken.end);
    if (scene.dates.some((date) => date.start < at + 4 && date.end > at)) return null;
    if (named && !taken) return named[0].trim();
    const task = /^ on (?:the )?$/.test(behind[0]) && TASK.exec(after.slice(behind[0].length));
    if (task) return task[0];
  }
  return rightAhead(scene, figure) ?? lastIn(text.slice(start, figure.start));
}

/** "SciCode 59%", "CritPt (research physics) 18%": behind a mark, only capitals before the figure. */
const AHEAD =
  /(?:^|[,;:(•*-] ?)([A-Z][\w.+-]*(?: (?:[A-Z][\w.+-]*|v?\d[\d.]*)){0,3})(?: \([^()]{1,24}\))? [~≈]?$/;
const FARTHEST_AHEAD = 60;

function rightAhead({ han, text, start, actors }: Scene, figure: FigureCandidate): string | null {
  if (han) return null;
  const from = Math.max(start, figure.start - FARTHEST_AHEAD);
  const match = AHEAD.exec(text.slice(from, figure.start));
  const name = match?.[1];
  if (!match || !name) return null;
  const at = from + match.index + match[0].indexOf(name);
  return actors.some((actor) => actor.start < at + name.length && actor.end > at) ? null : name;
}

const TESTS = /测试|基准|评测|榜|跑分|测评/;

/** The benchmark that a Chinese sentence tells of last, or null. */
export function benchmarkOf({ text, start, end }: Scene): string | null {
  const said = text.slice(start, end);
  return TESTS.test(said) ? lastIn(said) : null;
}

function lastIn(stretch: string): string | null {
  return lastOccurrence(BENCHMARK, stretch)?.[0].trim() ?? null;
}
