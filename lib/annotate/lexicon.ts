export { readLexicon } from '../catalogue/node.ts';
