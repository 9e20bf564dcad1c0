/**
 * Text of a page as Markdown that shows it unchanged: on one line, nothing of it read as markup or
 * HTML (https://spec.commonmark.org/0.31.2/#backslash-escapes).
 */
export function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(?:#{1,6}(?= )|[-+=](?=\s|$|[-=]))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A link with the text of a page; what is no web address is only text. */
export function link(text: string, url: string): string {
  const label = inline(text) || inline(url);
  if (!/^https?:\/\//i.test(url)) return label;
  const safe = url.replace(/[\s<>()\\[\]"`|]/g, (char) =>
    encodeURIComponent(char).replace(/[()]/g, escaped),
  );
  return `[${label}](${safe})`;
}

function escaped(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
