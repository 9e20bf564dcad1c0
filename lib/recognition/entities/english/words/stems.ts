/** English endings, with what may have been cut off to join them. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['iest', ['y']],
  ['ies', ['y']],
  ['ied', ['y']],
  ['ier', ['y']],
  ['ing', ['', 'e']],
  ['able', ['', 'e']],
  ['ness', ['']],
  ['less', ['']],
  ['est', ['', 'e']],
  ['ers', ['', 'e']],
  ['es', ['']],
  ['ed', ['', 'e']],
  ['er', ['', 'e']],
  ['ly', ['']],
  ['s', ['']],
];

/** The words a lower-cased English word may be an inflected form of: `running` of run, runn, runne. */
export function stems(word: string): string[] {
  const found: string[] = [];
  for (const [ending, joins] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < 2) continue;
    for (const join of joins) found.push(stem + join);
    if (stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  }
  return found;
}
