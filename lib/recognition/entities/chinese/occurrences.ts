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
