/** Whether the words read like a person's name. */
export function isPerson(_words: readonly string[]): boolean {
  return false;
}
