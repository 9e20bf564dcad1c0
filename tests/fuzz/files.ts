import { json } from '../../lib/export/json.ts';
import { notesCsv } from '../../lib/export/notes-csv.ts';
import type { EMPTY_COLLECTION } from '../../lib/model/collection.ts';
import { sample } from '../export/collections.ts';
import type { Random } from './random.ts';
import { strike, writeRaw } from './strike.ts';
import { oddText } from './texts.ts';

/** A file that was sound once. */
export interface SpoiltFile {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
}

const options = { at: '2026-03-02T00:00:00.000Z', script: 'en', catalogue: null } as const;
const at = options.at;
const whole = {
  ...sample,
  redirects: [{ id: 'e9', to: 'e1' }],
  ignores: [{ id: 'i1', surface: 'Boat', folded: 'boat', site: '', createdAt: at }],
  sites: [{ site: 'news.example', mode: 'always', updatedAt: at }],
  settings: [{ key: 'dwell', value: 300 }],
  removed: ['facts/catalogue:x'],
} as const satisfies typeof EMPTY_COLLECTION;
const BACKUP = [...json.write(whole, options)].join('');
/** As another tool's export and as a list of names: formats that are read with less of a schema. */
const ANNOTATIONS = JSON.stringify({
  rows: [
    {
      id: 'h1',
      uri: 'https://news.example/a',
      text: 'Compare.',
      tags: ['ai'],
      created: at,
      updated: at,
      document: { title: ['On Ark'] },
      target: [
        {
          selector: [
            { type: 'TextQuoteSelector', exact: 'Ark made 5.', prefix: '', suffix: '' },
            { type: 'TextPositionSelector', start: 4, end: 15 },
          ],
        },
      ],
    },
    { id: 'h2', uri: 'https://news.example/a', text: 'Yes.', references: ['h1'], target: [{}] },
  ],
});
const PACK = JSON.stringify({
  entities: [
    { name: 'Ark Labs', aliases: ['Ark'], kind: 'company', country: 'US', context: ['robot'] },
    { names: { en: 'Boat', hant: '舟' }, kind: 'model', maker: 'Ark Labs', notContext: ['river'] },
  ],
});
const TREES = [BACKUP, BACKUP, ANNOTATIONS, PACK];
const CSV = [...notesCsv.write(whole, options)].join('');

/** The file of this chance: a backup or a table of notes, spoilt in its tree or in its text. */
export function spoiltFile(random: Random): SpoiltFile {
  if (random.oneIn(5)) return { name: 'notes.csv', kind: 'csv', text: cut(random, CSV) };
  if (random.oneIn(3)) return { name: 'backup.json', kind: 'json text', text: cut(random, BACKUP) };
  return { name: 'backup.json', kind: 'json tree', text: treeSpoilt(random) };
}

/** Text as an accident or a bad disk leaves it. */
function cut(random: Random, sound: string): string {
  let text = sound;
  for (let left = random.below(4); left >= 0; left--) {
    const from = random.below(text.length + 1);
    const to = Math.min(text.length, from + random.length(200));
    const [before, middle, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
    text = random.pick([
      () => before + after,
      () => before,
      () => before + middle + middle + after,
      () => before + random.pick(TOKENS) + after,
      () => before + oddText(random).text.slice(0, 300) + after,
      () => after + before,
      () => before + String.fromCharCode(random.below(0x10000)) + after,
    ])();
  }
  return text;
}

const TOKENS = [
  ...'{ } [ ] , : " null true -0 1e999 -1e999 1e308 9007199254740993 0.1e-400 \\u0000 \\ud800 //'.split(
    ' ',
  ),
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{"polluted":1}},',
  '"id":"e1",',
  '\ufeff',
  '\u0000',
  '[['.repeat(40),
  '{"a":'.repeat(40),
];

function treeSpoilt(random: Random): string {
  const file = JSON.parse(random.pick(TREES));
  for (let left = random.below(3); left >= 0; left--) strike(random, file);
  return writeRaw(file);
}
