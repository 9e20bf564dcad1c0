import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { CATALOGUE_FILES, type Catalogue } from '../catalogue.ts';
import { attributionText } from './attribution.ts';

/** Writes the catalogue's files, one entry a line, and the attribution that ships with them. */
export function writeCatalogue(catalogue: Omit<Catalogue, 'version'>, folder: URL): void {
  const files = {
    entities: list(catalogue.entities),
    facts: table(catalogue.facts),
    ambiguous: list(catalogue.ambiguous),
    notNames: list(catalogue.notNames),
    sources: table(catalogue.sources),
  };
  const hash = createHash('sha256');
  for (const [part, text] of Object.entries(files)) {
    hash.update(text);
    writeFileSync(new URL(CATALOGUE_FILES[part as keyof typeof files], folder), text);
  }
  const version = hash.digest('hex').slice(0, 12);
  writeFileSync(new URL(CATALOGUE_FILES.version, folder), `${JSON.stringify(version)}\n`);
  writeFileSync(new URL('ATTRIBUTION.md', folder), attributionText(catalogue.sources));
}

function list(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

function table(rows: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(rows).map(
    ([key, row]) => `${JSON.stringify(key)}:${JSON.stringify(row)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
