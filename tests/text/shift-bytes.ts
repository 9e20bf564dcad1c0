/** All pairs of GBK, made from the host's decoder. */
function table(): Map<string, [lead: number, trail: number]> {
  const decoder = new TextDecoder('gbk');
  const pairs = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && !pairs.has(char)) pairs.set(char, [lead, trail]);
    }
  }
  return pairs;
}

/**
 * Damages text as the re-hosted pages do: where `behind` follows a 。 (A1 A3), the second byte of that
 * mark and the first of the next character read as a full-width sign, which is made half, so that all
 * pairs behind it are read one byte off.
 */
export function shiftBytes(before: string, behind: string): string {
  const pairs = table();
  const bytes = [...behind].flatMap((char) => pairs.get(char) ?? []);
  const sign = String.fromCharCode((bytes[0] ?? 0) - 0x80);
  const shifted = new TextDecoder('gbk').decode(Uint8Array.from(bytes.slice(1)));
  return `${before.replace(/。$/, '')}?${sign}${shifted.replace(/\ufffd/g, '?')}`;
}
