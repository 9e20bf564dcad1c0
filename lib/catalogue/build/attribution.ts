import type { CatalogueSource } from '../catalogue.ts';

/** The text that ships with the catalogue: each source with its licence and the credit it asks for. */
export function attributionText(sources: Readonly<Record<string, CatalogueSource>>): string {
  const lines = Object.values(sources).map(
    ({ name, url, licence, attribution }) =>
      `- **${name}**${url ? ` (${url})` : ''}\n  Licence: ${licence}. ${attribution}.`,
  );
  return `# Sources of the starter catalogue

The names and facts in this folder were gathered from the open sources below, selected, merged and
changed in form. Every fact names its source by key; \`sources.json\` holds the keys.

${lines.join('\n')}
`;
}
