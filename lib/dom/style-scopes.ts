import { parentOf } from './blocks.ts';
import { classesOf, firstChildOf, nameOf, nextSiblingOf } from './plain-nodes.ts';

/** Tells which part of a page's elements a mark's style rules must reach. */
export interface StyleScopes {
  /**
   * A selector whose rules style the text that stands in the element; equal for many elements, empty
   * for every element. Null where no rule is to come: it would hold up the page.
   */
  scopeOf(element: Element): string | null;
}

/**
 * A rule that comes anew makes a browser style all elements anew that it reaches: some 3 µs each, in
 * one task. Pages with fewer elements than this get their rules in one piece …
 */
const LARGE = 4_000;
/** … and those with more than this get none: they are read, and marked nowhere. */
const HUGE = 40_000;

/**
 * Where highlight styles are inherited, as in Chromium
 * (https://drafts.csswg.org/css-pseudo-4/#highlight-cascade), a rule is needed on an element around
 * the text only. That is the root, or in a large page a part of it, named by the path of its tags.
 * Gecko does not inherit them: there a rule must name the very element. It styles anew all that stands
 * in the elements that a rule names by tag or class, so a large page gets a rule for each tag or class.
 */
export function createStyleScopes(page: Document, inherited: boolean): StyleScopes {
  const size = page.getElementsByTagName('*').length;
  if (size > HUGE) return { scopeOf: () => null };
  if (inherited) return partScopes(page, size > LARGE);
  return size > LARGE ? nameScopes(page) : { scopeOf: () => '' };
}

/** A tag or class that reaches more elements than this is no part of a page of its own. */
const REACH = 6_000;
/** So many names are weighed: each takes a look through the page. */
const MOST_NAMES = 24;

/** Names elements by their tag, or by a class where the tag reaches too far. */
function nameScopes(page: Document): StyleScopes {
  const reaches = new Map<string, number>();
  let whole = false;
  return {
    scopeOf(element) {
      const names = [
        CSS.escape(nameOf(element)),
        ...[...classesOf(element)].slice(0, 3).map((one) => `.${CSS.escape(one)}`),
      ];
      const name = whole ? undefined : names.find((one) => reachOf(one) <= REACH);
      // A rule for every element makes all others needless.
      whole ||= name === undefined;
      return name ?? '';
    },
  };

  function reachOf(name: string): number {
    const known = reaches.get(name);
    if (known !== undefined) return known;
    const looked = reaches.size < MOST_NAMES;
    const count = (selector: string) => page.querySelectorAll(selector).length;
    const reach = looked ? count(name) + count(`${name} *`) : Infinity;
    reaches.set(name, reach);
    return reach;
  }
}

/** A part of a large page is divided where it holds more elements than this … */
const PART = 2_500;
/** … and does so at few elements: each that a rule names costs more than those within it. */
const FEW = 100;
/** Elements deeper in the page than this are no parts of their own. */
const DEEPEST = 20;

function partScopes(page: Document, large: boolean): StyleScopes {
  const divided = large ? divide(page.documentElement) : new Set<string>();
  const known = new WeakMap<Element, string>();
  return {
    scopeOf(element) {
      const scope = known.get(element) ?? pathWithin(element, divided);
      known.set(element, scope);
      return scope;
    },
  };
}

/** The path of the largest part around the element that is not divided. */
function pathWithin(element: Element, divided: ReadonlySet<string>): string {
  const line: Element[] = [];
  // What is in a shadow tree inherits from its host.
  for (let at: Element | null = element; at; at = parentOf(at)) line.push(at);
  let path = '';
  for (const at of line.reverse()) {
    path = join(path, at);
    if (!divided.has(path)) break;
  }
  return path;
}

/** The paths whose elements are styled child by child, because what they hold is too much at once. */
function divide(root: Element): Set<string> {
  const divided = new Set<string>();
  const open = [{ path: join('', root), elements: [root], depth: 0 }];
  for (const { path, elements, depth } of open) {
    const heavy = partsOf(path, elements).filter(({ size }) => size > PART);
    if (depth >= DEEPEST || heavy.some((part) => part.elements.length > FEW)) continue;
    divided.add(path);
    for (const part of heavy) open.push({ ...part, depth: depth + 1 });
  }
  return divided;
}

interface Part {
  readonly path: string;
  readonly elements: Element[];
  size: number;
}

/** The children of some elements, by tag. */
function partsOf(path: string, parents: readonly Element[]): Part[] {
  const parts = new Map<string, Part>();
  for (const child of parents.flatMap(childrenOf)) {
    const name = nameOf(child);
    const part = parts.get(name) ?? { path: join(path, child), elements: [], size: 0 };
    part.elements.push(child);
    part.size += sizeOf(child);
    parts.set(name, part);
  }
  return [...parts.values()];
}

function childrenOf(parent: Element): Element[] {
  const children: Element[] = [];
  for (let at = firstChildOf(parent); at; at = nextSiblingOf(at)) {
    if (at instanceof Element) children.push(at);
  }
  return children;
}

/** How many elements it is, with all within it. */
function sizeOf(element: Element): number {
  return 1 + Element.prototype.querySelectorAll.call(element, '*').length;
}

function join(path: string, element: Element): string {
  const step = CSS.escape(nameOf(element));
  return path ? `${path}>${step}` : step;
}
