import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '../../lib/export/json.ts';
import { importFile } from '../../lib/import/index.ts';
import { backupSchema } from '../../lib/import/json-schema.ts';
import { canonical } from '../../lib/model/canonical.ts';
import type { Collection } from '../../lib/model/collection.ts';
import { collections, sample } from '../export/collections.ts';

const options = { at: '2026-03-02T00:00:00.000Z', script: 'en', catalogue: null } as const;
const write = (collection: Collection) => [...json.write(collection, options)].join('');
const read = (text: string) => importFile('backup.json', text);

/** The sample as a plain object that a test may spoil. */
// biome-ignore lint/suspicious/noExplicitAny: a spoilt file has no type.
const spoilt = (spoil: (file: any) => void): string => {
  const file = JSON.parse(write(sample));
  spoil(file);
  return JSON.stringify(file);
};

test('a backup comes back as it was, with whatever characters it holds', () => {
  fc.assert(
    fc.property(collections, (collection) => {
      const back = read(write(collection));
      expect(back.ok && canonical(back.value)).toBe(canonical(collection));
    }),
    { numRuns: 300 },
  );
});

test('a backup that an earlier build wrote is read, and written again with the same bytes', () => {
  const file = new URL('fixtures/backup-of-an-earlier-build.txt', import.meta.url);
  const text = readFileSync(file, 'utf8');
  const result = read(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { exportedAt: at, catalogue } = JSON.parse(text);
  const again = [...json.write(result.value, { at, script: 'en', catalogue })].join('');
  expect(again).toBe(text);
});

test('the published schema is the one imports are checked by, and backups fit it', () => {
  const published = readFileSync('public/schema/newsgloss-1.schema.json', 'utf8');
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(backupSchema())));
  const validate = new Ajv2020({ strict: false }).compile(backupSchema());
  expect(validate(JSON.parse(write(sample))), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ format: 'newsgloss', version: 1 })).toBe(false);
});

describe('a file is refused whole', () => {
  test.each([
    ['cut off', write(sample).slice(0, 900), 'truncated'],
    ['cut off within a string', write(sample).slice(0, 300), 'truncated'],
    ['no JSON', '{"a": nope}', 'not-json'],
    ['bytes', '{"a":"\u0000"}', 'not-text'],
    ['of another tool', '{"highlights":[]}', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['an empty object', '{}', 'foreign'],
    ['of a newer version', spoilt((file) => (file.version = 2)), 'newer'],
    ['without a table', spoilt((file) => delete file.notes), 'shape'],
    ['nested without end', `{"format":"newsgloss","version":1,"x":${'['.repeat(2e5)}`, 'truncated'],
    [
      'with a key for its own prototype',
      write(sample).replace('{\n', '{"__proto__":{},'),
      'reserved-key',
    ],
  ])('%s', (_, text, reason) => {
    const result = read(text);
    expect(result.ok ? [] : result.error.map((refusal) => refusal.reason)).toEqual([reason]);
  });

  test('a zip, unread, however much it would unpack to', () => {
    const bomb = `PK\u0003\u0004${'\u0000'.repeat(40)}`;
    for (const name of ['backup.zip', 'backup.json'])
      expect(importFile(name, bomb)).toMatchObject({ ok: false, error: [{ reason: 'foreign' }] });
  });

  test('merges in a ring, each told', () => {
    const ring = spoilt((file) => {
      file.redirects = 'abcd'.split('').map((id, i) => ({ id, to: 'bcae'[i] }));
    });
    const result = read(ring);
    expect(result.ok ? [] : result.error.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  test('a file of no known form', () => {
    expect(importFile('a.pdf', '%PDF-1.7')).toEqual({ ok: false, error: [{ reason: 'foreign' }] });
  });
});

describe('a row is refused with its number and the reason', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a spoilt file has no type.
  const cases: readonly (readonly [string, (file: any) => void, object])[] = [
    [
      'a wrong type',
      (file) => (file.facts[0].confidence = '1'),
      { table: 'facts', reason: 'shape' },
    ],
    ['no id', (file) => delete file.notes[1].id, { table: 'notes', row: 2, reason: 'shape' }],
    ['no such status', (file) => (file.facts[0].status = 'true'), { table: 'facts', row: 1 }],
    [
      'a script as address',
      (file) => (file.sources[0].url = 'javascript:alert(1)'),
      { table: 'sources' },
    ],
    ['no date', (file) => (file.notes[0].createdAt = 'yesterday'), { table: 'notes', row: 1 }],
    ['an id twice', (file) => (file.sources[1].id = 's1'), { row: 2, reason: 'duplicate' }],
    [
      'a setting there is not',
      (file) => file.settings.push({ key: 'x', value: 1 }),
      { table: 'settings' },
    ],
    [
      'a setting of another type',
      (file) => file.settings.push({ key: 'dwell', value: '0' }),
      { table: 'settings' },
    ],
    [
      'a merge that leads back to itself',
      (file) => (file.redirects = [{ id: 'a', to: 'a' }]),
      { table: 'redirects', row: 1, reason: 'cycle' },
    ],
    ['a row that is none', (file) => file.entities.push(null), { table: 'entities', row: 2 }],
    ['a removed row of no table', (file) => file.removed.push('journal/1'), { table: 'removed' }],
  ];
  test.each(cases)('%s', (_, spoil, expected) => {
    const result = read(spoilt(spoil));
    expect(result.ok ? null : result.error).toMatchObject([expected]);
  });

  test.each([
    ['a number beyond doubles', '"confidence":0.9', '"confidence":1e999'],
    ['a prototype within', '"confidence":0.9', '"confidence":0.9,"x":{"__proto__":{"polluted":1}}'],
    ['a constructor within', '"confidence":0.9', '"confidence":0.9,"constructor":{}'],
    [
      'endless nesting',
      '"confidence":0.9',
      `"confidence":0.9,"x":${'['.repeat(99)}${']'.repeat(99)}`,
    ],
  ])('%s', (_, from, to) => {
    const result = read(write(sample).replace(from, to));
    expect(result.ok ? null : result.error).toMatchObject([{ table: 'facts', row: 1 }]);
    expect('polluted' in {}).toBe(false);
  });

  test('every bad row is told, not the first alone', () => {
    const text = spoilt((file) => {
      file.facts[0].text = 7;
      file.notes[0].body = null;
      file.notes[2].tags = 'a';
    });
    const result = read(text);
    expect(result.ok ? [] : result.error.map(({ table, row }) => `${table} ${row}`)).toEqual([
      'facts 1',
      'notes 1',
      'notes 3',
    ]);
  });
});
