import { readFileSync } from 'node:fs';
import type { Lexicon } from '../model/lexicon.ts';
import { CATALOGUE_FILES, type Catalogue } from './catalogue.ts';
import { decodeLexicon, encodeLexicon } from './lexicon-text.ts';
import { lexiconOf } from './read.ts';

const FOLDER = new URL('../../public/catalogue/', import.meta.url);

/** The catalogue as it lies in the project: for the command line, the build and the tests. */
export function readProjectCatalogue(folder: URL = FOLDER): Catalogue {
  const parts = Object.entries(CATALOGUE_FILES).map(([part, file]) => [
    part,
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  ]);
  return Object.fromEntries(parts);
}

/** The names of the catalogue as it lies in the project, by the way the extension takes them. */
export function readLexicon(): Lexicon {
  return decodeLexicon(encodeLexicon(lexiconOf(readProjectCatalogue())));
}
