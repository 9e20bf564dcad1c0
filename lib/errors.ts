const reported = new Set<string>();

/**
 * Reports a fault of ours once and goes on: a page must never break for a mark that is missing.
 * The same message from the same place is not repeated.
 */
export function report(place: string, error: unknown): void {
  const key = `${place}: ${error instanceof Error ? error.message : String(error)}`;
  if (reported.has(key)) return;
  reported.add(key);
  console.warn(`Newsgloss: ${key}`, error);
}
