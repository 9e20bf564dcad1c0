import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Which layers a layer may import; it may always import itself. `*` is every layer. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/model': [],
  'lib/errors': [],
  'lib/text': ['lib/model'],
  'lib/recognition': ['lib/model', 'lib/text'],
  'lib/catalogue': ['lib/model', 'lib/text'],
  'lib/hover': ['lib/model'],
  'lib/locale': ['lib/model'],
  'lib/export': ['lib/model'],
  'lib/import': ['lib/model', 'lib/text', 'lib/recognition/index.ts'],
  'lib/dom': ['lib/model', 'lib/text', 'lib/errors'],
  'lib/store': ['lib/model', 'lib/text', 'lib/catalogue'],
  'lib/messages': ['lib/model', 'lib/errors'],
  'lib/annotate': ['lib/model', 'lib/text', 'lib/catalogue', 'lib/recognition/index.ts'],
  components: ['lib/model', 'lib/locale', 'lib/export', 'lib/recognition/index.ts'],
  entrypoints: ['*'],
};

/** Packages that only one room may use. */
const ONLY_IN: Record<string, RegExp> = {
  dexie: /^(lib\/store|entrypoints)\//,
  compromise: /^lib\/recognition\/entities\/[a-z/-]+\.ts$/,
  react: /^(components|entrypoints)\//,
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly packageName?: string;
}

const files = ['lib', 'components', 'entrypoints'].flatMap((folder) => sources(folder));
/** Tables that a build step wrote are data, whatever their ending. */
const byHand = files.filter(
  (file) =>
    !/(?:Written|Generated) by build-/.test(readFileSync(join(ROOT, file), 'utf8').slice(0, 600)),
);
const imports = files.flatMap(importsOf);

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const statement =
    /^(?:import|export)\b[^'";]*?from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...code.matchAll(statement)].map((match) => {
    const target = (match[1] ?? match[2] ?? match[3]) as string;
    const bare = target.replace(/\?.*$/, '');
    return bare.startsWith('.')
      ? { from: file, to: relative(ROOT, resolve(ROOT, dirname(file), bare)) }
      : { from: file, to: bare, packageName: bare.split('/')[0] as string };
  });
}

function layerOf(file: string): string {
  const [top, second] = file.split('/') as [string, string?];
  return top === 'lib' ? `lib/${second?.replace(/\.tsx?$/, '')}` : top;
}

function allowed({ from, to }: Import): boolean {
  const layer = layerOf(from);
  const rule = MAY_IMPORT[layer];
  if (!rule) return false;
  if (layerOf(to) === layer || rule.includes('*')) return true;
  return rule.some((entry) => (entry.endsWith('.ts') ? to === entry : layerOf(to) === entry));
}

describe('the house', () => {
  it('gives every source file a layer', () => {
    const homeless = files.filter((file) => !MAY_IMPORT[layerOf(file)]);
    expect(homeless).toEqual([]);
  });

  it('lets a layer import only the layers below it', () => {
    const broken = imports
      .filter((entry) => entry.packageName === undefined && !allowed(entry))
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(broken).toEqual([]);
  });

  it('keeps packages in their rooms', () => {
    const astray = imports
      .filter(({ from, packageName }) => {
        const room = packageName === undefined ? undefined : ONLY_IN[packageName];
        return room !== undefined && !room.test(from);
      })
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(astray).toEqual([]);
  });

  it('uses compromise in one module', () => {
    const users = imports.filter(({ packageName }) => packageName === 'compromise');
    expect(new Set(users.map(({ from }) => from)).size).toBeLessThanOrEqual(1);
  });

  it('has no import cycles', () => {
    expect(cycles()).toEqual([]);
  });

  it('keeps every source file under 300 lines, and 95 of 100 under 200', () => {
    const lengths = byHand
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length }))
      .sort((a, b) => a.lines - b.lines);
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const p95 = lengths[Math.floor(lengths.length * 0.95)];
    expect(p95?.lines).toBeLessThanOrEqual(200);
  });

  it('names no module for what it is not', () => {
    const vague = /\/(utils?|helpers?|common|managers?|misc)(\/|\.tsx?$)/;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });
});

/** Files that reach themselves through relative imports that are kept at run time. */
function cycles(): string[] {
  const next = new Map<string, string[]>();
  for (const file of files) {
    const code = readFileSync(join(ROOT, file), 'utf8');
    const kept = [...code.matchAll(/^(?:import|export)\s+(?!type\b)[^'";]*?from\s*'(\.[^']+)'/gm)];
    next.set(
      file,
      kept.map((match) => relative(ROOT, resolve(ROOT, dirname(file), match[1] as string))),
    );
  }
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  return found;
}
