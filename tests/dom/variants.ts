/** The forms in which the same text may stand in a page's nodes; every case is run in each. */
export const VARIANTS: readonly (readonly [name: string, vary: (root: Element) => void])[] = [
  ['as it is', () => {}],
  ['with its text nodes split', splitTexts],
  ['with empty text nodes between', addEmptyTexts],
];

function textsUnder(root: Element): Text[] {
  const texts: Text[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function splitTexts(root: Element): void {
  for (let text of textsUnder(root)) {
    while (text.length > 1) text = text.splitText(1);
  }
}

function addEmptyTexts(root: Element): void {
  for (const text of textsUnder(root)) {
    text.before(root.ownerDocument.createTextNode(''));
    text.after(root.ownerDocument.createTextNode(''));
  }
}
