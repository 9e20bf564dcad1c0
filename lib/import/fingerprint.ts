/**
 * A short name for a text, the same whenever it is read again: FNV-1a of 64 bits
 * (http://www.isthe.com/chongo/tech/comp/fnv), in base 36. Not for secrets.
 */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}
