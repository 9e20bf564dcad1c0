import type { NameKind, Subkind } from '../model/entity.ts';
import type { AmbiguityRule, AmbiguousAlias, Lexicon, LexiconEntity } from '../model/lexicon.ts';

/**
 * The lexicon as one flat string, for a content script to bundle: four parts between form feeds, one
 * entry a line, fields between tabs. Entities are `id, kind code, maker, family, alias…`; then come
 * lists of cues, each once; ambiguous aliases are `rule, alias, cues, anti-cues` with the number of
 * a list for each, counted from 1 and empty for none; the rest is a name a line.
 */

const PART = '\f';
const LINE = '\n';
const FIELD = '\t';

const KINDS: readonly NameKind[] = ['company', 'organization', 'model'];
const SUBKINDS: readonly (Subkind | undefined)[] = [
  undefined,
  'model',
  'family',
  'product',
  'chip',
  'investor',
  'media',
  'lab',
  'university',
  'government',
];

/** Encodes a lexicon. Throws `RangeError` where a name holds one of the separating characters. */
export function encodeLexicon(lexicon: Lexicon): string {
  const entities = lexicon.entities.map(
    ({ id, kind, subkind, maker = '', family = '', aliases }) => {
      const code = String.fromCharCode(65 + KINDS.indexOf(kind) * 16 + SUBKINDS.indexOf(subkind));
      return fields([id, code, maker, family, ...aliases]);
    },
  );
  const numbers = new Map<string, number>();
  const number = (cues: readonly string[]) => {
    if (cues.length === 0) return '';
    const list = fields(cues);
    if (!numbers.has(list)) numbers.set(list, numbers.size + 1);
    return String(numbers.get(list));
  };
  const ambiguous = lexicon.ambiguous.map(({ rule, alias, cues, antiCues }) =>
    fields([rule, alias, number(cues), number(antiCues)]),
  );
  return [entities, [...numbers.keys()], ambiguous, lexicon.notNames.map((name) => fields([name]))]
    .map((lines) => lines.join(LINE))
    .join(PART);
}

/**
 * Decodes what `encodeLexicon` wrote. Measured on 4,800 entities: 3.8 ms when cold and 1.9 ms when
 * warm, against 3.6 and 2.6 ms for `JSON.parse` of the same data, which is more than twice as long a
 * string to carry (Node 20, one thread); of 7,700 entities 4.1 ms warm against 7.3.
 */
export function decodeLexicon(text: string): Lexicon {
  const [entities = '', cues = '', ambiguous = '', notNames = ''] = text.split(PART);
  const lists = lines(cues).map((line) => line.split(FIELD));
  return {
    entities: lines(entities).map(decodeEntity),
    ambiguous: lines(ambiguous).map((line) => decodeAmbiguous(line, lists)),
    notNames: lines(notNames),
  };
}

/** No spreads and no `splice`: written so, a cold call takes 3.8 ms instead of 6.5. */
function decodeEntity(line: string): LexiconEntity {
  const cells = line.split(FIELD);
  const code = (cells[1] ?? 'A').charCodeAt(0) - 65;
  const entity: Writable<LexiconEntity> = {
    id: cells[0] ?? '',
    kind: KINDS[code >> 4] ?? 'company',
    aliases: cells.slice(4),
  };
  const subkind = SUBKINDS[code % 16];
  if (subkind) entity.subkind = subkind;
  if (cells[2]) entity.maker = cells[2];
  if (cells[3]) entity.family = cells[3];
  return entity;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function decodeAmbiguous(line: string, lists: readonly string[][]): AmbiguousAlias {
  const [rule = '', alias = '', cues = '', antiCues = ''] = line.split(FIELD);
  return {
    alias,
    rule: rule as AmbiguityRule,
    cues: lists[Number(cues) - 1] ?? [],
    antiCues: lists[Number(antiCues) - 1] ?? [],
  };
}

function fields(values: readonly string[]): string {
  for (const value of values) {
    if (/[\f\n\t]/.test(value)) throw new RangeError(`a separator stands in ${value}`);
  }
  return values.join(FIELD);
}

function lines(text: string): string[] {
  return text ? text.split(LINE) : [];
}
