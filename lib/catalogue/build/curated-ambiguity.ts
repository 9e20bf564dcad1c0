import type { AmbiguityRule, AmbiguousAlias } from '../../model/lexicon.ts';
import { nameKey } from './names.ts';

const RULES: readonly AmbiguityRule[] = [
  'never',
  'context',
  'capitalised',
  'digit',
  'exact-case',
  'anywhere',
];

/**
 * Reads the rules of `ambiguous.txt`: `rule | alias / alias | cue / cue | anti-cue / anti-cue`, where
 * `@name = cue / cue` names a group of cues. The last line on an alias holds. Throws on another rule.
 */
export function readAmbiguousAliases(lines: readonly string[]): AmbiguousAlias[] {
  const groups = new Map<string, readonly string[]>();
  const rules = new Map<string, AmbiguousAlias>();
  for (const line of lines) {
    const group = /^(?<name>@\w+) = (?<cues>.+)$/.exec(line)?.groups;
    if (group) groups.set(group.name ?? '', parts(group.cues));
    else {
      const [rule = '', aliases, cues, antiCues] = line.split('|').map((cell) => cell.trim());
      const cueList = parts(cues).flatMap((cue) => groups.get(cue) ?? [cue]);
      for (const alias of parts(aliases)) {
        rules.set(nameKey(alias), {
          alias,
          rule: ruleOf(rule, line),
          cues: cueList,
          antiCues: parts(antiCues),
        });
      }
    }
  }
  return [...rules.values()];
}

function parts(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(' / ')
    .map((part) => part.trim())
    .filter(Boolean);
}

function ruleOf(text: string, line: string): AmbiguityRule {
  const rule = RULES.find((each) => each === text);
  if (!rule) throw new Error(`ambiguous.txt: unknown rule in ${line}`);
  return rule;
}
