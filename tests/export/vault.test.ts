import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Piece } from '../../lib/export/format.ts';
import { pageName, pageNames } from '../../lib/export/page-names.ts';
import { vault } from '../../lib/export/vault.ts';
import type { Collection } from '../../lib/model/collection.ts';
import { collections, oddText, sample } from './collections.ts';

const options = { at: '2026-03-02T00:00:00.000Z', script: 'en', catalogue: null } as const;

function files(collection: Collection): Record<string, string> {
  const pieces: Piece[] = [...vault.write(collection, options)];
  const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece as Uint8Array)));
  const entries = Object.entries(unzipSync(new Uint8Array(bytes)));
  return Object.fromEntries(entries.map(([name, data]) => [name, strFromU8(data)]));
}

/** The front matter, and what follows it. */
function parted(text: string): { head: Record<string, unknown>; body: string } {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(text) ?? [];
  return { head: parse(head) ?? {}, body };
}

test('an entity and a source each have a page, linked to one another', () => {
  const pages = files(sample);
  expect(Object.keys(pages)).toEqual([
    'pages/Ark Labs.md',
    'pages/Ark raises money.md',
    'pages/=cmd calc.md',
  ]);
  const entity = parted(pages['pages/Ark Labs.md'] ?? '');
  expect(entity.head).toMatchObject({
    id: 'e1',
    kind: 'company',
    aliases: ['方舟實驗室', 'Ark', '-Ark-'],
    tags: ['newsgloss/name'],
  });
  expect(entity.body).toContain('# Ark Labs\n\n- **net profit**: over \\$150 million (2025), loss');
  expect(entity.body).toContain('[[Ark raises money]] · [[=cmd calc]]');
  expect(entity.body).toContain('Founded when?');
  const source = parted(pages['pages/Ark raises money.md'] ?? '');
  expect(source.head).toMatchObject({ url: 'https://news.example/ark_(lab)' });
  expect(source.body).toContain('- [[Ark Labs]] **net profit**');
  expect(source.body).toContain('Compare with **last year**.');
});

test('whatever is kept, front matter is YAML, links lead to pages, names are unique', () => {
  const markdown = new MarkdownIt('commonmark');
  fc.assert(
    fc.property(collections, (collection) => {
      const pages = files({ ...collection, notes: [] });
      const names = new Set(Object.keys(pages).map((path) => path.slice(6, -3)));
      expect(new Set([...names].map((name) => name.toLowerCase())).size).toBe(names.size);
      for (const [path, text] of Object.entries(pages)) {
        const { head, body } = parted(text);
        expect(head.tags, path).toHaveLength(1);
        for (const [, link = ''] of body.matchAll(/(?<!\\)\[\[([^\]]+)\]\]/g))
          expect(names, path).toContain(link);
        const kinds = markdown.parse(body, {}).map(({ type }) => type);
        expect(kinds).not.toContain('html_block');
      }
    }),
    { numRuns: 40 },
  );
});

test('front matter says what the entity says, whatever characters it holds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(oddText, { maxLength: 5 }), (aliases) => {
      const [entity] = sample.entities;
      if (!entity) throw new Error('no entity');
      const pages = files({ ...sample, entities: [{ ...entity, names: { en: 'Ark' }, aliases }] });
      const { head } = parted(pages['pages/Ark.md'] ?? '');
      const expected = aliases
        .filter((alias) => alias.trim() && alias !== 'Ark')
        .map((alias) => alias.toWellFormed());
      expect(head.aliases ?? []).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

describe('a page’s name', () => {
  test.each([
    ['AI/ML: “x” <y>?', 'AI ML “x” y'],
    ['CON', 'CON -'],
    ['nul.txt', 'nul txt -'],
    ['..hidden. ', 'hidden'],
    ['[[a]]#b^c|d', 'a b c d'],
    ['\u202e\ud800\u0000', 'Untitled'],
    ['星火：發布會', '星火：發布會'],
  ])('of %j is one that every system takes', (title, expected) => {
    expect(pageName(title)).toBe(expected);
  });

  test('leaves room for 255 bytes, and cuts no character', () => {
    const name = pageName('模型💡'.repeat(100));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
    expect(name.isWellFormed()).toBe(true);
  });

  test('is given once, upper case or lower', () => {
    const nameFor = pageNames();
    expect(['Ark', 'ARK', 'ark', 'Ark (2)', 'Ａrk'].map(nameFor)).toEqual([
      'Ark',
      'ARK (2)',
      'ark (3)',
      'Ark (2) (2)',
      'Ａrk (4)',
    ]);
  });
});
