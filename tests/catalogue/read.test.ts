import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../lib/catalogue/catalogue.ts';
import { readProjectCatalogue } from '../../lib/catalogue/node.ts';
import {
  lexiconEntity,
  readCatalogue,
  storedFacts,
  storedSources,
} from '../../lib/catalogue/read.ts';

const AT = '2026-01-02T03:04:05.000Z';
const SMALL: Catalogue = {
  version: '000000000000',
  entities: [
    { id: 'acme', kind: 'company', names: { en: 'Acme' }, aliases: [], source: 'epoch' },
    {
      id: 'acme-9b',
      kind: 'model',
      names: { en: 'Acme 9B' },
      aliases: [],
      maker: 'acme',
      source: 'epoch',
    },
  ],
  facts: {
    'acme-9b': [
      ['developer', 'acme', 'epoch'],
      ['parameters', 9.24e9, 'epoch', 0.8],
      ['context-window', 128_000, 'epoch'],
      ['release-date', '2025-07', 'epoch'],
      ['training-compute', 5.5e21, 'epoch'],
    ],
  },
  ambiguous: [],
  notNames: [],
  sources: {
    epoch: { name: 'Epoch', url: 'epoch.ai', licence: 'CC-BY-4.0', attribution: 'Epoch AI' },
  },
};

describe('reading the catalogue', () => {
  it('gathers the same catalogue from its files one by one', async () => {
    const load = async (file: string) =>
      JSON.parse(
        await readFile(new URL(`../../public/catalogue/${file}`, import.meta.url), 'utf8'),
      );
    expect(await readCatalogue(load)).toEqual(readProjectCatalogue());
  });

  it('gives the recogniser every surface string once, regional names among them', () => {
    const names = { en: 'NVIDIA', hans: '英伟达', hant: '輝達' };
    const aliases = ['輝達', 'Nvidia Corp', 'NVIDIA'];
    expect(
      lexiconEntity({ id: 'nvidia', kind: 'company', names, aliases, source: 'curated' }).aliases,
    ).toEqual(['NVIDIA', '英伟达', '輝達', 'Nvidia Corp']);
  });

  it('keeps a Traditional name where it is the only Chinese one', () => {
    const entity = { id: 'a', kind: 'company', names: { hant: '輝達' }, aliases: [], source: 'b' };
    expect(lexiconEntity({ ...entity, kind: 'company' }).aliases).toEqual(['輝達']);
  });
});

describe('catalogue facts on their way to the store', () => {
  const facts = storedFacts(SMALL, AT);
  const stated = (metric: string) => facts.find(({ metricId }) => metricId === metric);

  it('read like a person would write them', () => {
    expect(facts.map(({ metric, text }) => `${metric}: ${text}`)).toEqual([
      'developer: Acme',
      'parameters: 9.24B parameters',
      'context window: 128K tokens',
      'release date: 2025-07',
      'training compute: 5.5e21 FLOP',
    ]);
  });

  it('carry their quantity in base units', () => {
    expect(stated('parameters')?.quantity).toEqual({
      value: 9.24e9,
      unit: 'parameters',
      dimension: 'parameters',
      bound: 'exact',
    });
    expect(stated('release-date')).not.toHaveProperty('quantity');
  });

  it('name their subject, origin, confidence and a source the store is given', () => {
    expect(stated('parameters')).toMatchObject({
      subject: { text: 'Acme 9B', entityId: 'acme-9b' },
      origin: 'catalogue',
      confidence: 0.8,
      createdAt: AT,
    });
    const sources = storedSources(SMALL, AT).map(({ id }) => id);
    for (const { sourceId } of facts) expect(sources).toContain(sourceId);
  });

  it('keep the same ids from one update to the next', () => {
    const again = storedFacts(SMALL, '2027-01-01T00:00:00.000Z');
    expect(again.map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
    expect(new Set(again.map(({ id }) => id)).size).toBe(again.length);
  });
});
