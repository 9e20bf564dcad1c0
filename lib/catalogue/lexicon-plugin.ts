import type { Plugin } from 'vite';
import { encodeLexicon } from './lexicon-text.ts';
import { readLexicon } from './node.ts';

const NAME = 'virtual:lexicon';
const RESOLVED = `\0${NAME}`;

/**
 * Gives `virtual:lexicon`, whose default export is the catalogue's lexicon as one flat string
 * (see `lexicon-text.ts`), made from `public/catalogue/` at build time. A content script carries it
 * in its own bundle: no web-accessible resource, no message of a megabyte.
 */
export function lexiconPlugin(): Plugin {
  return {
    name: 'newsgloss:lexicon',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load: (id) =>
      id === RESOLVED ? `export default ${JSON.stringify(encodeLexicon(readLexicon()))};` : null,
  };
}
