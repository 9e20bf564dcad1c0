import fc from 'fast-check';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../lib/export/index.ts';
import type { Collection } from '../../lib/model/collection.ts';
import { collections, sample } from './collections.ts';

const options = { at: '2026-03-02T00:00:00.000Z', script: 'en', catalogue: null } as const;

function write(id: string, collection: Collection = sample): string {
  const format = EXPORT_FORMATS.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return [...format.write(collection, options)].join('');
}

test('BibTeX holds title, publisher, address and dates, with nothing LaTeX would run', () => {
  expect(write('bibtex').split('\n\n')[0]).toBe(
    [
      '@online{s1,',
      '  title = {{Ark | raises *money*}},',
      '  author = {{The Example}},',
      '  url = {https://news.example/ark_(lab)},',
      '  date = {2026-02-01},',
      '  urldate = {2026-03-01},',
      '}',
    ].join('\n'),
  );
  const source = { id: 's', url: '', title: '\\input{x} 100% & #1 {', accessed: '' };
  const text = write('bibtex', { ...sample, sources: [source] });
  expect(text).toContain('\\textbackslash{}input\\{x\\} 100\\% \\& \\#1 \\{');
});

test('RIS holds one field a line, whatever a title holds', () => {
  const source = {
    id: 's',
    url: '',
    title: 'A\nER  - \r\nTY  - JOUR',
    accessed: '2026-03-01T00:00:00Z',
  };
  expect(write('ris', { ...sample, sources: [source] })).toBe(
    'TY  - ELEC\r\nID  - s\r\nTI  - A ER - TY - JOUR\r\nY2  - 2026/03/01/\r\nER  - \r\n\r\n',
  );
});

test('CSL-JSON gives dates in parts', () => {
  expect(JSON.parse(write('csl-json'))[0]).toEqual({
    id: 's1',
    type: 'webpage',
    title: 'Ark | raises *money*',
    'container-title': 'The Example',
    URL: 'https://news.example/ark_(lab)',
    issued: { 'date-parts': [[2026, 2, 1]] },
    accessed: { 'date-parts': [[2026, 3, 1]] },
  });
});

test('JSON-LD is one collection of annotations, each with its target and both selectors', () => {
  const file = JSON.parse(write('json-ld'));
  expect(file).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', total: 3 });
  expect(file.first.items[0]).toMatchObject({
    type: 'Annotation',
    body: [
      { value: 'Compare with **last year**.', format: 'text/markdown' },
      { value: 'to check', purpose: 'tagging' },
    ],
    target: {
      source: 'https://news.example/ark_(lab)',
      selector: [
        { type: 'TextQuoteSelector', exact: '+1 said\nArk' },
        { type: 'TextPositionSelector' },
      ],
    },
  });
});

test('the HTML sheet shows a page’s text as text', () => {
  const text = write('html');
  expect(text).toContain('<td>Ark expects to lose &lt;b&gt;over&lt;/b&gt; $150 million.</td>');
  expect(text).toContain('href="https://news.example/ark_(lab)"');
});

test('no text of a page becomes an element of the sheet, nor breaks it', () => {
  const allowed = new Set(
    'html head meta title style body h1 h2 p time table thead tbody tr th td article blockquote small ul li a'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(collections, (collection) => {
      const errors: string[] = [];
      const document = parse(write('html', collection), {
        onParseError: ({ code }) => errors.push(code),
      });
      const names = new Set<string>();
      const walk = (node: object): void => {
        if ('tagName' in node) names.add(String(node.tagName));
        if ('childNodes' in node) (node.childNodes as object[]).forEach(walk);
      };
      walk(document);
      expect([...names].filter((name) => !allowed.has(name))).toEqual([]);
      expect(errors).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('every format writes any collection, and what is JSON can be read', () => {
  fc.assert(
    fc.property(collections, (collection) => {
      for (const { id, mime } of EXPORT_FORMATS) {
        const text = write(id, collection);
        if (/json/.test(mime)) expect(() => JSON.parse(text), id).not.toThrow();
      }
    }),
    { numRuns: 40 },
  );
});
