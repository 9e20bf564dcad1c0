import type { AmbiguityRule, AmbiguousAlias } from '../../lib/model/lexicon.ts';

/** A rule as a form holds it: words one a line. */
export interface CueValues {
  readonly alias: string;
  readonly rule: AmbiguityRule;
  readonly cues: string;
  readonly antiCues: string;
}

export function cueValues({ alias, rule, cues, antiCues }: AmbiguousAlias): CueValues {
  return { alias, rule, cues: cues.join('\n'), antiCues: antiCues.join('\n') };
}

export function toRule({ alias, rule, cues, antiCues }: CueValues): AmbiguousAlias {
  return { alias, rule, cues: wordsOf(cues), antiCues: wordsOf(antiCues) };
}

function wordsOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
}
