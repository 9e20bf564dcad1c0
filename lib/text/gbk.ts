// The engine is compiled without the DOM's declarations; every host of ours has this class.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const FIRST_LEAD = 0x81;
const FIRST_TRAIL = 0x40;
const LAST = 0xfe;
const TRAILS = LAST - FIRST_TRAIL + 1;

/** GBK, both ways, for characters of two bytes: a pair is written as one number, lead byte first. */
export interface Gbk {
  /** The pair of a character, 0 where GBK has none. */
  pairOf(char: number): number;
  /** The character of a pair, 0 where it stands for none. */
  charOf(pair: number): number;
}

let table: Gbk | undefined;

/** The tables, made from the host's own decoder when damage is first suspected (3 ms). */
export function gbk(): Gbk {
  table ??= buildTable();
  return table;
}

function buildTable(): Gbk {
  const pairs = new Uint16Array(0x10000);
  const chars = new Uint16Array((LAST - FIRST_LEAD + 1) * TRAILS);
  const decoder = new TextDecoder('gbk');
  const bytes = new Uint8Array(2);
  for (let lead = FIRST_LEAD; lead <= LAST; lead++) {
    for (let trail = FIRST_TRAIL; trail <= LAST; trail++) {
      bytes[0] = lead;
      bytes[1] = trail;
      const text = decoder.decode(bytes);
      const char = text.charCodeAt(0);
      if (text.length !== 1 || char === 0xfffd || isPrivate(char)) continue;
      chars[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL] = char;
      pairs[char] ||= (lead << 8) | trail;
    }
  }
  return {
    pairOf: (char) => pairs[char] as number,
    charOf(pair) {
      const [lead, trail] = [pair >> 8, pair & 0xff];
      if (lead < FIRST_LEAD || lead > LAST || trail < FIRST_TRAIL || trail > LAST) return 0;
      return chars[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL] as number;
    },
  };
}

/** GBK's user-defined areas decode to private use characters, which damaged pages have lost. */
function isPrivate(char: number): boolean {
  return char >= 0xe000 && char <= 0xf8ff;
}
