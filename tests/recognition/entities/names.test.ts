import { describe, expect, it } from 'vitest';
import { mark, readCorpus } from '../../corpus.ts';
import { createNamesOnly } from './read-names.ts';
import { SMALL_LEXICON } from './small-lexicon.ts';

const readNames = createNamesOnly(SMALL_LEXICON);

describe.each(['names-known', 'names-versions', 'names-ambiguous', 'names-english'])(
  '%s',
  (family) => {
    for (const { name, text, marked } of readCorpus(family)) {
      it(name, () => {
        const [names = []] = readNames([text]);
        expect(
          mark(text, names, ({ kind, entityId }) => (entityId ? `${kind} ${entityId}` : kind)),
        ).toBe(marked);
      });
    }
  },
);
