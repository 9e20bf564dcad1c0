import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import jsonld from 'jsonld';
import MarkdownIt from 'markdown-it';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../lib/export/index.ts';
import type { Collection } from '../../lib/model/collection.ts';
import { ANNOTATION_CONTEXT } from './annotation-context.ts';
import { collections, sample } from './collections.ts';

const options = { at: '2026-03-02T00:00:00.000Z', script: 'en', catalogue: null } as const;

function write(id: string, collection: Collection = sample): string {
  const format = EXPORT_FORMATS.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return [...format.write(collection, options)].join('');
}

describe('citation-js reads', () => {
  const [first] = sample.sources;
  const forced = { bibtex: '@biblatex/text', ris: '@ris/file', 'csl-json': '@csl/list+object' };

  test.each(['bibtex', 'ris', 'csl-json'] as const)('the sources in %s', (id) => {
    const text = write(id);
    const cite = id === 'csl-json' ? new Cite(text) : new Cite(text, { forceType: forced[id] });
    expect(cite.data).toHaveLength(sample.sources.length);
    expect(cite.data[0]).toMatchObject({
      title: first?.title,
      URL: first?.url,
      issued: { 'date-parts': [[2026, 2, 1]] },
    });
  });
});

describe('two parsers of CSV read the same rows', () => {
  test.each(['csv-facts', 'csv-notes', 'csv-entities'])('of %s', (id) => {
    fc.assert(
      fc.property(collections, (collection) => {
        // A file is UTF-8, which knows no halves of a character.
        const text = write(id, collection).toWellFormed();
        const rows: string[][] = parseCsv(text, { bom: true, relax_column_count: false });
        const { data, errors } = papaparse.parse(text.replace(/^\ufeff/, '').replace(/\r\n$/, ''));
        expect(errors).toEqual([]);
        expect(data).toEqual(rows);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?![\d.])/);
      }),
      { numRuns: 60 },
    );
  });
});

test('a JSON-LD processor finds annotations with their bodies, targets and selectors', async () => {
  const [file] = await jsonld.expand(JSON.parse(write('json-ld')), {
    documentLoader: async (url) => {
      expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
      return { contextUrl: null, documentUrl: url, document: ANNOTATION_CONTEXT };
    },
  });
  const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`;
  const as = (name: string) => `http://www.w3.org/ns/activitystreams#${name}`;
  expect(file?.['@type']).toEqual([as('OrderedCollection')]);
  const page = [file?.[as('first')]].flat()[0] as Record<string, { '@list': object[] }[]>;
  const items = page[as('items')]?.[0]?.['@list'] as Record<string, object[]>[];
  expect(items).toHaveLength(3);
  for (const item of items) {
    expect(item['@type']).toEqual([oa('Annotation')]);
    expect(item[oa('hasBody')]?.length).toBeGreaterThan(0);
    expect(item[oa('hasTarget')]).toHaveLength(1);
    expect(Object.keys(item).filter((key) => !/^(?:@|http)/.test(key))).toEqual([]);
  }
  expect(items[0]?.[oa('hasTarget')]?.[0]).toMatchObject({
    [oa('hasSource')]: [{ '@id': 'https://news.example/ark_(lab)' }],
    [oa('hasSelector')]: [
      { '@type': [oa('TextQuoteSelector')] },
      { '@type': [oa('TextPositionSelector')] },
    ],
  });
});

test('a CommonMark parser finds in what pages said neither HTML nor images nor links of theirs', () => {
  const parser = new MarkdownIt('commonmark');
  fc.assert(
    fc.property(collections, (collection) => {
      // The reader's own notes are Markdown and may hold what they like.
      const text = write('markdown', { ...collection, notes: [] });
      const kinds = parser.parse(text, {}).map(({ type }) => type);
      expect(kinds).not.toContain('html_block');
      expect(kinds).not.toContain('fence');
    }),
    { numRuns: 100 },
  );
});

test('a validator of HTML has nothing to say against the sheet', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const report = await validator.validateString(write('html'));
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  expect(found).toEqual([]);
});
