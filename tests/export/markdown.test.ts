import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdown } from '../../lib/export/markdown.ts';
import { inline, link } from '../../lib/export/markdown-text.ts';
import { oddText, sample } from './collections.ts';

const options = { at: '2026-03-02T00:00:00.000Z', script: 'en', catalogue: null } as const;

test('a collection reads as facts by subject, notes with their passages, and sources', () => {
  expect([...markdown.write(sample, options)].join('')).toBe(`# Newsgloss

2026-03-02

## Ark Labs

- **net profit**: over \\$150 million (2025), loss, planned, year-on-year, adjusted, according to \\<b\\>Ark\\</b\\> & others

  > Ark expects to lose \\<b\\>over\\</b\\> \\$150 million.

  [Ark \\| raises \\*money\\*](https://news.example/ark_%28lab%29), The Example, 2026-02-01 · [=cmd\\|calc](https://other.example/a)

## Notes

> +1 said Ark
>
> [Ark \\| raises \\*money\\*](https://news.example/ark_%28lab%29), The Example, 2026-02-01

Compare with **last year**.

#to-check

2026-03-01

**Ark Labs**

Founded when?

2026-03-01

**Ark Labs: net profit over \\$150 million**

2026-03-01

## Sources

- [Ark \\| raises \\*money\\*](https://news.example/ark_%28lab%29), The Example, 2026-02-01
- [=cmd\\|calc](https://other.example/a)
`);
});

test.each([
  ['# no heading', '\\# no heading'],
  ['- no list', '\\- no list'],
  ['1. no list', '1\\. no list'],
  ['--- no rule', '\\--- no rule'],
  ['a\n\n# b', 'a # b'],
  ['<script>', '\\<script\\>'],
  ['&lt;', '\\&lt;'],
  ['R&D', 'R&D'],
])('%s of a page is shown as it is', (text, expected) => {
  expect(inline(text)).toBe(expected);
});

test('what is no web address is no link', () => {
  expect(link('a', 'javascript:alert(1)')).toBe('a');
  expect(link('a](x)', 'https://x.example/a b)"<')).toBe(
    '[a\\](x)](https://x.example/a%20b%29%22%3C)',
  );
});

test('no text of a page opens a link, an image or HTML', () => {
  fc.assert(
    fc.property(oddText, (text) => {
      expect(inline(text)).not.toMatch(/(?<!\\)(?:\\\\)*[<[\]`*_]|\n/);
    }),
    { numRuns: 500 },
  );
});
