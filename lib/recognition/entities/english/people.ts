/** Says whether a short text reads as the name of a person or a place. */
type Tagger = (surface: string) => boolean;

const MOST_REMEMBERED = 2000;
const remembered = new Map<string, boolean>();
let tagger: Tagger | null = null;

/**
 * Loads compromise, a tagger of English that knows given names, countries and towns: 120 KB that only
 * pages with English names need, and a third of a millisecond a name, so that only what a frame
 * already takes for a company or model is put to it. Until then nobody is taken for a person.
 */
export async function loadEnglish(): Promise<void> {
  if (tagger) return;
  const { default: nlp } = await import('compromise/two');
  tagger = (surface) => {
    const read = nlp(surface);
    if (!surface.includes(' ')) return read.has('^(#Country|#Region|#City|#Demonym)$');
    return read.has('#FirstName #Noun') || read.has('^#Person+$') || read.has('^#Place+$');
  };
}

/** Whether up to three capitalised words read like a person, or a place; false before `loadEnglish`. */
export function isPerson(words: readonly string[]): boolean {
  if (!tagger || words.length > 3) return false;
  const surface = words.join(' ');
  let other = remembered.get(surface);
  if (other === undefined) {
    other = tagger(surface);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(surface, other);
  }
  return other;
}
