import {
  attributeOf,
  documentOf,
  hasClass,
  nameOf,
  parentElementOf,
  parentNodeOf,
} from './plain-nodes.ts';

/** What the walk does with an element: leave it out (with or without a gap), or read it as a block or inline. */
export type ElementRole = 'skip' | 'gap' | 'hidden' | 'block' | 'boxed' | 'inline';

/** Left out without a trace in the text: what stands before and after belongs together. */
const SILENT = new Set(
  'script style noscript template rt rp rtc svg math img picture source track wbr link meta head title'.split(
    ' ',
  ),
);

/** Left out, with a gap: an editor, a control, code or embedded content stands between the words. */
const OPAQUE = new Set(
  'textarea input select option datalist button code pre kbd samp tt iframe frame frameset object embed canvas video audio meter progress map'.split(
    ' ',
  ),
);

/** Blocks by name, for elements whose computed style says nothing. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p search section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);

const EDITOR_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'code']);

/**
 * How an element is read. Editors, controls, code, `translate="no"`, `.notranslate` and
 * `aria-hidden` are left alone; `hidden` is what the page does not show now but may later.
 */
export function roleOf(element: Element, style: CSSStyleDeclaration | null): ElementRole {
  const name = nameOf(element);
  if (SILENT.has(name)) return 'skip';
  if (OPAQUE.has(name) || leftAlone(element)) return 'gap';
  const display = style?.display ?? '';
  if (display === 'none') return 'hidden';
  if (style?.visibility === 'hidden' || style?.visibility === 'collapse') return 'hidden';
  if (display === '') return BLOCKS.has(name) ? 'block' : 'inline';
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) {
    return 'inline';
  }
  return display.startsWith('inline') ? 'boxed' : 'block';
}

/** Whether the element or one of its marks asks to be left alone; ancestors are not looked at. */
function leftAlone(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return (
    (editable !== null && editable !== 'false') ||
    attributeOf(element, 'translate') === 'no' ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    hasClass(element, 'notranslate') ||
    EDITOR_ROLES.has(attributeOf(element, 'role') ?? '')
  );
}

/** The same for the element and everything around it, across shadow roots. */
export function standsAlone(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const name = nameOf(at);
    if (SILENT.has(name) || OPAQUE.has(name) || leftAlone(at)) return true;
  }
  return false;
}

/** The parent element, from a shadow root its host; null at the top or when detached. */
export function parentOf(node: Node): Element | null {
  const parent = parentElementOf(node);
  if (parent) return parent;
  const root = parentNodeOf(node);
  return root instanceof ShadowRoot ? root.host : null;
}

/** The nearest block element around the element, itself included; null when it is detached. */
export function blockOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const role = roleOf(at, getComputedStyle(at));
    if (role === 'block' || at === documentOf(at)?.body) return at;
  }
  return null;
}
