import type { BenchmarkRow } from './rows.ts';

/**
 * Benchmarks, data sets and methods, so that none is taken for a model: `SuperGLUE / COPA` gives both
 * its parts, brackets behind a name go. Sorted, each once.
 */
export function notNames(rows: readonly BenchmarkRow[], curated: readonly string[]): string[] {
  const benchmarks = rows
    .flatMap((row) => [row.name, ...(row.aliases ?? [])])
    .flatMap((name) => name.split(' / '))
    .map((name) => name.replace(/\s*\([^)]*\)/g, '').trim())
    .filter((name) => name.length > 2);
  return [...new Set([...benchmarks, ...curated])].sort();
}
