/** The row a key leads to. */
export type GridMove = number;

const PAGE = 15;

/** Where a key moves the focus in a list of `total` rows; null for keys that move nothing. */
export function moveOf(
  {
    key,
    ctrlKey,
    metaKey,
    altKey,
  }: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  from: number,
  total: number,
): GridMove | null {
  if (ctrlKey || metaKey || altKey || total === 0) return null;
  const to = target(key, from, total);
  return to === null ? null : Math.max(0, Math.min(total - 1, to));
}

function target(key: string, from: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + PAGE;
    case 'PageUp':
      return from - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
