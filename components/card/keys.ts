/** What a key does while the card is open; the footer shows them. */
export const CARD_KEYS = {
  k: 'keep',
  n: 'note',
  x: 'ignore',
  c: 'copy',
  o: 'open',
  p: 'pin',
  u: 'undo',
  Escape: 'close',
} as const;

export type CardCommand = (typeof CARD_KEYS)[keyof typeof CARD_KEYS];

export function cardCommand(key: string): CardCommand | null {
  return Object.hasOwn(CARD_KEYS, key) ? CARD_KEYS[key as keyof typeof CARD_KEYS] : null;
}
