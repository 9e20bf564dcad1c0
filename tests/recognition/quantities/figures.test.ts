import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../lib/model/quantity.ts';
import { createPageMemory } from '../../../lib/recognition/context.ts';
import { readQuantities, surveyTalk } from '../../../lib/recognition/quantities/index.ts';
import { DIMENSIONS } from '../../../lib/recognition/quantities/units/index.ts';
import { fold, sourceSpan } from '../../../lib/text/fold.ts';
import { mark, readCorpus } from '../../corpus.ts';

const FAMILIES = [...DIMENSIONS.map(({ dimension }) => dimension), 'numerals', 'bounds', 'traps'];

/** A quantity as the corpora write it: `over 7000 家`, `40..50 %`, `3 USD per 1e6 tokens`. */
function reading({ bound, value, min, max, unit, per }: Quantity): string {
  const number = value ?? `${min}..${max}`;
  const words = [bound === 'exact' ? '' : bound, number, unit ?? '', per ? `per ${per}` : ''];
  return words.filter((word) => word !== '').join(' ');
}

/** Marks up what is found; a language tag in brackets ends the name of a case that needs one. */
function markUp(name: string, text: string): string {
  const lang = /\((\w+(?:-\w+)*)\)$/.exec(name)?.[1] ?? 'zh-Hans';
  const folded = fold(text);
  const context = { lang, memory: createPageMemory() };
  surveyTalk(folded, context.memory);
  const figures = readQuantities(folded, context);
  const spans = figures.map((figure) => ({
    ...sourceSpan(folded, figure.start, figure.end),
    quantity: figure.quantity,
  }));
  return mark(text, spans, ({ quantity }) => reading(quantity));
}

it.each(DIMENSIONS.map(({ dimension }) => dimension))('%s has a corpus of its own', (dimension) => {
  const path = new URL(`../../corpora/figures-${dimension}.txt`, import.meta.url);
  expect(existsSync(path)).toBe(true);
});

describe.each(FAMILIES)('%s', (family) => {
  const cases = readCorpus(`figures-${family}`);
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { name, text, marked }) => {
    expect(markUp(name, text)).toBe(marked);
  });
  it('has cases in Simplified, in Traditional and in English', () => {
    const scripts = cases.map(({ text }) => {
      const han = text.replace(/\P{Script=Han}/gu, '');
      if (han === '') return 'English';
      return fold(han).text === han ? 'Simplified' : 'Traditional';
    });
    expect(new Set(scripts).size).toBe(3);
  });
});
