import { readdirSync, readFileSync } from 'node:fs';
import type { NameKind, Subkind } from '../../model/entity.ts';
import type { AmbiguousAlias } from '../../model/lexicon.ts';
import { readAmbiguousAliases } from './curated-ambiguity.ts';
import { createDraft, type Draft } from './draft.ts';
import { hasHan, nameKey, traditional } from './names.ts';

/**
 * What the project itself knows of names: plain-text tables under `lib/catalogue/curated/`. They are
 * registered first, so their kinds and display names stand before a candidate's.
 */
export interface Curated {
  readonly organizations: readonly Draft[];
  readonly models: readonly Draft[];
  /** Keys of candidate names and aliases that are no names. */
  readonly dropped: ReadonlySet<string>;
  readonly ambiguous: readonly AmbiguousAlias[];
  readonly notNames: readonly string[];
}

const FOLDER = new URL('../curated/', import.meta.url);

const HEADS: Readonly<Record<string, readonly [NameKind, Subkind?]>> = {
  company: ['company'],
  investor: ['company', 'investor'],
  media: ['company', 'media'],
  'company lab': ['company', 'lab'],
  lab: ['organization', 'lab'],
  university: ['organization', 'university'],
  government: ['organization', 'government'],
  organization: ['organization'],
  family: ['model', 'family'],
  product: ['model', 'product'],
  model: ['model', 'model'],
  chip: ['model', 'chip'],
};

interface Line {
  readonly head: readonly [NameKind, Subkind?];
  readonly cells: readonly string[];
}

/** Reads all curated tables. Throws on a line whose heading is unknown. */
export function readCurated(): Curated {
  const tables = new Map(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')]),
  );
  const gather = (prefix: string) =>
    [...tables].filter(([file]) => file.startsWith(prefix)).flatMap(([, text]) => readTable(text));
  return {
    organizations: gather('organizations').map(organizationDraft),
    models: gather('models').map(modelDraft),
    dropped: new Set(plainLines(tables.get('dropped.txt') ?? '').map(nameKey)),
    ambiguous: readAmbiguousAliases(plainLines(tables.get('ambiguous.txt') ?? '')),
    notNames: ['not-names.txt', 'people.txt'].flatMap((file) => plainLines(tables.get(file) ?? '')),
  };
}

function plainLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('//'));
}

function readTable(text: string): Line[] {
  let head: Line['head'] | undefined;
  return plainLines(text).flatMap((line) => {
    if (line.startsWith('# ')) {
      head = HEADS[line.slice(2)];
      if (!head) throw new Error(`curated tables: unknown heading ${line}`);
      return [];
    }
    if (!head) throw new Error(`curated tables: no heading above ${line}`);
    return [{ head, cells: line.split('|').map((cell) => cell.trim()) }];
  });
}

/** `name / alias / …`: the first name of each script is its display name, the rest are aliases. */
function namesOf(cell: string): Pick<Draft, 'names' | 'aliases'> {
  const names: Draft['names'] = {};
  const aliases = new Set<string>();
  for (const name of cell.split(' / ').map((part) => part.trim())) {
    if (!name) continue;
    if (!hasHan(name)) names.en ??= name;
    else if (!names.hans) names.hans = name;
    else if (name.startsWith('=')) names.hant = name.slice(1);
    const plain = name.replace(/^=/, '');
    if (!Object.values(names).includes(plain)) aliases.add(plain);
  }
  if (names.hans) names.hant ??= traditional(names.hans);
  return { names, aliases };
}

/** `names | parent`. */
function organizationDraft({ head: [kind, subkind], cells: [names = '', parent] }: Line): Draft {
  return createDraft({ kind, subkind, ...namesOf(names), parentName: parent, source: 'curated' });
}

/** `names | maker | family`. */
function modelDraft({ head: [kind, subkind], cells: [names = '', maker, family] }: Line): Draft {
  return createDraft({
    kind,
    subkind,
    ...namesOf(names),
    makerName: maker || undefined,
    familyName: family || undefined,
    source: 'curated',
  });
}
