const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
const SYLLABLE = `[a-zü]{0,5}[${TONED}][a-zü]{0,4}`;
const TONED_GLOSS = new RegExp(`[(（]${SYLLABLE}[)）]`, 'y');
const TONELESS_GLOSS =
  /[(（](?:men|zhe|le|de|ma|ba|ne|me|ge|zi|guo|li|lai|luo|tou|shang|la|ya)[)）]/y;
const CUT_GLOSS = new RegExp(`[(（][a-zü${TONED}]{0,6}$`, 'y');
const ANY_TONED_GLOSS = new RegExp(`[(（]${SYLLABLE}[)）]`);
const GLOSSED = new RegExp(`(\\S)\\((${SYLLABLE})\\)`, 'g');

/** A syllable that lost its opening bracket to byte damage, as in 打?qū). */
export const ORPHAN_GLOSS: RegExp = new RegExp(`${SYLLABLE}\\)`, 'y');

/**
 * The length of the gloss whose bracket opens at `at`, 0 where there is none; `before` and
 * `beforeThat` are the last two folded units kept.
 */
export type GlossFinder = (at: number, before: number, beforeThat: number | undefined) => number;

/**
 * Finds inline pronunciation glosses, 經(jīng)濟: one syllable with its tone mark in round brackets
 * right behind a character. A text that has such glosses may also have toneless ones, 們(men), and end
 * inside one. Brackets with anything else in them, (AI) or (含試用), are the text's own.
 */
export function createGlossFinder(source: string): GlossFinder {
  let glossed: boolean | undefined;
  return (at, before, beforeThat) => {
    if (!carriesGloss(before, beforeThat)) return 0;
    glossed ??= ANY_TONED_GLOSS.test(source);
    if (!glossed) return 0;
    return (
      matchLength(TONED_GLOSS, source, at) ||
      matchLength(TONELESS_GLOSS, source, at) ||
      matchLength(CUT_GLOSS, source, at)
    );
  };
}

/** No syllable has more characters than this in use; a text that gives it more is made to be slow. */
const MOST_CHARACTERS = 200;

/** The characters that a text glosses with each reading, each once, in the order of the text. */
export function readingsOf(source: string): ReadonlyMap<string, ReadonlySet<number>> {
  const readings = new Map<string, Set<number>>();
  for (const { index, 2: reading = '' } of source.matchAll(GLOSSED)) {
    const characters = readings.get(reading) ?? new Set();
    if (characters.size < MOST_CHARACTERS) characters.add(source.charCodeAt(index));
    readings.set(reading, characters);
  }
  return readings;
}

/** The length of what `pattern`, a sticky one, matches at `at`; 0 where it does not. */
export function matchLength(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}

/** Whether one of the text's glosses opens at `at`. */
export function isGlossAt(source: string, at: number): boolean {
  return matchLength(TONED_GLOSS, source, at) > 0;
}

/** Han, damage, and a lone Latin letter that is damage behind Han; brackets and spaces do not. */
function carriesGloss(before: number, beforeThat: number | undefined): boolean {
  if (isHan(before) || before === QUESTION) return true;
  return before > 0x20 && before < 0x7f && before !== 0x28 && isHan(beforeThat ?? 0);
}

const QUESTION = 0x3f;

function isHan(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}
