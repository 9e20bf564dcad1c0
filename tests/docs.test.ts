import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { version, dependencies } = JSON.parse(read('package.json')) as {
  version: string;
  dependencies: Record<string, string>;
};
const documents = ['README.md', 'CONTRIBUTING.md', 'lib/README.md', ...sheets('docs')];

function sheets(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

describe('the documents', () => {
  it.each(documents)('lead nowhere that is not there: %s', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]);
    const broken = links.filter((link) => !existsSync(join(ROOT, dirname(path), link as string)));
    expect(broken).toEqual([]);
  });

  it.each(Object.entries(dependencies))('have looked for advisories of %s %s', (name, pinned) => {
    const row = read('docs/dependencies.md')
      .split('\n')
      .find((line) => line.startsWith(`| ${name} |`) || line.startsWith(`| ${name},`));
    expect(row).toContain(`| ${pinned} |`);
  });

  it('have a changelog that is in step with the version', () => {
    const released = [...read('CHANGELOG.md').matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map(
      (match) => match[1],
    );
    const unreleased = read('CHANGELOG.md').includes('## [Unreleased]');
    expect(released[0] === version || (unreleased && released.length === 0)).toBe(true);
  });

  it('justify every permission that the README explains', () => {
    const permissions = [...read('README.md').matchAll(/^\| (`[^|]+) \|/gm)]
      .flatMap((match) => [...(match[1] as string).matchAll(/`(\w+)`/g)])
      .map((match) => match[1] as string);
    expect(permissions).toContain('storage');
    for (const name of permissions) expect(read('docs/permissions.md')).toContain(`\`${name}\``);
  });
});
