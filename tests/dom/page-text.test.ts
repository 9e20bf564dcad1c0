import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../lib/dom/page-text.ts';

function sentence(text: string, surface: string): string {
  const start = text.indexOf(surface);
  return sentenceAround(text, { start, end: start + surface.length });
}

describe('the sentence around a figure', () => {
  it('ends at Chinese marks, with the closing quote', () => {
    const text = '他說：「營收達三億元。」其餘未透露。';
    expect(sentence(text, '三億元')).toBe('他說：「營收達三億元。」');
    expect(sentence(text, '其餘')).toBe('其餘未透露。');
  });

  it('does not end at a decimal point', () => {
    const text = 'Sales rose 4.5 percent to $1.2 billion in May. Profit fell.';
    expect(sentence(text, '$1.2 billion')).toBe('Sales rose 4.5 percent to $1.2 billion in May.');
  });

  it('ends at a line break', () => {
    expect(sentence('Headline\nIt raised $5 million', '$5')).toBe('It raised $5 million');
  });

  it('is cut where a text never ends its sentences', () => {
    const text = `${'字'.repeat(2000)}五億元${'字'.repeat(2000)}`;
    const found = sentence(text, '五億元');
    expect(found).toContain('五億元');
    expect(found.length).toBeLessThan(1000);
  });
});
