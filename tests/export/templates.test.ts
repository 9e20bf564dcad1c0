import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip, EXPORT_FORMATS, exportFile, templateProblem } from '../../lib/export/index.ts';
import { markdown } from '../../lib/export/markdown.ts';
import { renderer } from '../../lib/export/templates.ts';
import { oddText, sample } from './collections.ts';

const [first] = sample.facts;
if (!first) throw new Error('no fact');
const options = { at: '2026-03-02T00:00:00.000Z', script: 'en', catalogue: null } as const;

test('a fact is written as the reader’s own template says', () => {
  const fact = '* {{subject}} | {{number}} {{unit}} | {{{cited}}}\n';
  const text = [...markdown.write(sample, { ...options, templates: { fact } })].join('');
  expect(text).toContain('* Ark Labs | 150000000 USD | [Ark \\| raises');
});

test('no text of a page becomes markup, whatever the template', () => {
  fc.assert(
    fc.property(oddText, (value) => {
      const text = renderer({ fact: '{{value}}' })('fact', { value });
      expect(text).not.toMatch(/(?<!\\)(?:\\\\)*[<[\]`*_]|\n/);
    }),
  );
});

test.each([
  ['{{#facts}}', 'Unclosed section "facts"'],
  ['{{/facts}}', 'Unopened section "facts"'],
  ['{{name', 'Unclosed tag'],
])('%s is no template, and why is told', (text, problem) => {
  expect(templateProblem('fact', text)).toContain(problem);
});

test('a template that would take itself in is not used', () => {
  const render = renderer({ fact: 'a{{> fact}}', entity: '{{#facts}}{{> fact}}{{/facts}}' });
  expect(render('entity', { facts: [{ metric: 'sales' }] })).toBe('- **sales**: \n');
  expect(templateProblem('fact', 'a{{=<% %>=}}<%> note%>')).toBe('{{> }}');
  expect(templateProblem('entity', '{{> note}}')).toBeNull();
});

test('an export tells how far it is and can be broken off', async () => {
  const facts = Array.from({ length: 20_000 }, (_, i) => ({ ...first, id: `f${i}` }));
  const shares: number[] = [];
  const control = new AbortController();
  const written = exportFile(
    EXPORT_FORMATS[0],
    { ...sample, facts },
    { ...options, title: 'all' },
    {
      signal: control.signal,
      onProgress: (share) => {
        shares.push(share);
        if (shares.length === 3) control.abort();
      },
    },
  );
  await expect(written).rejects.toThrow(/abort/i);
  expect(shares).toHaveLength(3);
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares[2]).toBeLessThan(1);
  expect([...shares].sort()).toEqual(shares);
});

test('what is copied is a table of Markdown, and the same as rich text', () => {
  const { text, html } = clip(sample, 'en');
  expect(text.split('\n').slice(0, 3)).toEqual([
    '| Subject | Metric | Value | Period | Status | Source |',
    '| --- | --- | --- | --- | --- | --- |',
    '| Ark Labs | net profit | over \\$150 million | 2025 | loss, planned, year-on-year, adjusted, according to \\<b\\>Ark\\</b\\> & others | [Ark \\| raises \\*money\\*](https://news.example/ark_%28lab%29), The Example, 2026-02-01 |',
  ]);
  expect(text).toContain('> +1 said Ark');
  expect(html).toContain('<td>over $150 million</td>');
});
