const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of a page as HTML that shows it; what HTML forbids becomes the replacement character. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
    .replace(/\p{Noncharacter_Code_Point}|[^\P{Cc}\t\n\r]/gu, '\ufffd');
}
