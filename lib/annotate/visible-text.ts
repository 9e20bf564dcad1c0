import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isBlock, isCell, isHidden } from './elements.ts';
import { createTextLayout, type TextLayout } from './text-layout.ts';

/** A page as its reader sees it. */
export interface ReadPage {
  /** Blocks on lines of their own, cells of a table row divided by tabs. */
  readonly text: string;
  readonly lang?: string;
  /** The article's own date as the page's metadata gives it. */
  readonly date?: string;
}

/** The metadata that name an article's date, the most telling first. */
const DATE_NAMES = ['article:published_time', 'datepublished', 'pubdate', 'publishdate', 'date'];

/** Reads HTML; any string is accepted. */
export function readPage(html: string): ReadPage {
  const document = parse(html);
  const layout = createTextLayout();
  const dates = new Map<string, string>();
  let lang: string | undefined;
  walk(document, {
    enter(element) {
      if (element.tagName === 'html') lang = attribute(element, 'lang');
      if (element.tagName === 'meta') noteDate(element, dates);
      return !isHidden(element.tagName, (name) => attribute(element, name));
    },
    element: (element, entering) => lay(layout, element.tagName, entering),
    text: (value) => layout.add(value),
  });
  const date = DATE_NAMES.map((name) => dates.get(name)).find((found) => found);
  return { text: layout.text(), ...(lang ? { lang } : {}), ...(date ? { date } : {}) };
}

interface Visitor {
  /** Sees an element first, and says whether it shows. */
  enter(element: Tree.Element): boolean;
  element(element: Tree.Element, entering: boolean): void;
  text(value: string): void;
}

/** Walks a tree without recursion: pages may nest deeper than the stack. */
function walk(root: Tree.Document, visitor: Visitor): void {
  const stack: (Tree.Node | { readonly leaving: Tree.Element })[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('leaving' in node) visitor.element(node.leaving, false);
    else if (isText(node)) visitor.text(node.value);
    else if ('childNodes' in node) {
      if ('tagName' in node) {
        // A hidden head is still walked for its metadata, which shows nothing.
        if (!visitor.enter(node) && node.tagName !== 'head') continue;
        visitor.element(node, true);
        stack.push({ leaving: node });
      }
      for (let i = node.childNodes.length - 1; i >= 0; i--)
        stack.push(node.childNodes[i] as Tree.Node);
    }
  }
}

function lay(layout: TextLayout, tag: string, entering: boolean): void {
  if (tag === 'br') {
    if (entering) layout.breakLine();
  } else if (tag === 'pre') {
    layout.breakLine();
    layout.keepSpaces(entering);
  } else if (isBlock(tag)) layout.breakLine();
  else if (isCell(tag) && entering) layout.nextCell();
}

function noteDate(meta: Tree.Element, dates: Map<string, string>): void {
  const name = ['property', 'itemprop', 'name']
    .map((key) => attribute(meta, key))
    .find((key) => key);
  const content = attribute(meta, 'content')?.trim();
  if (name && content && /^\d{4}-\d\d-\d\d/.test(content)) dates.set(name.toLowerCase(), content);
}

function isText(node: Tree.Node): node is Tree.TextNode {
  return node.nodeName === '#text';
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}
