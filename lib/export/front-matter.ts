import { stringify } from 'yaml';

/** A value of front matter; what is empty is left out. */
export type Property = string | number | boolean | readonly string[] | undefined;

/** Properties as YAML between dashes, at the head of a Markdown file; readers of YAML 1.1 agree on it. */
export function frontMatter(properties: Readonly<Record<string, Property>>): string {
  const present = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
      ? []
      : [[key, wellFormed(value)] as const],
  );
  const text = stringify(Object.fromEntries(present), { lineWidth: 0, compat: 'yaml-1.1' });
  return `---\n${present.length ? text : ''}---\n`;
}

/** A file is UTF-8, which knows no halves of a character. */
function wellFormed(value: Property): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  return Array.isArray(value) ? value.map((entry: string) => entry.toWellFormed()) : value;
}
