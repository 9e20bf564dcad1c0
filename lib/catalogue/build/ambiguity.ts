import type { AmbiguityRule, AmbiguousAlias } from '../../model/lexicon.ts';
import { nameKey } from './names.ts';
import type { AmbiguousRow } from './rows.ts';

const RULES: Readonly<Record<string, AmbiguityRule | null>> = {
  'never-alone': 'never',
  'needs-context': 'context',
  'ambiguous-pair': 'context',
  'ok-if-capitalised': 'capitalised',
  'ok-if-near': 'anywhere',
  'needs-digit': 'digit',
  'uppercase-only': 'exact-case',
  'exact-case': 'exact-case',
  'needs-number': null,
  safe: null,
  ok: null,
};

/**
 * The rules for aliases that are also common words: the curated ones first, then the candidates for
 * aliases that the curated tables say nothing of. Sorted by alias; units are left out.
 */
export function ambiguousAliases(
  rows: readonly AmbiguousRow[],
  curated: readonly AmbiguousAlias[],
): AmbiguousAlias[] {
  const rules = new Map<string, AmbiguousAlias>();
  for (const rule of curated) rules.set(nameKey(rule.alias), rule);
  for (const row of rows) {
    const rule = RULES[row.rule];
    if (rule === undefined) throw new Error(`ambiguous.json: unknown rule ${row.rule}`);
    const key = nameKey(row.alias);
    if (rule === null || row.kind === 'unit' || rules.has(key)) continue;
    rules.set(key, {
      alias: row.alias,
      rule,
      cues: row.cues.filter((cue) => !cue.includes('\\')),
      antiCues: row.anti_cues,
    });
  }
  return [...rules.values()].sort((a, b) => (a.alias < b.alias ? -1 : 1));
}
