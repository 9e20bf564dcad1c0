/** The encodings that files of our readers come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** So many bytes tell an encoding. */
const SAMPLE = 200_000;

/** A file's text, whatever it is encoded in, without its byte-order mark. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/**
 * What a file is encoded in. By its mark where it has one; UTF-16 without one by the zero bytes of
 * its ASCII; UTF-8 by being it, which other text is not by chance; else GBK or Big5, whichever makes
 * more of it common characters.
 */
function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2) odd++;
    else even++;
  }
  if (odd > sample.length / 8 && odd > even * 4) return 'utf-16le';
  if (even > sample.length / 8 && even > odd * 4) return 'utf-16be';
  if (isUtf8(sample, bytes.length > SAMPLE)) return 'utf-8';
  return commonness(sample, isCommonInBig5) > commonness(sample, isCommonInGbk)
    ? 'big5'
    : 'gb18030';
}

function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  try {
    // A cut sample may end within a character, which is no error as long as more may come.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

/** The share of a text's pairs of bytes that are common characters in an encoding; 0 to 1. */
function commonness(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i < bytes.length - 1; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x81) continue;
    pairs++;
    if (isCommon(lead, bytes[++i] as number)) common++;
  }
  return pairs ? common / pairs : 0;
}

/** GB 2312 keeps its punctuation in rows 1 and 3 and its 3,755 most common characters in 16 to 55. */
function isCommonInGbk(lead: number, trail: number): boolean {
  const row = lead - 0xa0;
  return trail >= 0xa1 && (row === 1 || row === 3 || (row >= 16 && row <= 55));
}

/** Big5 keeps its punctuation in A1 to A3 and its 5,401 most common characters in A4 to C6. */
function isCommonInBig5(lead: number, trail: number): boolean {
  const pair = (lead << 8) | trail;
  const inPlane = (trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1;
  return inPlane && pair >= 0xa140 && pair <= 0xc67e;
}
