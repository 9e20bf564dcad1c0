import { describe, expect, it } from 'vitest';
import type { NameCandidate } from '../../../../lib/recognition/candidate.ts';
import { createPageMemory } from '../../../../lib/recognition/context.ts';
import { readChineseNames } from '../../../../lib/recognition/entities/chinese/index.ts';
import { noteTopic } from '../../../../lib/recognition/entities/topic.ts';
import { establish, vouch } from '../../../../lib/recognition/entities/vouching.ts';
import { settle } from '../../../../lib/recognition/settle.ts';
import { fold, sourceSpan } from '../../../../lib/text/fold.ts';
import { mark, readCorpus } from '../../../corpus.ts';

/** The names lists would have given in these texts. */
const LISTED = ['腾讯', '百度'];

function knownIn(text: string): NameCandidate[] {
  return LISTED.flatMap((name) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      kind: 'company' as const,
      entityId: name,
      confidence: 0.9,
      rule: 'known',
    })),
  ).sort((a, b) => a.start - b.start);
}

function readNames(text: string): string {
  const folded = fold(text);
  const context = { memory: createPageMemory() };
  noteTopic(`人工智能 大模型 语言模型 ${folded.lower}`, context.memory);
  const known = knownIn(folded.text);
  const found = [...known, ...readChineseNames(folded, known, context)];
  establish(folded, found, context);
  const names = settle([...found, ...vouch(folded, found, context)]);
  return mark(
    text,
    names.map((name) => ({ ...name, ...sourceSpan(folded, name.start, name.end) })),
    ({ kind }) => kind,
  );
}

describe.each(['names-chinese', 'names-organizations', 'names-funding'])('%s', (family) => {
  for (const { name, text, marked } of readCorpus(family)) {
    it(name, () => {
      expect(readNames(text)).toBe(marked);
    });
  }
});
