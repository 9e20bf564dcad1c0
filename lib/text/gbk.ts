// The engine is compiled without the DOM's declarations; every host of ours has this class.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const FIRST_LEAD = 0x81;
const FIRST_TRAIL = 0x40;
const LAST = 0xfe;
const LINE_END = 0x0a;
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
  decodeAll().forEach((text, index) => {
    const char = text.charCodeAt(0);
    if (text.length !== 1 || char === 0xfffd || isPrivate(char)) return;
    const lead = FIRST_LEAD + Math.floor(index / TRAILS);
    chars[index] = char;
    pairs[char] ||= (lead << 8) | (FIRST_TRAIL + (index % TRAILS));
  });
  return {
    pairOf: (char) => pairs[char] as number,
    charOf(pair) {
      const [lead, trail] = [pair >> 8, pair & 0xff];
      if (lead < FIRST_LEAD || lead > LAST || trail < FIRST_TRAIL || trail > LAST) return 0;
      return chars[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL] as number;
    },
  };
}

/** What each pair decodes to, in order; all in one go, a line each, which keeps bad pairs apart. */
function decodeAll(): string[] {
  const count = (LAST - FIRST_LEAD + 1) * TRAILS;
  const bytes = new Uint8Array(count * 3);
  for (let index = 0; index < count; index++) {
    bytes[index * 3] = FIRST_LEAD + Math.floor(index / TRAILS);
    bytes[index * 3 + 1] = FIRST_TRAIL + (index % TRAILS);
    bytes[index * 3 + 2] = LINE_END;
  }
  return new TextDecoder('gbk').decode(bytes).split('\n');
}

/** GBK's user-defined areas decode to private use characters, which damaged pages have lost. */
function isPrivate(char: number): boolean {
  return char >= 0xe000 && char <= 0xf8ff;
}
