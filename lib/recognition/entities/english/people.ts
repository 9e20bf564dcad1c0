/** Says whether a short text reads as a person's name. */
type Tagger = (surface: string) => boolean;

const MOST_REMEMBERED = 2000;
const remembered = new Map<string, boolean>();
let tagger: Tagger | null = null;

/**
 * Loads compromise, a tagger of English with a lexicon of given names: 120 KB that only pages with
 * English names need, and a third of a millisecond a name, so only what a frame already takes for a
 * company or model is put to it. Until then nobody is taken for a person.
 */
export async function loadEnglish(): Promise<void> {
  if (tagger) return;
  const { default: nlp } = await import('compromise/two');
  tagger = (surface) => nlp(surface).has('#FirstName #Noun') || nlp(surface).has('^#Person+$');
}

/** Whether two or three capitalised words read like a person's name; false before `loadEnglish`. */
export function isPerson(words: readonly string[]): boolean {
  if (!tagger || words.length < 2 || words.length > 3) return false;
  const surface = words.join(' ');
  let person = remembered.get(surface);
  if (person === undefined) {
    person = tagger(surface);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(surface, person);
  }
  return person;
}
