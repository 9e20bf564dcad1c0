import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** In the project, so that nothing the engine might import is out of reach. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/bench/', import.meta.url));

/** The engine as it ships: bundled and minified. */
export interface Bundle {
  readonly engine: typeof import('./engine.ts');
  /** Gzipped kilobytes by file; one for the engine with its tables, one for each part loaded late. */
  readonly weights: readonly (readonly [file: string, kilobytes: number])[];
}

/**
 * Bundles the engine and imports it. Straight from TypeScript it would be half as fast again, for
 * `tsx` names every closure anew each time one is made.
 */
export async function bundleEngine(): Promise<Bundle> {
  rmSync(FOLDER, { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('engine.ts', import.meta.url)),
      outDir: FOLDER,
      minify: true,
      rolldownOptions: { output: { entryFileNames: 'engine.mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  return {
    engine: await import(pathToFileURL(join(FOLDER, 'engine.mjs')).href),
    weights: files
      .filter((file) => file.endsWith('.mjs'))
      .map((file) => [file, gzipSync(readFileSync(join(FOLDER, file))).length / 1000]),
  };
}

/** The engine as one script, to be run in a page of others. */
export async function bundleForPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL('page/engine-in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'Engine',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  return bundle?.output.map((part) => ('code' in part ? part.code : '')).join('\n') ?? '';
}
