import type { AmbiguityRule, AmbiguousAlias } from '../../model/lexicon.ts';
import type { Draft } from './draft.ts';
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
 * aliases that the curated tables say nothing of, then short names of listed firms. Sorted by alias;
 * units are left out, and so is `anywhere` where nothing stands against it.
 */
export function ambiguousAliases(
  rows: readonly AmbiguousRow[],
  curated: readonly AmbiguousAlias[],
  organizations: readonly Draft[],
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
  for (const draft of organizations) {
    for (const alias of shortListedNames(draft)) {
      const key = nameKey(alias);
      const cues = [...LISTED_CUES, ...(draft.tickers ?? []).map((ticker) => ticker.slice(0, -3))];
      if (!rules.has(key)) rules.set(key, { alias, rule: 'context', cues, antiCues: [] });
    }
  }
  return [...rules.values()]
    .filter(({ rule, antiCues }) => rule !== 'anywhere' || antiCues.length > 0)
    .sort((a, b) => (a.alias < b.alias ? -1 : 1));
}

const LISTED_CUES =
  '股价 / 股份 / 上市 / 涨停 / 台股 / A股 / 概念股 / 供应链 / 营收 / 净利润 / 半导体 / 晶圆 / 服务器 / 法人 / 代号 / 市值 / 电子'.split(
    ' / ',
  );

/** Two-character exchange names that no curated table vouches for: 全新, 宏觀, 正文. */
function shortListedNames(draft: Draft): string[] {
  if (draft.source !== 'dsa') return [];
  return [draft.names.hans ?? '', ...draft.aliases].filter((name) =>
    /^\p{Script=Han}{2}$/u.test(name),
  );
}
