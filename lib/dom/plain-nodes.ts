/**
 * Nodes as the DOM defines them. A form answers with its own fields before anything else
 * (https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem): a field named
 * `parentElement` or `nextSibling` would send a walk round in a circle, one named `closest` would
 * break it, and pages can arrange that. What may be a form is read through these.
 */
export const firstChildOf = own<Node, 'firstChild'>(() => Node, 'firstChild');
export const nextSiblingOf = own<Node, 'nextSibling'>(() => Node, 'nextSibling');
export const parentNodeOf = own<Node, 'parentNode'>(() => Node, 'parentNode');
export const parentElementOf = own<Node, 'parentElement'>(() => Node, 'parentElement');
export const isInPage = own<Node, 'isConnected'>(() => Node, 'isConnected');
export const documentOf = own<Node, 'ownerDocument'>(() => Node, 'ownerDocument');
export const shadowOf = own<Element, 'shadowRoot'>(() => Element, 'shadowRoot');
/** The tag's name, in lower case for HTML. */
export const nameOf = own<Element, 'localName'>(() => Element, 'localName');
/** How high it is with all that it holds. */
export const reachOf = own<Element, 'scrollHeight'>(() => Element, 'scrollHeight');
export const classesOf = own<Element, 'classList'>(() => Element, 'classList');

/** Null where the element has no such attribute. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).contains(name);
}

/** The element itself or the nearest one around it that matches. */
export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** The style it is drawn with; null in a document without a window. */
export function styleOf(element: Element): CSSStyleDeclaration | null {
  return documentOf(element)?.defaultView?.getComputedStyle(element) ?? null;
}

/** A property read as its interface has it; looked up at the first use, when there is a DOM. */
function own<N extends Node, K extends keyof N & string>(
  type: () => { readonly prototype: N },
  key: K,
): (node: N) => N[K] {
  let get: ((this: N) => N[K]) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(type().prototype, key)?.get;
    return get ? get.call(node) : node[key];
  };
}
