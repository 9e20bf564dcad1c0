/**
 * Writes `words.json`, the lexicon of common words that names are cut at, out of jieba's dictionary
 * (MIT) and of `modern-words.ts`.
 * Run by hand after an update of @node-rs/jieba:
 * `npx tsx lib/recognition/entities/chinese/words/build-words.ts`.
 */
import { writeFileSync } from 'node:fs';
import { dict } from '@node-rs/jieba/dict';
import { fold } from '../../../../text/fold.ts';
import { MODERN_WORDS } from './modern-words.ts';

/** How often a word must stand in jieba's corpus to be kept, by class; names of people are many and odd. */
const LEAST_COUNT = { n: 40, v: 20, a: 40, f: 30, m: 50, s: 15, r: 250, z: 20 } as const;
const LONGEST = 4;
const MODERN_COUNT = 2000;

type WordClass = keyof typeof LEAST_COUNT;

function classOf(tag: string): WordClass {
  if (tag === 'nt' || tag === 'nz') return 'z';
  if (tag === 'ns') return 's';
  if (tag.startsWith('nr')) return 'r';
  if (tag === 'vn') return 'n';
  if (tag.startsWith('v')) return 'v';
  if (/^(a|b|z)/.test(tag)) return 'a';
  if (/^(m|q|t)/.test(tag)) return 'm';
  if (/^(p|c|u|d|y|r|f|k|e|o|h)/.test(tag)) return 'f';
  return 'n';
}

const words = new Map<string, { count: number; kind: WordClass }>();
for (const line of new TextDecoder().decode(dict).split('\n')) {
  const [raw, count, tag] = line.split(' ');
  if (!raw || !count || !tag || !/^\p{Script=Han}+$/u.test(raw)) continue;
  const kind = classOf(tag.trim());
  const word = fold(raw).text;
  if (word.length > LONGEST) continue;
  const seen = words.get(word);
  if (seen) seen.count += Number(count);
  else words.set(word, { count: Number(count), kind });
}
for (const [kind, list] of Object.entries(MODERN_WORDS)) {
  for (const word of list.split(/\s+/).filter(Boolean)) {
    const seen = words.get(word);
    words.set(word, {
      count: Math.max(seen?.count ?? 0, MODERN_COUNT),
      kind: kind as WordClass,
    });
  }
}

const sections = new Map<string, string[]>();
for (const [word, { count, kind }] of words) {
  if (count < (word.length === 1 ? 20 : LEAST_COUNT[kind])) continue;
  const key = `${kind} ${Math.round(Math.log2(count))} ${word.length}`;
  sections.set(key, [...(sections.get(key) ?? []), word]);
}
const rows = [...sections]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, list]) => `${key} ${list.sort().join('')}`);

writeFileSync(new URL('./words.json', import.meta.url), `${JSON.stringify(rows, null, 2)}\n`);
