/**
 * Runs one benchmark by name, the engine's where none is given: `npm run bench [-- NAME [ARGS…]]`.
 * Exit status 1 where a figure is over its limit, 2 for a name there is none of.
 */
const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  recognition: () => import('./recognition.ts'),
  curation: () => import('./curation.ts'),
  page: () => import('./page/main.ts'),
  anchoring: () => import('./anchoring/main.ts'),
  'round-trip': () => import('./round-trip.ts'),
  import: () => import('./import.ts'),
};

const name = process.argv[2] ?? 'recognition';
const run = BENCHES[name];
if (run) await run();
else {
  console.error(`no benchmark “${name}”; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
}
