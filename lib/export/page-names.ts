/** Windows takes these for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\..*)?$/i;
/** Linux allows 255 bytes a name; there must be room for a number and the ending. */
const MOST_BYTES = 200;
/**
 * What a file system, an address or a `[[link]]` reads as its own: separators, wildcards, what ends
 * or cuts a link, `%` which Logseq decodes; and what cannot be seen.
 */
const RESERVED = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}\p{Zl}\p{Zp}<>:"/\\|?*[\]#^%]+/gu;

/** A title as every file system and both `[[link]]` dialects take it; never empty. */
export function pageName(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(RESERVED, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const cut = shortened(plain).replace(/[\s.]+$/, '');
  if (cut === '') return 'Untitled';
  return DEVICES.test(cut) ? `${cut.replace('.', ' ')} -` : cut;
}

/** Gives out names of which no two are the same on any file system, upper case or lower. */
export function pageNames(): (title: string) => string {
  const taken = new Map<string, number>();
  return (title) => {
    const wanted = pageName(title);
    for (let name = wanted; ; ) {
      const key = keyOf(name);
      if (!taken.has(key)) {
        taken.set(key, 1);
        return name;
      }
      const number = (taken.get(keyOf(wanted)) ?? 1) + 1;
      taken.set(keyOf(wanted), number);
      name = `${wanted} (${number})`;
    }
  };
}

/** File systems fold case each in its own way: what any of them may take for the same. */
function keyOf(name: string): string {
  return name.normalize('NFKD').toUpperCase().toLowerCase();
}

function shortened(text: string): string {
  let bytes = 0;
  let short = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MOST_BYTES) break;
    short += char;
  }
  return short;
}
